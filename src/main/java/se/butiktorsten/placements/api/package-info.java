/** The placement office as JSON. */
@NullMarked
package se.butiktorsten.placements.api;

import org.jspecify.annotations.NullMarked;
