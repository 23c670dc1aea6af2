package se.butiktorsten.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;

/** Looks a return over against its sale and what came back before, or names everything that is wrong at once. */
@ApplicationScoped
class ReturnCheck {

    @Inject
    Catalog catalog;

    @Inject
    Tills tills;

    @Inject
    SaleCheck sales;

    /**
     * What the receipt of the return will say.
     *
     * @param original the sale
     * @param returns what came back of it before
     * @throws InvalidInput with every fault there is
     */
    SaleCheck.Checked check(Actor by, ReturnDraft draft, Sale original, List<Sale> returns, Instant now) {
        List<Fault> faults = new ArrayList<>();
        SaleCheck.checkTill(tills.find(draft.tillCode()), false, faults);
        Instant returnedAt = sales.moment("returnedAt", draft.returnedAt(), now, faults);
        if (returnedAt.isBefore(original.soldAt().minus(Limits.AHEAD_MAX))) {
            faults.add(new Fault("returnedAt", "sales.fault.before-the-sale"));
        }
        List<SoldLine> lines = lines(by, draft.lines(), original, returns, faults);
        Money back = faults.isEmpty() ? worth(lines).total() : null;
        List<Settled> refunds = new Settlement("refunds", faults)
                .of(
                        back,
                        draft.refunds().stream()
                                .map(refund -> SaleDraft.Payment.of(refund.method(), refund.amount()))
                                .toList());
        InvalidInput.refuse(faults);
        return new SaleCheck.Checked(
                draft.tillCode(),
                returnedAt,
                SwedishTime.dayOf(returnedAt),
                lines,
                refunds.stream().map(Settled::back).toList(),
                null,
                Map.of());
    }

    /**
     * What these goods give back, before cash rounding.
     *
     * @throws InvalidInput with everything that is wrong with the lines
     */
    Worth worth(Actor by, List<ReturnDraft.Line> wanted, Sale original, List<Sale> returns) {
        List<Fault> faults = new ArrayList<>();
        List<SoldLine> lines = lines(by, wanted, original, returns, faults);
        InvalidInput.refuse(faults);
        return worth(lines);
    }

    private static Worth worth(List<SoldLine> lines) {
        return new Worth(lines.stream()
                .map(line -> new Worth.Part(
                        Objects.requireNonNull(line.originalPosition()),
                        line.name(),
                        line.quantity().negated(),
                        line.gross().negated()))
                .toList());
    }

    private List<SoldLine> lines(
            Actor by, List<ReturnDraft.Line> wanted, Sale original, List<Sale> returns, List<Fault> faults) {
        if (original.isReturn()) {
            faults.add(new Fault("original", "sales.fault.not-a-sale", Map.of("receipt", original.receiptNumber())));
            throw new InvalidInput(faults);
        }
        if (wanted.isEmpty()) {
            faults.add(new Fault("lines", "sales.fault.empty"));
        }
        if (wanted.size() > Limits.LINES_MAX) {
            faults.add(new Fault("lines", "sales.fault.too-many-lines", Map.of("most", Limits.LINES_MAX)));
            return List.of();
        }
        Set<Integer> named = new HashSet<>();
        List<SoldLine> lines = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            ReturnDraft.Line line = wanted.get(i);
            String at = "lines[" + i + "]";
            SaleLine sold = at(original, line.position());
            if (sold == null) {
                faults.add(new Fault(at + ".position", "sales.fault.no-such-line"));
            } else if (!named.add(sold.position())) {
                faults.add(new Fault(at + ".position", "sales.fault.line-twice"));
            } else {
                ComingBack back = ComingBack.of(sold, returns);
                Quantity quantity = quantity(by, line.quantity(), sold, back.left(), at, faults);
                if (quantity != null) {
                    lines.add(back.line(quantity));
                }
            }
        }
        return lines;
    }

    private static @Nullable SaleLine at(Sale original, int position) {
        for (SaleLine line : original.lines()) {
            if (line.position() == position) {
                return line;
            }
        }
        return null;
    }

    private @Nullable Quantity quantity(
            Actor by, Quantity quantity, SaleLine sold, Quantity left, String at, List<Fault> faults) {
        if (!quantity.isPositive()) {
            faults.add(new Fault(at + ".quantity", "sales.fault.quantity", Map.of("most", left)));
            return null;
        }
        if (quantity.compareTo(left) > 0) {
            faults.add(new Fault(at + ".quantity", "sales.fault.more-than-bought", Map.of("left", left)));
            return null;
        }
        if (!quantity.isWhole()
                && sold.quantity().isWhole()
                && !sold.productId()
                        .map(id -> catalog.product(by, id).unit().isDivisible())
                        .orElse(true)) {
            faults.add(new Fault(at + ".quantity", "sales.fault.whole-pieces"));
            return null;
        }
        return quantity;
    }
}
