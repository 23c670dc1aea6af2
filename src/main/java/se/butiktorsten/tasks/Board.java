package se.butiktorsten.tasks;

import java.time.LocalDate;
import java.util.List;
import se.butiktorsten.production.OpenStep;
import se.butiktorsten.shared.Workshop;

/**
 * The leader's day: what needs doing and who is at it, who is here.
 *
 * @param steps the most urgent order first, each order's steps in their order
 * @param people those agreed to be here that day and those with a task, by alias
 * @param absent those who were to be here and are not, by alias
 * @param leftOver tasks that were started on an earlier day and have not ended
 */
public record Board(
        LocalDate day, List<StepToday> steps, List<PersonToday> people, List<Absent> absent, List<TaskToday> leftOver) {

    /** Somebody who was to be here and is noted as not; nobody asks why. */
    public record Absent(long participantId, String alias) {

        /** Tells nothing about the person. */
        @Override
        public String toString() {
            return "participant " + participantId;
        }
    }

    /**
     * A step with who is at it.
     *
     * @param tasks everything given at this step that day
     * @param seatsFree how many more may be given
     * @param soldOut whether the shop has none of what it becomes
     */
    public record StepToday(OpenStep step, List<TaskToday> tasks, int seatsFree, boolean soldOut) {

        /** Whether nobody is at it and there is nothing to work on yet, because the step before comes first. */
        public boolean waits() {
            return tasks.isEmpty() && step.isOpen() && !step.isReady();
        }
    }

    /**
     * Somebody who is here.
     *
     * @param minutes how long, as agreed
     * @param minutesLeft how much of it has no task yet
     */
    public record PersonToday(
            long participantId, String alias, Workshop workshop, int minutes, int minutesLeft, List<TaskToday> tasks) {

        /** Whether the person is at a task right now. */
        public boolean isBusy() {
            return tasks.stream().anyMatch(task -> task.assignment().isStarted());
        }

        /** Tells nothing about the person. */
        @Override
        public String toString() {
            return "participant " + participantId;
        }
    }

    /** An assignment with what people call the person and the step. */
    public record TaskToday(Assignment assignment, String alias, OpenStep step) {

        /** Tells nothing about the person. */
        @Override
        public String toString() {
            return assignment.toString();
        }
    }
}
