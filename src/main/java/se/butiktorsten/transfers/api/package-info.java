/** Pick lists as JSON. */
@NullMarked
package se.butiktorsten.transfers.api;

import org.jspecify.annotations.NullMarked;
