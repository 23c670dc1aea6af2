package se.butiktorsten.stock.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Allergen;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.stock.LotDraft;
import se.butiktorsten.stock.MovementReason;
import se.butiktorsten.stock.MovementSource;
import se.butiktorsten.stock.StockAudit;
import se.butiktorsten.stock.StockCard;
import se.butiktorsten.stock.StockForms;
import se.butiktorsten.stock.StockLedger;
import se.butiktorsten.stock.StockMovement;
import se.butiktorsten.stock.StockOverview;
import se.butiktorsten.stock.StockThen;
import se.butiktorsten.stock.Withdrawal;
import se.butiktorsten.stock.Withdrawals;

/**
 * Where every thing is. Quantities are thousandths of the product's unit. What moves goods is a PUT under an id made by
 * the caller: sent again it changes nothing and answers what was there; with other content it is refused.
 */
@Path("api/stock")
@ChangedBy({Role.ACTIVITY_LEADER, Role.SHOP_STAFF, Role.ADMIN})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stock")
public class StockResource {

    @Inject
    Caller caller;

    @Inject
    StockLedger ledger;

    @Inject
    StockOverview overview;

    @Inject
    Withdrawals withdrawals;

    @Inject
    StockAudit audit;

    @Inject
    Clock clock;

    @Inject
    Catalog catalog;

    @Inject
    HttpServletRequest request;

    /** Every card; with {@code place} those of one place, with {@code sku} those of one product. */
    @GET
    public List<CardJson> cards(
            @QueryParam("place") @DefaultValue("") String place, @QueryParam("sku") @DefaultValue("") String sku) {
        Workshop wanted = Form.empty().with("place", place).read(form -> form.optionalChoice("place", Workshop.class));
        Actor by = caller.actor();
        Map<Long, Product> products = products(by);
        List<StockCard> cards = wanted == null ? ledger.cards(by) : ledger.cards(by, wanted);
        List<CardJson> answer = new ArrayList<>();
        for (StockCard card : cards) {
            Product product = products.get(card.productId());
            if (product != null && (sku.isBlank() || product.sku().equalsIgnoreCase(sku.strip()))) {
                answer.add(CardJson.of(card, product));
            }
        }
        return answer;
    }

    /**
     * The stock at the end of a day, {@code 2026-11-20}, today or before; with {@code place} that of one place. Cards
     * that had no line yet are left out.
     */
    @GET
    @Path("days/{day}")
    public List<CardThenJson> on(@PathParam("day") String day, @QueryParam("place") @DefaultValue("") String place) {
        record Asked(LocalDate day, @Nullable Workshop place) {}
        Asked asked = Form.empty().with("day", day).with("place", place).read(form -> {
            LocalDate wanted = StockForms.day(form, "day", SwedishTime.dayOf(clock.instant()));
            if (wanted == null && form.fault("day") == null) {
                form.note("day", "shared.fault.required");
            }
            return new Asked(wanted == null ? LocalDate.EPOCH : wanted, form.optionalChoice("place", Workshop.class));
        });
        Actor by = caller.actor();
        Map<Long, Product> products = products(by);
        List<CardThenJson> answer = new ArrayList<>();
        for (StockThen then : overview.on(by, asked.day())) {
            Product product = products.get(then.card().productId());
            if (product != null
                    && (asked.place() == null || asked.place() == then.card().place())) {
                answer.add(CardThenJson.of(then, product, asked.day()));
            }
        }
        return answer;
    }

    /** What there is and nobody has bought for so many {@code days} (60 when left out), though it was there. */
    @GET
    @Path("standing-still")
    public List<IdleJson> standingStill(@QueryParam("days") @DefaultValue("") String days) {
        int wanted = Form.empty().with("days", days).read(form -> StockForms.days(form, "days"));
        return overview.standingStill(caller.actor(), wanted).stream()
                .map(IdleJson::of)
                .toList();
    }

    /** What is on sale and the shop has none of. */
    @GET
    @Path("missing-in-shop")
    public List<IdleJson> missingInShop() {
        return overview.missingInShop(caller.actor()).stream().map(IdleJson::of).toList();
    }

    /** What left unsold between two days, {@code from} and {@code to}, added up by reason, place and product. */
    @GET
    @Path("withdrawals")
    public List<WithdrawnJson> withdrawals(
            @QueryParam("from") @DefaultValue("") String from, @QueryParam("to") @DefaultValue("") String to) {
        Period period =
                Form.empty().with("from", from).with("to", to).read(form -> StockForms.period(form, "from", "to"));
        return withdrawals.in(caller.actor(), period).stream()
                .map(WithdrawnJson::of)
                .toList();
    }

    /** The lines of a card, the newest first; with {@code day} those up to the end of that day. */
    @GET
    @Path("movements")
    public List<MovementJson> movements(
            @QueryParam("card") @DefaultValue("") String card, @QueryParam("day") @DefaultValue("") String day) {
        record Asked(long card, @Nullable LocalDate day) {}
        Asked asked = Form.empty()
                .with("card", card)
                .with("day", day)
                .read(form -> new Asked(form.whole("card", 1, Long.MAX_VALUE), form.optionalDay("day")));
        List<StockMovement> lines = asked.day() == null
                ? ledger.movements(caller.actor(), asked.card())
                : overview.lines(caller.actor(), asked.card(), asked.day(), Integer.MAX_VALUE);
        return lines.stream().map(MovementJson::of).toList();
    }

    /** Recounts every card from its lines and explains any difference; changes nothing. */
    @GET
    @Path("audit")
    public AuditJson audit() {
        return AuditJson.of(audit.run(caller.actor()), Language.ofCaller(request));
    }

    /**
     * Takes goods in: {@code sku}, {@code place}, {@code quantityThousandths}; where the lot is known also {@code lot}, one
     * of {@code bestBefore} and {@code useBy}, and {@code supplier}.
     */
    @PUT
    @Path("deliveries/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public MovementJson receive(@PathParam("id") String id, @Nullable JsonObject body) {
        record Sent(Goods goods, Workshop place, @Nullable LotDraft lot) {}
        Sent sent = sent(id, body, form -> new Sent(goods(form), form.choice("place", Workshop.class), lot(form)));
        Goods goods = sent.goods();
        MovementSource source = new MovementSource(MovementSource.DELIVERY, goods.id());
        LotDraft lot = sent.lot();
        Actor by = caller.actor();
        return MovementJson.of(
                lot == null
                        ? ledger.receive(by, goods.product(), sent.place(), goods.quantity(), source)
                        : ledger.receive(by, goods.product(), sent.place(), goods.quantity(), lot, source)
                                .line());
    }

    private @Nullable LotDraft lot(Form form) {
        String number = form.optionalText("lot", LotDraft.NUMBER_LENGTH);
        LocalDate bestBefore = form.optionalDay("bestBefore");
        LocalDate useBy = form.optionalDay("useBy");
        String supplier = form.optionalText("supplier", LotDraft.SUPPLIER_LENGTH);
        if (number == null && bestBefore == null && useBy == null && supplier == null) {
            return null;
        }
        Set<Allergen> allergens = catalog.productBySku(caller.actor(), form.value("sku"))
                .map(Product::allergens)
                .orElse(Set.of());
        return new LotDraft(number == null ? "" : number, bestBefore, useBy, supplier, allergens);
    }

    /** Moves goods: {@code sku}, {@code from}, {@code to}, {@code quantityThousandths}. Answers the line of arrival. */
    @PUT
    @Path("moves/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public MovementJson move(@PathParam("id") String id, @Nullable JsonObject body) {
        record Sent(Goods goods, Workshop from, Workshop to) {}
        Sent sent = sent(
                id,
                body,
                form -> new Sent(goods(form), form.choice("from", Workshop.class), form.choice("to", Workshop.class)));
        Goods goods = sent.goods();
        return MovementJson.of(ledger.move(
                caller.actor(),
                goods.product(),
                sent.from(),
                sent.to(),
                goods.quantity(),
                new MovementSource(MovementSource.MOVE, goods.id())));
    }

    /**
     * Makes the book say what was counted: {@code sku}, {@code place}, {@code countedThousandths}, {@code version} of the
     * card that was looked at (0 when there was none).
     */
    @PUT
    @Path("counts/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public MovementJson count(@PathParam("id") String id, @Nullable JsonObject body) {
        record Sent(Goods goods, Workshop place, long version) {}
        Sent sent = sent(
                id,
                body,
                form -> new Sent(
                        goods(form, "countedThousandths", true),
                        form.choice("place", Workshop.class),
                        form.whole("version", 0, Long.MAX_VALUE)));
        Goods goods = sent.goods();
        return MovementJson.of(ledger.count(
                caller.actor(), goods.product(), sent.place(), goods.quantity(), goods.id(), sent.version()));
    }

    /**
     * Takes goods out that are not sold: {@code sku}, {@code place}, {@code quantityThousandths} and {@code how}: {@code WASTED}
     * with its {@code reason}, {@code GIVEN_AWAY} or {@code OWN_USE} with a {@code note} to or by whom; {@code lot} is the id of
     * the lot, where it is known.
     */
    @PUT
    @Path("withdrawals/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public MovementJson withdraw(@PathParam("id") String id, @Nullable JsonObject body) {
        record Sent(Goods goods, Workshop place, @Nullable Long lot, Withdrawal why) {}
        Sent sent = sent(
                id,
                body,
                form -> new Sent(
                        goods(form),
                        form.choice("place", Workshop.class),
                        form.value("lot").isBlank() ? null : form.whole("lot", 1, Long.MAX_VALUE),
                        StockForms.withdrawal(form, how(form))));
        Goods goods = sent.goods();
        Actor by = caller.actor();
        return MovementJson.of(
                sent.lot() == null
                        ? ledger.withdraw(by, goods.product(), sent.place(), goods.quantity(), sent.why(), goods.id())
                        : ledger.withdrawLot(by, sent.lot(), sent.place(), goods.quantity(), sent.why(), goods.id()));
    }

    private static MovementReason how(Form form) {
        MovementReason how = form.choice("how", MovementReason.class);
        if (!how.leavesUnsold()) {
            if (form.fault("how") == null) {
                form.note("how", "shared.fault.choice");
            }
            return MovementReason.WASTED;
        }
        return how;
    }

    /** Takes back a line that was a mistake: {@code note}. Sent again it answers the same correction. */
    @PUT
    @Path("movements/{movement: \\d{1,18}}/reversal")
    @Consumes(MediaType.APPLICATION_JSON)
    public MovementJson reverse(@PathParam("movement") long movement, @Nullable JsonObject body) {
        String note = Form.of(body).read(form -> form.text("note", StockForms.NOTE_LENGTH));
        StockMovement correction = ledger.reverse(caller.actor(), movement, note);
        return MovementJson.of(correction);
    }

    private Map<Long, Product> products(Actor by) {
        return catalog.products(by).stream().collect(Collectors.toMap(Product::id, Function.identity()));
    }

    private <T> T sent(String id, @Nullable JsonObject body, Function<Form, T> reading) {
        return Form.of(body).with("id", id).read(reading);
    }

    /**
     * What every movement says: how much of what, and under which id.
     *
     * @param product its id; nobody's where there is none, which is a fault already noted
     */
    private record Goods(UUID id, long product, Quantity quantity) {}

    private Goods goods(Form form) {
        return goods(form, "quantityThousandths", false);
    }

    private Goods goods(Form form, String quantity, boolean mayBeNothing) {
        String sku = form.text("sku", 40);
        Product product = catalog.productBySku(caller.actor(), sku).orElse(null);
        if (product == null && form.fault("sku") == null) {
            form.note("sku", "stock.fault.no-such-product");
        }
        return new Goods(
                form.uuid("id"),
                product == null ? 0 : product.id(),
                StockForms.thousandths(form, quantity, product, mayBeNothing));
    }
}
