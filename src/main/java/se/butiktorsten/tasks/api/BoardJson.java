package se.butiktorsten.tasks.api;

import java.time.LocalDate;
import java.util.List;
import se.butiktorsten.tasks.Board;
import se.butiktorsten.tasks.Board.PersonToday;
import se.butiktorsten.tasks.Board.StepToday;
import se.butiktorsten.tasks.Board.TaskToday;

/** The leader's day. */
public record BoardJson(
        LocalDate day, List<StepTodayJson> steps, List<PersonTodayJson> people, List<AssignmentJson> leftOver) {

    /**
     * A step with who is at it.
     *
     * @param soldOut whether the shop has none of what it becomes
     */
    public record StepTodayJson(
            long orderStepId,
            long orderId,
            String workshop,
            String name,
            String nameEn,
            LocalDate dueOn,
            boolean soldOut,
            int seats,
            int seatsFree,
            long ready,
            long remaining,
            List<AssignmentJson> assignments) {

        static StepTodayJson of(StepToday row) {
            return new StepTodayJson(
                    row.step().orderStepId(),
                    row.step().orderId(),
                    row.step().workshop().name(),
                    row.step().step().name(),
                    row.step().step().nameEn(),
                    row.step().dueOn(),
                    row.soldOut(),
                    row.step().step().seats(),
                    row.seatsFree(),
                    row.step().ready().thousandths(),
                    row.step().remaining().thousandths(),
                    each(row.tasks()));
        }
    }

    /** Somebody who is here. */
    public record PersonTodayJson(
            long participantId,
            String alias,
            String workshop,
            int minutes,
            int minutesLeft,
            List<AssignmentJson> assignments) {

        static PersonTodayJson of(PersonToday person) {
            return new PersonTodayJson(
                    person.participantId(),
                    person.alias(),
                    person.workshop().name(),
                    person.minutes(),
                    person.minutesLeft(),
                    each(person.tasks()));
        }
    }

    static BoardJson of(Board board) {
        return new BoardJson(
                board.day(),
                board.steps().stream().map(StepTodayJson::of).toList(),
                board.people().stream().map(PersonTodayJson::of).toList(),
                each(board.leftOver()));
    }

    private static List<AssignmentJson> each(List<TaskToday> tasks) {
        return tasks.stream().map(task -> AssignmentJson.of(task.assignment())).toList();
    }
}
