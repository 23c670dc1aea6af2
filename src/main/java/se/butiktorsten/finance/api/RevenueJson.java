package se.butiktorsten.finance.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.finance.Figures;
import se.butiktorsten.finance.ReceiptRow;
import se.butiktorsten.finance.RevenueLine;
import se.butiktorsten.finance.RevenueQuestion;
import se.butiktorsten.finance.RevenueReport;
import se.butiktorsten.finance.RevenueWords;
import se.butiktorsten.shared.Money;

/**
 * The revenue of a period. Amounts are whole öre, quantities thousandths.
 *
 * @param by how it is told apart: {@code month, week, day, workshop, product, vat, payment, customer, till}
 * @param within the part that is looked at, by the same words
 * @param definition what revenue means, in the caller's language
 * @param roundingOre cash rounding, apart from everything else; null where only a part is looked at
 * @param paidOre what customers paid: gross and rounding; null where only a part is looked at
 * @param cashDifferenceOre how much more than it should was counted at the closes of these days; no part of anything else
 * @param before what the period before brought; null where it cannot be asked for
 * @param lastYear what the same days a year before brought; null where it cannot be asked for
 */
public record RevenueJson(
        String from,
        String to,
        String by,
        Map<String, String> within,
        String definition,
        List<LineJson> lines,
        FiguresJson total,
        @Nullable Long roundingOre,
        @Nullable Long paidOre,
        @Nullable Long cashDifferenceOre,
        @Nullable FiguresJson before,
        @Nullable FiguresJson lastYear) {

    /**
     * Sums. {@code netOre} is the revenue; {@code returnsNetOre}, zero or negative, and {@code discountOre}, VAT included, are
     * already in it.
     */
    public record FiguresJson(
            long receipts,
            long quantity,
            long netOre,
            long vatOre,
            long grossOre,
            long returnsNetOre,
            long discountOre) {

        static FiguresJson of(Figures figures) {
            return new FiguresJson(
                    figures.receipts(),
                    figures.quantity().thousandths(),
                    figures.net().ore(),
                    figures.vat().ore(),
                    figures.gross().ore(),
                    figures.returnsNet().ore(),
                    figures.discounts().ore());
        }
    }

    /** One group: its key, which stays the same in every language, and its name. */
    public record LineJson(
            String key,
            String name,
            long receipts,
            long quantity,
            long netOre,
            long vatOre,
            long grossOre,
            long returnsNetOre,
            long discountOre) {

        static LineJson of(RevenueLine line, String name) {
            FiguresJson figures = FiguresJson.of(line.figures());
            return new LineJson(
                    line.key(),
                    name,
                    figures.receipts(),
                    figures.quantity(),
                    figures.netOre(),
                    figures.vatOre(),
                    figures.grossOre(),
                    figures.returnsNetOre(),
                    figures.discountOre());
        }
    }

    /** A receipt behind a figure; the amounts are of the lines that were asked for. */
    public record ReceiptRowJson(
            String id,
            String receipt,
            String till,
            long number,
            String soldAt,
            boolean isReturn,
            boolean incomplete,
            long netOre,
            long vatOre,
            long grossOre) {

        static ReceiptRowJson of(ReceiptRow row) {
            return new ReceiptRowJson(
                    row.id().toString(),
                    row.receiptNumber(),
                    row.till(),
                    row.number(),
                    row.soldAt().toString(),
                    row.isReturn(),
                    row.isIncomplete(),
                    row.net().ore(),
                    row.vat().ore(),
                    row.gross().ore());
        }
    }

    static RevenueJson of(RevenueReport report, RevenueWords words) {
        RevenueQuestion question = report.question();
        Money rounding = report.rounding();
        Money difference = report.cashDifference();
        Figures before = report.before();
        Figures lastYear = report.lastYear();
        return new RevenueJson(
                question.period().from().toString(),
                question.period().to().toString(),
                question.by().word(),
                question.within().entrySet().stream()
                        .collect(Collectors.toMap(part -> part.getKey().word(), Map.Entry::getValue)),
                words.definition(),
                report.lines().stream()
                        .map(line -> LineJson.of(line, words.name(question.by(), line)))
                        .toList(),
                FiguresJson.of(report.total()),
                rounding == null ? null : rounding.ore(),
                rounding == null ? null : report.total().gross().plus(rounding).ore(),
                difference == null ? null : difference.ore(),
                before == null ? null : FiguresJson.of(before),
                lastYear == null ? null : FiguresJson.of(lastYear));
    }
}
