/** The till as JSON: sales and returns that may be sent as often as the net needs, receipts, tills. */
@NullMarked
package se.butiktorsten.sales.api;

import org.jspecify.annotations.NullMarked;
