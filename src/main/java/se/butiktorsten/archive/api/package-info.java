/** The kept files as JSON. */
@NullMarked
package se.butiktorsten.archive.api;

import org.jspecify.annotations.NullMarked;
