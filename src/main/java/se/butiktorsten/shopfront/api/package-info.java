/** How the shop does today, as JSON. */
@NullMarked
package se.butiktorsten.shopfront.api;

import org.jspecify.annotations.NullMarked;
