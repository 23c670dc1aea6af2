/** Vouchers and exports as JSON and files. */
@NullMarked
package se.butiktorsten.bookkeeping.api;

import org.jspecify.annotations.NullMarked;
