package se.butiktorsten.results;

/** Sex as the statistics ask for it; an anonymous episode has none. */
public enum Sex {
    WOMAN,
    MAN
}
