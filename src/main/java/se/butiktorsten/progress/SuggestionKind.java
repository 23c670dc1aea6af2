package se.butiktorsten.progress;

/** Which advice a suggestion puts forward. Going on as now needs no suggestion. */
public enum SuggestionKind {
    /** One grade more of one demand. */
    RAISE,
    /** Make it easier, in one of the ways of {@link Offer}. */
    ADAPT
}
