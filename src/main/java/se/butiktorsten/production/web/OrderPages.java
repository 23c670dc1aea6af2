package se.butiktorsten.production.web;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.production.Batch;
import se.butiktorsten.production.BatchLeft;
import se.butiktorsten.production.MaterialPlanner;
import se.butiktorsten.production.OpenStep;
import se.butiktorsten.production.OrderMaterial;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.production.ProductionOrder;
import se.butiktorsten.production.Recorded;
import se.butiktorsten.production.ScrapReason;
import se.butiktorsten.production.Scrapped;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;

/** Orders: the list with what waits to be moved, one order with its steps and batches, what was thrown away and why. */
@Path("order")
@ChangedBy(Role.ACTIVITY_LEADER)
@RequestScoped
public class OrderPages {

    private static final long VERSION_MOST = Long.MAX_VALUE / 10;
    private static final int SCRAP_DAYS = 28;

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    ProductionFloor floor;

    @Inject
    MaterialPlanner planner;

    @Inject
    Catalog catalog;

    @Inject
    Clock clock;

    /** An order with what it is for. */
    public record OrderRow(ProductionOrder order, Product product) {}

    /**
     * A batch with what it is.
     *
     * @param moveId for the next move, once
     */
    public record BatchRow(BatchLeft left, Product product, UUID moveId) {

        public Batch batch() {
            return left.batch();
        }
    }

    /**
     * The list.
     *
     * @param waiting the ids of the open orders for which material is missing
     */
    public record OrderList(
            List<OrderRow> open,
            Set<Long> waiting,
            List<OrderRow> drafts,
            List<BatchRow> toMove,
            List<OrderRow> closed,
            LocalDate today,
            Form form) {}

    /**
     * A step of an order.
     *
     * @param recordId for the next record, once
     */
    public record StepRow(OpenStep step, UUID recordId) {}

    /** One order. */
    public record OrderPage(
            ProductionOrder order,
            Product product,
            List<OrderMaterial> materials,
            List<StepRow> steps,
            List<BatchRow> batches,
            List<Scrapped> scrapped,
            LocalDate today,
            Form form) {

        /** How many more than the order needs the first step may record, when a dough gives more than it should. */
        public Quantity spare() {
            OpenStep first = steps.get(0).step();
            return first.most().minus(first.ready());
        }
    }

    /** What was thrown away in the workshops over some weeks. */
    public record ScrapSheet(List<Scrapped> scrapped, Period period) {}

    @GET
    public Response list() {
        return list(Form.empty());
    }

    private Response list(Form form) {
        Actor actor = caller.actor();
        return screen.show(
                "production/list.jte",
                new OrderList(
                        rows(actor, floor.openOrders(actor)),
                        waiting(actor),
                        rows(actor, floor.drafts(actor)),
                        batchRows(actor, floor.batchesInTheWorkshops(actor)),
                        rows(actor, floor.closedOrders(actor)),
                        today(),
                        form));
    }

    private Set<Long> waiting(Actor actor) {
        return planner.ofOpenOrders(actor).entrySet().stream()
                .filter(entry -> OrderMaterial.isAnyMissing(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private List<OrderRow> rows(Actor actor, List<ProductionOrder> orders) {
        return orders.stream()
                .map(order -> new OrderRow(order, catalog.product(actor, order.productId())))
                .toList();
    }

    private List<BatchRow> batchRows(Actor actor, List<BatchLeft> batches) {
        return batches.stream()
                .map(left ->
                        new BatchRow(left, catalog.product(actor, left.batch().productId()), UUID.randomUUID()))
                .toList();
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public Response order(@PathParam("id") long id) {
        return order(id, Form.empty());
    }

    private Response order(long id, Form form) {
        Actor actor = caller.actor();
        ProductionOrder order = floor.order(actor, id);
        return screen.show(
                "production/order.jte",
                new OrderPage(
                        order,
                        catalog.product(actor, order.productId()),
                        planner.of(actor, id),
                        floor.stepsOf(actor, id).stream()
                                .map(step -> new StepRow(step, UUID.randomUUID()))
                                .toList(),
                        batchRows(actor, floor.batchesOf(actor, id)),
                        floor.scrappedOn(actor, id),
                        today(),
                        form));
    }

    @POST
    @Path("{id: \\d{1,18}}/steg/{step: \\d{1,18}}")
    public Response record(
            @PathParam("id") long id, @PathParam("step") long step, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    Amounts amounts = form.read(f -> Amounts.read(f, "-" + step));
                    Recorded recorded = inFields(
                            "-" + step,
                            () -> floor.record(
                                    caller.actor(),
                                    step,
                                    amounts.made(),
                                    amounts.scrapped(),
                                    amounts.why(),
                                    amounts.recordId()));
                    String batch = recorded.batchNumber();
                    return batch == null
                            ? screen.go("/order/" + id, "production.news.recorded")
                            : screen.go("/order/" + id, "production.news.batch", "number", batch);
                },
                () -> order(id, form));
    }

    @GET
    @Path("kasserat")
    public Response scrapped() {
        Period period = new Period(today().minusDays(SCRAP_DAYS - 1), today());
        return screen.show("production/scrapped.jte", new ScrapSheet(floor.scrapped(caller.actor(), period), period));
    }

    /** Where a form stood that was refused: a reload, or the other language, comes back to the order. */
    @GET
    @Path("{id: \\d{1,18}}/steg/{step: \\d{1,18}}")
    public Response afterRecord(@PathParam("id") long id) {
        return screen.go("/order/" + id);
    }

    @GET
    @Path("{id: \\d{1,18}}/installd")
    public Response afterCancel(@PathParam("id") long id) {
        return screen.go("/order/" + id);
    }

    @GET
    @Path("{id: \\d{1,18}}/avslutad")
    public Response afterClose(@PathParam("id") long id) {
        return screen.go("/order/" + id);
    }

    @GET
    @Path("parti/{batch: \\d{1,18}}/butik")
    public Response afterMove() {
        return screen.go("/order");
    }

    /** What a step's form says; its fields end in the step's id, because the page has one form for each step. */
    private record Amounts(
            Quantity made, Quantity scrapped, @Nullable ScrapReason why, UUID recordId) {

        static Amounts read(Form form, String ending) {
            Quantity scrapped = form.value("scrapped" + ending).isBlank()
                    ? Quantity.ZERO
                    : form.quantity("scrapped" + ending, Quantity.ZERO, ProductionFloor.ORDER_MOST);
            Amounts amounts = new Amounts(
                    form.quantity("made" + ending, Quantity.ZERO, ProductionFloor.ORDER_MOST),
                    scrapped,
                    form.optionalChoice("scrapReason" + ending, ScrapReason.class),
                    form.uuid("recordId"));
            if (form.faults().isEmpty() && amounts.made().isZero() && scrapped.isZero()) {
                form.note("made" + ending, "production.fault.nothing-done");
            }
            return amounts;
        }
    }

    @POST
    @Path("parti/{batch: \\d{1,18}}/butik")
    public Response move(@PathParam("batch") long batch, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        boolean fromOrder = form.value("from").equals("order");
        long orderId = floor.batch(caller.actor(), batch).batch().orderId();
        return screen.attempt(
                form,
                () -> {
                    Move move = form.read(f -> new Move(
                            f.quantity("quantity-" + batch, new Quantity(1), ProductionFloor.ORDER_MOST),
                            f.uuid("moveId")));
                    BatchLeft moved = inFields(
                            "-" + batch, () -> floor.moveToShop(caller.actor(), batch, move.quantity(), move.moveId()));
                    return screen.go(
                            fromOrder ? "/order/" + orderId : "/order",
                            "production.news.moved",
                            "quantity",
                            move.quantity(),
                            "number",
                            moved.batch().number());
                },
                () -> fromOrder ? order(orderId, form) : list(form));
    }

    private record Move(Quantity quantity, UUID moveId) {}

    @POST
    @Path("{id: \\d{1,18}}/installd")
    public Response cancel(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    floor.cancel(caller.actor(), id, version(form));
                    return screen.go("/order/" + id, "production.news.cancelled");
                },
                () -> order(id, form));
    }

    @POST
    @Path("{id: \\d{1,18}}/avslutad")
    public Response close(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    floor.close(caller.actor(), id, version(form));
                    return screen.go("/order/" + id, "production.news.closed");
                },
                () -> order(id, form));
    }

    /** Does the work; a fault that the door names is found at the field of the same name with this ending. */
    private static <T> T inFields(String ending, Supplier<T> work) {
        try {
            return work.get();
        } catch (InvalidInput no) {
            throw new InvalidInput(no.faults().stream()
                    .map(fault -> new Fault(fault.field() + ending, fault.code(), fault.facts()))
                    .toList());
        }
    }

    private static long version(Form form) {
        return form.read(f -> f.whole("version", 0, VERSION_MOST));
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }
}
