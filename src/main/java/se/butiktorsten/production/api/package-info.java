/** Orders, records and batches as JSON. Acting calls carry an id made by the caller and may be sent again. */
@NullMarked
package se.butiktorsten.production.api;

import org.jspecify.annotations.NullMarked;
