package se.butiktorsten.customers.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.customers.CustomerDesk;
import se.butiktorsten.customers.CustomerOrder;
import se.butiktorsten.customers.CustomerOrderDraft;
import se.butiktorsten.customers.Delivery;
import se.butiktorsten.customers.InvoiceBasis;
import se.butiktorsten.customers.InvoiceDesk;
import se.butiktorsten.customers.InvoiceNote;
import se.butiktorsten.customers.OrderChange;
import se.butiktorsten.customers.OrderTerms;
import se.butiktorsten.customers.OrderedLine;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Rows;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.shared.web.SentId;
import se.butiktorsten.shared.web.Typing;

/** Customers' orders: the list, taking one, one order and what happens to it, handing it over, what to invoice. */
@Path("bestallningar")
@ChangedBy({Role.ACTIVITY_LEADER, Role.SHOP_STAFF})
@RequestScoped
public class CustomerPages {

    private static final long NUMBER_MOST = Long.MAX_VALUE / 10;
    private static final int DAYS_UNTIL_DUE = 7;

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    CustomerDesk desk;

    @Inject
    InvoiceDesk invoices;

    @Inject
    Catalog catalog;

    @Inject
    Clock clock;

    /** The list. */
    public record OrderList(List<CustomerOrder> open, List<CustomerOrder> closed, LocalDate today, boolean hasBases) {}

    /** The form for a new order, with so many lines. */
    public record NewOrder(List<Product> products, Form form, int lines) {

        /** What the names of a line's fields begin with. */
        public String line(int index) {
            return "lines[" + index + "].";
        }
    }

    /**
     * One order.
     *
     * @param leads whether a leader looks, who may agree on it and sees what makes it
     * @param handles whether somebody looks who may hand it over
     * @param basis what to invoice, for those who may know; null while nothing is handed over
     * @param changes what was changed since it was taken
     */
    public record OrderPage(
            CustomerOrder order,
            Map<Long, Product> products,
            List<Delivery> deliveries,
            boolean leads,
            boolean handles,
            boolean mayForget,
            @Nullable InvoiceBasis basis,
            List<OrderChange> changes,
            LocalDate today,
            Form form) {

        /** The product of the line that a change is about; null for the order as a whole. */
        public @Nullable Product product(OrderChange change) {
            return order.lines().stream()
                    .filter(line -> Objects.equals(line.id(), change.orderedLineId()))
                    .findFirst()
                    .map(line -> products.get(line.productId()))
                    .orElse(null);
        }
    }

    /** The form for changing an order. */
    public record ChangeForm(CustomerOrder order, Map<Long, Product> products, Form form) {

        /** What the names of a line's fields begin with. */
        public String line(int index) {
            return "lines[" + index + "].";
        }
    }

    /** The form for handing over. */
    public record DeliveryForm(CustomerOrder order, List<OrderedLine> lines, Map<Long, Product> products, Form form) {}

    /**
     * What to invoice.
     *
     * @param mayBook whether the viewer books, too: a buyer in the same municipality gets no invoice
     */
    public record Bases(List<InvoiceBasis> bases, boolean mayBook) {}

    @GET
    public Response list() {
        Actor actor = caller.actor();
        return screen.show(
                "customers/list.jte",
                new OrderList(
                        desk.openOrders(actor),
                        desk.closedOrders(actor),
                        today(),
                        actor.isAnyOf(Role.ACTIVITY_LEADER)));
    }

    @GET
    @ChangedBy({Role.ACTIVITY_LEADER, Role.SHOP_STAFF})
    @Path("ny")
    public Response newOrder() {
        return newOrder(
                Form.empty()
                        .with("id", UUID.randomUUID())
                        .with("dueOn", today().plusDays(DAYS_UNTIL_DUE))
                        .with("deposit", "0"),
                1);
    }

    private Response newOrder(Form form, int lines) {
        List<Product> products = catalog.forSale(caller.actor()).stream()
                .sorted(Comparator.comparing(Product::name))
                .toList();
        return screen.show("customers/new.jte", new NewOrder(products, form, lines));
    }

    @POST
    @Path("ny")
    public Response take(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Rows rows = new Rows(form, "lines", 1, CustomerOrderDraft.LINES_MOST);
        Form rearranged = rows.rearranged();
        if (rearranged != null) {
            return newOrder(rearranged, new Rows(rearranged, "lines", 1, CustomerOrderDraft.LINES_MOST).count());
        }
        return screen.attempt(
                form,
                () -> {
                    CustomerForm read = form.read(CustomerForm::read);
                    CustomerOrder order = desk.take(caller.actor(), read.draft(), read.id());
                    return screen.go("/bestallningar/" + order.id(), "customers.news.taken", "order", order.id());
                },
                () -> newOrder(form, rows.count()));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public Response order(@PathParam("id") long id) {
        return order(id, Form.empty());
    }

    private Response order(long id, Form form) {
        Actor actor = caller.actor();
        CustomerOrder order = desk.order(actor, id);
        boolean mayForget = actor.isAnyOf(Role.ACTIVITY_LEADER, Role.FINANCE);
        return screen.show(
                "customers/order.jte",
                new OrderPage(
                        order,
                        desk.products(actor, id),
                        desk.deliveriesOf(actor, id),
                        actor.isAnyOf(Role.ACTIVITY_LEADER),
                        actor.isAnyOf(Role.ACTIVITY_LEADER, Role.SHOP_STAFF),
                        mayForget,
                        mayForget ? invoices.basis(actor, id).orElse(null) : null,
                        desk.changesOf(actor, id),
                        today(),
                        form));
    }

    @GET
    @ChangedBy(Role.ACTIVITY_LEADER)
    @Path("{id: \\d{1,18}}/andra")
    public Response askForChange(@PathParam("id") long id) {
        CustomerOrder order = desk.order(caller.actor(), id);
        return changeForm(order, CustomerForm.holding(order));
    }

    private Response changeForm(CustomerOrder order, Form form) {
        return screen.show(
                "customers/change.jte", new ChangeForm(order, desk.products(caller.actor(), order.id()), form));
    }

    /** After somebody else's change the form comes back with what was typed and the order's new version. */
    @POST
    @ChangedBy(Role.ACTIVITY_LEADER)
    @Path("{id: \\d{1,18}}/andra")
    public Response change(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    CustomerOrder order = desk.order(caller.actor(), id);
                    OrderTerms terms = form.read(f -> CustomerForm.terms(f, order));
                    long version = form.read(f -> f.whole("version", 0, NUMBER_MOST));
                    desk.change(caller.actor(), id, terms, version);
                    return screen.go("/bestallningar/" + id, "customers.news.changed");
                },
                () -> {
                    CustomerOrder now = desk.order(caller.actor(), id);
                    if (form.refusal() instanceof ChangedMeanwhile) {
                        form.with("version", now.version());
                    }
                    return changeForm(now, form);
                });
    }

    /** The next step of an order: agreed, packed, enough, or called off. */
    @POST
    @Path("{id: \\d{1,18}}/lage")
    public Response step(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    Step step = form.read(f -> f.choice("do", Step.class));
                    long version = form.read(f -> f.whole("version", 0, NUMBER_MOST));
                    Actor actor = caller.actor();
                    return switch (step) {
                        case AGREE -> {
                            desk.agree(actor, id, ticked(form, sent), version);
                            yield screen.go("/bestallningar/" + id, "customers.news.agreed");
                        }
                        case PACK -> {
                            desk.pack(actor, id, version);
                            yield screen.go("/bestallningar/" + id, "customers.news.packed");
                        }
                        case ENOUGH -> {
                            desk.isEnough(actor, id, version);
                            yield screen.go("/bestallningar/" + id, "customers.news.enough");
                        }
                        case CANCEL -> {
                            desk.cancel(actor, id, version);
                            yield screen.go("/bestallningar/" + id, "customers.news.cancelled");
                        }
                    };
                },
                () -> order(id, form));
    }

    private enum Step {
        AGREE,
        PACK,
        ENOUGH,
        CANCEL
    }

    /** The lines that are ticked, by id. */
    private static Set<Long> ticked(Form form, MultivaluedMap<String, String> sent) {
        Set<Long> lines = new HashSet<>();
        for (String field : sent.keySet()) {
            if (field.matches("make-\\d{1,18}") && form.ticked(field)) {
                lines.add(Long.parseLong(field.substring("make-".length())));
            }
        }
        return lines;
    }

    /** Where a form stood: a reload, or the other language, comes back to the order. */
    @GET
    @Path("{id: \\d{1,18}}/lage")
    public Response afterStep(@PathParam("id") long id) {
        return order(id);
    }

    @POST
    @ChangedBy({Role.ACTIVITY_LEADER, Role.SHOP_STAFF, Role.FINANCE})
    @Path("{id: \\d{1,18}}/handpenning")
    public Response receiveDeposit(@PathParam("id") long id) {
        desk.receiveDeposit(caller.actor(), id);
        return screen.go("/bestallningar/" + id, "customers.news.deposit");
    }

    @GET
    @Path("{id: \\d{1,18}}/handpenning")
    public Response afterDeposit(@PathParam("id") long id) {
        return order(id);
    }

    @POST
    @ChangedBy({Role.ACTIVITY_LEADER, Role.FINANCE})
    @Path("{id: \\d{1,18}}/fakturerad")
    public Response invoiced(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    String number = form.read(f -> f.text("invoiceNumber", InvoiceNote.NUMBER_LONGEST));
                    invoices.invoiced(caller.actor(), id, number);
                    return screen.go("/bestallningar/" + id, "customers.news.invoiced", "number", number);
                },
                () -> order(id, form));
    }

    @GET
    @Path("{id: \\d{1,18}}/fakturerad")
    public Response afterInvoiced(@PathParam("id") long id) {
        return order(id);
    }

    @POST
    @ChangedBy({Role.ACTIVITY_LEADER, Role.FINANCE})
    @Path("{id: \\d{1,18}}/fakturerad/angra")
    public Response notInvoiced(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    String why = form.read(f -> f.text("why", InvoiceNote.WHY_LONGEST));
                    invoices.notInvoiced(caller.actor(), id, why);
                    return screen.go("/bestallningar/" + id, "customers.news.not-invoiced");
                },
                () -> order(id, form));
    }

    @GET
    @Path("{id: \\d{1,18}}/fakturerad/angra")
    public Response afterNotInvoiced(@PathParam("id") long id) {
        return order(id);
    }

    @POST
    @ChangedBy({Role.ACTIVITY_LEADER, Role.FINANCE})
    @Path("{id: \\d{1,18}}/glom")
    public Response forget(@PathParam("id") long id) {
        desk.forget(caller.actor(), id);
        return screen.go("/bestallningar/" + id, "customers.news.forgotten");
    }

    @GET
    @Path("{id: \\d{1,18}}/glom")
    public Response afterForget(@PathParam("id") long id) {
        return order(id);
    }

    @GET
    @ChangedBy({Role.ACTIVITY_LEADER, Role.SHOP_STAFF})
    @Path("{id: \\d{1,18}}/lamna")
    public Response handOver(@PathParam("id") long id) {
        CustomerOrder order = desk.order(caller.actor(), id);
        Form form = Form.empty().with("id", UUID.randomUUID()).with("place", Workshop.SHOP.name());
        for (OrderedLine line : order.lines()) {
            form = form.with("quantity-" + line.id(), Typing.units(line.remaining()));
        }
        return handOver(order, form);
    }

    private Response handOver(CustomerOrder order, Form form) {
        return screen.show(
                "customers/deliver.jte",
                new DeliveryForm(
                        order,
                        order.lines().stream()
                                .filter(line -> line.remaining().isPositive())
                                .toList(),
                        desk.products(caller.actor(), order.id()),
                        form));
    }

    @POST
    @Path("{id: \\d{1,18}}/lamna")
    public Response deliver(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    CustomerOrder order = desk.order(caller.actor(), id);
                    Handing handing = form.read(f -> Handing.read(f, order));
                    Delivery delivery =
                            desk.deliver(caller.actor(), id, handing.place(), handing.byLine(), handing.id());
                    return screen.go("/bestallningar/" + id, "customers.news.delivered", "number", delivery.number());
                },
                () -> handOver(desk.order(caller.actor(), id), form));
    }

    private record Handing(UUID id, Workshop place, Map<Long, Quantity> byLine) {

        /** A line left empty, or of nothing, is not handed over. */
        static Handing read(Form form, CustomerOrder order) {
            Map<Long, Quantity> byLine = new HashMap<>();
            for (OrderedLine line : order.lines()) {
                String field = "quantity-" + line.id();
                if (!form.value(field).isBlank()) {
                    Quantity quantity = form.quantity(field, Quantity.ZERO, ProductionFloor.ORDER_MOST);
                    if (quantity.isPositive()) {
                        byLine.put(line.id(), quantity);
                    }
                }
            }
            return new Handing(form.uuid("id"), form.choice("place", Workshop.class), byLine);
        }
    }

    @GET
    @Path("{id: \\d{1,18}}/foljesedel/{delivery}")
    public Response deliveryNote(@PathParam("id") long id, @PathParam("delivery") String delivery) {
        Actor actor = caller.actor();
        CustomerOrder order = desk.order(actor, id);
        Delivery found = SentId.in(delivery)
                .flatMap(wanted -> desk.deliveriesOf(actor, id).stream()
                        .filter(one -> one.id().equals(wanted))
                        .findFirst())
                .orElseThrow(() -> new NotFound("delivery", delivery));
        byte[] pdf = new OrderPaper(order, desk.products(actor, id), screen.language()).deliveryNote(found);
        return pdf("foljesedel-" + id + "-" + found.number(), pdf);
    }

    @GET
    @Path("underlag")
    public Response invoiceBases() {
        return screen.show(
                "customers/bases.jte",
                new Bases(invoices.bases(caller.actor()), caller.actor().roles().contains(Role.FINANCE)));
    }

    @GET
    @Path("{id: \\d{1,18}}/underlag")
    public Response invoiceBasis(@PathParam("id") long id) {
        Actor actor = caller.actor();
        InvoiceBasis basis = invoices.basis(actor, id).orElseThrow(() -> new NotFound("invoice-basis", id));
        byte[] pdf = new OrderPaper(basis.order(), desk.products(actor, id), screen.language()).invoiceBasis(basis);
        return pdf("fakturaunderlag-" + id, pdf);
    }

    private static Response pdf(String name, byte[] pdf) {
        return Response.ok(pdf, "application/pdf")
                .header("Content-Disposition", "inline; filename=\"" + name + ".pdf\"")
                .build();
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }
}
