package se.butiktorsten.production.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.CatalogForms;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.production.ProductionOrder;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.shared.web.Typing;

/** Planning: the form for a new order or draft, releasing it, planning it anew, splitting it. */
@Path("order")
@ChangedBy(Role.ACTIVITY_LEADER)
@RequestScoped
public class PlanPages {

    private static final long VERSION_MOST = Long.MAX_VALUE / 10;
    private static final int DAYS_UNTIL_DUE = 7;

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    ProductionFloor floor;

    @Inject
    Catalog catalog;

    @Inject
    Clock clock;

    /** The form for a new order, with everything that has a recipe. */
    public record NewOrder(List<Product> products, Form form) {}

    /** A form about an order. */
    public record OrderForm(ProductionOrder order, Product product, Form form) {}

    @GET
    @Path("ny")
    public Response newOrder(@QueryParam("vara") @Nullable String product) {
        return newOrder(Form.empty()
                .with("productId", skuOf(product))
                .with("dueOn", today().plusDays(DAYS_UNTIL_DUE))
                .with("id", UUID.randomUUID()));
    }

    /** The article number of the product that a link names by its id. */
    private @Nullable String skuOf(@Nullable String id) {
        return id == null || !id.matches("\\d{1,18}")
                ? null
                : catalog.product(caller.actor(), Long.parseLong(id)).sku();
    }

    private Response newOrder(Form form) {
        Actor actor = caller.actor();
        // The door's own list, so that only those who may plan see the form.
        floor.openOrders(actor);
        Set<Long> made = catalog.recipesInUse(actor).keySet();
        List<Product> products = catalog.products(actor).stream()
                .filter(product -> made.contains(product.id()))
                .sorted(Comparator.comparing(Product::workshop).thenComparing(Product::name))
                .toList();
        return screen.show("production/new.jte", new NewOrder(products, form));
    }

    @POST
    @Path("ny")
    public Response plan(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    Plan plan =
                            form.read(f -> Plan.read(f, CatalogForms.article(f, "productId", catalog, caller.actor())));
                    boolean asDraft = form.value("do").equals("draft");
                    ProductionOrder order = asDraft
                            ? floor.draft(
                                    caller.actor(),
                                    plan.productId(),
                                    plan.quantity(),
                                    plan.dueOn(),
                                    plan.note(),
                                    plan.id())
                            : floor.plan(
                                    caller.actor(),
                                    plan.productId(),
                                    plan.quantity(),
                                    plan.dueOn(),
                                    plan.note(),
                                    plan.id());
                    return screen.go(
                            "/order/" + order.id(),
                            asDraft ? "production.news.drafted" : "production.news.planned",
                            "order",
                            order.id());
                },
                () -> newOrder(form));
    }

    private record Plan(
            UUID id,
            long productId,
            Quantity quantity,
            LocalDate dueOn,
            @Nullable String note) {

        static Plan read(Form form, @Nullable Product product) {
            return new Plan(
                    form.uuid("id"),
                    product == null ? 0 : product.id(),
                    form.quantity("quantity", new Quantity(1), ProductionFloor.ORDER_MOST),
                    form.day("dueOn"),
                    form.optionalText("note", ProductionFloor.NOTE_LONGEST));
        }
    }

    @POST
    @Path("{id: \\d{1,18}}/slapp")
    public Response release(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        long version = version(Form.of(sent));
        floor.release(caller.actor(), id, version);
        return screen.go("/order/" + id, "production.news.released");
    }

    /** Where the button stood: a reload, or the other language, comes back to the order. */
    @GET
    @Path("{id: \\d{1,18}}/slapp")
    public Response afterRelease(@PathParam("id") long id) {
        return screen.go("/order/" + id);
    }

    @GET
    @ChangedBy(Role.ACTIVITY_LEADER)
    @Path("{id: \\d{1,18}}/andra")
    public Response change(@PathParam("id") long id) {
        ProductionOrder order = floor.order(caller.actor(), id);
        return change(
                order,
                Form.empty()
                        .with("quantity", Typing.units(order.quantity()))
                        .with("dueOn", order.dueOn())
                        .with("note", order.note())
                        .with("version", order.version()));
    }

    private Response change(ProductionOrder order, Form form) {
        return about("production/change.jte", order, form);
    }

    @POST
    @Path("{id: \\d{1,18}}/andra")
    public Response replan(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    Change change = form.read(Change::read);
                    floor.replan(
                            caller.actor(), id, change.quantity(), change.dueOn(), change.note(), change.version());
                    return screen.go("/order/" + id, "production.news.changed");
                },
                () -> change(floor.order(caller.actor(), id), form));
    }

    private record Change(
            Quantity quantity, LocalDate dueOn, @Nullable String note, long version) {

        static Change read(Form form) {
            return new Change(
                    form.quantity("quantity", new Quantity(1), ProductionFloor.ORDER_MOST),
                    form.day("dueOn"),
                    form.optionalText("note", ProductionFloor.NOTE_LONGEST),
                    form.whole("version", 0, VERSION_MOST));
        }
    }

    @GET
    @ChangedBy(Role.ACTIVITY_LEADER)
    @Path("{id: \\d{1,18}}/dela")
    public Response divide(@PathParam("id") long id) {
        ProductionOrder order = floor.order(caller.actor(), id);
        return divide(
                order,
                Form.empty()
                        .with("id", UUID.randomUUID())
                        .with("dueOn", later(order.dueOn()))
                        .with("version", order.version()));
    }

    private Response divide(ProductionOrder order, Form form) {
        return about("production/split.jte", order, form);
    }

    @POST
    @Path("{id: \\d{1,18}}/dela")
    public Response split(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    Part part = form.read(Part::read);
                    ProductionOrder own =
                            floor.split(caller.actor(), id, part.quantity(), part.dueOn(), part.id(), part.version());
                    return screen.go("/order/" + own.id(), "production.news.split", "order", id);
                },
                () -> divide(floor.order(caller.actor(), id), form));
    }

    private record Part(UUID id, Quantity quantity, LocalDate dueOn, long version) {

        static Part read(Form form) {
            return new Part(
                    form.uuid("id"),
                    form.quantity("quantity", new Quantity(1), ProductionFloor.ORDER_MOST),
                    form.day("dueOn"),
                    form.whole("version", 0, VERSION_MOST));
        }
    }

    private Response about(String template, ProductionOrder order, Form form) {
        return screen.show(template, new OrderForm(order, catalog.product(caller.actor(), order.productId()), form));
    }

    /** A week after the order's own day, or after today when that has passed. */
    private LocalDate later(LocalDate dueOn) {
        LocalDate today = today();
        return (dueOn.isBefore(today) ? today : dueOn).plusDays(DAYS_UNTIL_DUE);
    }

    private static long version(Form form) {
        return form.read(f -> f.whole("version", 0, VERSION_MOST));
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }
}
