package se.butiktorsten.sales.api;

import java.util.List;
import java.util.UUID;
import se.butiktorsten.sales.PaymentMethod;
import se.butiktorsten.sales.ReturnDraft;
import se.butiktorsten.sales.SaleDraft;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.web.Form;

/** Reads a sale or a return that came as JSON. What an amount may be is for the door to say. */
final class SaleReading {

    /** Far beyond any amount or quantity, so that the door names the real limit. */
    private static final long ANY = 1_000_000_000_000L;

    /** Far beyond any receipt. */
    private static final int ITEMS_MAX = 1_000;

    private SaleReading() {}

    static SaleDraft sale(UUID id, Form form) {
        return new SaleDraft(
                id,
                form.text("till", 20),
                form.moment("soldAt"),
                form.items("lines", ITEMS_MAX).stream()
                        .map(line ->
                                new SaleDraft.Line(line.text("sku", 40), quantity(line), ore(line, "unitPriceOre")))
                        .toList(),
                form.items("payments", ITEMS_MAX).stream()
                        .map(SaleReading::payment)
                        .toList());
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

    private static Money ore(Form form, String name) {
        return new Money(form.whole(name, -ANY, ANY));
    }

    private static Quantity quantity(Form form) {
        return new Quantity(form.whole("quantity", -ANY, ANY));
    }
}
