package se.butiktorsten.tasks;

/** What helped, in the participant's own choice; about the arrangement, never about the person. */
public enum Help {
    /** Bildstöd. */
    PICTURES,
    /** Paus. */
    BREAK,
    /** Lugn plats. */
    CALM_PLACE,
    /** En kollega. */
    COLLEAGUE,
    /** Ett annat verktyg. */
    OTHER_TOOL
}
