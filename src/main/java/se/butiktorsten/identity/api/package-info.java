/** Who leads what, over HTTP as JSON. Thin: asks {@link se.butiktorsten.identity.Responsibilities}. */
@NullMarked
package se.butiktorsten.identity.api;

import org.jspecify.annotations.NullMarked;
