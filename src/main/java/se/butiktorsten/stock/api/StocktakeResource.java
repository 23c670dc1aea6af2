package se.butiktorsten.stock.api;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.SentId;
import se.butiktorsten.stock.StockForms;
import se.butiktorsten.stock.Stocktaking;
import se.butiktorsten.stock.Variance;

/**
 * Counting a place blind while sales go on. Quantities are thousandths of the product's unit; ids are made by the caller,
 * and what is sent again changes nothing.
 */
@Path("api/stocktakes")
@ChangedBy({Role.ACTIVITY_LEADER, Role.ADMIN})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stocktakes")
public class StocktakeResource {

    @Inject
    Caller caller;

    @Inject
    Stocktaking stocktaking;

    @Inject
    Catalog catalog;

    /** Every stocktake, the open ones first. */
    @GET
    public List<StocktakeJson> all() {
        return stocktaking.all(caller.actor()).stream().map(StocktakeJson::of).toList();
    }

    /** What is to be counted, without what the book says. */
    @GET
    @Path("{id}")
    public List<StocktakeJson.ToCountJson> toCount(@PathParam("id") String id) {
        return stocktaking.toCount(caller.actor(), known(id)).stream()
                .map(StocktakeJson.ToCountJson::of)
                .toList();
    }

    /** Opens one: {@code place}, and {@code skus} to count only those. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public StocktakeJson open(@PathParam("id") String id, @Nullable JsonObject body) {
        record Sent(UUID id, Workshop place, Set<Long> products) {}
        Sent sent = Form.of(body)
                .with("id", id)
                .read(form -> new Sent(
                        form.uuid("id"),
                        form.choice("place", Workshop.class),
                        StockForms.products(form, "skus", skus(form), catalog, caller.actor())));
        return StocktakeJson.of(stocktaking.open(caller.actor(), sent.id(), sent.place(), sent.products()));
    }

    private static List<String> skus(Form form) {
        List<String> skus = new ArrayList<>();
        for (int i = 0; !form.value("skus[" + i + "]").isBlank(); i++) {
            skus.add(form.value("skus[" + i + "]"));
        }
        return skus;
    }

    /** Takes in a count: {@code sku}, {@code countedThousandths}. */
    @PUT
    @Path("{id}/counts/{count}")
    @Consumes(MediaType.APPLICATION_JSON)
    @ChangedBy({Role.ACTIVITY_LEADER, Role.SHOP_STAFF, Role.ADMIN})
    public StocktakeJson.CountJson count(
            @PathParam("id") String id, @PathParam("count") String count, @Nullable JsonObject body) {
        record Sent(UUID count, long product, Quantity counted) {}
        Sent sent = Form.of(body).with("count", count).read(form -> {
            Product product =
                    catalog.productBySku(caller.actor(), form.text("sku", 40)).orElse(null);
            if (product == null && form.fault("sku") == null) {
                form.note("sku", "stock.fault.no-such-product");
            }
            return new Sent(
                    form.uuid("count"),
                    product == null ? 0 : product.id(),
                    StockForms.thousandths(form, "countedThousandths", product, true));
        });
        return StocktakeJson.CountJson.of(
                stocktaking.count(caller.actor(), known(id), sent.product(), sent.counted(), sent.count()));
    }

    /** Every standing count beside what the book said at its moment. */
    @GET
    @Path("{id}/variances")
    public List<StocktakeJson.VarianceJson> variances(@PathParam("id") String id) {
        List<StocktakeJson.VarianceJson> answer = new ArrayList<>();
        for (Variance variance : stocktaking.variances(caller.actor(), known(id))) {
            variance.counts().forEach(count -> answer.add(StocktakeJson.VarianceJson.of(variance, count)));
        }
        return answer;
    }

    /** Approves one count; answers the line that corrects the book. */
    @PUT
    @Path("{id}/approvals/{count}")
    public MovementJson approve(@PathParam("id") String id, @PathParam("count") String count) {
        UUID chosen = SentId.in(count).orElseThrow(() -> new NotFound("stocktake-count", count));
        return MovementJson.of(stocktaking.approve(caller.actor(), known(id), chosen));
    }

    /** Approves all that is clear; answers the lines that correct the book. */
    @PUT
    @Path("{id}/approvals")
    public List<MovementJson> approveAll(@PathParam("id") String id) {
        return stocktaking.approveAll(caller.actor(), known(id)).posted().stream()
                .map(MovementJson::of)
                .toList();
    }

    /** Closes it; what is not approved stays as it is. */
    @PUT
    @Path("{id}/closure")
    public StocktakeJson close(@PathParam("id") String id) {
        return StocktakeJson.of(stocktaking.close(caller.actor(), known(id)));
    }

    private static UUID known(String id) {
        return SentId.in(id).orElseThrow(() -> new NotFound("stocktake", id));
    }
}
