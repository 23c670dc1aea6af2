/** The JSON of results. */
@NullMarked
package se.butiktorsten.results.api;

import org.jspecify.annotations.NullMarked;
