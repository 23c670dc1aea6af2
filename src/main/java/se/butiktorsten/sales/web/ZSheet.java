package se.butiktorsten.sales.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.sales.CashCount;
import se.butiktorsten.sales.DayClose;
import se.butiktorsten.sales.JournalKind;
import se.butiktorsten.sales.PaymentMethod;
import se.butiktorsten.sales.Takings;
import se.butiktorsten.sales.TillRegister;
import se.butiktorsten.sales.VatSum;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Texts;
import se.butiktorsten.shared.web.Writing;

/**
 * What an X or Z report says, part by part, in the reader's language: the one place for the screen, the print and the PDF.
 * Content as SKVFS 2014:9, 7 kap., and the count of the drawer.
 */
public final class ZSheet {

    private final Language language;
    private final Writing writing;
    private final List<Part> parts = new ArrayList<>();

    /**
     * One part under its heading.
     *
     * @param withNet whether its rows have an amount excluding VAT too
     */
    public record Part(String heading, boolean withNet, List<Row> rows) {}

    /**
     * One row; what it has none of is empty.
     *
     * @param isSum whether it sums up the part
     */
    public record Row(String label, String count, String net, String amount, boolean isSum) {}

    private ZSheet(Language language) {
        this.language = language;
        this.writing = new Writing(language);
    }

    /** The X report of a till: what has been taken so far. What ought to be in the drawer is not in it. */
    public static List<Part> of(TillRegister till, Language language) {
        ZSheet sheet = new ZSheet(language);
        sheet.takings(till.takings());
        sheet.drawer(till.fund(), till.takings());
        sheet.grandTotals(till.grandSales(), till.grandReturns());
        return sheet.parts;
    }

    /** The Z report of a close. */
    public static List<Part> of(DayClose close, Language language) {
        ZSheet sheet = new ZSheet(language);
        sheet.takings(close.takings());
        sheet.drawer(close.fund(), close.takings());
        sheet.count(close);
        sheet.grandTotals(close.grandSales(), close.grandReturns());
        return sheet.parts;
    }

    private void takings(Takings sums) {
        List<Row> goods = new ArrayList<>();
        for (Map.Entry<Workshop, Takings.Sum> one : sums.goods().entrySet()) {
            goods.add(row(
                    word("shared.workshop", one.getKey()),
                    one.getValue().count(),
                    one.getValue().net(),
                    one.getValue().amount()));
        }
        Money gross = sums.sales().amount().plus(sums.returns().amount());
        Money net = sums.vat().stream().map(VatSum::net).reduce(Money.ZERO, Money::plus);
        goods.add(new Row(text("sales.z.sum"), "", writing.exact(net), writing.exact(gross), true));
        parts.add(new Part(text("sales.z.goods"), true, goods));

        List<Row> vat = new ArrayList<>();
        for (VatSum one : sums.vat()) {
            vat.add(new Row(
                    text("sales.z.vat-of", "rate", one.rate()),
                    "",
                    writing.exact(one.net()),
                    writing.exact(one.vat()),
                    false));
        }
        vat.add(new Row(text("sales.z.sum"), "", writing.exact(net), writing.exact(gross.minus(net)), true));
        parts.add(new Part(text("sales.receipt.vat"), true, vat));

        List<Row> paid = new ArrayList<>();
        for (PaymentMethod method : PaymentMethod.values()) {
            if (method.isTakenAtTheTill() || sums.paid(method).count() > 0) {
                paid.add(row(
                        word("sales.method", method),
                        sums.paid(method).count(),
                        null,
                        sums.paid(method).amount()));
            }
        }
        paid.add(new Row(text("sales.z.rounding"), "", "", writing.exact(sums.rounding()), false));
        paid.add(new Row(text("sales.z.paid"), "", "", writing.exact(sums.paid()), true));
        parts.add(new Part(text("sales.z.methods"), false, paid));

        parts.add(new Part(
                text("sales.z.receipts"),
                false,
                List.of(
                        row(text("sales.z.sales"), sums.sales()),
                        row(text("sales.z.returns"), sums.returns()),
                        row(text("sales.z.discounts"), sums.discounts()),
                        row(text("sales.z.copies"), sums.of(JournalKind.COPY)),
                        row(text("sales.z.training"), sums.of(JournalKind.TRAINING)),
                        row(text("sales.z.voided"), sums.of(JournalKind.VOIDED)),
                        row(
                                text("sales.z.drawer-opened"),
                                sums.of(JournalKind.DRAWER).count(),
                                null,
                                null))));
    }

    private void drawer(Money fund, Takings sums) {
        parts.add(new Part(
                text("sales.z.drawer"),
                false,
                List.of(
                        row(text("sales.z.fund"), sums.of(JournalKind.FUND).count(), null, fund),
                        row(word("sales.event", JournalKind.PAID_IN), sums.of(JournalKind.PAID_IN)),
                        row(word("sales.event", JournalKind.PAID_OUT), sums.of(JournalKind.PAID_OUT)))));
    }

    private void count(DayClose close) {
        List<Row> pieces = new ArrayList<>();
        for (long value : CashCount.VALUES) {
            long count = close.count().of(value);
            if (count > 0) {
                pieces.add(row(
                        text(CashCount.isNote(value) ? "sales.z.note" : "sales.z.coin", "value", value / 100),
                        count,
                        null,
                        new Money(value * count)));
            }
        }
        pieces.add(new Row(text("sales.z.counted"), "", "", writing.exact(close.counted()), true));
        pieces.add(row(text("sales.z.expected"), 0, null, close.expected()));
        pieces.add(row(text("sales.z.cash-difference"), 0, null, close.cashDifference()));
        pieces.add(row(text("sales.z.left"), 0, null, close.left()));
        pieces.add(row(text("sales.z.to-bank"), 0, null, close.toBank()));
        parts.add(new Part(text("sales.z.count"), false, pieces));
        parts.add(new Part(
                text("sales.z.totals"),
                false,
                List.of(
                        row(text("sales.z.card"), 0, null, close.card()),
                        row(text("sales.z.card-difference"), 0, null, close.cardDifference()),
                        row(text("sales.z.swish"), 0, null, close.swish()),
                        row(text("sales.z.swish-difference"), 0, null, close.swishDifference()))));
    }

    private void grandTotals(Money sales, Money returns) {
        parts.add(new Part(
                text("sales.z.grand"),
                false,
                List.of(
                        row(text("sales.z.grand-sales"), 0, null, sales),
                        row(text("sales.z.grand-returns"), 0, null, returns),
                        row(text("sales.z.grand-net"), 0, null, sales.plus(returns)))));
    }

    private Row row(String label, Takings.Sum sum) {
        return new Row(label, writing.whole(sum.count()), "", writing.exact(sum.amount()), false);
    }

    /** @param count 0 where nothing is counted */
    private Row row(String label, long count, @Nullable Money net, @Nullable Money amount) {
        return new Row(
                label,
                count == 0 && amount != null ? "" : writing.whole(count),
                net == null ? "" : writing.exact(net),
                amount == null ? "" : writing.exact(amount),
                false);
    }

    private String word(String family, Enum<?> constant) {
        return Texts.get(language, family + "." + constant.name());
    }

    private String text(String key) {
        return Texts.get(language, key);
    }

    private String text(String key, String blank, Object value) {
        return Texts.get(language, key, Map.of(blank, value));
    }
}
