package se.butiktorsten.exchange;

import static se.butiktorsten.identity.Role.ACTIVITY_LEADER;
import static se.butiktorsten.identity.Role.ADMIN;
import static se.butiktorsten.identity.Role.COORDINATOR;
import static se.butiktorsten.identity.Role.FINANCE;
import static se.butiktorsten.identity.Role.SHOP_STAFF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.exchange.Preview.State;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.SentBefore;
import se.butiktorsten.shared.Sha256;
import se.butiktorsten.shared.db.RetryOnClash;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Texts;
import se.butiktorsten.shared.web.Typing;
import se.butiktorsten.stock.StockLedger;
import se.butiktorsten.stock.StockOverview;
import se.butiktorsten.stock.StockThen;

/**
 * The door to lists in and out: export one, send one, look at what it would change, carry it out. What does not exist is
 * answered with {@link NotFound}, a file that is no list with {@link InvalidInput} naming every fault.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class ExchangeDesk {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int SHOWN = 20;
    private static final int NAME_LONGEST = 200;

    @Inject
    ListImports imports;

    @Inject
    ProductRules products;

    @Inject
    MaterialRules materials;

    @Inject
    FoodRules food;

    @Inject
    RecipeRules recipes;

    @Inject
    RecipeMaterialRules recipeMaterials;

    @Inject
    OpeningStockRules openingStock;

    @Inject
    EmployerRules employers;

    @Inject
    EpisodeRules episodes;

    @Inject
    Catalog catalog;

    @Inject
    StockLedger ledger;

    @Inject
    StockOverview overview;

    @Inject
    Clock clock;

    /**
     * A list as it is now, in the form in which it may be sent back.
     *
     * @param kind one that is {@link ListKind#isExported}; for the others the columns alone
     */
    @OpenTo({ACTIVITY_LEADER, FINANCE, COORDINATOR, ADMIN})
    public Sheet export(Actor by, ListKind kind) {
        ListRules rules = outgoing(by, kind);
        return new Sheet(name(kind), headers(rules), numbers(rules), rules.lines(by));
    }

    /** The headers of a list, in the order in which it is written. */
    @OpenTo({ACTIVITY_LEADER, FINANCE, COORDINATOR, ADMIN})
    public List<String> columns(Actor by, ListKind kind) {
        return headers(outgoing(by, kind));
    }

    /**
     * What lies where, with its value at today's shelf prices.
     *
     * @param day at its end; null for now
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public Sheet stock(Actor by, @Nullable LocalDate day) {
        Map<Long, Product> byId =
                catalog.products(by).stream().collect(Collectors.toMap(Product::id, Function.identity()));
        List<StockThen> stock = day == null
                ? ledger.cards(by).stream()
                        .map(card -> new StockThen(card, card.balance()))
                        .toList()
                : overview.on(by, day);
        List<List<String>> rows = new ArrayList<>();
        stock.stream()
                .filter(then -> byId.containsKey(then.card().productId()))
                .sorted(Comparator.comparing((StockThen then) -> then.card().place())
                        .thenComparing(then -> product(byId, then).sku()))
                .forEach(then -> rows.add(stockLine(product(byId, then), then)));
        List<String> headers = List.of("plats", "artikelnummer", "namn", "räknas i", "mängd", "pris", "värde");
        return new Sheet(text("exchange.stock"), headers, Set.of(4, 5, 6), rows);
    }

    private static Product product(Map<Long, Product> byId, StockThen then) {
        Product product = byId.get(then.card().productId());
        if (product == null) {
            throw new IllegalStateException("A card without its product");
        }
        return product;
    }

    private static List<String> stockLine(Product product, StockThen then) {
        Money price = product.price();
        return List.of(
                text("shared.workshop." + then.card().place().name()),
                product.sku(),
                product.name(),
                text("catalog.unit." + product.unit().name()),
                Typing.units(then.balance()),
                price == null ? "" : Typing.kronor(price),
                price == null ? "" : Typing.kronor(price.times(then.balance())));
    }

    /**
     * Takes a file in, to be looked at. Changes nothing yet.
     *
     * @param id made by the sender: the same file again answers with the same import, another one is refused with
     *     {@link SentBefore}
     * @param content CSV or XLSX, at most 5 megabytes and 5,000 rows
     */
    @OpenTo({ACTIVITY_LEADER, COORDINATOR, ADMIN})
    public ListImport send(Actor by, UUID id, ListKind kind, @Nullable String fileName, byte[] content) {
        refuseUnless(kind.comesInFrom(by), kind);
        String sha256 = Sha256.hex(content);
        Optional<ListImport> before = imports.find(id);
        if (before.isPresent()) {
            if (before.get().isOf(kind, sha256)) {
                return before.get();
            }
            throw new SentBefore("exchange.sent-again", id);
        }
        List<FileRow> rows = SheetFile.read(content, rules(kind).columns());
        if (rows.isEmpty()) {
            throw new InvalidInput(List.of(new Fault("file", "exchange.fault.no-rows")));
        }
        Instant now = clock.instant();
        imports.forget(now.minus(KEPT));
        ListImport sent = new ListImport(id, kind, tidy(fileName), content, sha256, by, now);
        imports.add(sent);
        return sent;
    }

    private static String tidy(@Nullable String fileName) {
        String name = fileName == null
                ? ""
                : fileName.replaceAll("[\\p{Cntrl}/\\\\]", " ").strip();
        return name.length() > NAME_LONGEST ? name.substring(0, NAME_LONGEST) : name;
    }

    @OpenTo({ACTIVITY_LEADER, COORDINATOR, ADMIN})
    public ListImport sent(Actor by, UUID id) {
        return theirs(by, imports.get(id));
    }

    private static ListImport theirs(Actor by, ListImport sent) {
        if (!sent.kind().comesInFrom(by)) {
            throw new NotFound("list-import", sent.id());
        }
        return sent;
    }

    private ListRules outgoing(Actor by, ListKind kind) {
        refuseUnless(kind.goesOutTo(by), kind);
        return rules(kind);
    }

    /** A list that is somebody else's work does not exist for this person. */
    private static void refuseUnless(boolean isTheirs, ListKind kind) {
        if (!isTheirs) {
            throw new NotFound("list", kind.name());
        }
    }

    /** The last lists of this person's work that were carried out, the latest first. */
    @OpenTo({ACTIVITY_LEADER, FINANCE, COORDINATOR, ADMIN})
    public List<ListImport> latest(Actor by) {
        return imports.latestDone(
                List.of(ListKind.values()).stream()
                        .filter(kind -> kind.goesOutTo(by))
                        .toList(),
                SHOWN);
    }

    /** What the import would change as things are now. Changes nothing. */
    @OpenTo({ACTIVITY_LEADER, COORDINATOR, ADMIN})
    public Preview preview(Actor by, UUID id) {
        ListImport sent = sent(by, id);
        return preview(sent, plan(by, sent));
    }

    /**
     * Carries an import out, whole. Once: asked for again it changes nothing and is answered alike.
     *
     * @param shown the fingerprint of the preview that somebody looked at
     * @throws OtherThanShown when it would do something else by now
     * @throws InvalidInput when something in it is wrong
     */
    @OpenTo({ACTIVITY_LEADER, COORDINATOR, ADMIN})
    public ListImport carryOut(Actor by, UUID id, String shown) {
        ListImport sent = theirs(by, imports.hold(id));
        if (sent.isDone()) {
            return sent;
        }
        Plan plan = plan(by, sent);
        Preview preview = preview(sent, plan);
        if (!preview.fingerprint().equals(shown)) {
            throw new OtherThanShown();
        }
        if (!preview.faults().isEmpty()) {
            throw new InvalidInput(List.of(new Fault(
                    "file",
                    "exchange.fault.faulty",
                    Map.of("count", preview.faults().size()))));
        }
        plan.carryOut();
        sent.done((int) preview.count(State.NEW), (int) preview.count(State.CHANGED), by, clock.instant());
        return sent;
    }

    private Plan plan(Actor by, ListImport sent) {
        ListRules rules = rules(sent.kind());
        List<FileRow> rows = SheetFile.read(sent.content(), rules.columns());
        Plan plan = rules.plan(by, sent.id(), rows);
        if (sent.kind() == ListKind.OPENING_STOCK && !sent.isDone()) {
            imports.doneBefore(sent.kind(), Sha256.hex(sent.content()))
                    .ifPresent(when -> plan.note(
                            rows.get(0), "", new Fault("", "exchange.fault.done-before", Map.of("when", when))));
        }
        return plan;
    }

    private static Preview preview(ListImport sent, Plan plan) {
        String all = sent.id() + "\n" + plan.entries() + "\n" + plan.faults();
        return new Preview(plan.entries(), plan.faults(), Sha256.hex(all.getBytes(StandardCharsets.UTF_8)));
    }

    private ListRules rules(ListKind kind) {
        return switch (kind) {
            case PRODUCTS -> products;
            case MATERIALS -> materials;
            case FOOD -> food;
            case RECIPES -> recipes;
            case RECIPE_MATERIALS -> recipeMaterials;
            case OPENING_STOCK -> openingStock;
            case EMPLOYERS -> employers;
            case EPISODES -> episodes;
        };
    }

    private static List<String> headers(ListRules rules) {
        return rules.columns().stream().map(Column::header).toList();
    }

    private static Set<Integer> numbers(ListRules rules) {
        Set<Integer> places = new TreeSet<>();
        for (int i = 0; i < rules.columns().size(); i++) {
            if (rules.columns().get(i).content() == Column.Content.NUMBER) {
                places.add(i);
            }
        }
        return places;
    }

    private static String name(ListKind kind) {
        return text("exchange.kind." + kind.name());
    }

    private static String text(String key) {
        return Texts.get(Language.SV, key);
    }
}
