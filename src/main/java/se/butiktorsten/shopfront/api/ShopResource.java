package se.butiktorsten.shopfront.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.shopfront.ShopDay;

/**
 * How the shop does today. Money is öre with VAT, quantities are thousandths of the product's unit. What the shop asks the
 * workshops for is at {@code /api/wishes}.
 */
@Path("api/shop")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shop")
public class ShopResource {

    @Inject
    Caller caller;

    @Inject
    ShopDay shop;

    /** What today has brought so far, by way of paying and by hour. */
    @GET
    @Path("today")
    public TodayJson today() {
        return TodayJson.of(shop.today(caller.actor()));
    }

    /** What has brought the most today, and in seven days with today among them. */
    @GET
    @Path("best-sellers")
    public BestSellersJson bestSellers() {
        return BestSellersJson.of(shop.bestSellers(caller.actor()));
    }

    /** What the shop soon has none of, what sells best first, and how many would fill up the shelf. */
    @GET
    @Path("running-out")
    public List<ShelfJson> runningOut() {
        return shop.runningOut(caller.actor()).stream().map(ShelfJson::of).toList();
    }
}
