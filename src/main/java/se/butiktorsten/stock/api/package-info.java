/** The stock as JSON: balances, movements, the audit, and what moves goods, each under an id made by the caller. */
@NullMarked
package se.butiktorsten.stock.api;

import org.jspecify.annotations.NullMarked;
