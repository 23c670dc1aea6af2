package se.butiktorsten.customers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.butiktorsten.customers.Contact;
import se.butiktorsten.customers.CustomerOrder;
import se.butiktorsten.customers.CustomerOrderDraft;
import se.butiktorsten.customers.OrderTerms;
import se.butiktorsten.customers.OrderedLine;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Rows;
import se.butiktorsten.shared.web.Typing;

/** What the forms for a new order, and for changing one, say. */
record CustomerForm(UUID id, CustomerOrderDraft draft) {

    static CustomerForm read(Form form) {
        List<CustomerOrderDraft.Line> lines = new ArrayList<>();
        int count = new Rows(form, "lines", 1, CustomerOrderDraft.LINES_MOST).count();
        for (int i = 0; i < count; i++) {
            String line = "lines[" + i + "].";
            lines.add(new CustomerOrderDraft.Line(
                    form.whole(line + "productId", 1, Long.MAX_VALUE / 10),
                    quantity(form, line),
                    unitPrice(form, line)));
        }
        return new CustomerForm(
                form.uuid("id"),
                new CustomerOrderDraft(
                        contact(form),
                        form.day("dueOn"),
                        form.money("deposit", Money.ZERO, CustomerOrderDraft.PRICE_MOST),
                        form.optionalText("note", CustomerOrderDraft.NOTE_LONGEST),
                        lines));
    }

    private static Contact contact(Form form) {
        return new Contact(
                form.text("name", Contact.NAME_LONGEST),
                form.optionalText("phone", Contact.PHONE_LONGEST),
                form.optionalText("email", Contact.EMAIL_LONGEST));
    }

    private static Quantity quantity(Form form, String line) {
        return form.quantity(line + "quantity", new Quantity(1), ProductionFloor.ORDER_MOST);
    }

    private static Money unitPrice(Form form, String line) {
        return form.money(line + "unitPrice", Money.ZERO, CustomerOrderDraft.PRICE_MOST);
    }

    /** What an order is to say from now on; a deposit that has been received is not asked for any more. */
    static OrderTerms terms(Form form, CustomerOrder order) {
        Contact contact = contact(form);
        List<OrderTerms.Line> lines = new ArrayList<>();
        for (int i = 0; i < order.lines().size(); i++) {
            String line = "lines[" + i + "].";
            lines.add(new OrderTerms.Line(order.lines().get(i).id(), quantity(form, line), unitPrice(form, line)));
        }
        return new OrderTerms(
                contact,
                form.day("dueOn"),
                order.depositOn() == null
                        ? form.money("deposit", Money.ZERO, CustomerOrderDraft.PRICE_MOST)
                        : order.deposit(),
                form.optionalText("note", CustomerOrderDraft.NOTE_LONGEST),
                lines);
    }

    /** The form that says what the order says now. */
    static Form holding(CustomerOrder order) {
        Contact contact = order.contact().orElse(null);
        Form form = Form.empty()
                .with("version", order.version())
                .with("dueOn", order.dueOn())
                .with("deposit", Typing.kronor(order.deposit()))
                .with("note", order.note());
        if (contact != null) {
            form.with("name", contact.name()).with("phone", contact.phone()).with("email", contact.email());
        }
        for (int i = 0; i < order.lines().size(); i++) {
            OrderedLine line = order.lines().get(i);
            form.with("lines[" + i + "].quantity", Typing.units(line.quantity()))
                    .with("lines[" + i + "].unitPrice", Typing.kronor(line.unitPrice()));
        }
        return form;
    }
}
