package se.butiktorsten.tasks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.production.OpenStep;

/**
 * What could be given on a day (förslag). Nothing of it is given until a leader accepts it.
 *
 * @param pairs by workshop, then step, then alias
 * @param left those who are here and have no task, by alias
 */
public record Proposal(LocalDate day, List<Proposed> pairs, List<LeftWithout> left) {

    public Proposal {
        pairs = List.copyOf(pairs);
        left = List.copyOf(left);
    }

    /**
     * A step for somebody, with the reasons in words.
     *
     * @param kept whether the leader chose it; otherwise it was found
     */
    public record Proposed(Choice choice, String alias, OpenStep step, Fit fit, List<Reason> reasons, boolean kept) {

        /** Tells nothing about the person. */
        @Override
        public String toString() {
            return "proposal for participant " + choice.participantId();
        }
    }

    /**
     * Somebody for whom no seat is free that suits today, and why.
     *
     * @param nearest the step that the reasons speak of; null when they speak of none
     */
    public record LeftWithout(
            long participantId,
            String alias,
            List<Reason> reasons,
            @Nullable OpenStep nearest) {

        /** Tells nothing about the person. */
        @Override
        public String toString() {
            return "participant " + participantId;
        }
    }
}
