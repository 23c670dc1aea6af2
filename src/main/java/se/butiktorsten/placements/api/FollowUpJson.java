package se.butiktorsten.placements.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.placements.FollowUp;
import se.butiktorsten.placements.FollowUpAnswer;
import se.butiktorsten.placements.FollowUpKind;

/** A follow-up as the API shows it; without an answer while it waits. */
public record FollowUpJson(
        long id,
        long placementId,
        FollowUpKind kind,
        LocalDate opensOn,
        LocalDate dueOn,
        @Nullable LocalDate doneOn,
        @Nullable FollowUpAnswer answer,
        String note,
        long version) {

    static FollowUpJson of(FollowUp followUp) {
        return new FollowUpJson(
                followUp.id(),
                followUp.placement().id(),
                followUp.kind(),
                followUp.opensOn(),
                followUp.dueOn(),
                followUp.doneOn(),
                followUp.answer(),
                followUp.note(),
                followUp.version());
    }
}
