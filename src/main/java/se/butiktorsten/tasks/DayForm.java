package se.butiktorsten.tasks;

/**
 * How the day is (dagsform), as the participant says it. Asked live and used for one answer: it is never kept, written to
 * a log or put in an address.
 */
public enum DayForm {
    /** Bra: changes nothing. */
    GOOD,
    /** Okej: changes nothing. */
    OKAY,
    /** Trött: nothing above what was agreed, and of what suits the shorter steps first. */
    TIRED,
    /** Behöver prata: nothing above what was agreed, nobody alone, and nothing proposed until they have talked. */
    NEEDS_TO_TALK,
    /** Inte här: no reason is asked, nothing is proposed. */
    AWAY;

    /** Whether a step above the agreed profile can wait for another day. */
    boolean wantsNothingNew() {
        return this == TIRED || this == NEEDS_TO_TALK;
    }

    /** Whether a proposal leaves the person to the leader. */
    boolean isLeftToTheLeader() {
        return this == NEEDS_TO_TALK || this == AWAY;
    }
}
