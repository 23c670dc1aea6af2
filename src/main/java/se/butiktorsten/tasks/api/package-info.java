/** The board and the assignments as JSON, for activity leaders. */
@NullMarked
package se.butiktorsten.tasks.api;

import org.jspecify.annotations.NullMarked;
