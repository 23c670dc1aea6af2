package se.butiktorsten.planning.api;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.planning.WhatToMake;
import se.butiktorsten.planning.WishList;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.web.Form;

/** What the shop asks the workshops for. Quantities are thousandths of the product's unit. */
@Path("api/wishes")
@ChangedBy({Role.SHOP_STAFF, Role.ACTIVITY_LEADER})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Planning")
public class WishesResource {

    private static final long NUMBER_MOST = Long.MAX_VALUE / 10;

    @Inject
    Caller caller;

    @Inject
    WishList wishes;

    /** What waits for an answer, the oldest first, and what was answered within a fortnight, the latest first. */
    @GET
    public List<WishJson> lately() {
        return wishes.lately(caller.actor()).stream().map(WishJson::of).toList();
    }

    /**
     * Asks for more of a product, under an id made by the caller. Body: {@code {"productId": 7, "quantity": 12000, "note":
     * "Helst röda"}}, the note if there is one. It takes the place of an open wish for the same product; the same again is
     * answered with the same wish, other content under the id with 409.
     */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public WishJson ask(@PathParam("id") String id, @Nullable JsonObject body) {
        record Wanted(
                UUID id,
                long productId,
                Quantity quantity,
                @Nullable String note) {}
        Wanted wanted = Form.of(body)
                .with("id", id)
                .read(form -> new Wanted(
                        form.uuid("id"),
                        form.whole("productId", 1, NUMBER_MOST),
                        new Quantity(form.whole("quantity", 1, WhatToMake.LEVEL_MOST.thousandths())),
                        form.optionalText("note", WishList.WORD_LONGEST)));
        return WishJson.of(
                wishes.ask(caller.actor(), wanted.productId(), wanted.quantity(), wanted.note(), wanted.id()));
    }

    /** Takes it back: the shop needs it no longer. 409 when somebody has answered it, or asked anew. */
    @DELETE
    @Path("{id}")
    public WishJson withdraw(@PathParam("id") String id) {
        return WishJson.of(wishes.withdraw(caller.actor(), idIn(id)));
    }

    /** Answers with "not now". Body: {@code {"why": "Vaxet kommer på torsdag"}}. */
    @PUT
    @Path("{id}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @ChangedBy(Role.ACTIVITY_LEADER)
    public WishJson notNow(@PathParam("id") String id, @Nullable JsonObject body) {
        record Refused(UUID id, String why) {}
        Refused refused = Form.of(body)
                .with("id", id)
                .read(form -> new Refused(form.uuid("id"), form.text("why", WishList.WORD_LONGEST)));
        return WishJson.of(wishes.notNow(caller.actor(), refused.id(), refused.why()));
    }

    private static UUID idIn(String id) {
        return Form.empty().with("id", id).read(form -> form.uuid("id"));
    }
}
