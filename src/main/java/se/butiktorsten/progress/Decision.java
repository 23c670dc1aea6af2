package se.butiktorsten.progress;

/** What leader and participant made of a suggestion. Each is as normal as the others. */
public enum Decision {
    /** We do it. */
    ACCEPTED,
    /** Not now. */
    DECLINED,
    /** We do something else; a note may say what. */
    OTHER
}
