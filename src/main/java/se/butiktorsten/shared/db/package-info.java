/** The database: one data source for Derby and PostgreSQL, and the schema's migrations. */
@NullMarked
package se.butiktorsten.shared.db;

import org.jspecify.annotations.NullMarked;
