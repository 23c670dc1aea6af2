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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.web.Form;

/** What came out, on its way to the shop. */
@Path("api/batches")
@ChangedBy(Role.ACTIVITY_LEADER)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Production")
public class BatchesResource {

    @Inject
    Caller caller;

    @Inject
    ProductionFloor floor;

    /** What has not all gone to the shop, the oldest first. */
    @GET
    public List<BatchJson> inTheWorkshops() {
        return floor.batchesInTheWorkshops(caller.actor()).stream()
                .map(BatchJson::of)
                .toList();
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public BatchJson one(@PathParam("id") long id) {
        return BatchJson.of(floor.batch(caller.actor(), id));
    }

    /** Moves a batch, or part of it, to the shop, once per id. Body: {@code {"quantity": 10000}}. */
    @PUT
    @Path("{id: \\d{1,18}}/moves/{moveId}")
    @Consumes(MediaType.APPLICATION_JSON)
    public BatchJson move(@PathParam("id") long id, @PathParam("moveId") String moveId, @Nullable JsonObject body) {
        Move move = Form.of(body).with("moveId", moveId).read(Move::read);
        return BatchJson.of(floor.moveToShop(caller.actor(), id, move.quantity(), move.moveId()));
    }

    private record Move(UUID moveId, Quantity quantity) {

        static Move read(Form form) {
            return new Move(
                    form.uuid("moveId"),
                    new Quantity(form.whole("quantity", 1, ProductionFloor.ORDER_MOST.thousandths())));
        }
    }
}
