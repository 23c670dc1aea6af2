/** Labels for programs. */
@NullMarked
package se.butiktorsten.labels.api;

import org.jspecify.annotations.NullMarked;
