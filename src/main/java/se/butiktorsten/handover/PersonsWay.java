package se.butiktorsten.handover;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One participant's way, with who is responsible for it.
 *
 * @param referrals those to other interventions of the unit, the latest first
 * @param responsible null when nobody has taken it on
 */
public record PersonsWay(
        long participantId,
        String alias,
        Timeline timeline,
        List<InternalReferral> referrals,
        @Nullable Responsibility responsible) {

    /** Tells nothing about the person. */
    @Override
    public String toString() {
        return "way of participant " + participantId;
    }
}
