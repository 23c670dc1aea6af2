package se.butiktorsten.customers;

import static se.butiktorsten.identity.Role.ACTIVITY_LEADER;
import static se.butiktorsten.identity.Role.FINANCE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.PersonalNumberGuard;
import se.butiktorsten.shared.db.RetryOnClash;

/**
 * The door to what is to be invoiced for customers' orders, and whether it has been. The invoice itself is written
 * elsewhere, and so is its bookkeeping. What does not exist is answered with {@link NotFound}, bad input with
 * {@link InvalidInput}, a step out of turn with {@link NotInThisStatus}.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class InvoiceDesk {

    private static final int BASES_SHOWN = 200;

    @Inject
    CustomerOrders orders;

    @Inject
    Clock clock;

    /** What to invoice for an order; nothing while nothing is handed over. */
    @OpenTo({ACTIVITY_LEADER, FINANCE})
    public Optional<InvoiceBasis> basis(Actor by, long id) {
        return basis(orders.get(id));
    }

    private Optional<InvoiceBasis> basis(CustomerOrder order) {
        List<Delivery> deliveries = orders.deliveriesOf(order);
        return deliveries.isEmpty()
                ? Optional.empty()
                : Optional.of(new InvoiceBasis(order, deliveries, orders.invoiceNotesOf(List.of(order.id()))));
    }

    /** What to invoice for the two hundred orders taken last of which all is handed over, the latest first. */
    @OpenTo({ACTIVITY_LEADER, FINANCE})
    public List<InvoiceBasis> bases(Actor by) {
        List<CustomerOrder> delivered = orders.latestIn(List.of(CustomerOrderStatus.DELIVERED), BASES_SHOWN);
        List<Long> ids = delivered.stream().map(CustomerOrder::id).toList();
        Map<Long, List<Delivery>> deliveries =
                orders.deliveriesOf(ids).stream().collect(Collectors.groupingBy(Delivery::customerOrderId));
        Map<Long, List<InvoiceNote>> notes =
                orders.invoiceNotesOf(ids).stream().collect(Collectors.groupingBy(InvoiceNote::customerOrderId));
        return delivered.stream()
                .map(order -> new InvoiceBasis(
                        order,
                        deliveries.getOrDefault(order.id(), List.of()),
                        notes.getOrDefault(order.id(), List.of())))
                .toList();
    }

    /**
     * Notes that an order has been invoiced. Under the same number again it changes nothing.
     *
     * @param number of the invoice, as bookkeeping gave it, at most {@link InvoiceNote#NUMBER_LONGEST} characters
     * @throws NotInThisStatus unless all is handed over, or as much as the customer wants
     * @throws AlreadyInvoiced under another number
     */
    @OpenTo({ACTIVITY_LEADER, FINANCE})
    public InvoiceBasis invoiced(Actor by, long id, String number) {
        String tidy = text("invoiceNumber", number, InvoiceNote.NUMBER_LONGEST);
        CustomerOrder order = held(id);
        List<InvoiceNote> notes = orders.invoiceNotesOf(List.of(id));
        InvoiceNote last = last(notes);
        if (last != null && last.isInvoiced() && !last.invoiceNumber().equals(tidy)) {
            throw new AlreadyInvoiced(last.invoiceNumber());
        }
        if (last == null || !last.isInvoiced()) {
            orders.add(new InvoiceNote(order, notes.size() + 1, tidy, null, by, clock.instant()));
        }
        return basis(order).orElseThrow();
    }

    /**
     * Notes that an order was not invoiced after all, behind the note that said so. A second time changes nothing.
     *
     * @param why in words, at most {@link InvoiceNote#WHY_LONGEST} characters
     * @throws NotInThisStatus when nobody has said that it was invoiced
     */
    @OpenTo({ACTIVITY_LEADER, FINANCE})
    public InvoiceBasis notInvoiced(Actor by, long id, String why) {
        String because = text("why", why, InvoiceNote.WHY_LONGEST);
        CustomerOrder order = held(id);
        List<InvoiceNote> notes = orders.invoiceNotesOf(List.of(id));
        InvoiceNote last = last(notes);
        if (last == null) {
            throw new NotInThisStatus(order.status());
        }
        if (last.isInvoiced()) {
            orders.add(new InvoiceNote(order, notes.size() + 1, last.invoiceNumber(), because, by, clock.instant()));
        }
        return basis(order).orElseThrow();
    }

    private static String text(String field, String typed, int longest) {
        String text = typed.strip();
        List<Fault> faults = new ArrayList<>();
        if (text.isEmpty()) {
            faults.add(new Fault(field, "shared.fault.required"));
        } else if (text.length() > longest) {
            faults.add(new Fault(field, "shared.fault.too-long", Map.of("longest", longest)));
        } else if (PersonalNumberGuard.findsOneIn(text)) {
            faults.add(new Fault(field, "customers.fault.personal-number"));
        }
        InvalidInput.refuse(faults);
        return text;
    }

    private CustomerOrder held(long id) {
        CustomerOrder order = orders.hold(id);
        order.mustBeDelivered();
        return order;
    }

    private static @Nullable InvoiceNote last(List<InvoiceNote> notes) {
        return notes.isEmpty() ? null : notes.get(notes.size() - 1);
    }
}
