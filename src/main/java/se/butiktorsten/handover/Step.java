package se.butiktorsten.handover;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.participants.TrainingTime;
import se.butiktorsten.placements.Outcome;
import se.butiktorsten.placements.Placement;
import se.butiktorsten.results.Episode;

/**
 * A time in which somebody is somewhere.
 *
 * @param to the last day, agreed or real; null when none is agreed
 * @param word the key of what it is called: a kind of placement, an intervention, a workshop
 * @param place the employer; empty for our own house
 * @param isClosing whether it ended in something that asks for no next step of ours
 * @param hasBegun whether the person is there or was, and not only expected
 * @param placementId of a placement; null for the others
 * @param referralId of a referral that was accepted; null for the others
 */
public record Step(
        LocalDate from,
        @Nullable LocalDate to,
        String word,
        String place,
        boolean isClosing,
        boolean hasBegun,
        @Nullable Long placementId,
        @Nullable Long referralId) {

    static Step of(TrainingTime time, LocalDate today) {
        return new Step(
                time.from(),
                time.to(),
                "shared.workshop." + time.workshop(),
                "",
                false,
                !time.from().isAfter(today),
                null,
                null);
    }

    static Step of(Episode episode) {
        return new Step(
                episode.startedOn(),
                episode.endedOn(),
                "results.intervention." + episode.intervention(),
                "",
                isClosing(episode.next()),
                true,
                null,
                null);
    }

    static Step of(Placement placement) {
        return new Step(
                placement.daysTaken().from(),
                placement.daysTaken().to(),
                "placements.kind." + placement.kind(),
                placement.employer() == null ? "" : placement.employer().name(),
                isClosing(placement.outcome()),
                placement.hasBegun(),
                placement.id(),
                null);
    }

    /** @param accepted a referral that was accepted */
    static Step of(InternalReferral accepted) {
        return new Step(
                Objects.requireNonNull(accepted.startsOn()),
                null,
                "results.intervention." + accepted.to(),
                "",
                false,
                false,
                null,
                accepted.id());
    }

    /** Another placement must follow by its own word; of an unknown outcome nobody can say that nothing must. */
    private static boolean isClosing(@Nullable Outcome outcome) {
        return outcome != null && outcome != Outcome.FURTHER_PLACEMENT && outcome != Outcome.UNKNOWN;
    }

    /**
     * From when on it fills the days. What should have begun and has not fills none before today, and none at all when it
     * should be over, or has no end: a referral whose first day has passed without an episode may have come to nothing.
     */
    @Nullable
    LocalDate fillsFrom(LocalDate today) {
        if (hasBegun || !from.isBefore(today)) {
            return from;
        }
        return to == null || to.isBefore(today) ? null : today;
    }
}
