package se.butiktorsten.stock.web;

import static se.butiktorsten.identity.Role.ACTIVITY_LEADER;
import static se.butiktorsten.identity.Role.ADMIN;
import static se.butiktorsten.identity.Role.FINANCE;
import static se.butiktorsten.identity.Role.SHOP_STAFF;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.MaterialCost;
import se.butiktorsten.catalog.MaterialCosts;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.stock.AuditReport;
import se.butiktorsten.stock.GoodsOnTheWay;
import se.butiktorsten.stock.Idle;
import se.butiktorsten.stock.Lot;
import se.butiktorsten.stock.LotRegister;
import se.butiktorsten.stock.MovementSource;
import se.butiktorsten.stock.StockAudit;
import se.butiktorsten.stock.StockCard;
import se.butiktorsten.stock.StockForms;
import se.butiktorsten.stock.StockLedger;
import se.butiktorsten.stock.StockMovement;
import se.butiktorsten.stock.StockOverview;
import se.butiktorsten.stock.StockThen;

/** The stock: what lies where, a card with its lines, and one page for each thing that can be done with it. */
@Path("lager")
@ChangedBy({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
@RequestScoped
public class StockPages {

    private static final int LINES_SHOWN = 50;

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    StockLedger ledger;

    @Inject
    StockOverview overview;

    @Inject
    LotRegister lots;

    @Inject
    MaterialCosts materialCosts;

    @Inject
    GoodsOnTheWay onTheWay;

    @Inject
    StockAudit audit;

    @Inject
    Clock clock;

    @Inject
    Catalog catalog;

    /**
     * What lies where.
     *
     * @param wanted what was searched for
     * @param day the day it is about, at its end; null for now
     * @param firstDay the day of the very first line; null when there is none
     * @param recounts how many cards ask to be counted
     * @param toShop how many lists of goods are on their way to the shop
     */
    public record StockList(
            Form wanted,
            @Nullable LocalDate day,
            @Nullable LocalDate firstDay,
            List<Place> places,
            int recounts,
            int toShop,
            boolean mayMove,
            boolean mayAudit,
            boolean isSearch) {

        /** The address of a card's lines, up to the day that is looked at. */
        public String addressOf(Row row) {
            return "/lager/" + row.card().id() + (day == null ? "" : "?dag=" + day);
        }
    }

    /**
     * A place and what lies there.
     *
     * @param value of what is for sale, at today's shelf prices, VAT included
     * @param materials what the materials of it all cost today, without VAT, as far as they are known; null where nobody
     *     knows of anything, and for those who may not know
     * @param unknown of how many things nobody knows what their materials cost
     */
    public record Place(
            Workshop place,
            List<Row> rows,
            Money value,
            @Nullable Money materials,
            int unknown) {}

    /**
     * A card in the list.
     *
     * @param balance how much is here, on the day the list is about
     * @param everywhere how much of the product there is at all places together
     */
    public record Row(StockCard card, Product product, Quantity balance, Quantity everywhere) {}

    /**
     * A card's own page.
     *
     * @param wanted the day that was asked for
     * @param day the day it is about, at its end; null for now
     * @param balance how much is here, on that day; null before the first line
     * @param lots what lies here now lot by lot, the first to expire first; none for a day that is over
     * @param lines the newest first
     * @param corrected the ids of lines that have been taken back
     * @param hasMore whether there are older lines than those shown
     */
    public record CardSheet(
            StockCard card,
            Product product,
            Form wanted,
            @Nullable LocalDate day,
            @Nullable Quantity balance,
            LotList lots,
            List<StockCard> elsewhere,
            List<StockMovement> lines,
            Set<Long> corrected,
            boolean hasMore,
            boolean mayMove) {}

    /** What stands still since so many days, and what the shop has none of. */
    public record IdleSheet(Form wanted, int days, List<Idle> still, List<Idle> missing) {}

    /** A form about a card. */
    public record CardForm(StockCard card, Product product, Form form) {}

    /** The form to take back a line. */
    public record ReversalForm(StockMovement line, StockCard card, Product product, Form form) {}

    /** What a recount of the whole ledger found, with the products it speaks of. */
    public record AuditSheet(AuditReport report, Map<Long, Product> products) {

        /** The product of a difference, if it is known. */
        public @Nullable Product product(AuditReport.Difference difference) {
            return products.get(difference.productId());
        }
    }

    @GET
    public Response list(
            @QueryParam("sok") @DefaultValue("") String search,
            @QueryParam("plats") @DefaultValue("") String wantedPlace,
            @QueryParam("rakna") @DefaultValue("") String onlyRecounts,
            @QueryParam("dag") @DefaultValue("") String wantedDay) {
        Form wanted = Form.empty()
                .with("sok", search)
                .with("plats", wantedPlace)
                .with("rakna", onlyRecounts)
                .with("dag", wantedDay);
        return screen.attempt(wanted, () -> list(wanted, wanted.read(this::day)), () -> list(wanted, null));
    }

    private Response list(Form wanted, @Nullable LocalDate day) {
        Actor by = caller.actor();
        Map<Long, MaterialCost> costs = costs(by);
        Map<Long, Product> products = costs == null
                ? products(by)
                : costs.values().stream()
                        .map(MaterialCost::article)
                        .collect(Collectors.toMap(Product::id, Function.identity()));
        List<StockThen> stock = day == null
                ? ledger.cards(by).stream()
                        .map(card -> new StockThen(card, card.balance()))
                        .toList()
                : overview.on(by, day);
        Map<Long, Quantity> everywhere = new HashMap<>();
        stock.forEach(then -> everywhere.merge(then.card().productId(), then.balance(), Quantity::plus));
        String search = wanted.value("sok");
        String onlyPlace = wanted.value("plats");
        boolean onlyRecounts = !wanted.value("rakna").isEmpty();
        Set<Long> ofLot = productsOfLot(by, search);
        Map<Workshop, List<Row>> rows = new EnumMap<>(Workshop.class);
        for (StockThen then : stock) {
            StockCard card = then.card();
            Product product = products.get(card.productId());
            if (product != null
                    && (onlyPlace.isEmpty() || card.place().name().equals(onlyPlace))
                    && (!onlyRecounts || card.recountSince().isPresent())
                    && (product.isFoundBy(search) || ofLot.contains(product.id()))) {
                rows.computeIfAbsent(card.place(), place -> new ArrayList<>())
                        .add(new Row(
                                card, product, then.balance(), everywhere.getOrDefault(product.id(), Quantity.ZERO)));
            }
        }
        List<Place> places = new ArrayList<>();
        rows.forEach((place, here) -> places.add(placeOf(place, here, costs)));
        int recounts = ledger.wantsRecount(by).size();
        boolean isSearch = onlyRecounts || !(search + onlyPlace).isBlank();
        return screen.show(
                "stock/list.jte",
                new StockList(
                        wanted,
                        day,
                        overview.firstDay(by).orElse(null),
                        places,
                        recounts,
                        mayMove() ? onTheWay.listsTo(by, Workshop.SHOP) : 0,
                        mayMove(),
                        mayAudit(),
                        isSearch));
    }

    /** What somebody searches who scanned the number of a lot. */
    private Set<Long> productsOfLot(Actor by, String number) {
        return number.isBlank()
                ? Set.of()
                : lots.withNumber(by, number).stream().map(Lot::productId).collect(Collectors.toSet());
    }

    private @Nullable LocalDate day(Form form) {
        return StockForms.day(form, "dag", SwedishTime.dayOf(clock.instant()));
    }

    private Place placeOf(Workshop place, List<Row> rows, @Nullable Map<Long, MaterialCost> costs) {
        Money value = Money.ZERO;
        Money materials = Money.ZERO;
        int unknown = 0;
        boolean isKnown = false;
        for (Row row : rows) {
            Money price = row.product().price();
            if (price != null) {
                value = value.plus(price.times(row.balance()));
            }
            MaterialCost cost = costs == null ? null : costs.get(row.product().id());
            Money paid = cost == null ? null : cost.of(row.balance());
            if (paid != null) {
                materials = materials.plus(paid);
                isKnown = true;
            } else if (row.balance().isPositive()) {
                unknown++;
            }
        }
        rows.sort(java.util.Comparator.comparing(row -> row.product().sku()));
        return new Place(place, rows, value, isKnown ? materials : null, unknown);
    }

    /** What things cost in material, for those who may know; null for others. */
    private @Nullable Map<Long, MaterialCost> costs(Actor by) {
        return by.isAnyOf(ACTIVITY_LEADER, FINANCE, ADMIN) ? materialCosts.all(by) : null;
    }

    @GET
    @Path("{card: \\d{1,18}}")
    public Response card(
            @PathParam("card") long id,
            @QueryParam("alla") @DefaultValue("") String all,
            @QueryParam("dag") @DefaultValue("") String wantedDay) {
        Form wanted = Form.empty().with("dag", wantedDay);
        int most = all.isEmpty() ? LINES_SHOWN : Integer.MAX_VALUE - 1;
        return screen.attempt(
                wanted, () -> card(id, wanted, wanted.read(this::day), most), () -> card(id, wanted, null, most));
    }

    private Response card(long id, Form wanted, @Nullable LocalDate day, int most) {
        Actor by = caller.actor();
        StockCard card = ledger.card(by, id);
        List<StockMovement> lines =
                day == null ? ledger.movements(by, id, most + 1) : overview.lines(by, id, day, most + 1);
        Quantity then = lines.isEmpty() ? null : lines.get(0).balanceAfter();
        boolean hasMore = lines.size() > most;
        return screen.show(
                "stock/card.jte",
                new CardSheet(
                        card,
                        catalog.product(by, card.productId()),
                        wanted,
                        day,
                        day == null ? card.balance() : then,
                        new LotList(day == null ? lots.leftOn(by, id) : List.of(), SwedishTime.dayOf(clock.instant())),
                        ledger.cardsOf(by, card.productId()).stream()
                                .filter(other -> other.id() != id)
                                .toList(),
                        hasMore ? lines.subList(0, most) : lines,
                        lines.stream().flatMap(line -> line.corrects().stream()).collect(Collectors.toSet()),
                        hasMore,
                        mayMove()));
    }

    @GET
    @Path("{card: \\d{1,18}}/inventera")
    @ChangedBy({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public Response askForCount(@PathParam("card") long id) {
        StockCard card = ledger.card(caller.actor(), id);
        return cardForm("stock/count.jte", card, onceForm().with("version", card.version()));
    }

    /** After a movement in between the form comes back with the card's new version, and asks for a new count. */
    @POST
    @Path("{card: \\d{1,18}}/inventera")
    public Response count(@PathParam("card") long id, MultivaluedMap<String, String> sent) {
        record Typed(UUID id, Quantity counted, long version) {}
        Form form = Form.of(sent);
        StockCard card = ledger.card(caller.actor(), id);
        Product product = catalog.product(caller.actor(), card.productId());
        return screen.attempt(
                form,
                () -> {
                    Typed typed = form.read(f -> new Typed(
                            f.uuid("id"),
                            StockForms.counted(f, "counted", product),
                            f.whole("version", 0, Long.MAX_VALUE)));
                    StockMovement line = ledger.count(
                            caller.actor(), product.id(), card.place(), typed.counted(), typed.id(), typed.version());
                    return screen.go(
                            "/lager/" + id,
                            line.change().isZero() ? "stock.counted.agrees" : "stock.counted.differs",
                            "counted",
                            line.balanceAfter(),
                            "book",
                            line.balanceBefore());
                },
                () -> {
                    if (form.refusal() instanceof ChangedMeanwhile) {
                        form.with("version", ledger.card(caller.actor(), id).version());
                    }
                    return cardForm("stock/count.jte", card, form);
                });
    }

    @GET
    @Path("{card: \\d{1,18}}/flytta")
    @ChangedBy({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public Response askForMove(@PathParam("card") long id) {
        StockCard card = ledger.card(caller.actor(), id);
        Form form = onceForm();
        return cardForm(
                "stock/move.jte", card, card.place() == Workshop.SHOP ? form : form.with("to", Workshop.SHOP.name()));
    }

    @POST
    @Path("{card: \\d{1,18}}/flytta")
    public Response move(@PathParam("card") long id, MultivaluedMap<String, String> sent) {
        record Typed(UUID id, Quantity quantity, Workshop to) {}
        Form form = Form.of(sent);
        StockCard card = ledger.card(caller.actor(), id);
        Product product = catalog.product(caller.actor(), card.productId());
        return screen.attempt(
                form,
                () -> {
                    Typed typed = form.read(f -> new Typed(
                            f.uuid("id"), StockForms.quantity(f, "quantity", product), f.choice("to", Workshop.class)));
                    ledger.move(
                            caller.actor(),
                            product.id(),
                            card.place(),
                            typed.to(),
                            typed.quantity(),
                            new MovementSource(MovementSource.MOVE, typed.id()));
                    return screen.go("/lager/" + id, "stock.moved", "quantity", typed.quantity());
                },
                () -> cardForm("stock/move.jte", card, form));
    }

    private Response cardForm(String template, StockCard card, Form form) {
        return screen.show(template, new CardForm(card, catalog.product(caller.actor(), card.productId()), form));
    }

    @GET
    @Path("rader/{line: \\d{1,18}}/ta-tillbaka")
    @ChangedBy({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public Response askForReversal(@PathParam("line") long id) {
        return reversalForm(id, Form.empty());
    }

    @POST
    @Path("rader/{line: \\d{1,18}}/ta-tillbaka")
    public Response reverse(@PathParam("line") long id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    String note = form.read(f -> f.text("note", StockForms.NOTE_LENGTH));
                    StockMovement correction = ledger.reverse(caller.actor(), id, note);
                    return screen.go(
                            "/lager/" + correction.cardId(), "stock.reversed", "quantity", correction.change());
                },
                () -> reversalForm(id, form));
    }

    private Response reversalForm(long id, Form form) {
        Actor by = caller.actor();
        StockMovement line = ledger.movement(by, id);
        StockCard card = ledger.card(by, line.cardId());
        return screen.show(
                "stock/reverse.jte", new ReversalForm(line, card, catalog.product(by, card.productId()), form));
    }

    /** What stands still, and what the shop has none of. */
    @GET
    @Path("stilla-och-slut")
    public Response idle(@QueryParam("dagar") @DefaultValue("") String days) {
        Form wanted = Form.empty().with("dagar", days.isBlank() ? StockOverview.DAYS : days);
        return screen.attempt(
                wanted,
                () -> idle(wanted, wanted.read(form -> StockForms.days(form, "dagar"))),
                () -> idle(wanted, StockOverview.DAYS));
    }

    private Response idle(Form wanted, int days) {
        Actor by = caller.actor();
        return screen.show(
                "stock/idle.jte",
                new IdleSheet(wanted, days, overview.standingStill(by, days), overview.missingInShop(by)));
    }

    /** Recounts the whole ledger and shows what it found. */
    @GET
    @Path("kontroll")
    public Response check() {
        Actor by = caller.actor();
        return screen.show("stock/audit.jte", new AuditSheet(audit.run(by), products(by)));
    }

    private Map<Long, Product> products(Actor by) {
        return catalog.products(by).stream().collect(Collectors.toMap(Product::id, Function.identity()));
    }

    /** A form for something that must happen once, however often it is sent. */
    private static Form onceForm() {
        return Form.empty().with("id", UUID.randomUUID());
    }

    private boolean mayMove() {
        return caller.actor().isAnyOf(ACTIVITY_LEADER, SHOP_STAFF, ADMIN);
    }

    private boolean mayAudit() {
        return caller.actor().isAnyOf(ACTIVITY_LEADER, FINANCE, ADMIN);
    }
}
