package se.butiktorsten.tasks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.tasks.Board.TaskToday;
import se.butiktorsten.tasks.Proposal.Proposed;

/**
 * A week: who does what on which day, and what could be given. Nothing of it is given until a leader accepts it.
 *
 * @param days Monday to Friday
 * @param rows those who are here on one of the days, by alias
 */
public record WeekProposal(List<LocalDate> days, List<Row> rows) {

    /** One person's days, in the order of the days. */
    public record Row(long participantId, String alias, List<Cell> cells) {

        /** Tells nothing about the person. */
        @Override
        public String toString() {
            return "participant " + participantId;
        }
    }

    /**
     * One person's day.
     *
     * @param isHere whether the person is here that day as agreed
     * @param given what has been given
     * @param proposed what could be; null when nothing is
     */
    public record Cell(
            LocalDate day,
            boolean isHere,
            List<TaskToday> given,
            @Nullable Proposed proposed) {}
}
