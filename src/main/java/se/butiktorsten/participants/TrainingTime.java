package se.butiktorsten.participants;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Workshop;

/**
 * A time in which somebody trains in a workshop of ours, without a break in the agreed hours.
 *
 * @param to the last day; null when no end is agreed
 */
public record TrainingTime(
        Workshop workshop, LocalDate from, @Nullable LocalDate to) {

    /** What the agreed hours of a person come to, the earliest first. Hours agreed one after another are one time. */
    static List<TrainingTime> of(Participant participant) {
        List<TrainingTime> times = new ArrayList<>();
        LocalDate since = null;
        for (HoursStep step : participant.hoursSteps()) {
            if (step.schedule().isEmpty() && since != null) {
                times.add(new TrainingTime(
                        participant.workshop(), since, step.validFrom().minusDays(1)));
                since = null;
            } else if (!step.schedule().isEmpty() && since == null) {
                since = step.validFrom();
            }
        }
        if (since != null) {
            times.add(new TrainingTime(participant.workshop(), since, null));
        }
        return times;
    }
}
