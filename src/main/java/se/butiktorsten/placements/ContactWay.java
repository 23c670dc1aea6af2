package se.butiktorsten.placements;

/** How an employer has asked to be reached. */
public enum ContactWay {
    PHONE,
    EMAIL,
    VISIT
}
