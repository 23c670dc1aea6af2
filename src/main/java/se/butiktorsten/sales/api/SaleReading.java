package se.butiktorsten.sales.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.sales.Discount;
import se.butiktorsten.sales.DiscountReason;
import se.butiktorsten.sales.JournalKind;
import se.butiktorsten.sales.PaymentMethod;
import se.butiktorsten.sales.ReturnDraft;
import se.butiktorsten.sales.SaleDraft;
import se.butiktorsten.sales.TillEvent;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;

/** Reads a sale or a return that came as JSON. What an amount may be is for the door to say. */
final class SaleReading {

    /** Far beyond any amount or quantity, so that the door names the real limit. */
    private static final long ANY = 1_000_000_000_000L;

    /** Far beyond any receipt. */
    private static final int ITEMS_MAX = 1_000;

    private static final int SAYS_MAX = 1_000;

    private static final Pattern BACK = Pattern.compile("(\\d{1,4}):(\\d{1,12})");

    private SaleReading() {}

    static SaleDraft sale(UUID id, Form form) {
        return new SaleDraft(
                id,
                form.text("till", 20),
                form.moment("soldAt"),
                form.ticked("eatIn"),
                form.items("lines", ITEMS_MAX).stream().map(SaleReading::line).toList(),
                discount(form),
                form.items("payments", ITEMS_MAX).stream()
                        .map(SaleReading::payment)
                        .toList(),
                form.value("exchangeOf").isEmpty() ? null : form.uuid("exchangeOf"),
                completed(form));
    }

    private static SaleDraft.Line line(Form line) {
        boolean isNamed = !line.value("name").isEmpty();
        return new SaleDraft.Line(
                isNamed && line.value("sku").isEmpty() ? "" : line.text("sku", 40),
                !isNamed
                        ? null
                        : new SaleDraft.Unlisted(
                                line.text("name", 200),
                                line.choice("workshop", Workshop.class),
                                line.choice("vatCategory", VatCategory.class)),
                quantity(line),
                ore(line, "unitPriceOre"),
                discount(line));
    }

    private static @Nullable Discount discount(Form form) {
        return form.value("discountOre").isEmpty()
                ? null
                : new Discount(ore(form, "discountOre"), form.choice("discountReason", DiscountReason.class));
    }

    private static SaleDraft.@Nullable Completed completed(Form form) {
        return form.value("device").isEmpty()
                ? null
                : new SaleDraft.Completed(
                        form.uuid("device"),
                        form.whole("number", 1, ANY),
                        form.text("cashier", 60),
                        form.optionalText("approver", 60));
    }

    static TillEvent event(UUID id, String till, Form form) {
        return new TillEvent(
                id,
                till,
                form.value("device").isEmpty() ? null : form.uuid("device"),
                form.choice("kind", JournalKind.class),
                form.moment("at"),
                form.value("amountOre").isEmpty() ? Money.ZERO : ore(form, "amountOre"),
                Objects.requireNonNullElse(form.optionalText("says", SAYS_MAX), ""),
                form.whole("training", 1, ANY, 0));
    }

    private static SaleDraft.Payment payment(Form form) {
        PaymentMethod method = form.choice("method", PaymentMethod.class);
        Money amount = ore(form, "amountOre");
        Money tendered = form.value("tenderedOre").isEmpty() ? amount : ore(form, "tenderedOre");
        return new SaleDraft.Payment(method, amount, tendered);
    }

    static ReturnDraft giveBack(UUID id, UUID originalId, Form form) {
        List<ReturnDraft.Line> lines = form.items("lines", ITEMS_MAX).stream()
                .map(line -> new ReturnDraft.Line((int) line.whole("position", 0, ITEMS_MAX), quantity(line)))
                .toList();
        List<ReturnDraft.Refund> refunds = form.items("refunds", ITEMS_MAX).stream()
                .map(refund ->
                        new ReturnDraft.Refund(refund.choice("method", PaymentMethod.class), ore(refund, "amountOre")))
                .toList();
        return new ReturnDraft(id, originalId, form.text("till", 20), form.moment("returnedAt"), lines, refunds);
    }

    /** Lines as an address has them: {@code 1:1000}, position and quantity. */
    static List<ReturnDraft.Line> comingBack(Form form, List<String> lines) {
        List<ReturnDraft.Line> wanted = new ArrayList<>();
        for (String line : lines) {
            Matcher parts = BACK.matcher(line);
            if (parts.matches()) {
                wanted.add(new ReturnDraft.Line(
                        Integer.parseInt(parts.group(1)), new Quantity(Long.parseLong(parts.group(2)))));
            } else {
                form.note("line", "sales.fault.no-such-line");
            }
        }
        return wanted;
    }

    private static Money ore(Form form, String name) {
        return new Money(form.whole(name, -ANY, ANY));
    }

    private static Quantity quantity(Form form) {
        return new Quantity(form.whole("quantity", -ANY, ANY));
    }
}
