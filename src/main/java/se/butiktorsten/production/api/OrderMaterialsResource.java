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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.production.MaterialPlanner;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.stock.StockLedger;

/** What an order is made of. */
@Path("api/orders/{id: \\d{1,18}}/materials")
@ChangedBy(Role.ACTIVITY_LEADER)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Production")
public class OrderMaterialsResource {

    private static final int MOST = 100;

    @Inject
    Caller caller;

    @Inject
    MaterialPlanner planner;

    @Inject
    Catalog catalog;

    @PathParam("id")
    long orderId;

    /** What it needs, has used and counts on, and what is missing for it. */
    @GET
    public List<OrderMaterialJson> of() {
        return planner.of(caller.actor(), orderId).stream()
                .map(OrderMaterialJson::of)
                .toList();
    }

    /**
     * Says what it really used, all told, once per id. Body: {@code {"materials": [{"sku": "MJOL", "actualThousandths":
     * 1200}]}}; what is not named stays as reckoned.
     */
    @PUT
    @Path("settlements/{settlement}")
    @Consumes(MediaType.APPLICATION_JSON)
    public List<OrderMaterialJson> settle(@PathParam("settlement") String settlement, @Nullable JsonObject body) {
        record Sent(UUID id, Map<Long, Quantity> actual) {}
        Sent sent = Form.of(body).with("settlement", settlement).read(form -> {
            Map<Long, Quantity> actual = new TreeMap<>();
            for (Form item : form.items("materials", MOST)) {
                Product article = catalog.productBySku(caller.actor(), item.text("sku", 40))
                        .orElse(null);
                Quantity quantity = new Quantity(item.whole("actualThousandths", 0, StockLedger.MOST.thousandths()));
                if (article == null) {
                    item.note("sku", "production.fault.not-in-recipe");
                } else {
                    actual.put(article.id(), quantity);
                }
            }
            return new Sent(form.uuid("settlement"), actual);
        });
        return planner.settle(caller.actor(), orderId, sent.actual(), sent.id()).stream()
                .map(OrderMaterialJson::of)
                .toList();
    }
}
