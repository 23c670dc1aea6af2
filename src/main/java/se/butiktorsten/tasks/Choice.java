package se.butiktorsten.tasks;

import java.time.LocalDate;
import java.util.Comparator;

/** That one person is to do one step on one day: proposed, or chosen by the leader. */
public record Choice(long participantId, long orderStepId, LocalDate day) implements Comparable<Choice> {

    private static final Comparator<Choice> ORDER = Comparator.comparing(Choice::day)
            .thenComparingLong(Choice::participantId)
            .thenComparingLong(Choice::orderStepId);

    @Override
    public int compareTo(Choice other) {
        return ORDER.compare(this, other);
    }

    /** As one word, as pages and refusals name it: {@code 2026-11-20_3_12}. */
    public String key() {
        return day + "_" + participantId + "_" + orderStepId;
    }
}
