package se.butiktorsten.sales.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.RateOfDays;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.Pins;
import se.butiktorsten.identity.Role;
import se.butiktorsten.mail.MailRoom;
import se.butiktorsten.mail.MailSettings;
import se.butiktorsten.sales.DiscountLimit;
import se.butiktorsten.sales.Till;
import se.butiktorsten.sales.TillRegister;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.ShopSign;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Assets;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.shared.web.Texts;
import se.butiktorsten.shared.web.Visitor;
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
    private static final List<String> SAID = List.of("sales.said.", "sales.receipt.", "sales.method.");

    /** What the till needs to open without net, besides its page and the pictures on it. */
    private static final List<String> SHELL = List.of(
            "webjars/bootstrap/5.3.8/dist/css/bootstrap-reboot.min.css",
            "css/torsten.css",
            "css/icons.css",
            "css/till.css",
            "css/receipt.css",
            "webjars/qr-creator/1.0.0/dist/qr-creator.es6.min.js",
            "js/torsten.js",
            "js/code.js",
            "js/scan.js",
            "js/till/book.js",
            "js/till/calm.js",
            "js/till/cart.js",
            "js/till/cashier.js",
            "js/till/code128.js",
            "js/till/discount.js",
            "js/till/exchange.js",
            "js/till/goods.js",
            "js/till/help.js",
            "js/till/letter.js",
            "js/till/money.js",
            "js/till/pay.js",
            "js/till/post.js",
            "js/till/receipt.js",
            "js/till/reckon.js",
            "js/till/store.js",
            "js/till/swish.js",
            "js/till/till.js",
            "js/till/unlisted.js",
            "logo.svg",
            "favicon.svg");

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
    DiscountLimit discountLimit;

    @Inject
    MailSettings mail;

    @Inject
    MailRoom room;

    @Inject
    Pins pins;

    @Inject
    Instance<Visitor> visitor;

    @Inject
    ShopSign sign;

    @Inject
    Clock clock;

    @Context
    ServletContext servlets;

    /**
     * What the page shows.
     *
     * @param warnings what to know of dates, by product
     * @param lots by product the numbers of the lots that some is left of, each with its use-by day or nothing, as JSON
     * @param said what the script says, and
     * @param shop what receipts and reckoning need to know, both as JSON
     * @param makers who may have made what is not in the list
     * @param toShop how many lists of goods are on their way to the shop
     * @param mails whether receipts can be mailed
     * @param lettersToSee how many letters did not arrive and nobody has seen that yet
     */
    public record TillPage(
            TillRegister till,
            int tills,
            List<Product> goods,
            Map<Long, DateWarning> warnings,
            Map<Long, String> lots,
            Set<Workshop> workshops,
            String said,
            String shop,
            Set<Workshop> makers,
            int toShop,
            boolean mails,
            int lettersToSee) {}

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
                        shop(),
                        EnumSet.complementOf(EnumSet.of(Workshop.SHOP)),
                        onTheWay.listsTo(caller.actor(), Workshop.SHOP),
                        mail.isOn(),
                        room.toBeSeen(caller.actor())));
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

    /** The till's script that opens it without net. Its first lines tell which files of this version it keeps. */
    @GET
    @Path("sw.js")
    @Produces("text/javascript;charset=UTF-8")
    public String worker() throws IOException {
        JsonArrayBuilder shell = Json.createArrayBuilder();
        SHELL.forEach(file -> shell.add(Assets.address(file)));
        try (InputStream script = Objects.requireNonNull(servlets.getResourceAsStream("/assets/js/till/sw.js"))) {
            return "const VERSION = '" + Assets.version() + "';\nconst SHELL = " + shell.build() + ";\n"
                    + new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Those who have a short code; whoever may take off more than others can approve a discount. */
    private JsonArrayBuilder cashiers() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (Pins.Holder one : pins.holders(caller.actor())) {
            all.add(Json.createObjectBuilder()
                    .add("login", one.login())
                    .add("name", one.name())
                    .add("sells", one.actor().isAnyOf(Role.SHOP_STAFF))
                    .add("discountMost", discountLimit.percentOf(one.actor())));
        }
        return all;
    }

    private String said() {
        JsonObjectBuilder texts = Json.createObjectBuilder();
        for (String family : SAID) {
            Texts.family(screen.language(), family)
                    .forEach((key, text) ->
                            texts.add(key.startsWith("sales.said.") ? key.substring(11) : key.substring(6), text));
        }
        return texts.build().toString();
    }

    /** What receipts and reckoning need to know without net. */
    private String shop() {
        JsonArrayBuilder rates = Json.createArrayBuilder();
        for (RateOfDays rate : catalog.vatRates(caller.actor())) {
            rates.add(Json.createObjectBuilder()
                    .add("category", rate.category().name())
                    .add("bp", rate.rate().basisPoints())
                    .add("from", rate.from().toString())
                    .add("to", rate.to() == null ? "" : rate.to().toString()));
        }
        JsonArrayBuilder codes = Json.createArrayBuilder();
        till.tills(caller.actor()).forEach(one -> codes.add(one.code()));
        return Json.createObjectBuilder()
                .add("name", sign.name())
                .add("address", sign.address())
                .add("orgNumber", sign.orgNumber())
                .add("footer", sign.footer())
                .add("swish", sign.swish())
                .add("cashier", caller.actor().name())
                .add("cashierName", visitor.get().name())
                .add("discountMost", discountLimit.percentOf(caller.actor()))
                .add("tills", codes)
                .add("cashiers", cashiers())
                .add("rates", rates)
                .build()
                .toString();
    }
}
