package se.butiktorsten.customers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.butiktorsten.customers.Contact;
import se.butiktorsten.customers.CustomerOrderDraft;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Rows;

/** What the form for a new order says. */
record CustomerForm(UUID id, CustomerOrderDraft draft) {

    static CustomerForm read(Form form) {
        Contact contact = new Contact(
                form.text("name", Contact.NAME_LONGEST),
                form.optionalText("phone", Contact.PHONE_LONGEST),
                form.optionalText("email", Contact.EMAIL_LONGEST));
        List<CustomerOrderDraft.Line> lines = new ArrayList<>();
        int count = new Rows(form, "lines", 1, CustomerOrderDraft.LINES_MOST).count();
        for (int i = 0; i < count; i++) {
            String line = "lines[" + i + "].";
            lines.add(new CustomerOrderDraft.Line(
                    form.whole(line + "productId", 1, Long.MAX_VALUE / 10),
                    form.quantity(line + "quantity", new Quantity(1), ProductionFloor.ORDER_MOST),
                    form.money(line + "unitPrice", Money.ZERO, CustomerOrderDraft.PRICE_MOST)));
        }
        return new CustomerForm(
                form.uuid("id"),
                new CustomerOrderDraft(
                        contact,
                        form.day("dueOn"),
                        form.money("deposit", Money.ZERO, CustomerOrderDraft.PRICE_MOST),
                        form.optionalText("note", CustomerOrderDraft.NOTE_LONGEST),
                        lines));
    }
}
