package se.butiktorsten.customers.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.customers.Contact;
import se.butiktorsten.customers.CustomerOrder;
import se.butiktorsten.customers.DeliveredLine;
import se.butiktorsten.customers.Delivery;
import se.butiktorsten.customers.InvoiceBasis;
import se.butiktorsten.shared.print.Print;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Texts;
import se.butiktorsten.shared.web.Writing;

/**
 * The papers of a customer's order, from the design {@code reports/orderpaper.jrxml}: the delivery note, which says what
 * was handed over and no price, and the invoice basis, which says what it costs.
 */
final class OrderPaper {

    private final CustomerOrder order;
    private final Map<Long, Product> products;
    private final Language language;
    private final Writing writing;
    private final List<Map<String, ?>> rows = new ArrayList<>();

    /** @param products those of the order's lines, by id */
    OrderPaper(CustomerOrder order, Map<Long, Product> products, Language language) {
        this.order = order;
        this.products = products;
        this.language = language;
        this.writing = new Writing(language);
    }

    byte[] deliveryNote(Delivery delivery) {
        for (DeliveredLine line : delivery.lines()) {
            row("line", name(line), amount(line), "", "");
        }
        boolean isAll = order.lines().stream().allMatch(line -> line.remaining().isZero());
        row("text", text(isAll ? "customers.paper.all" : "customers.paper.part"), "", "", "");
        return print(
                text("customers.paper.note"),
                text(
                        "customers.paper.delivered",
                        "day",
                        writing.longDay(delivery.deliveredOn()),
                        "by",
                        delivery.deliveredBy()),
                false);
    }

    byte[] invoiceBasis(InvoiceBasis basis) {
        for (DeliveredLine line : basis.lines()) {
            row("line", name(line), amount(line), writing.exact(line.unitPrice()), writing.exact(line.sum()));
        }
        for (InvoiceBasis.Vat vat : basis.vat()) {
            row("sum", text("customers.paper.net", "rate", vat.rate()), "", "", writing.exact(vat.net()));
            row("sum", text("customers.paper.vat", "rate", vat.rate()), "", "", writing.exact(vat.vat()));
        }
        row("sum", text("customers.paper.gross"), "", "", writing.exact(basis.gross()));
        if (!basis.deposit().isZero()) {
            row(
                    "sum",
                    text("customers.paper.deposit"),
                    "",
                    "",
                    writing.exact(basis.deposit().negated()));
        }
        row("total", text("customers.to-pay"), "", "", writing.money(basis.toPay()));
        Delivery last = basis.deliveries().get(basis.deliveries().size() - 1);
        return print(
                text("customers.basis"),
                text("customers.paper.delivered", "day", writing.longDay(last.deliveredOn()), "by", last.deliveredBy()),
                true);
    }

    private String name(DeliveredLine line) {
        return product(line).nameIn(language.locale());
    }

    private String amount(DeliveredLine line) {
        return writing.quantity(line.quantity()) + " "
                + text("stock.unit." + product(line).unit().name());
    }

    private Product product(DeliveredLine line) {
        return Objects.requireNonNull(products.get(line.productId()));
    }

    private byte[] print(String title, String when, boolean isPriced) {
        Map<String, Object> values = new HashMap<>();
        values.put("TITLE", title);
        values.put("WHO", order.contact().map(Contact::name).orElse(text("customers.forgotten")));
        values.put("WHAT", text("customers.order", "order", order.id()));
        values.put("WHEN", when);
        values.put("PRODUCT", text("production.product"));
        values.put("QUANTITY", text("production.quantity"));
        values.put("PRICE", isPriced ? text("customers.unit-price") : "");
        values.put("AMOUNT", isPriced ? text("customers.sum") : "");
        values.put("PAGE", text("customers.paper.page"));
        values.put("OF", text("customers.paper.of"));
        return new Print("orderpaper", title, language.locale(), values, rows).pdf();
    }

    private void row(String kind, String label, String quantity, String price, String amount) {
        rows.add(Map.of("kind", kind, "label", label, "quantity", quantity, "price", price, "amount", amount));
    }

    private String text(String key) {
        return Texts.get(language, key, Map.of());
    }

    private String text(String key, String blank, Object value) {
        return Texts.get(language, key, Map.of(blank, value));
    }

    private String text(String key, String one, Object first, String two, Object second) {
        return Texts.get(language, key, Map.of(one, first, two, second));
    }
}
