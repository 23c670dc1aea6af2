/** Recalls as JSON. */
@NullMarked
package se.butiktorsten.recall.api;

import org.jspecify.annotations.NullMarked;
