package se.butiktorsten.planning.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.planning.Proposal;
import se.butiktorsten.planning.ShopWish;
import se.butiktorsten.production.Supply;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Texts;

/**
 * What might be made next. Quantities are thousandths of the product's unit.
 *
 * @param available what there is and is on its way, less what is promised
 * @param materialsFor how much can be made of what there is; left out for what is made of nothing
 * @param canBePlanned false while the product has no recipe
 * @param wish the id of what the shop has asked for, to be sent along when an order is made of it; left out when it has not
 * @param wishNote the shop's word about it; left out when there is none
 */
public record MakeProposalJson(
        long productId,
        String sku,
        String workshop,
        long quantity,
        LocalDate dueOn,
        long available,
        @Nullable Long materialsFor,
        boolean canBePlanned,
        @Nullable String wish,
        @Nullable String wishNote,
        List<BecauseJson> reasons) {

    /** Why: a code for programs, a sentence in the caller's language for people. */
    public record BecauseJson(String code, String text) {}

    static MakeProposalJson of(Proposal proposal, Language language) {
        Supply supply = proposal.supply();
        ShopWish wish = proposal.wish();
        return new MakeProposalJson(
                proposal.product().id(),
                proposal.product().sku(),
                proposal.product().workshop().name(),
                proposal.quantity().thousandths(),
                proposal.dueOn(),
                proposal.now().available().thousandths(),
                supply == null ? null : supply.enoughFor().thousandths(),
                proposal.canBePlanned(),
                wish == null ? null : wish.id().toString(),
                wish == null ? null : wish.note(),
                proposal.reasons().stream()
                        .map(because ->
                                new BecauseJson(because.code(), Texts.get(language, because.code(), because.facts())))
                        .toList());
    }
}
