package se.butiktorsten.production.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.production.ProductionOrder;
import se.butiktorsten.production.Recorded;
import se.butiktorsten.production.ScrapReason;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;

/**
 * Orders that become goods. Quantities are thousandths of the product's unit. Planning and recording carry an id made by
 * the caller: the same sent again changes nothing, other content under the same id is answered with 409.
 */
@Path("api/orders")
@ChangedBy(Role.ACTIVITY_LEADER)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Production")
public class OrdersResource {

    private static final long VERSION_MOST = Long.MAX_VALUE / 10;

    @Inject
    Caller caller;

    @Inject
    ProductionFloor floor;

    /** Orders that may be worked on, the most urgent first. */
    @GET
    public List<OrderJson> open() {
        return floor.openOrders(caller.actor()).stream().map(OrderJson::of).toList();
    }

    /** Drafts: planned, and not yet open for work. */
    @GET
    @Path("drafts")
    public List<OrderJson> drafts() {
        return floor.drafts(caller.actor()).stream().map(OrderJson::of).toList();
    }

    /** The fifty orders planned last that are done or called off. */
    @GET
    @Path("closed")
    public List<OrderJson> closed() {
        return floor.closedOrders(caller.actor()).stream().map(OrderJson::of).toList();
    }

    /** Every step that needs doing, the most urgent first; {@code workshop} narrows it. */
    @GET
    @Path("open-steps")
    public List<OpenStepJson> openSteps(@Context UriInfo uri) {
        Form form = Form.of(uri.getQueryParameters());
        Place place = form.read(f -> new Place(f.optionalChoice("workshop", Workshop.class)));
        return floor.openSteps(caller.actor(), place.workshop()).stream()
                .map(OpenStepJson::of)
                .toList();
    }

    private record Place(@Nullable Workshop workshop) {}

    /** One order with its steps. */
    @GET
    @Path("{id: \\d{1,18}}")
    public OrderJson one(@PathParam("id") long id) {
        return OrderJson.of(floor.order(caller.actor(), id));
    }

    /**
     * Plans an order under an id made by the caller. Body: {@code {"productId": 7, "quantity": 24000, "dueOn":
     * "2026-11-27", "note": "…", "draft": false}}. A draft waits to be released.
     */
    @PUT
    @Path("plans/{planId}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response plan(@PathParam("planId") String planId, @Nullable JsonObject body) {
        Plan plan = Form.of(body).with("planId", planId).read(Plan::read);
        ProductionOrder order = plan.asDraft()
                ? floor.draft(
                        caller.actor(), plan.productId(), plan.quantity(), plan.dueOn(), plan.note(), plan.planId())
                : floor.plan(
                        caller.actor(), plan.productId(), plan.quantity(), plan.dueOn(), plan.note(), plan.planId());
        return Response.created(URI.create("/api/orders/" + order.id()))
                .entity(OrderJson.of(order))
                .build();
    }

    private record Plan(
            UUID planId,
            long productId,
            Quantity quantity,
            LocalDate dueOn,
            @Nullable String note,
            boolean asDraft) {

        static Plan read(Form form) {
            return new Plan(
                    form.uuid("planId"),
                    form.whole("productId", 1, Long.MAX_VALUE / 10),
                    new Quantity(form.whole("quantity", 1, ProductionFloor.ORDER_MOST.thousandths())),
                    form.day("dueOn"),
                    form.optionalText("note", ProductionFloor.NOTE_LONGEST),
                    form.ticked("draft"));
        }
    }

    /**
     * Plans a draft, or an order that is not done, anew. Body: {@code {"quantity": 30000, "dueOn": "2026-12-01", "note":
     * "…", "version": 2}}.
     */
    @PUT
    @Path("{id: \\d{1,18}}/plan")
    @Consumes(MediaType.APPLICATION_JSON)
    public OrderJson replan(@PathParam("id") long id, @Nullable JsonObject body) {
        Replan replan = Form.of(body).read(Replan::read);
        return OrderJson.of(
                floor.replan(caller.actor(), id, replan.quantity(), replan.dueOn(), replan.note(), replan.version()));
    }

    private record Replan(
            Quantity quantity, LocalDate dueOn, @Nullable String note, long version) {

        static Replan read(Form form) {
            return new Replan(
                    new Quantity(form.whole("quantity", 1, ProductionFloor.ORDER_MOST.thousandths())),
                    form.day("dueOn"),
                    form.optionalText("note", ProductionFloor.NOTE_LONGEST),
                    form.whole("version", 0, VERSION_MOST));
        }
    }

    /** Opens a draft for work. Body: {@code {"version": 0}}. */
    @PUT
    @Path("{id: \\d{1,18}}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    public OrderJson release(@PathParam("id") long id, @Nullable JsonObject body) {
        return OrderJson.of(floor.release(caller.actor(), id, version(body)));
    }

    /**
     * Gives part of what is not begun to an order of its own, under an id made by the caller. Body: {@code {"quantity":
     * 10000, "dueOn": "2026-12-04", "version": 2}}.
     */
    @PUT
    @Path("{id: \\d{1,18}}/parts/{splitId}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response split(@PathParam("id") long id, @PathParam("splitId") String splitId, @Nullable JsonObject body) {
        Part part = Form.of(body).with("splitId", splitId).read(Part::read);
        ProductionOrder order =
                floor.split(caller.actor(), id, part.quantity(), part.dueOn(), part.splitId(), part.version());
        return Response.created(URI.create("/api/orders/" + order.id()))
                .entity(OrderJson.of(order))
                .build();
    }

    private record Part(UUID splitId, Quantity quantity, LocalDate dueOn, long version) {

        static Part read(Form form) {
            return new Part(
                    form.uuid("splitId"),
                    new Quantity(form.whole("quantity", 1, ProductionFloor.ORDER_MOST.thousandths())),
                    form.day("dueOn"),
                    form.whole("version", 0, VERSION_MOST));
        }
    }

    /**
     * Counts what was done on a step, once per id; 201, then 200. Body: {@code {"made": 4000, "scrapped": 1000,
     * "scrapReason": "LEARNING"}}, the reason if there is one.
     */
    @PUT
    @Path("{id: \\d{1,18}}/steps/{stepId: \\d{1,18}}/records/{recordId}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response record(
            @PathParam("id") long id,
            @PathParam("stepId") long stepId,
            @PathParam("recordId") String recordId,
            @Nullable JsonObject body) {
        Amounts amounts = Form.of(body).with("recordId", recordId).read(Amounts::read);
        mustBelong(id, stepId);
        Recorded recorded = floor.record(
                caller.actor(), stepId, amounts.made(), amounts.scrapped(), amounts.why(), amounts.recordId());
        return Response.status(recorded.isNew() ? 201 : 200)
                .entity(RecordedJson.of(recorded))
                .build();
    }

    private record Amounts(
            UUID recordId,
            Quantity made,
            Quantity scrapped,
            @Nullable ScrapReason why) {

        static Amounts read(Form form) {
            long most = ProductionFloor.ORDER_MOST.thousandths();
            return new Amounts(
                    form.uuid("recordId"),
                    new Quantity(form.whole("made", 0, most)),
                    new Quantity(form.whole("scrapped", 0, most, 0)),
                    form.optionalChoice("scrapReason", ScrapReason.class));
        }
    }

    private void mustBelong(long id, long stepId) {
        if (floor.step(caller.actor(), stepId).orderId() != id) {
            throw new NotFound("order-step", stepId);
        }
    }

    /** Calls an order, or a draft, off before anything is made. Body: {@code {"version": 0}}. */
    @PUT
    @Path("{id: \\d{1,18}}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    public OrderJson cancel(@PathParam("id") long id, @Nullable JsonObject body) {
        return OrderJson.of(floor.cancel(caller.actor(), id, version(body)));
    }

    /** Closes an order with what is made. Body: {@code {"version": 4}}. */
    @PUT
    @Path("{id: \\d{1,18}}/closure")
    @Consumes(MediaType.APPLICATION_JSON)
    public OrderJson close(@PathParam("id") long id, @Nullable JsonObject body) {
        return OrderJson.of(floor.close(caller.actor(), id, version(body)));
    }

    /** What came out of an order. */
    @GET
    @Path("{id: \\d{1,18}}/batches")
    public List<BatchJson> batches(@PathParam("id") long id) {
        return floor.batchesOf(caller.actor(), id).stream().map(BatchJson::of).toList();
    }

    private static long version(@Nullable JsonObject body) {
        return Form.of(body).read(form -> form.whole("version", 0, VERSION_MOST));
    }
}
