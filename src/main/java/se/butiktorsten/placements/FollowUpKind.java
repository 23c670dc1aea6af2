package se.butiktorsten.placements;

import java.time.LocalDate;
import java.util.List;

/** The contacts during a placement and after it has ended. */
public enum FollowUpKind {
    /** On a day agreed on, while it goes on: is it all right? */
    AGREED(0),
    /** Has the next step begun? */
    THREE_MONTHS(3),
    /** How is it going? */
    SIX_MONTHS(6);

    /** Those that every placement asks for when it has ended. */
    static final List<FollowUpKind> AFTERWARDS = List.of(THREE_MONTHS, SIX_MONTHS);

    private final int months;

    FollowUpKind(int months) {
        this.months = months;
    }

    /** So many calendar months later; where the month is too short, its last day: 31 August gives 30 November. */
    LocalDate dueAfter(LocalDate ended) {
        return ended.plusMonths(months);
    }

    /** What may be answered. */
    public FollowUpAnswer[] answers() {
        return this == AGREED
                ? new FollowUpAnswer[] {FollowUpAnswer.GOING_WELL, FollowUpAnswer.NEEDS_CHANGE, FollowUpAnswer.NO_ANSWER
                }
                : new FollowUpAnswer[] {FollowUpAnswer.STARTED, FollowUpAnswer.NOT_STARTED, FollowUpAnswer.NO_ANSWER};
    }
}
