package se.butiktorsten.stock.web;

import java.time.LocalDate;
import java.util.List;
import se.butiktorsten.stock.Lot;
import se.butiktorsten.stock.LotLeft;

/**
 * Lots to be shown, and how each stands with its date.
 *
 * @param today the Swedish day that the dates are held against
 */
public record LotList(List<LotLeft> lots, LocalDate today) {

    private static final int SOON = 3;

    /** How a lot stands with its date; {@code stock.date.PAST_USE_BY} is the word for it. */
    public enum DateState {
        /** Keeps, or has no date. */
        FRESH,
        /** Today or within three days is its last day. */
        SOON,
        /** No longer at its best; may be sold, and the customer told. */
        PAST_BEST_BEFORE,
        /** Must neither be sold nor used. */
        PAST_USE_BY
    }

    public DateState state(Lot lot) {
        LocalDate until = lot.keepsUntil();
        if (lot.isPastUseBy(today)) {
            return DateState.PAST_USE_BY;
        }
        if (lot.isPastBestBefore(today)) {
            return DateState.PAST_BEST_BEFORE;
        }
        return until != null && !until.isAfter(today.plusDays(SOON)) ? DateState.SOON : DateState.FRESH;
    }
}
