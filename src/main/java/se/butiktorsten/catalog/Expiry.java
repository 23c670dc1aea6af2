package se.butiktorsten.catalog;

/** What the last day on a food's label means. */
public enum Expiry {
    /** Bäst före: as good as new until then, and often good after it; bread. */
    BEST_BEFORE,
    /** Sista förbrukningsdag: not to be eaten, nor sold, after it; minced meat. */
    USE_BY
}
