package se.butiktorsten.finance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Money;

/**
 * The answer: what each group brought, and all together. The same object is behind the page, JSON, PDF, XLSX and CSV.
 *
 * @param question what was asked
 * @param lines the groups; in time order, or the one that brought most first
 * @param total all groups together; each receipt counted once
 * @param rounding the cash rounding of these receipts, apart from everything else: customers paid {@code gross +
 *     rounding}; null where only a part of the goods is looked at, because rounding belongs to whole receipts
 * @param cashDifference how much more than it should was counted in the drawers at the closes of these days, negative for
 *     less; no part of anything else; null where {@code rounding} is
 * @param before what the period before brought; null where it cannot be asked for
 * @param lastYear what the same days a year before brought; null where it cannot be asked for
 */
public record RevenueReport(
        RevenueQuestion question,
        List<RevenueLine> lines,
        Figures total,
        @Nullable Money rounding,
        @Nullable Money cashDifference,
        @Nullable Figures before,
        @Nullable Figures lastYear) {

    public RevenueReport {
        lines = List.copyOf(lines);
        Figures sum = Figures.sumOf(lines);
        if (!sum.sameAmountsAs(total)) {
            throw new IllegalStateException(
                    "The groups by " + question.by() + " do not add up: " + sum + " instead of " + total);
        }
    }
}
