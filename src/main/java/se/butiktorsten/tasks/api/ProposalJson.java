package se.butiktorsten.tasks.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.tasks.Proposal;
import se.butiktorsten.tasks.Proposal.LeftWithout;
import se.butiktorsten.tasks.Proposal.Proposed;

/** What could be given on a day. Nothing of it is given until it is accepted. */
public record ProposalJson(LocalDate day, List<PairJson> pairs, List<LeftJson> left) {

    /**
     * A step for somebody.
     *
     * @param fit {@code OK}, {@code STRETCH} or {@code WITH_SUPPORT}
     */
    public record PairJson(
            long participantId,
            String alias,
            long orderStepId,
            LocalDate day,
            String workshop,
            String name,
            String nameEn,
            LocalDate dueOn,
            int minutes,
            String fit,
            List<ReasonJson> reasons) {

        static PairJson of(Proposed pair, Language language) {
            return new PairJson(
                    pair.choice().participantId(),
                    pair.alias(),
                    pair.choice().orderStepId(),
                    pair.choice().day(),
                    pair.step().workshop().name(),
                    pair.step().step().name(),
                    pair.step().step().nameEn(),
                    pair.step().dueOn(),
                    pair.step().step().minutes(),
                    pair.fit().name(),
                    ReasonJson.of(pair.reasons(), language));
        }
    }

    /**
     * Somebody without a step, and why.
     *
     * @param nearestStepId the step that the reasons speak of; null when they speak of none
     */
    public record LeftJson(
            long participantId, String alias, @Nullable Long nearestStepId, List<ReasonJson> reasons) {

        static LeftJson of(LeftWithout left, Language language) {
            return new LeftJson(
                    left.participantId(),
                    left.alias(),
                    left.nearest() == null ? null : left.nearest().orderStepId(),
                    ReasonJson.of(left.reasons(), language));
        }
    }

    static ProposalJson of(Proposal proposal, Language language) {
        return new ProposalJson(
                proposal.day(),
                proposal.pairs().stream()
                        .map(pair -> PairJson.of(pair, language))
                        .toList(),
                proposal.left().stream()
                        .map(left -> LeftJson.of(left, language))
                        .toList());
    }
}
