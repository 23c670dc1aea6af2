/** The participants as JSON: as much of each as the caller's role may see. */
@NullMarked
package se.butiktorsten.participants.api;

import org.jspecify.annotations.NullMarked;
