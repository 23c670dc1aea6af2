package se.butiktorsten.sales.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
import se.butiktorsten.stock.Lot;
import se.butiktorsten.stock.LotLeft;
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
            "sales.said.lot-several",
            "sales.said.lot-past",
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
     * @param lots by product the numbers of the lots that some is left of, each with its use-by day or nothing, as JSON
     * @param toShop how many lists of goods are on their way to the shop
     */
    public record TillPage(
            TillRegister till,
            int tills,
            List<Product> goods,
            Map<Long, DateWarning> warnings,
            Map<Long, String> lots,
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
                        lotsByProduct(),
                        workshops,
                        said(),
                        now,
                        onTheWay.listsTo(caller.actor(), Workshop.SHOP)));
    }

    /** At whatever place: what the book has elsewhere may lie on the counter. */
    private Map<Long, String> lotsByProduct() {
        Map<Long, Set<Lot>> byProduct = new HashMap<>();
        for (LotLeft left : lots.left(caller.actor())) {
            byProduct
                    .computeIfAbsent(left.lot().productId(), product -> new LinkedHashSet<>())
                    .add(left.lot());
        }
        Map<Long, String> asJson = new HashMap<>();
        byProduct.forEach((product, ofIt) -> {
            JsonArrayBuilder all = Json.createArrayBuilder();
            for (Lot lot : ofIt) {
                all.add(Json.createArrayBuilder()
                        .add(lot.number())
                        .add(lot.useBy() == null ? "" : lot.useBy().toString()));
            }
            asJson.put(product, all.build().toString());
        });
        return asJson;
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
