package se.butiktorsten.participants.api;

/**
 * How much of a demand is looked for in somebody's tasks, as the API says it: a word for each value of a working profile,
 * in their order, so that no answer holds a figure on a person.
 */
public enum SoughtDemand {
    NONE,
    VERY_LOW,
    LOW,
    MODERATE,
    HIGH,
    /** As in an ordinary job. */
    ORDINARY_JOB;

    static SoughtDemand of(int value) {
        return values()[value];
    }

    int value() {
        return ordinal();
    }
}
