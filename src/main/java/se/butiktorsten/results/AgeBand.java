package se.butiktorsten.results;

/** Age when enrolled, as coarse as the statistics need it; an anonymous episode has none. */
public enum AgeBand {
    UNDER_30,
    FROM_30
}
