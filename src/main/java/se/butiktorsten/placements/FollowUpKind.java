package se.butiktorsten.placements;

import java.time.LocalDate;

/** The contacts after a placement has ended. */
public enum FollowUpKind {
    /** Has the next step begun? */
    THREE_MONTHS(3),
    /** How is it going? */
    SIX_MONTHS(6);

    private final int months;

    FollowUpKind(int months) {
        this.months = months;
    }

    /** So many calendar months later; where the month is too short, its last day: 31 August gives 30 November. */
    LocalDate dueAfter(LocalDate ended) {
        return ended.plusMonths(months);
    }
}
