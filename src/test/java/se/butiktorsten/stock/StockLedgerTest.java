package se.butiktorsten.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static se.butiktorsten.shared.Workshop.BAKERY;
import static se.butiktorsten.shared.Workshop.CARPENTRY;
import static se.butiktorsten.shared.Workshop.SHOP;
import static se.butiktorsten.world.World.KARIN;
import static se.butiktorsten.world.World.SARA;

import jakarta.persistence.PersistenceException;
import java.sql.SQLTransactionRollbackException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.world.World;

class StockLedgerTest {

    private static int numbers;

    private final World world = World.shared();
    private final StockLedger ledger = world.the(StockLedger.class);
    private Product box;

    @BeforeEach
    void aBirdBoxNobodyHasTouched() {
        box = product(Unit.PIECE);
    }

    @Test
    void receivesABatchOnTheWorkshopsShelf() {
        StockMovement line = receive(5, "batch-1");

        assertThat(line.reason()).isEqualTo(MovementReason.RECEIVED);
        assertThat(line.source()).isEqualTo(new MovementSource("BATCH", "batch-1"));
        assertThat(line.actor()).isEqualTo("karin");
        assertThat(line.happenedAt()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
        assertThat(at(CARPENTRY)).isEqualTo(Quantity.of(5));
    }

    @Test
    void receivesTheSameBatchOnce() {
        StockMovement first = receive(5, "batch-1");
        StockMovement again = receive(5, "batch-1");

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(at(CARPENTRY)).isEqualTo(Quantity.of(5));
    }

    @Test
    void refusesTheSameSourceWithOtherContent() {
        receive(5, "batch-1");

        assertThatThrownBy(() -> receive(6, "batch-1")).isInstanceOf(SourceReused.class);

        assertThat(at(CARPENTRY)).isEqualTo(Quantity.of(5));
    }

    @Test
    void movesToTheShopInOneStep() {
        receive(5, "batch-1");

        StockMovement arrived = move(2, "move-1");
        move(2, "move-1");

        assertThat(arrived.reason()).isEqualTo(MovementReason.MOVED_IN);
        assertThat(at(CARPENTRY)).isEqualTo(Quantity.of(3));
        assertThat(at(SHOP)).isEqualTo(Quantity.of(2));
    }

    @Test
    void refusesToMoveMoreThanIsOnTheShelfAndMovesNothing() {
        receive(5, "batch-1");

        assertThatThrownBy(() -> move(6, "move-1")).isInstanceOf(NotEnoughStock.class);

        assertThat(at(CARPENTRY)).isEqualTo(Quantity.of(5));
        assertThat(at(SHOP)).isEqualTo(Quantity.ZERO);
        assertThat(world.in(() -> ledger.cardsOf(KARIN, box.id())))
                .extracting(StockCard::place)
                .containsExactly(CARPENTRY);
    }

    @Test
    void refusesAMoveToWhereTheThingAlreadyIs() {
        assertThatThrownBy(() -> world.in(() ->
                        ledger.move(KARIN, box.id(), SHOP, SHOP, Quantity.ZERO, new MovementSource("MOVE", "same"))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsExactly("quantity", "to"));
    }

    @Test
    void sellsFromTheShop() {
        receive(5, "batch-1");
        move(4, "move-1");

        List<StockMovement> lines = sell(3, "sale-1");

        assertThat(lines).extracting(StockMovement::change).containsExactly(Quantity.of(-3));
        assertThat(at(SHOP)).isEqualTo(Quantity.ONE);
        assertThat(recounts()).doesNotContain(box.id());
    }

    @Test
    void sellsWhatLiesOnTheCounterByCountingFirst() {
        receive(5, "batch-1");
        move(1, "move-1");

        sell(3, "sale-1");

        assertThat(at(SHOP)).isEqualTo(Quantity.ZERO);
        assertThat(linesAt(SHOP))
                .extracting(StockMovement::reason, StockMovement::change)
                .containsExactly(
                        tuple(MovementReason.SOLD, Quantity.of(-3)),
                        tuple(MovementReason.COUNTED, Quantity.of(2)),
                        tuple(MovementReason.MOVED_IN, Quantity.of(1)));
        assertThat(linesAt(SHOP).get(1).source()).isEqualTo(new MovementSource(MovementSource.TILL_COUNT, "sale-1"));
        assertThat(recounts()).contains(box.id());
    }

    @Test
    void sellsWhatTheShopHasNeverHad() {
        sell(1, "sale-1");

        assertThat(at(SHOP)).isEqualTo(Quantity.ZERO);
        assertThat(linesAt(SHOP)).hasSize(2);
    }

    @Test
    void sellsTheSameSaleOnce() {
        sell(2, "sale-1");
        sell(2, "sale-1");

        assertThat(linesAt(SHOP)).hasSize(2);
        assertThatThrownBy(() -> sell(1, "sale-1")).isInstanceOf(SourceReused.class);
    }

    @Test
    void takesBackWhatWasSold() {
        receive(5, "batch-1");
        move(4, "move-1");
        sell(3, "sale-1");

        takeBack(2, "return-1");
        takeBack(2, "return-1");

        assertThat(at(SHOP)).isEqualTo(Quantity.of(3));
        assertThat(linesAt(SHOP).get(0).reason()).isEqualTo(MovementReason.RETURNED);
    }

    @Test
    void countsTheShelf() {
        receive(5, "batch-1");
        long seen = card(CARPENTRY).version();
        UUID id = UUID.randomUUID();

        StockMovement line = count(CARPENTRY, 3, id, seen);
        StockMovement again = count(CARPENTRY, 3, id, seen);

        assertThat(line.change()).isEqualTo(Quantity.of(-2));
        assertThat(again.id()).isEqualTo(line.id());
        assertThat(at(CARPENTRY)).isEqualTo(Quantity.of(3));
    }

    @Test
    void aCountThatAgreesIsALineToo() {
        receive(5, "batch-1");

        StockMovement line =
                count(CARPENTRY, 5, UUID.randomUUID(), card(CARPENTRY).version());

        assertThat(line.change()).isEqualTo(Quantity.ZERO);
        assertThat(line.number()).isEqualTo(2);
    }

    @Test
    void countsAShelfThatHasNoCardYet() {
        count(BAKERY, 7, UUID.randomUUID(), 0);

        assertThat(at(BAKERY)).isEqualTo(Quantity.of(7));
    }

    @Test
    void refusesACountOfAShelfThatSomebodyTouchedMeanwhile() {
        receive(5, "batch-1");
        long seen = card(CARPENTRY).version();
        move(1, "move-1");

        assertThatThrownBy(() -> count(CARPENTRY, 5, UUID.randomUUID(), seen)).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> count(CARPENTRY, 5, UUID.randomUUID(), 0)).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> count(BAKERY, 5, UUID.randomUUID(), 3)).isInstanceOf(ChangedMeanwhile.class);

        assertThat(at(CARPENTRY)).isEqualTo(Quantity.of(4));
    }

    @Test
    void refusesTheSameCountWithAnotherNumber() {
        UUID id = UUID.randomUUID();
        count(BAKERY, 7, id, 0);

        assertThatThrownBy(() -> count(BAKERY, 8, id, 0)).isInstanceOf(SourceReused.class);
    }

    @Test
    void aCountAnswersTheWishForARecount() {
        sell(1, "sale-1");
        assertThat(recounts()).contains(box.id());

        count(SHOP, 4, UUID.randomUUID(), card(SHOP).version());

        assertThat(recounts()).doesNotContain(box.id());
    }

    @Test
    void writesOffWithTheReasonInWords() {
        receive(5, "batch-1");
        UUID id = UUID.randomUUID();

        StockMovement line = waste(1, " Spricka i locket ", id);
        waste(1, "Spricka i locket", id);

        assertThat(line.wasteReason()).isEqualTo(WasteReason.OTHER);
        assertThat(line.note()).isEqualTo("Spricka i locket");
        assertThatThrownBy(() -> waste(1, "Något helt annat", id)).isInstanceOf(SourceReused.class);
        assertThat(at(CARPENTRY)).isEqualTo(Quantity.of(4));
        assertThatThrownBy(() -> waste(5, "Borta", UUID.randomUUID())).isInstanceOf(NotEnoughStock.class);
    }

    @Test
    void namesEveryFaultOfALossAtOnce() {
        assertThatThrownBy(() -> waste(0, " ", UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsExactly("quantity", "note"));
        assertThatThrownBy(() -> waste(1, "x".repeat(201), UUID.randomUUID())).isInstanceOf(InvalidInput.class);
    }

    @Test
    void takesBackAMistakeByALineThatNamesIt() {
        StockMovement mistake = receive(5, "batch-1");

        StockMovement correction = reverse(mistake);
        StockMovement again = reverse(mistake);

        assertThat(correction.corrects()).contains(mistake.id());
        assertThat(correction.change()).isEqualTo(Quantity.of(-5));
        assertThat(again.id()).isEqualTo(correction.id());
        assertThat(at(CARPENTRY)).isEqualTo(Quantity.ZERO);
    }

    @Test
    void takesBackBothHalvesOfAMove() {
        receive(5, "batch-1");
        StockMovement arrived = move(4, "move-1");

        reverse(arrived);

        assertThat(at(CARPENTRY)).isEqualTo(Quantity.of(5));
        assertThat(at(SHOP)).isEqualTo(Quantity.ZERO);
        StockMovement left = linesAt(CARPENTRY).get(1);
        assertThat(left.reason()).isEqualTo(MovementReason.MOVED_OUT);
        reverse(left);
        assertThat(at(CARPENTRY)).isEqualTo(Quantity.of(5));
    }

    @Test
    void refusesToTakeBackWhatIsNoLongerThere() {
        receive(5, "batch-1");
        StockMovement arrived = move(4, "move-1");
        sell(3, "sale-1");

        assertThatThrownBy(() -> reverse(arrived)).isInstanceOf(NotEnoughStock.class);

        assertThat(at(CARPENTRY)).isEqualTo(Quantity.ONE);
        assertThat(at(SHOP)).isEqualTo(Quantity.ONE);
    }

    @Test
    void leavesWhatTheTillMovedToTheTill() {
        StockMovement sold = sell(1, "sale-1").get(0);
        StockMovement correction = reverse(receive(5, "batch-1"));

        assertThatThrownBy(() -> reverse(sold)).isInstanceOf(NotReversible.class);
        assertThatThrownBy(() -> reverse(correction)).isInstanceOf(NotReversible.class);
    }

    @Test
    void refusesNothingTooMuchAndHalfAPiece() {
        for (Quantity bad : List.of(Quantity.ZERO, Quantity.of(-1), new Quantity(500), Quantity.of(1_000_001))) {
            assertThatThrownBy(() -> world.in(
                            () -> ledger.receive(KARIN, box.id(), CARPENTRY, bad, new MovementSource("BATCH", "bad"))))
                    .isInstanceOf(InvalidInput.class);
            assertThatThrownBy(() -> world.in(() -> ledger.sell(
                            SARA,
                            Map.of(box.id(), bad),
                            SHOP,
                            LocalDate.of(2026, 11, 20),
                            new MovementSource("SALE", "bad"))))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void countsFlourInThousandthsOfAKilogram() {
        Product flour = product(Unit.KILOGRAM);
        Quantity bag = new Quantity(1_250);

        world.in(() -> ledger.receive(KARIN, flour.id(), BAKERY, bag, new MovementSource("DELIVERY", "bag")));

        assertThat(world.in(() -> ledger.balance(KARIN, flour.id(), BAKERY))).isEqualTo(bag);
    }

    @Test
    void doesNotFindWhatIsNotThere() {
        assertThatThrownBy(() -> world.in(
                        () -> ledger.receive(KARIN, 987_654, SHOP, Quantity.ONE, new MovementSource("BATCH", "lost"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.in(() -> ledger.card(KARIN, 987_654))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.in(() -> ledger.movements(KARIN, 987_654)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.in(() -> ledger.reverse(KARIN, 987_654, "Fel")))
                .isInstanceOf(NotFound.class);
        assertThat(world.in(() -> ledger.balance(KARIN, 987_654, SHOP))).isEqualTo(Quantity.ZERO);
    }

    @Test
    void manyWhoMoveTheSameThingAtOnceLoseNothing() throws Exception {
        int clients = 6;
        int rounds = 10;
        List<Consumer<String>> actions = List.of(
                id -> receive(3, id),
                id -> sell(1, id),
                id -> world.in(() -> ledger.receive(KARIN, box.id(), SHOP, Quantity.ONE, source("DELIVERY", id))));

        inParallel(clients, client -> {
            for (int round = 0; round < rounds; round++) {
                for (Consumer<String> action : actions) {
                    String id = client + "-" + round;
                    again(() -> action.accept(id));
                    again(() -> action.accept(id));
                }
            }
        });

        assertThat(at(CARPENTRY)).isEqualTo(Quantity.of(3L * clients * rounds));
        List<StockMovement> lines = linesAt(SHOP);
        assertThat(lines.stream().filter(line -> line.reason() == MovementReason.SOLD))
                .hasSize(clients * rounds);
        assertThat(lines.get(0).number()).isEqualTo(lines.size());
        assertThat(at(SHOP)).isEqualTo(lines.get(0).balanceAfter());
    }

    private static void inParallel(int clients, Consumer<Integer> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        List<Future<?>> running = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            int number = client;
            running.add(pool.submit(() -> work.accept(number)));
        }
        pool.shutdown();
        for (Future<?> one : running) {
            one.get();
        }
    }

    /** As the application does: Derby may refuse to hand out an id while it handles others, and is asked again. */
    private static void again(Runnable action) {
        for (int tries = 1; ; tries++) {
            try {
                action.run();
                return;
            } catch (PersistenceException e) {
                if (tries == 5 || !(e.getCause().getCause() instanceof SQLTransactionRollbackException)) {
                    throw e;
                }
            }
        }
    }

    private static MovementSource source(String kind, String id) {
        return new MovementSource(kind, id);
    }

    private StockMovement receive(long pieces, String id) {
        return world.in(() -> ledger.receive(KARIN, box.id(), CARPENTRY, Quantity.of(pieces), source("BATCH", id)));
    }

    private StockMovement move(long pieces, String id) {
        return world.in(() -> ledger.move(KARIN, box.id(), CARPENTRY, SHOP, Quantity.of(pieces), source("MOVE", id)));
    }

    private List<StockMovement> sell(long pieces, String id) {
        return world.in(() -> ledger.sell(
                SARA, Map.of(box.id(), Quantity.of(pieces)), SHOP, LocalDate.of(2026, 11, 20), source("SALE", id)));
    }

    private List<StockMovement> takeBack(long pieces, String id) {
        return world.in(() -> ledger.takeBack(SARA, Map.of(box.id(), Quantity.of(pieces)), SHOP, source("RETURN", id)));
    }

    private StockMovement count(Workshop place, long pieces, UUID id, long seenVersion) {
        return world.in(() -> ledger.count(KARIN, box.id(), place, Quantity.of(pieces), id, seenVersion));
    }

    private StockMovement waste(long pieces, String why, UUID id) {
        return world.in(() -> ledger.withdraw(
                KARIN, box.id(), CARPENTRY, Quantity.of(pieces), Withdrawal.waste(WasteReason.OTHER, why), id));
    }

    private StockMovement reverse(StockMovement mistake) {
        return world.in(() -> ledger.reverse(KARIN, mistake.id(), "Fel produkt"));
    }

    private Quantity at(Workshop place) {
        return world.in(() -> ledger.balance(KARIN, box.id(), place));
    }

    private StockCard card(Workshop place) {
        return world.in(() -> ledger.cardsOf(KARIN, box.id())).stream()
                .filter(card -> card.place() == place)
                .findFirst()
                .orElseThrow();
    }

    private List<StockMovement> linesAt(Workshop place) {
        long card = card(place).id();
        return world.in(() -> ledger.movements(KARIN, card));
    }

    private List<Long> recounts() {
        return world.in(() -> ledger.wantsRecount(KARIN)).stream()
                .map(StockCard::productId)
                .toList();
    }

    private synchronized Product product(Unit unit) {
        ProductDraft draft = new ProductDraft(
                "LEDGER-" + ++numbers,
                "Fågelholk",
                "Bird box",
                CARPENTRY,
                unit,
                VatCategory.STANDARD,
                Money.ofKronor(195),
                null);
        return world.in(() -> world.the(Catalog.class).add(KARIN, draft));
    }
}
