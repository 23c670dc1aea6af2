package se.butiktorsten.sales.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.sales.Till;
import se.butiktorsten.sales.TillRegister;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.shared.web.Texts;
import se.butiktorsten.stock.DateWarning;
import se.butiktorsten.stock.GoodsOnTheWay;
import se.butiktorsten.stock.LotRegister;

/** The till. The page brings goods and words; selling itself goes through the API, so that nothing is sold twice. */
@Path("kassa")
@RequestScoped
public class TillPages {

    /** What the till's script says; it fills the blanks itself. */
    private static final List<String> SAID = List.of(
            "sales.said.added",
            "sales.said.removed",
            "sales.said.changed",
            "sales.said.emptied",
            "sales.said.unknown",
            "sales.said.several",
            "sales.said.quantity",
            "sales.said.connected",
            "sales.said.waiting",
            "sales.said.help",
            "sales.said.log-in",
            "sales.said.reload",
            "sales.said.sent-later",
            "sales.said.saved-here",
            "sales.said.to-pay",
            "sales.said.paid",
            "sales.said.receipt",
            "sales.said.things",
            "sales.said.give-back",
            "sales.said.nothing-back",
            "sales.said.rounded",
            "sales.said.too-little",
            "sales.said.each",
            "sales.said.card",
            "sales.said.swish",
            "sales.said.note",
            "sales.said.coin");

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    Till till;

    @Inject
    Catalog catalog;

    @Inject
    LotRegister lots;

    @Inject
    GoodsOnTheWay onTheWay;

    @Inject
    Clock clock;

    /**
     * What the page shows.
     *
     * @param warnings what to know of dates, by product
     * @param toShop how many lists of goods are on their way to the shop
     */
    public record TillPage(
            TillRegister till,
            int tills,
            List<Product> goods,
            Map<Long, DateWarning> warnings,
            Set<Workshop> workshops,
            String said,
            Instant now,
            int toShop) {}

    /** A choice of tills, when there is more than one that sells. */
    public record TillChoice(List<TillRegister> tills) {}

    /** The only till, or a choice. */
    @GET
    public Response start() {
        List<TillRegister> tills = selling();
        return tills.size() == 1
                ? screen.go("/kassa/" + tills.get(0).code())
                : screen.show("sales/tills.jte", new TillChoice(tills));
    }

    @GET
    @Path("{code}")
    public Response till(@PathParam("code") String code) {
        List<TillRegister> tills = selling();
        TillRegister chosen = tills.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("till", code));
        List<Product> goods = catalog.onSale(caller.actor());
        Set<Workshop> workshops = EnumSet.noneOf(Workshop.class);
        goods.forEach(product -> workshops.add(product.workshop()));
        Instant now = clock.instant();
        return screen.show(
                "sales/till.jte",
                new TillPage(
                        chosen,
                        tills.size(),
                        goods,
                        lots.warnings(caller.actor(), Workshop.SHOP, SwedishTime.dayOf(now)),
                        workshops,
                        said(),
                        now,
                        onTheWay.listsTo(caller.actor(), Workshop.SHOP)));
    }

    private List<TillRegister> selling() {
        return till.selling(caller.actor());
    }

    private String said() {
        JsonObjectBuilder texts = Json.createObjectBuilder();
        for (String key : SAID) {
            texts.add(key.substring("sales.said.".length()), Texts.get(screen.language(), key));
        }
        return texts.build().toString();
    }
}
