package se.butiktorsten.production.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.production.MaterialPlanner;
import se.butiktorsten.production.OrderMaterial;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.production.ProductionOrder;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.stock.StockLedger;

/** What an order is made of: needed, used, there, missing; and what was really used in the end. */
@Path("order/{order: \\d{1,18}}/material")
@ChangedBy(Role.ACTIVITY_LEADER)
@RequestScoped
public class MaterialPages {

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

    @PathParam("order")
    long orderId;

    /** The materials of one order, and the form to put right what was used. */
    public record MaterialSheet(ProductionOrder order, Product product, List<OrderMaterial> materials, Form form) {}

    @GET
    public Response sheet() {
        return sheet(Form.empty().with("id", UUID.randomUUID()));
    }

    private Response sheet(Form form) {
        Actor by = caller.actor();
        ProductionOrder order = floor.order(by, orderId);
        return screen.show(
                "production/material.jte",
                new MaterialSheet(order, catalog.product(by, order.productId()), planner.of(by, orderId), form));
    }

    @POST
    public Response settle(MultivaluedMap<String, String> sent) {
        record Typed(UUID id, Map<Long, Quantity> actual) {}
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    Typed typed = form.read(f -> new Typed(f.uuid("id"), actual(f)));
                    planner.settle(caller.actor(), orderId, typed.actual(), typed.id());
                    return screen.go("/order/" + orderId + "/material", "production.material.settled");
                },
                () -> sheet(form));
    }

    /** What somebody typed beside each article; an empty field leaves it as reckoned. */
    private Map<Long, Quantity> actual(Form form) {
        Map<Long, Quantity> actual = new TreeMap<>();
        for (OrderMaterial material : planner.of(caller.actor(), orderId)) {
            String field = "actual-" + material.article().id();
            if (!form.value(field).isBlank()) {
                actual.put(material.article().id(), form.quantity(field, Quantity.ZERO, StockLedger.MOST));
            }
        }
        if (actual.isEmpty()) {
            form.note("materials", "production.fault.nothing-settled");
        }
        return actual;
    }
}
