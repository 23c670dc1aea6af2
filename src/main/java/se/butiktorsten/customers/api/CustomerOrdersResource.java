package se.butiktorsten.customers.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.customers.Contact;
import se.butiktorsten.customers.CustomerDesk;
import se.butiktorsten.customers.CustomerOrder;
import se.butiktorsten.customers.CustomerOrderDraft;
import se.butiktorsten.customers.InvoiceDesk;
import se.butiktorsten.customers.InvoiceNote;
import se.butiktorsten.customers.OrderTerms;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;

/**
 * What customers and partners have ordered. Quantities are thousandths, money is öre with VAT. Taking an order and handing
 * over carry an id made by the caller: the same sent again changes nothing, other content under it is answered with 409.
 */
@Path("api/customer-orders")
@ChangedBy({Role.ACTIVITY_LEADER, Role.SHOP_STAFF})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
public class CustomerOrdersResource {

    private static final long NUMBER_MOST = Long.MAX_VALUE / 10;

    @Inject
    Caller caller;

    @Inject
    CustomerDesk desk;

    @Inject
    InvoiceDesk invoices;

    /** What somebody asks for or waits for, the most urgent first. */
    @GET
    public List<CustomerOrderJson> open() {
        return desk.openOrders(caller.actor()).stream()
                .map(CustomerOrderJson::of)
                .toList();
    }

    /** The fifty taken last that are delivered or called off. */
    @GET
    @Path("closed")
    public List<CustomerOrderJson> closed() {
        return desk.closedOrders(caller.actor()).stream()
                .map(CustomerOrderJson::of)
                .toList();
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public CustomerOrderJson one(@PathParam("id") long id) {
        return CustomerOrderJson.of(desk.order(caller.actor(), id));
    }

    /**
     * Takes an order under an id made by the caller. Body: {@code {"name": "Kafé Sofia", "phone": "040-12 34 56", "email":
     * …, "dueOn": "2026-12-01", "depositOre": 0, "note": …, "lines": [{"productId": 7, "quantity": 10000, "unitPriceOre":
     * 3000}]}}.
     */
    @PUT
    @Path("requests/{requestId}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response take(@PathParam("requestId") String requestId, @Nullable JsonObject body) {
        record Asked(UUID id, CustomerOrderDraft draft) {}
        Asked asked = Form.of(body)
                .with("requestId", requestId)
                .read(form -> new Asked(
                        form.uuid("requestId"),
                        new CustomerOrderDraft(
                                contact(form), form.day("dueOn"), deposit(form), note(form), lines(form))));
        CustomerOrder order = desk.take(caller.actor(), asked.draft(), asked.id());
        return Response.created(URI.create("/api/customer-orders/" + order.id()))
                .entity(CustomerOrderJson.of(order))
                .build();
    }

    private static List<CustomerOrderDraft.Line> lines(Form form) {
        return form.items("lines", CustomerOrderDraft.LINES_MOST).stream()
                .map(line -> new CustomerOrderDraft.Line(
                        line.whole("productId", 1, NUMBER_MOST), quantity(line), unitPrice(line)))
                .toList();
    }

    /**
     * Agrees on it as it was asked for. Body: {@code {"make": [{"lineId": 12}], "version": 1}}; the other lines are taken
     * from what there is.
     */
    @PUT
    @Path("{id: \\d{1,18}}/agreement")
    @Consumes(MediaType.APPLICATION_JSON)
    @ChangedBy(Role.ACTIVITY_LEADER)
    public CustomerOrderJson agree(@PathParam("id") long id, @Nullable JsonObject body) {
        record Agreed(Set<Long> make, long version) {}
        Agreed agreed = Form.of(body).read(form -> {
            Set<Long> make = new LinkedHashSet<>();
            form.items("make", CustomerOrderDraft.LINES_MOST)
                    .forEach(line -> make.add(line.whole("lineId", 1, NUMBER_MOST)));
            return new Agreed(make, version(form));
        });
        return CustomerOrderJson.of(desk.agree(caller.actor(), id, agreed.make(), agreed.version()));
    }

    /**
     * Changes what it says, with a line of history for each change. Body: as for a new order, with every line under its
     * {@code lineId} in place of the product, and {@code version}.
     */
    @PUT
    @Path("{id: \\d{1,18}}/terms")
    @Consumes(MediaType.APPLICATION_JSON)
    @ChangedBy(Role.ACTIVITY_LEADER)
    public CustomerOrderJson change(@PathParam("id") long id, @Nullable JsonObject body) {
        record Changed(OrderTerms terms, long version) {}
        Changed changed = Form.of(body)
                .read(form -> new Changed(
                        new OrderTerms(contact(form), form.day("dueOn"), deposit(form), note(form), terms(form)),
                        version(form)));
        return CustomerOrderJson.of(desk.change(caller.actor(), id, changed.terms(), changed.version()));
    }

    private static List<OrderTerms.Line> terms(Form form) {
        return form.items("lines", CustomerOrderDraft.LINES_MOST).stream()
                .map(line -> new OrderTerms.Line(line.whole("lineId", 1, NUMBER_MOST), quantity(line), unitPrice(line)))
                .toList();
    }

    private static Contact contact(Form form) {
        return new Contact(
                form.text("name", Contact.NAME_LONGEST),
                form.optionalText("phone", Contact.PHONE_LONGEST),
                form.optionalText("email", Contact.EMAIL_LONGEST));
    }

    private static Money deposit(Form form) {
        return new Money(form.whole("depositOre", 0, CustomerOrderDraft.PRICE_MOST.ore(), 0));
    }

    private static @Nullable String note(Form form) {
        return form.optionalText("note", CustomerOrderDraft.NOTE_LONGEST);
    }

    private static Quantity quantity(Form line) {
        return new Quantity(line.whole("quantity", 1, ProductionFloor.ORDER_MOST.thousandths()));
    }

    private static Money unitPrice(Form line) {
        return new Money(line.whole("unitPriceOre", 0, CustomerOrderDraft.PRICE_MOST.ore()));
    }

    private static long version(Form form) {
        return form.whole("version", 0, NUMBER_MOST);
    }

    /** What was changed of it since it was taken, in the order it was. */
    @GET
    @Path("{id: \\d{1,18}}/changes")
    public List<OrderChangeJson> changes(@PathParam("id") long id) {
        return desk.changesOf(caller.actor(), id).stream()
                .map(OrderChangeJson::of)
                .toList();
    }

    /** Notes that it is packed. Body: {@code {"version": 2}}. */
    @PUT
    @Path("{id: \\d{1,18}}/packing")
    @Consumes(MediaType.APPLICATION_JSON)
    public CustomerOrderJson pack(@PathParam("id") long id, @Nullable JsonObject body) {
        return CustomerOrderJson.of(desk.pack(caller.actor(), id, versionIn(body)));
    }

    /** Notes that the customer wants no more than was handed over. Body: {@code {"version": 2}}. */
    @PUT
    @Path("{id: \\d{1,18}}/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    public CustomerOrderJson isEnough(@PathParam("id") long id, @Nullable JsonObject body) {
        return CustomerOrderJson.of(desk.isEnough(caller.actor(), id, versionIn(body)));
    }

    /** Calls it off while nothing is handed over. Body: {@code {"version": 2}}. */
    @PUT
    @Path("{id: \\d{1,18}}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    public CustomerOrderJson cancel(@PathParam("id") long id, @Nullable JsonObject body) {
        return CustomerOrderJson.of(desk.cancel(caller.actor(), id, versionIn(body)));
    }

    private static long versionIn(@Nullable JsonObject body) {
        return Form.of(body).read(CustomerOrdersResource::version);
    }

    /** Notes that the deposit was received today; a second time changes nothing. */
    @PUT
    @Path("{id: \\d{1,18}}/deposit")
    @ChangedBy({Role.ACTIVITY_LEADER, Role.SHOP_STAFF, Role.FINANCE})
    public CustomerOrderJson receiveDeposit(@PathParam("id") long id) {
        return CustomerOrderJson.of(desk.receiveDeposit(caller.actor(), id));
    }

    /** What was handed over, in its order. */
    @GET
    @Path("{id: \\d{1,18}}/deliveries")
    public List<DeliveryJson> deliveries(@PathParam("id") long id) {
        return desk.deliveriesOf(caller.actor(), id).stream()
                .map(DeliveryJson::of)
                .toList();
    }

    /**
     * Hands it over, or part of it, under an id made by the caller. Body: {@code {"place": "SHOP", "lines": [{"lineId": 12,
     * "quantity": 4000}]}}.
     */
    @PUT
    @Path("{id: \\d{1,18}}/deliveries/{deliveryId}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response deliver(
            @PathParam("id") long id, @PathParam("deliveryId") String deliveryId, @Nullable JsonObject body) {
        record Handed(UUID id, Workshop place, Map<Long, Quantity> byLine) {}
        Handed handed = Form.of(body).with("deliveryId", deliveryId).read(form -> {
            Map<Long, Quantity> byLine = new LinkedHashMap<>();
            for (Form line : form.items("lines", CustomerOrderDraft.LINES_MOST)) {
                if (byLine.put(line.whole("lineId", 1, NUMBER_MOST), quantity(line)) != null) {
                    line.note("lineId", "customers.fault.line-twice");
                }
            }
            return new Handed(form.uuid("deliveryId"), form.choice("place", Workshop.class), byLine);
        });
        DeliveryJson delivery =
                DeliveryJson.of(desk.deliver(caller.actor(), id, handed.place(), handed.byLine(), handed.id()));
        return Response.created(URI.create("/api/customer-orders/" + id + "/deliveries"))
                .entity(delivery)
                .build();
    }

    /** Forgets whom a closed order was for, for good. */
    @DELETE
    @Path("{id: \\d{1,18}}/contact")
    @ChangedBy({Role.ACTIVITY_LEADER, Role.FINANCE})
    public CustomerOrderJson forget(@PathParam("id") long id) {
        return CustomerOrderJson.of(desk.forget(caller.actor(), id));
    }

    /** What to invoice for the two hundred orders taken last of which all is handed over. */
    @GET
    @Path("invoice-bases")
    public List<InvoiceBasisJson> bases() {
        return invoices.bases(caller.actor()).stream().map(InvoiceBasisJson::of).toList();
    }

    /** What to invoice for one; 404 while nothing is handed over. */
    @GET
    @Path("{id: \\d{1,18}}/invoice-basis")
    public InvoiceBasisJson basis(@PathParam("id") long id) {
        return InvoiceBasisJson.of(
                invoices.basis(caller.actor(), id).orElseThrow(() -> new NotFound("invoice-basis", id)));
    }

    /** Notes that it has been invoiced, once. Body: {@code {"invoiceNumber": "1001"}}. 409 under another number. */
    @PUT
    @Path("{id: \\d{1,18}}/invoice")
    @Consumes(MediaType.APPLICATION_JSON)
    @ChangedBy({Role.ACTIVITY_LEADER, Role.FINANCE})
    public InvoiceBasisJson invoiced(@PathParam("id") long id, @Nullable JsonObject body) {
        String number = Form.of(body).read(form -> form.text("invoiceNumber", InvoiceNote.NUMBER_LONGEST));
        return InvoiceBasisJson.of(invoices.invoiced(caller.actor(), id, number));
    }

    /** Notes that it was not invoiced after all. Body: {@code {"why": "Fel kund"}}. */
    @PUT
    @Path("{id: \\d{1,18}}/invoice/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @ChangedBy({Role.ACTIVITY_LEADER, Role.FINANCE})
    public InvoiceBasisJson notInvoiced(@PathParam("id") long id, @Nullable JsonObject body) {
        String why = Form.of(body).read(form -> form.text("why", InvoiceNote.WHY_LONGEST));
        return InvoiceBasisJson.of(invoices.notInvoiced(caller.actor(), id, why));
    }
}
