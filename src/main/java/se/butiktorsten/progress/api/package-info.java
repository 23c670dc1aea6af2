/** Steps forward and back as JSON. */
@NullMarked
package se.butiktorsten.progress.api;

import org.jspecify.annotations.NullMarked;
