package se.butiktorsten.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.butiktorsten.shared.Workshop.KITCHEN;
import static se.butiktorsten.shared.Workshop.SHOP;
import static se.butiktorsten.world.World.FELIX;
import static se.butiktorsten.world.World.KARIN;
import static se.butiktorsten.world.World.SARA;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.world.World;

/** Goods that belong together keep their number wherever they go, and those that expire first go first. */
class LotTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate SOON = TODAY.plusDays(2);
    private static final LocalDate LATER = TODAY.plusDays(9);

    private final World world = World.shared();
    private final StockLedger ledger = world.the(StockLedger.class);
    private final LotRegister register = world.the(LotRegister.class);
    private Product jam;

    @BeforeEach
    void jamOnTheList() {
        String sku = "LOT-" + UUID.randomUUID().toString().substring(0, 8);
        jam = world.in(() -> world.the(Catalog.class)
                .add(
                        KARIN,
                        new ProductDraft(
                                sku, "Sylt", "Jam", KITCHEN, Unit.PIECE, VatCategory.FOOD, Money.ofKronor(55), null)));
    }

    @AfterEach
    void theBooksAreRight() {
        assertThat(world.in(() -> world.the(StockAudit.class).run(FELIX)).differences())
                .isEmpty();
    }

    @Test
    void sellsWhatExpiresFirstFirst() {
        receive(10, lot("A", LATER));
        receive(4, lot("B", SOON));

        sell(6, TODAY);

        assertThat(left())
                .extracting(left -> left.lot().number(), LotLeft::quantity)
                .containsExactly(tuple("A", Quantity.of(8)));
    }

    @Test
    void takesWhatBelongsToNoLotLast() {
        world.in(() -> ledger.receive(KARIN, jam.id(), SHOP, Quantity.of(5), source("DELIVERY")));
        receive(4, lot("A", LATER));

        sell(6, TODAY);

        assertThat(left()).isEmpty();
        assertThat(balance(SHOP)).isEqualTo(Quantity.of(3));
    }

    @Test
    void refusesToSellWhatIsPastItsUseByDateAndSaysWhichLot() {
        receive(4, new LotDraft("GAMMAL", null, SOON, null, Set.of()));

        assertThatThrownBy(() -> sell(1, SOON.plusDays(1)))
                .isInstanceOfSatisfying(
                        PastUseBy.class,
                        no -> assertThat(no.facts())
                                .containsEntry("lot", "GAMMAL")
                                .containsEntry("product", "Sylt")
                                .containsEntry("day", SOON));
        sell(1, SOON);
        assertThat(balance(SHOP)).isEqualTo(Quantity.of(3));
    }

    @Test
    void sellsWhatIsFreshPastWhatIsNot() {
        receive(4, new LotDraft("GAMMAL", null, SOON, null, Set.of()));
        Lot fresh =
                receive(3, new LotDraft("FÄRSK", null, LATER, null, Set.of())).lot();

        sell(2, SOON.plusDays(1));

        assertThat(left())
                .extracting(left -> left.lot().number(), LotLeft::quantity)
                .containsExactly(tuple("GAMMAL", Quantity.of(4)), tuple("FÄRSK", Quantity.of(1)));
        assertThatThrownBy(() -> sell(2, SOON.plusDays(1))).isInstanceOf(PastUseBy.class);
        assertThat(fresh.isPastUseBy(LATER)).isFalse();
    }

    @Test
    void sellsMoreThanTheBookKnowsOnceTheOldIsWrittenOff() {
        receive(4, new LotDraft("GAMMAL", null, SOON, null, Set.of()));
        world.in(() -> ledger.withdraw(
                SARA,
                jam.id(),
                SHOP,
                Quantity.of(4),
                Withdrawal.waste(WasteReason.PAST_ITS_DATE, null),
                UUID.randomUUID()));

        sell(2, SOON.plusDays(1));

        assertThat(balance(SHOP)).isEqualTo(Quantity.ZERO);
    }

    @Test
    void sellsWhatIsPastItsBestBeforeDate() {
        Lot old = receive(4, lot("A", SOON)).lot();

        sell(1, SOON.plusDays(1));

        assertThat(old.isPastBestBefore(SOON)).isFalse();
        assertThat(old.isPastBestBefore(SOON.plusDays(1))).isTrue();
        assertThat(balance(SHOP)).isEqualTo(Quantity.of(3));
    }

    @Test
    void warnsWhoeverSellsOfWhatIsNextAndSaysWhenNothingMayBeSold() {
        receive(2, lot("A", SOON));
        assertThat(warning(SOON)).isNull();
        assertThat(warning(SOON.plusDays(1))).isEqualTo(DateWarning.PAST_BEST_BEFORE);
        sell(2, TODAY);
        receive(2, new LotDraft("B", null, SOON, null, Set.of()));

        assertThat(warning(SOON)).isNull();
        assertThat(warning(SOON.plusDays(1))).isEqualTo(DateWarning.PAST_USE_BY);
        receive(1, lot("C", LATER));
        assertThat(warning(SOON.plusDays(1))).isNull();
    }

    private DateWarning warning(LocalDate day) {
        return world.in(() -> register.warnings(SARA, SHOP, day)).get(jam.id());
    }

    @Test
    void usesNothingThatIsPastItsUseByDateAndCountsWhatIsMissing() {
        receive(4, new LotDraft("GAMMAL", null, TODAY.minusDays(1), null, Set.of()));

        world.in(() -> ledger.use(KARIN, Map.of(jam.id(), Quantity.of(3)), SHOP, source("STEP_RECORD")));

        assertThat(left()).extracting(LotLeft::quantity).containsExactly(Quantity.of(4));
        StockCard card = world.in(() -> ledger.cardsOf(KARIN, jam.id())).get(0);
        assertThat(card.balance()).isEqualTo(Quantity.of(4));
        assertThat(card.recountSince()).isPresent();
    }

    @Test
    void keepsItsNumberWhenItIsMoved() {
        receive(10, lot("A", LATER));
        Lot second = receive(10, lot("B", SOON)).lot();

        world.in(() -> ledger.move(KARIN, jam.id(), SHOP, KITCHEN, Quantity.of(12), source("MOVE")));

        assertThat(left())
                .extracting(left -> left.lot().number(), LotLeft::place, LotLeft::quantity)
                .containsExactlyInAnyOrder(
                        tuple("B", KITCHEN, Quantity.of(10)),
                        tuple("A", KITCHEN, Quantity.of(2)),
                        tuple("A", SHOP, Quantity.of(8)));
        assertThat(world.in(() -> register.movesOf(FELIX, List.of(second.id()))))
                .extracting(LotMove::place, LotMove::change)
                .containsExactly(
                        tuple(SHOP, Quantity.of(10)), tuple(SHOP, Quantity.of(-10)), tuple(KITCHEN, Quantity.of(10)));
    }

    @Test
    void movesTheLotThatIsNamedAndNoMoreThanThereIsOfIt() {
        Lot first = receive(10, lot("A", LATER)).lot();
        receive(10, lot("B", SOON));
        MovementSource source = source("BATCH_MOVE");

        world.in(() -> ledger.moveLot(KARIN, first.id(), SHOP, KITCHEN, Quantity.of(4), source));
        world.in(() -> ledger.moveLot(KARIN, first.id(), SHOP, KITCHEN, Quantity.of(4), source));

        assertThat(at(KITCHEN))
                .extracting(left -> left.lot().number(), LotLeft::quantity)
                .containsExactly(tuple("A", Quantity.of(4)));
        assertThatThrownBy(() -> world.in(
                        () -> ledger.moveLot(KARIN, first.id(), SHOP, KITCHEN, Quantity.of(7), source("BATCH_MOVE"))))
                .isInstanceOf(NotEnoughOfLot.class);
        assertThatThrownBy(
                        () -> world.in(() -> ledger.moveLot(KARIN, first.id(), SHOP, KITCHEN, Quantity.of(5), source)))
                .isInstanceOf(SourceReused.class);
    }

    @Test
    void joinsWhatIsKnownUnderTheSameNumberAndRefusesAnotherDate() {
        Lot first = receive(3, lot("A", LATER)).lot();

        Lot again = receive(2, lot("A", LATER)).lot();

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(left()).extracting(LotLeft::quantity).containsExactly(Quantity.of(5));
        assertThatThrownBy(() -> receive(2, lot("A", SOON))).isInstanceOf(LotTaken.class);
        assertThatThrownBy(() -> receive(2, new LotDraft(" ", SOON, SOON, "x".repeat(121), Set.of())))
                .isInstanceOfSatisfying(
                        InvalidInput.class, no -> assertThat(no.faults()).hasSize(3));
    }

    @Test
    void receivesOnceHoweverOftenItIsSent() {
        MovementSource source = source("DELIVERY");

        for (int i = 0; i < 2; i++) {
            world.in(() -> ledger.receive(KARIN, jam.id(), SHOP, Quantity.of(3), lot("A", LATER), source));
        }

        assertThat(balance(SHOP)).isEqualTo(Quantity.of(3));
        receive(1, lot("B", LATER));
        assertThatThrownBy(() ->
                        world.in(() -> ledger.receive(KARIN, jam.id(), SHOP, Quantity.of(3), lot("B", LATER), source)))
                .isInstanceOf(SourceReused.class);
    }

    @Test
    void givesAMistakeBackToTheLotsItTookFrom() {
        receive(3, lot("A", SOON));
        receive(3, lot("B", LATER));
        StockMovement mistake = world.in(() -> ledger.withdraw(
                SARA, jam.id(), SHOP, Quantity.of(4), Withdrawal.waste(WasteReason.LOST, null), UUID.randomUUID()));

        world.in(() -> ledger.reverse(KARIN, mistake.id(), "Stod kvar"));

        assertThat(left())
                .extracting(left -> left.lot().number(), LotLeft::quantity)
                .containsExactly(tuple("A", Quantity.of(3)), tuple("B", Quantity.of(3)));
    }

    @Test
    void takesAMoveBackWithWhatIsLeftThereOfTheSameLots() {
        receive(10, lot("A", SOON));
        world.in(() -> ledger.receive(KARIN, jam.id(), KITCHEN, Quantity.of(5), lot("B", LATER), source("DELIVERY")));
        StockMovement moved =
                world.in(() -> ledger.move(KARIN, jam.id(), SHOP, KITCHEN, Quantity.of(6), source("MOVE")));
        world.in(() -> ledger.withdraw(
                KARIN,
                jam.id(),
                KITCHEN,
                Quantity.of(4),
                Withdrawal.waste(WasteReason.BROKEN, null),
                UUID.randomUUID()));

        world.in(() -> ledger.reverse(KARIN, moved.id(), "Skulle inte flyttas"));

        assertThat(left())
                .extracting(left -> left.lot().number(), LotLeft::place, LotLeft::quantity)
                .containsExactlyInAnyOrder(
                        tuple("A", SHOP, Quantity.of(6)),
                        tuple("B", SHOP, Quantity.of(4)),
                        tuple("B", KITCHEN, Quantity.of(1)));
    }

    @Test
    void takesADeliveryBackOnlyWhileAllOfItIsThere() {
        StockMovement line = receive(3, lot("A", SOON)).line();
        receive(3, lot("B", LATER));
        sell(1, TODAY);

        assertThatThrownBy(() -> world.in(() -> ledger.reverse(KARIN, line.id(), "Fel antal")))
                .isInstanceOf(NotEnoughOfLot.class);
    }

    @Test
    void splitsAnyQuantityExactlyAndNeverTakesMoreOfALotThanThereIs() {
        Random random = new Random(4);
        for (int round = 0; round < 2_000; round++) {
            Map<Lot, Quantity> balances = new HashMap<>();
            long sum = 0;
            for (int i = random.nextInt(4); i > 0; i--) {
                long there = 1 + random.nextInt(20);
                sum += there;
                balances.put(
                        new Lot(
                                1,
                                new LotDraft("L" + i, null, TODAY.plusDays(random.nextInt(6) - 3), null, Set.of()),
                                TODAY) {
                            private final long own = random.nextLong();

                            @Override
                            public long id() {
                                return own;
                            }
                        },
                        new Quantity(there));
            }
            LotsOnCard card = new LotsOnCard(new Quantity(sum + random.nextInt(5)), balances);
            Quantity wanted = new Quantity(1 + random.nextInt(30));

            for (List<LotShare> shares : List.of(card.oldestFirst(wanted), card.stillGood(wanted, TODAY))) {
                Quantity taken =
                        shares.stream().map(share -> share.quantity().negated()).reduce(Quantity.ZERO, Quantity::plus);
                assertThat(taken).isLessThanOrEqualTo(wanted);
                assertThat(shares)
                        .allSatisfy(share ->
                                assertThat(share.quantity().negated()).isLessThanOrEqualTo(card.of(share.lot())));
                assertThat(shares)
                        .extracting(share -> share.lot().useBy())
                        .isSortedAccordingTo((one, other) -> one.compareTo(other));
            }
            assertThat(card.stillGood(wanted, TODAY))
                    .noneMatch(share -> share.lot().isPastUseBy(TODAY));
            assertThat(card.oldestFirst(new Quantity(sum)).stream()
                            .map(LotShare::quantity)
                            .reduce(Quantity.ZERO, Quantity::plus))
                    .isEqualTo(new Quantity(-sum));
        }
    }

    private static LotDraft lot(String number, LocalDate bestBefore) {
        return new LotDraft(number, bestBefore, null, null, Set.of());
    }

    private LotMove receive(int pieces, LotDraft draft) {
        return world.in(() -> ledger.receive(KARIN, jam.id(), SHOP, Quantity.of(pieces), draft, source("DELIVERY")));
    }

    private void sell(int pieces, LocalDate day) {
        world.in(() -> ledger.sell(SARA, Map.of(jam.id(), Quantity.of(pieces)), SHOP, day, source("SALE")));
    }

    private List<LotLeft> left() {
        return world.in(() -> register.left(FELIX)).stream()
                .filter(left -> left.lot().productId() == jam.id())
                .toList();
    }

    private List<LotLeft> at(Workshop place) {
        return left().stream().filter(left -> left.place() == place).toList();
    }

    private Quantity balance(Workshop place) {
        return world.in(() -> ledger.balance(FELIX, jam.id(), place));
    }

    private static MovementSource source(String kind) {
        return new MovementSource(kind, UUID.randomUUID());
    }
}
