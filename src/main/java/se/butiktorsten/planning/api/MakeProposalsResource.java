package se.butiktorsten.planning.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.planning.Choice;
import se.butiktorsten.planning.WhatToMake;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.production.ProductionOrder;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Language;

/** What to make next and why, and what the shop wants to have. Quantities are thousandths of the product's unit. */
@Path("api/proposals")
@ChangedBy(Role.ACTIVITY_LEADER)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Planning")
public class MakeProposalsResource {

    private static final long NUMBER_MOST = Long.MAX_VALUE / 10;

    @Inject
    Caller caller;

    @Inject
    WhatToMake planning;

    @Context
    HttpServletRequest request;

    /** What might be made next, by workshop, what is due first. It orders nothing. */
    @GET
    public List<MakeProposalJson> proposals() {
        Language language = Language.ofCaller(request);
        return planning.proposals(caller.actor()).stream()
                .map(proposal -> MakeProposalJson.of(proposal, language))
                .toList();
    }

    /** The orders that came of what was chosen. */
    public record AcceptedJson(List<Long> orders) {}

    /**
     * Turns what is chosen into released orders, all of it or nothing, under an id made by the caller. Body: {@code
     * {"choices": [{"productId": 7, "quantity": 24000, "dueOn": "2026-11-27", "wish": "9f…"}]}}; the wish of a
     * proposal is answered by its order. The same again answers with the same orders.
     */
    @PUT
    @Path("accepted/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public AcceptedJson accept(@PathParam("id") String id, @Nullable JsonObject body) {
        record Accepted(UUID id, List<Choice> choices) {}
        Accepted accepted = Form.of(body)
                .with("id", id)
                .read(form -> new Accepted(
                        form.uuid("id"),
                        form.items("choices", WhatToMake.CHOICES_MOST).stream()
                                .map(choice -> new Choice(
                                        choice.whole("productId", 1, NUMBER_MOST),
                                        new Quantity(
                                                choice.whole("quantity", 1, ProductionFloor.ORDER_MOST.thousandths())),
                                        choice.day("dueOn"),
                                        choice.value("wish").isBlank() ? null : choice.uuid("wish")))
                                .toList()));
        return new AcceptedJson(planning.accept(caller.actor(), accepted.choices(), accepted.id()).stream()
                .map(ProductionOrder::id)
                .toList());
    }

    /** What the shop wants to have of each product, where anybody has said. */
    @GET
    @Path("levels")
    public List<ShopLevelJson> levels() {
        return planning.levels(caller.actor()).stream().map(ShopLevelJson::of).toList();
    }

    /**
     * Says what the shop wants to have of a product. Body: {@code {"reorderPoint": 4000, "parLevel": 12000, "version": 0}};
     * what is left out is left open, and the version is 0 when nobody has said anything yet.
     */
    @PUT
    @Path("levels/{productId: \\d{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    public ShopLevelJson setLevel(@PathParam("productId") long productId, @Nullable JsonObject body) {
        record Level(
                @Nullable Quantity reorderPoint, @Nullable Quantity parLevel, long version) {}
        Level level = Form.of(body)
                .read(form -> new Level(
                        optional(form, "reorderPoint"),
                        optional(form, "parLevel"),
                        form.whole("version", 0, NUMBER_MOST)));
        return ShopLevelJson.of(
                planning.setLevel(caller.actor(), productId, level.reorderPoint(), level.parLevel(), level.version()));
    }

    private static @Nullable Quantity optional(Form form, String name) {
        return form.value(name).isEmpty()
                ? null
                : new Quantity(form.whole(name, 0, WhatToMake.LEVEL_MOST.thousandths()));
    }
}
