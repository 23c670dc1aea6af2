package se.butiktorsten.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.butiktorsten.world.World.FELIX;
import static se.butiktorsten.world.World.KARIN;
import static se.butiktorsten.world.World.SARA;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.world.World;

/**
 * Months in the stock room in a few seconds: a seed, a hundred random actions of which some are forbidden or sent twice,
 * and a naive model beside the real ledger. After each action the two agree; in the end the audit is clean.
 *
 * <p>Runs seeds for some ten seconds. {@code -Dbooks.seed=42} replays one, {@code -Dbooks.seeds=2000} runs that many.
 */
class StockSimulationTest {

    private static final int ACTIONS = 100;
    private static final int SEEDS = 200;
    private static final Duration BUDGET = Duration.ofSeconds(10);
    private static final List<Workshop> PLACES = List.of(Workshop.CARPENTRY, Workshop.BAKERY, Workshop.SHOP);

    private static World world;

    @BeforeAll
    static void anEmptyWorld() {
        world = World.fresh();
    }

    @Test
    void theLedgerAgreesWithANaiveModelWhateverHappens() {
        Long only = Long.getLong("books.seed");
        Integer wanted = Integer.getInteger("books.seeds");
        long first = only == null ? 1 : only;
        long last = only != null ? only : wanted != null ? wanted : SEEDS;
        long enough = wanted != null ? Long.MAX_VALUE : System.nanoTime() + BUDGET.toNanos();
        for (long seed = first; seed <= last && (seed == first || System.nanoTime() < enough); seed++) {
            Simulation simulation = new Simulation(seed);
            try {
                simulation.run();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("-Dbooks.seed=" + seed + " after:\n" + String.join("\n", simulation.story), e);
            }
        }

        assertThat(world.in(() -> world.the(StockAudit.class).run(FELIX)).differences())
                .isEmpty();
    }

    /** One stock room and the model beside it. */
    private static final class Simulation {
        private final StockLedger ledger = world.the(StockLedger.class);
        private final long seed;
        private final RandomGenerator random;
        private final List<String> story = new ArrayList<>();
        private final List<Product> products = new ArrayList<>();
        private final Map<Long, Map<Workshop, Long>> model = new HashMap<>();
        private final List<Runnable> sent = new ArrayList<>();
        private final List<Mistake> reversible = new ArrayList<>();
        private int sources;

        /** A movement that may be taken back, and what taking it back does to the model. */
        private record Mistake(long movementId, long product, Map<Workshop, Long> undo) {}

        Simulation(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            for (Unit unit : List.of(Unit.PIECE, Unit.PIECE, Unit.KILOGRAM)) {
                ProductDraft draft = new ProductDraft(
                        "SIM-" + seed + "-" + products.size(),
                        "Sak",
                        "Thing",
                        Workshop.CARPENTRY,
                        unit,
                        VatCategory.STANDARD,
                        Money.ofKronor(10),
                        null);
                Product product = world.in(() -> world.the(Catalog.class).add(KARIN, draft));
                products.add(product);
                model.put(product.id(), new EnumMap<>(Workshop.class));
            }
        }

        void run() {
            for (int action = 0; action < ACTIONS; action++) {
                step();
                agrees();
            }
            chainsHold();
        }

        private void step() {
            Product product = products.get(random.nextInt(products.size()));
            Workshop place = any(PLACES);
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> receive(product, place);
                case 3, 4 -> move(product, place);
                case 5, 6 -> sell();
                case 7 -> count(product, place);
                case 8 -> withdraw(product, place);
                case 9 -> reverse();
                case 10 -> sendAgain();
                default -> forbidden(product, place);
            }
        }

        private void receive(Product product, Workshop place) {
            Quantity quantity = some(product);
            MovementSource source = source("BATCH");
            tell("receive " + quantity + " " + product + " at " + place);
            StockMovement line = perform(() -> ledger.receive(KARIN, product.id(), place, quantity, source));
            add(product, place, quantity.thousandths());
            reversible.add(new Mistake(line.id(), product.id(), Map.of(place, -quantity.thousandths())));
        }

        private void move(Product product, Workshop from) {
            Workshop to = any(PLACES);
            Quantity quantity = some(product);
            MovementSource source = source("MOVE");
            tell("move " + quantity + " " + product + " from " + from + " to " + to);
            if (from == to) {
                refused(InvalidInput.class, () -> ledger.move(KARIN, product.id(), from, to, quantity, source));
            } else if (has(product, from) < quantity.thousandths()) {
                refused(NotEnoughStock.class, () -> ledger.move(KARIN, product.id(), from, to, quantity, source));
            } else {
                StockMovement line = perform(() -> ledger.move(KARIN, product.id(), from, to, quantity, source));
                add(product, from, -quantity.thousandths());
                add(product, to, quantity.thousandths());
                reversible.add(new Mistake(
                        line.id(), product.id(), Map.of(from, quantity.thousandths(), to, -quantity.thousandths())));
            }
        }

        private void sell() {
            Map<Long, Quantity> basket = new HashMap<>();
            for (Product product : products) {
                if (random.nextBoolean()) {
                    basket.put(product.id(), some(product));
                }
            }
            MovementSource source = source("SALE");
            boolean back = random.nextInt(4) == 0;
            tell((back ? "take back " : "sell ") + basket);
            if (back) {
                perform(() -> ledger.takeBack(SARA, basket, Workshop.SHOP, source));
            } else {
                perform(() -> ledger.sell(SARA, basket, Workshop.SHOP, LocalDate.of(2026, 11, 20), source));
            }
            for (Product product : products) {
                Quantity quantity = basket.get(product.id());
                if (quantity != null) {
                    long change = back
                            ? quantity.thousandths()
                            : -Math.min(quantity.thousandths(), has(product, Workshop.SHOP));
                    add(product, Workshop.SHOP, change);
                }
            }
        }

        private void count(Product product, Workshop place) {
            Quantity counted = random.nextInt(5) == 0 ? Quantity.ZERO : some(product);
            UUID id = new UUID(random.nextLong(), random.nextLong());
            long seen = card(product, place);
            tell("count " + counted + " " + product + " at " + place);
            if (random.nextInt(4) == 0) {
                refused(ChangedMeanwhile.class, () -> ledger.count(KARIN, product.id(), place, counted, id, seen + 1));
                return;
            }
            StockMovement line = perform(() -> ledger.count(KARIN, product.id(), place, counted, id, seen));
            long change = counted.thousandths() - has(product, place);
            add(product, place, change);
            reversible.add(new Mistake(line.id(), product.id(), Map.of(place, -change)));
        }

        private void withdraw(Product product, Workshop place) {
            Quantity quantity = some(product);
            UUID id = new UUID(random.nextLong(), random.nextLong());
            Withdrawal why = switch (random.nextInt(3)) {
                case 0 -> Withdrawal.gift("Kyrkans basar");
                case 1 -> Withdrawal.ownUse("Köket, till fikat");
                default -> Withdrawal.waste(WasteReason.BROKEN, null);
            };
            tell(why.reason() + " " + quantity + " " + product + " at " + place);
            if (has(product, place) < quantity.thousandths()) {
                refused(NotEnoughStock.class, () -> ledger.withdraw(KARIN, product.id(), place, quantity, why, id));
            } else {
                StockMovement line = perform(() -> ledger.withdraw(KARIN, product.id(), place, quantity, why, id));
                add(product, place, -quantity.thousandths());
                reversible.add(new Mistake(line.id(), product.id(), Map.of(place, quantity.thousandths())));
            }
        }

        private void reverse() {
            if (reversible.isEmpty()) {
                return;
            }
            Mistake mistake = reversible.get(random.nextInt(reversible.size()));
            Map<Workshop, Long> shelf = shelfOf(mistake.product());
            boolean fits = mistake.undo().entrySet().stream()
                    .allMatch(change -> shelf.getOrDefault(change.getKey(), 0L) + change.getValue() >= 0);
            tell("reverse " + mistake);
            if (fits) {
                perform(() -> ledger.reverse(KARIN, mistake.movementId(), "Fel"));
                mistake.undo().forEach((place, change) -> shelf.merge(place, change, Long::sum));
                reversible.remove(mistake);
            } else {
                refused(NotEnoughStock.class, () -> ledger.reverse(KARIN, mistake.movementId(), "Fel"));
            }
        }

        /** Anything that was done before, once more: nothing may change. */
        private void sendAgain() {
            if (!sent.isEmpty()) {
                int which = random.nextInt(sent.size());
                tell("send again what was done as number " + which);
                sent.get(which).run();
            }
        }

        private void forbidden(Product product, Workshop place) {
            MovementSource source = source("BATCH");
            tell("something forbidden with " + product);
            switch (random.nextInt(5)) {
                case 0 ->
                    refused(
                            InvalidInput.class,
                            () -> ledger.receive(KARIN, product.id(), place, Quantity.ZERO, source));
                case 1 ->
                    refused(
                            InvalidInput.class,
                            () -> ledger.receive(KARIN, product.id(), place, Quantity.of(-3), source));
                case 2 ->
                    refused(
                            InvalidInput.class,
                            () -> ledger.receive(KARIN, products.get(0).id(), place, new Quantity(1_500), source));
                case 3 -> refused(NotFound.class, () -> ledger.receive(KARIN, -1, place, Quantity.ONE, source));
                default -> {
                    perform(() -> ledger.receive(KARIN, product.id(), place, Quantity.ONE, source));
                    add(product, place, Quantity.ONE_UNIT);
                    refused(
                            SourceReused.class,
                            () -> ledger.receive(KARIN, product.id(), place, Quantity.of(2), source));
                }
            }
        }

        private <T> T perform(java.util.concurrent.Callable<T> call) {
            sent.add(() -> world.in(call));
            return world.in(call);
        }

        private void refused(Class<? extends RuntimeException> how, java.util.concurrent.Callable<?> call) {
            tell("  … refused");
            assertThatThrownBy(() -> world.in(call)).isInstanceOf(how);
        }

        private void agrees() {
            Map<Long, Map<Workshop, Long>> books = world.in(this::readBooks);
            for (Product product : products) {
                for (Workshop place : PLACES) {
                    assertThat(books.get(product.id()).getOrDefault(place, 0L))
                            .as("%s at %s", product, place)
                            .isEqualTo(has(product, place));
                }
            }
        }

        private Map<Long, Map<Workshop, Long>> readBooks() {
            Map<Long, Map<Workshop, Long>> books = new HashMap<>();
            for (Product product : products) {
                Map<Workshop, Long> shelf = new EnumMap<>(Workshop.class);
                ledger.cardsOf(KARIN, product.id())
                        .forEach(card -> shelf.put(card.place(), card.balance().thousandths()));
                books.put(product.id(), shelf);
            }
            return books;
        }

        private void chainsHold() {
            for (Product product : products) {
                for (StockCard card : world.in(() -> ledger.cardsOf(KARIN, product.id()))) {
                    long number = 0;
                    long balance = 0;
                    List<StockMovement> lines = new ArrayList<>(world.in(() -> ledger.movements(KARIN, card.id())));
                    java.util.Collections.reverse(lines);
                    for (StockMovement line : lines) {
                        assertThat(line.number()).isEqualTo(++number);
                        balance += line.change().thousandths();
                        assertThat(line.balanceAfter().thousandths())
                                .isEqualTo(balance)
                                .isNotNegative();
                    }
                    assertThat(card.balance().thousandths()).isEqualTo(balance);
                    assertThat(card.lastNumber()).isEqualTo(number);
                }
            }
        }

        /** The version a count form would carry; 0 when there is no card. */
        private long card(Product product, Workshop place) {
            return world.in(() -> ledger.cardsOf(KARIN, product.id())).stream()
                    .filter(card -> card.place() == place)
                    .map(StockCard::version)
                    .findFirst()
                    .orElse(0L);
        }

        private Quantity some(Product product) {
            return product.unit() != Unit.PIECE
                    ? new Quantity(1 + random.nextInt(9_000))
                    : Quantity.of(1 + random.nextInt(9));
        }

        private MovementSource source(String kind) {
            return new MovementSource(kind, "s" + seed + "-" + ++sources);
        }

        private long has(Product product, Workshop place) {
            return shelfOf(product.id()).getOrDefault(place, 0L);
        }

        private void add(Product product, Workshop place, long change) {
            shelfOf(product.id()).merge(place, change, Long::sum);
        }

        private Map<Workshop, Long> shelfOf(long product) {
            return model.computeIfAbsent(product, id -> new EnumMap<>(Workshop.class));
        }

        private Workshop any(List<Workshop> places) {
            return places.get(random.nextInt(places.size()));
        }

        private void tell(String what) {
            story.add(story.size() + ": " + what);
        }
    }
}
