package se.butiktorsten.sales;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.ShopSign;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Texts;
import se.butiktorsten.shared.web.Writing;

/**
 * What stands on a receipt, in order and in words: the one place for the page, the print and the letter. Content as SKVFS
 * 2014:9, 7 kap. 1 §; nothing of who sold or bought.
 *
 * @param shop the shop's name, and under it
 * @param place its address
 * @param kind receipt or return
 * @param mark {@code KOPIA}, or nothing
 * @param note what else must be known of it, or nothing
 * @param sums the total, and how it was paid
 * @param vatOfAll the last row of the VAT
 * @param end the last lines
 */
public record ReceiptSheet(
        Language language,
        String shop,
        String place,
        String orgNumber,
        String kind,
        String number,
        String mark,
        List<Fact> facts,
        String note,
        List<Line> lines,
        List<Sum> sums,
        List<Vat> vat,
        Vat vatOfAll,
        List<String> end) {

    /**
     * One fact of its head.
     *
     * @param link where it leads on a screen; null for nowhere
     */
    public record Fact(String label, String text, @Nullable String link) {}

    /** One thing: its name, how many at which price, what it came to. */
    public record Line(String name, String each, String amount) {}

    /** One amount below the lines. */
    public record Sum(String label, String amount, boolean isTotal) {}

    /** One rate, or all of them. */
    public record Vat(String rate, String net, String vat, String gross) {}

    /**
     * @param original the sale that came back, on a return
     * @param exchange the other half of an exchange, if it is one
     */
    public static ReceiptSheet of(
            Sale receipt,
            @Nullable Sale original,
            @Nullable Sale exchange,
            ShopSign sign,
            Language language,
            boolean isCopy) {
        return new Writer(receipt, language).sheet(original, exchange, sign, isCopy);
    }

    /** A word of the sheet in its language. */
    public String t(String key) {
        return Texts.get(language, key);
    }

    private record Writer(Sale receipt, Language language) {

        ReceiptSheet sheet(@Nullable Sale original, @Nullable Sale exchange, ShopSign sign, boolean isCopy) {
            List<String> end = new ArrayList<>();
            end.add(t(receipt.isReturn() ? "sales.receipt.bye-return" : "sales.receipt.bye"));
            if (!sign.footer().isEmpty()) {
                end.add(sign.footer());
            }
            return new ReceiptSheet(
                    language,
                    sign.name(),
                    sign.address(),
                    t("sales.receipt.org-number") + " " + sign.orgNumber(),
                    t(receipt.isReturn() ? "sales.receipt.return" : "sales.receipt"),
                    receipt.receiptNumber(),
                    isCopy ? t("sales.said.mark.copy") : "",
                    facts(original, exchange),
                    receipt.isIncomplete() ? t("sales.receipt.incomplete.why") : "",
                    receipt.lines().stream().map(this::line).toList(),
                    sums(),
                    receipt.vatByRate().stream()
                            .map(sum -> new Vat(
                                    writing().rate(sum.rate()), exact(sum.net()), exact(sum.vat()), exact(sum.gross())))
                            .toList(),
                    new Vat(
                            t("shared.total"),
                            exact(receipt.total().minus(receipt.vat())),
                            exact(receipt.vat()),
                            exact(receipt.total())),
                    end);
        }

        private List<Fact> facts(@Nullable Sale original, @Nullable Sale exchange) {
            List<Fact> facts = new ArrayList<>();
            facts.add(new Fact(t("sales.receipt.number"), receipt.receiptNumber(), null));
            facts.add(new Fact(t("sales.receipt.when"), writing().moment(receipt.soldAt()), null));
            facts.add(new Fact(t("sales.till"), receipt.tillCode(), null));
            if (receipt.isEatIn()) {
                facts.add(new Fact(t("sales.receipt.served"), t("sales.receipt.eat-in"), null));
            }
            if (exchange != null) {
                facts.add(new Fact(
                        t(receipt.isReturn() ? "sales.receipt.exchanged-for" : "sales.receipt.exchange-of"),
                        exchange.receiptNumber(),
                        ReceiptLetters.place(exchange.id())));
            }
            if (original != null) {
                facts.add(new Fact(
                        t("sales.receipt.return-of"), original.receiptNumber(), ReceiptLetters.place(original.id())));
            }
            return facts;
        }

        private Line line(SaleLine line) {
            String each =
                    writing().quantity(line.quantity()) + " × " + writing().money(line.unitPrice());
            if (!line.discount().isZero()) {
                each += ", " + t("sales.discount") + " " + exact(line.discount().negated());
                if (line.discountReason().isPresent()) {
                    each += " ("
                            + t("sales.discount." + line.discountReason().get().name()) + ")";
                }
            }
            return new Line(line.name(), each, exact(line.gross()));
        }

        private List<Sum> sums() {
            List<Sum> sums = new ArrayList<>();
            sums.add(new Sum(t("sales.cart.total"), writing().money(receipt.total()), true));
            if (!receipt.rounding().isZero()) {
                sums.add(new Sum(t("sales.receipt.rounding"), exact(receipt.rounding()), false));
                sums.add(new Sum(
                        t(receipt.isReturn() ? "sales.receipt.to-give-back" : "sales.receipt.to-pay"),
                        exact(receipt.paid()),
                        false));
            }
            for (SalePayment payment : receipt.payments()) {
                sums.add(new Sum(t("sales.method." + payment.method().name()), exact(payment.tendered()), false));
            }
            if (!receipt.change().isZero()) {
                sums.add(new Sum(t("sales.receipt.change"), exact(receipt.change()), false));
            }
            return sums;
        }

        private Writing writing() {
            return new Writing(language);
        }

        private String exact(Money amount) {
            return writing().exact(amount);
        }

        private String t(String key) {
            return Texts.get(language, key);
        }
    }
}
