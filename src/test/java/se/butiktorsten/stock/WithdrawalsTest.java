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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.MaterialDraft;
import se.butiktorsten.catalog.MaterialRegister;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.ProductKind;
import se.butiktorsten.catalog.PurchaseCost;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.world.World;

/** What leaves without a sale says why, and is added up. */
class WithdrawalsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Period NOVEMBER = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
    private static final Withdrawal GIFT = Withdrawal.gift("Kyrkans basar");
    private static final Withdrawal OWN_USE = Withdrawal.ownUse("Snickeriet, till fredagsfikat");

    private final World world = World.shared();
    private final StockLedger ledger = world.the(StockLedger.class);
    private final Withdrawals withdrawals = world.the(Withdrawals.class);
    private Product jam;

    @BeforeEach
    void jamOnTheShelf() {
        jam = world.in(() -> world.the(Catalog.class)
                .add(
                        KARIN,
                        new ProductDraft(
                                sku(),
                                "Sylt",
                                "Jam",
                                KITCHEN,
                                Unit.PIECE,
                                VatCategory.FOOD,
                                Money.ofKronor(55),
                                null)));
    }

    @AfterEach
    void theBooksAreRight() {
        assertThat(world.in(() -> world.the(StockAudit.class).run(FELIX)).differences())
                .isEmpty();
    }

    @Test
    void givesAwayWhatIsStillGoodOnceHoweverOftenItIsSent() {
        receive("GAMMAL", TODAY.minusDays(1), 3);
        receive("FÄRSK", TODAY.plusDays(5), 3);
        UUID id = UUID.randomUUID();

        StockMovement line = withdraw(2, GIFT, id);
        StockMovement again = withdraw(2, GIFT, id);

        assertThat(again.id()).isEqualTo(line.id());
        assertThat(line.reason()).isEqualTo(MovementReason.GIVEN_AWAY);
        assertThat(line.note()).isEqualTo("Kyrkans basar");
        assertThat(left()).containsExactly(tuple("GAMMAL", Quantity.of(3)), tuple("FÄRSK", Quantity.of(1)));
        assertThatThrownBy(() -> withdraw(2, OWN_USE, UUID.randomUUID())).isInstanceOf(PastUseBy.class);
        assertThatThrownBy(() -> withdraw(9, OWN_USE, UUID.randomUUID())).isInstanceOf(NotEnoughStock.class);
        assertThatThrownBy(() -> withdraw(2, Withdrawal.gift("Någon annan"), id))
                .isInstanceOf(SourceReused.class);
    }

    @Test
    void writesOffTheOldestFirst() {
        receive("GAMMAL", TODAY.minusDays(1), 3);
        receive("FÄRSK", TODAY.plusDays(5), 3);

        withdraw(4, Withdrawal.waste(WasteReason.PAST_ITS_DATE, null), UUID.randomUUID());

        assertThat(left()).containsExactly(tuple("FÄRSK", Quantity.of(2)));
    }

    @Test
    void takesOfTheLotThatIsNamedUnlessItIsPastItsUseByDate() {
        Lot old = receive("GAMMAL", TODAY.minusDays(1), 3);
        Lot first = receive("A", TODAY.plusDays(2), 3);
        Lot second = receive("B", TODAY.plusDays(5), 3);

        withdrawLot(second, 2, OWN_USE);

        assertThat(left())
                .containsExactly(
                        tuple("GAMMAL", Quantity.of(3)), tuple("A", Quantity.of(3)), tuple("B", Quantity.of(1)));
        assertThatThrownBy(() -> withdrawLot(old, 1, GIFT)).isInstanceOf(PastUseBy.class);
        assertThatThrownBy(() -> withdrawLot(first, 4, GIFT)).isInstanceOf(NotEnoughOfLot.class);
        withdrawLot(old, 3, Withdrawal.waste(WasteReason.PAST_ITS_DATE, null));
    }

    @Test
    void asksToWhomAndWhy() {
        assertThat(faults(Withdrawal.gift("  "))).containsExactly("shared.fault.required");
        assertThat(faults(Withdrawal.ownUse("x".repeat(201)))).containsExactly("shared.fault.too-long");
        assertThat(faults(Withdrawal.waste(WasteReason.OTHER, null))).containsExactly("shared.fault.required");
        assertThat(faults(Withdrawal.gift("811218-9876"))).containsExactly("stock.fault.personal-number");
        assertThat(Withdrawal.waste(WasteReason.LOST, " ").faults()).isEmpty();
    }

    private List<String> faults(Withdrawal why) {
        try {
            withdraw(1, why, UUID.randomUUID());
            return List.of();
        } catch (InvalidInput no) {
            return no.faults().stream().map(Fault::code).toList();
        }
    }

    @Test
    void addsUpByReasonPlaceAndProductWithoutWhatWasTakenBack() {
        receive("A", TODAY.plusDays(5), 20);
        withdraw(1, GIFT, UUID.randomUUID());
        withdraw(2, Withdrawal.gift("Förskolan Eken"), UUID.randomUUID());
        withdraw(3, Withdrawal.waste(WasteReason.BROKEN, "Föll"), UUID.randomUUID());
        withdraw(1, Withdrawal.waste(WasteReason.LOST, null), UUID.randomUUID());
        StockMovement mistake = withdraw(5, OWN_USE, UUID.randomUUID());
        world.at("2026-12-02T09:00:00Z");
        world.in(() -> ledger.reverse(KARIN, mistake.id(), "Fel hylla"));

        assertThat(sums(KARIN))
                .containsExactly(
                        tuple(MovementReason.WASTED, WasteReason.BROKEN, SHOP, Quantity.of(3), Money.ofKronor(165)),
                        tuple(MovementReason.WASTED, WasteReason.LOST, SHOP, Quantity.of(1), Money.ofKronor(55)),
                        tuple(MovementReason.GIVEN_AWAY, null, SHOP, Quantity.of(3), Money.ofKronor(165)));
        assertThat(world.in(() -> withdrawals.lines(SARA, NOVEMBER)))
                .filteredOn(one -> one.product().id() == jam.id())
                .extracting(one -> one.line().note(), WithdrawnLine::quantity)
                .containsExactly(
                        tuple("Kyrkans basar", Quantity.of(1)),
                        tuple("Förskolan Eken", Quantity.of(2)),
                        tuple("Föll", Quantity.of(3)),
                        tuple(null, Quantity.of(1)));
        assertThat(world.in(() -> withdrawals.lines(SARA, new Period(TODAY.plusDays(1), TODAY.plusDays(9)))))
                .filteredOn(one -> one.product().id() == jam.id())
                .isEmpty();
    }

    @Test
    void valuesAtMaterialCostForThoseWhoMayKnowIt() {
        Product flour = world.in(() -> world.the(MaterialRegister.class)
                .add(
                        KARIN,
                        new MaterialDraft(
                                sku(),
                                "Mjöl",
                                "Flour",
                                KITCHEN,
                                Unit.KILOGRAM,
                                ProductKind.MATERIAL,
                                new MaterialDraft.Buying(
                                        null, new PurchaseCost(Money.ofKronor(250), Quantity.of(25))))));
        world.in(() -> ledger.receive(KARIN, flour.id(), KITCHEN, Quantity.of(5), source()));
        world.in(() -> ledger.withdraw(
                KARIN,
                flour.id(),
                KITCHEN,
                new Quantity(1_500),
                Withdrawal.waste(WasteReason.BROKEN, null),
                UUID.randomUUID()));

        assertThat(worth(KARIN, flour)).isEqualTo(Money.ofKronor(15));
        assertThat(worth(FELIX, flour)).isEqualTo(Money.ofKronor(15));
        assertThat(worth(SARA, flour)).isNull();
    }

    private Money worth(Actor by, Product product) {
        return world.in(() -> withdrawals.in(by, NOVEMBER)).stream()
                .filter(one -> one.product().id() == product.id())
                .findFirst()
                .orElseThrow()
                .cost();
    }

    private List<org.assertj.core.groups.Tuple> sums(Actor by) {
        return world.in(() -> withdrawals.in(by, NOVEMBER)).stream()
                .filter(one -> one.product().id() == jam.id())
                .map(one -> tuple(one.reason(), one.waste(), one.place(), one.quantity(), one.atShelf()))
                .toList();
    }

    private Lot receive(String lot, LocalDate useBy, int pieces) {
        return world.in(() -> ledger.receive(
                        KARIN,
                        jam.id(),
                        SHOP,
                        Quantity.of(pieces),
                        new LotDraft(lot, null, useBy, null, Set.of()),
                        source()))
                .lot();
    }

    private StockMovement withdraw(int pieces, Withdrawal why, UUID id) {
        return world.in(() -> ledger.withdraw(SARA, jam.id(), SHOP, Quantity.of(pieces), why, id));
    }

    private StockMovement withdrawLot(Lot lot, int pieces, Withdrawal why) {
        return world.in(
                () -> ledger.withdrawLot(SARA, lot.id(), Workshop.SHOP, Quantity.of(pieces), why, UUID.randomUUID()));
    }

    private List<org.assertj.core.groups.Tuple> left() {
        return world.in(() -> world.the(LotRegister.class).left(KARIN)).stream()
                .filter(left -> left.lot().productId() == jam.id())
                .map(left -> tuple(left.lot().number(), left.quantity()))
                .toList();
    }

    private static MovementSource source() {
        return new MovementSource(MovementSource.DELIVERY, UUID.randomUUID());
    }

    private static String sku() {
        return "UT-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
