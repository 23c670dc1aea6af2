package se.butiktorsten.planning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.planning.ShopWish;
import se.butiktorsten.planning.WishList;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.shared.web.SentId;

/** "Inte nu": the leader's answer to what the shop asks for when no order is made of it. */
@Path("tillverkning/forslag/onskan/{id}")
@ChangedBy(Role.ACTIVITY_LEADER)
@RequestScoped
public class WishPages {

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    WishList wishes;

    @Inject
    Catalog catalog;

    /** The form for the answer. */
    public record WishForm(ShopWish wish, Product product, Form form) {}

    @GET
    @ChangedBy(Role.ACTIVITY_LEADER)
    public Response ask(@PathParam("id") String id) {
        return show(idIn(id), Form.empty());
    }

    private Response show(UUID id, Form form) {
        ShopWish wish = wishes.wish(caller.actor(), id);
        return screen.show(
                "planning/wish.jte", new WishForm(wish, catalog.product(caller.actor(), wish.productId()), form));
    }

    @POST
    public Response answer(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        UUID wish = idIn(id);
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    String why = form.read(f -> f.text("why", WishList.WORD_LONGEST));
                    wishes.notNow(caller.actor(), wish, why);
                    return screen.go("/tillverkning/forslag", "planning.news.not-now");
                },
                () -> show(wish, form));
    }

    private static UUID idIn(String id) {
        return SentId.in(id).orElseThrow(() -> new NotFound("wish", id));
    }
}
