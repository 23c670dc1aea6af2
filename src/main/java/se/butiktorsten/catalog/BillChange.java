package se.butiktorsten.catalog;

/**
 * What a product's recipe is to use from its next revision on; its steps stay.
 *
 * @param seenRevision the revision that was looked at
 */
public record BillChange(long productId, BillDraft bill, int seenRevision) {}
