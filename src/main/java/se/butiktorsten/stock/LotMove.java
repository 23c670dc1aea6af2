package se.butiktorsten.stock;

import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;

/**
 * A line of the ledger as far as it is of one lot.
 *
 * @param change what the lot gained there; negative for what left
 */
public record LotMove(Lot lot, Workshop place, StockMovement line, Quantity change) {}
