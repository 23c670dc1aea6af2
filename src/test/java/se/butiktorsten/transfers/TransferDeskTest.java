package se.butiktorsten.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.butiktorsten.shared.Workshop.KITCHEN;
import static se.butiktorsten.shared.Workshop.SHOP;
import static se.butiktorsten.world.World.ADAM;
import static se.butiktorsten.world.World.FELIX;
import static se.butiktorsten.world.World.KARIN;
import static se.butiktorsten.world.World.SARA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.planning.WhatToMake;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SentBefore;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.stock.Lot;
import se.butiktorsten.stock.LotDraft;
import se.butiktorsten.stock.LotLeft;
import se.butiktorsten.stock.LotRegister;
import se.butiktorsten.stock.MovementReason;
import se.butiktorsten.stock.MovementSource;
import se.butiktorsten.stock.PastUseBy;
import se.butiktorsten.stock.StockAudit;
import se.butiktorsten.stock.StockCard;
import se.butiktorsten.stock.StockLedger;
import se.butiktorsten.stock.StockMovement;
import se.butiktorsten.world.World;

/** Goods go from a workshop to the shop by a list, and the book moves when they are there. */
class TransferDeskTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final World world = World.shared();
    private final TransferDesk desk = world.the(TransferDesk.class);
    private final StockLedger ledger = world.the(StockLedger.class);
    private Product jam;

    @BeforeEach
    void jamIsMade() {
        jam = product(Unit.PIECE);
    }

    @AfterEach
    void theBooksAreRight() {
        assertThat(world.in(() -> world.the(StockAudit.class).run(FELIX)).differences())
                .isEmpty();
    }

    @Test
    void proposesWhatTheShopIsShortOfAsFarAsItLiesThereAndIsGood() {
        receive(KITCHEN, "GAMMAL", TODAY.minusDays(1), 4);
        receive(KITCHEN, "FÄRSK", TODAY.plusDays(9), 10);
        receive(SHOP, "FÄRSK", TODAY.plusDays(9), 3);
        world.in(() -> world.the(WhatToMake.class).setLevel(KARIN, jam.id(), Quantity.of(2), Quantity.of(8), 0));

        assertThat(proposal(KITCHEN, SHOP)).isEqualTo(Quantity.of(5));
        make(2);
        assertThat(proposal(KITCHEN, SHOP)).as("less what is on its way").isEqualTo(Quantity.of(3));
        assertThat(proposal(SHOP, KITCHEN)).as("back to the workshop").isNull();
    }

    @Test
    void proposesAllThatIsGoodWhereNobodyKnowsWhatTheShopWants() {
        receive(KITCHEN, "GAMMAL", TODAY.minusDays(1), 4);
        receive(KITCHEN, "FÄRSK", TODAY.plusDays(9), 10);

        assertThat(proposal(KITCHEN, SHOP)).isEqualTo(Quantity.of(10));
        make(7);
        assertThat(proposal(KITCHEN, SHOP)).isEqualTo(Quantity.of(3));
        ToPick row = row(KITCHEN, SHOP);
        assertThat(row.here()).isEqualTo(Quantity.of(14));
        assertThat(row.there()).isEqualTo(Quantity.of(7));
        assertThat(row.lots()).extracting(left -> left.lot().number()).containsExactly("GAMMAL", "FÄRSK");
    }

    @Test
    void movesNothingBeforeItHasArrived() {
        receive(KITCHEN, "A", TODAY.plusDays(9), 10);

        PickList list = make(6);
        assertThat(list.status()).isEqualTo(PickStatus.PICKING);
        list = pick(list, 5);
        assertThat(list.status()).isEqualTo(PickStatus.ON_ITS_WAY);
        assertThat(list.pickedBy()).isEqualTo("karin");
        assertThat(balance(KITCHEN)).isEqualTo(Quantity.of(10));
        assertThat(balance(SHOP)).isEqualTo(Quantity.ZERO);

        list = receive(list, Map.of());

        assertThat(list.status()).isEqualTo(PickStatus.RECEIVED);
        assertThat(list.receivedBy()).isEqualTo("sara");
        assertThat(list.differs()).isFalse();
        assertThat(balance(KITCHEN)).isEqualTo(Quantity.of(5));
        assertThat(balance(SHOP)).isEqualTo(Quantity.of(5));
        assertThat(left())
                .containsExactlyInAnyOrder(tuple("A", KITCHEN, Quantity.of(5)), tuple("A", SHOP, Quantity.of(5)));
        assertThat(card(KITCHEN).recountSince()).isEmpty();
    }

    @Test
    void arrivesOnceHoweverOftenAndByWhomeverItIsSent() {
        receive(KITCHEN, "A", TODAY.plusDays(9), 10);
        UUID id = UUID.randomUUID();
        PickListDraft draft = draft(KITCHEN, SHOP, null, 6);

        PickList list = world.in(() -> desk.make(KARIN, draft, id));
        assertThat(world.in(() -> desk.make(KARIN, draft, id)).id()).isEqualTo(list.id());
        pick(list, 6);
        pick(list, 6);
        receive(list, Map.of());
        receive(list, Map.of());
        long line = list.lines().get(0).id();
        world.in(() -> desk.receive(KARIN, list.id(), Map.of(line, Quantity.of(6))));

        assertThat(balance(SHOP)).isEqualTo(Quantity.of(6));
        assertThatThrownBy(() -> receive(list, Map.of(line, Quantity.of(5))))
                .isInstanceOfSatisfying(NotInThisStatus.class, no -> {
                    assertThat(no.status()).isEqualTo(409);
                    assertThat(no.facts()).containsEntry("by", "sara");
                });
        assertThatThrownBy(() -> world.in(() -> desk.make(KARIN, draft(KITCHEN, SHOP, null, 7), id)))
                .isInstanceOf(SentBefore.class);
        assertThat(balance(SHOP)).isEqualTo(Quantity.of(6));
    }

    @Test
    void keepsBothFiguresWhereSomethingElseArrivedAndAsksForARecount() {
        receive(KITCHEN, "A", TODAY.plusDays(9), 10);
        PickList list = pick(make(6), 6);
        long line = list.lines().get(0).id();

        PickList received = receive(list, Map.of(line, Quantity.of(4)));

        assertThat(received.differs()).isTrue();
        assertThat(received.lines().get(0).picked()).isEqualTo(Quantity.of(6));
        assertThat(received.lines().get(0).arrived()).isEqualTo(Quantity.of(4));
        assertThat(balance(KITCHEN)).isEqualTo(Quantity.of(6));
        assertThat(balance(SHOP)).isEqualTo(Quantity.of(4));
        assertThat(card(KITCHEN).recountSince()).isPresent();
        assertThat(card(SHOP).recountSince()).isEmpty();
    }

    @Test
    void movesNothingOfALineOfWhichNothingCame() {
        receive(KITCHEN, "A", TODAY.plusDays(9), 10);
        Product other = product(Unit.KILOGRAM);
        PickList list = world.in(() -> desk.make(
                KARIN,
                new PickListDraft(
                        KITCHEN,
                        SHOP,
                        null,
                        List.of(
                                new PickListDraft.Line(jam.id(), null, Quantity.of(2)),
                                new PickListDraft.Line(other.id(), null, new Quantity(500)))),
                UUID.randomUUID()));
        long first = list.lines().get(0).id();
        PickList sent =
                world.in(() -> desk.pick(KARIN, list.id(), Map.of(first, Picked.of(Quantity.of(2))), list.version()));
        assertThat(sent.lines().get(1).picked()).isEqualTo(Quantity.ZERO);

        receive(list, Map.of(first, Quantity.ZERO));

        assertThat(balance(SHOP)).isEqualTo(Quantity.ZERO);
        assertThat(card(KITCHEN).recountSince()).isPresent();
        assertThat(world.in(() -> ledger.cardsOf(KARIN, other.id())))
                .as("what stayed on its shelf")
                .isEmpty();
    }

    @Test
    void countsWhatTheBookDoesNotHaveFirstAndAsksForARecount() {
        receive(KITCHEN, "A", TODAY.plusDays(9), 2);
        PickList list = pick(make(5), 5);

        receive(list, Map.of());

        assertThat(balance(SHOP)).isEqualTo(Quantity.of(5));
        assertThat(balance(KITCHEN)).isEqualTo(Quantity.ZERO);
        assertThat(lines(KITCHEN))
                .extracting(
                        StockMovement::reason,
                        StockMovement::change,
                        line -> line.source().kind())
                .containsExactly(
                        tuple(MovementReason.MOVED_OUT, Quantity.of(-5), MovementSource.PICK_LIST),
                        tuple(MovementReason.COUNTED, Quantity.of(3), MovementSource.PICK_COUNT),
                        tuple(MovementReason.RECEIVED, Quantity.of(2), "DELIVERY"));
        assertThat(card(KITCHEN).recountSince()).isPresent();
        assertThat(left()).containsExactly(tuple("A", SHOP, Quantity.of(2)));
    }

    @Test
    void bringsTheLotThatWasChosenAlsoMoreThanTheBookHasOfIt() {
        receive(KITCHEN, "A", TODAY.plusDays(3), 4);
        Lot later = receive(KITCHEN, "B", TODAY.plusDays(9), 4);
        PickList list = make(5);
        PickLine line = list.lines().get(0);
        world.in(() ->
                desk.pick(KARIN, list.id(), Map.of(line.id(), new Picked(Quantity.of(5), later.id())), list.version()));

        receive(list, Map.of());

        assertThat(left())
                .containsExactlyInAnyOrder(tuple("A", KITCHEN, Quantity.of(4)), tuple("B", SHOP, Quantity.of(5)));
        assertThat(balance(KITCHEN)).isEqualTo(Quantity.of(4));
        assertThat(card(KITCHEN).recountSince()).isPresent();
    }

    @Test
    void receivesNothingPastItsUseByDateInTheShopAndTakesItBackInAWorkshop() {
        Lot old = receive(KITCHEN, "GAMMAL", TODAY.minusDays(1), 4);
        receive(KITCHEN, "FÄRSK", TODAY.plusDays(9), 2);
        PickList all = pick(make(5), 5);
        PickList named = world.in(() -> desk.make(
                KARIN,
                new PickListDraft(
                        KITCHEN, SHOP, null, List.of(new PickListDraft.Line(jam.id(), old.id(), Quantity.of(1)))),
                UUID.randomUUID()));
        pick(named, 1);

        assertThatThrownBy(() -> receive(all, Map.of())).isInstanceOf(PastUseBy.class);
        assertThatThrownBy(() -> receive(named, Map.of())).isInstanceOf(PastUseBy.class);
        assertThat(reread(all).status()).isEqualTo(PickStatus.ON_ITS_WAY);
        assertThat(balance(SHOP)).isEqualTo(Quantity.ZERO);

        receive(SHOP, "GAMMAL", TODAY.minusDays(1), 3);
        PickList back =
                world.in(() -> desk.make(SARA, draft(SHOP, KITCHEN, "Datumet har gått ut", 3), UUID.randomUUID()));
        pick(back, 3);
        receive(back, Map.of());
        assertThat(balance(SHOP)).isEqualTo(Quantity.ZERO);
        assertThat(balance(KITCHEN)).isEqualTo(Quantity.of(9));
    }

    @Test
    void asksWhyTheShopSendsSomethingBack() {
        assertThat(faultsOf(draft(SHOP, KITCHEN, " ", 3))).containsExactly("note");
        assertThat(faultsOf(draft(KITCHEN, KITCHEN, null, 3))).containsExactly("to");
    }

    @Test
    void namesEveryFaultOfAListAtOnce() {
        Lot strange = receive(KITCHEN, "A", TODAY.plusDays(1), 1);
        Product other = product(Unit.PIECE);
        assertThat(faultsOf(new PickListDraft(
                        KITCHEN,
                        SHOP,
                        null,
                        List.of(
                                new PickListDraft.Line(other.id(), strange.id(), new Quantity(500)),
                                new PickListDraft.Line(-1, null, Quantity.ONE),
                                new PickListDraft.Line(jam.id(), null, Quantity.ZERO)))))
                .containsExactly("lines[0].quantity", "lines[0].lotId", "lines[1].productId", "lines[2].quantity");
        assertThat(faultsOf(new PickListDraft(KITCHEN, SHOP, null, List.of()))).containsExactly("lines");
    }

    private List<String> faultsOf(PickListDraft draft) {
        try {
            world.in(() -> desk.make(KARIN, draft, UUID.randomUUID()));
            return List.of();
        } catch (InvalidInput no) {
            return no.faults().stream().map(Fault::field).toList();
        }
    }

    @Test
    void isPickedAsItStandsAndNotAsItWas() {
        PickList list = make(5);
        Product other = product(Unit.PIECE);
        PickList longer = world.in(() -> desk.add(KARIN, list.id(), other.id(), Quantity.of(2), list.version()));

        assertThat(longer.lines()).hasSize(2);
        assertThatThrownBy(() -> pick(list, 5)).isInstanceOf(ChangedMeanwhile.class);
        long now = longer.version();
        assertThatThrownBy(() -> world.in(() -> desk.add(KARIN, list.id(), jam.id(), Quantity.ONE, now)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> world.in(() ->
                        desk.pick(KARIN, list.id(), Map.of(longer.lines().get(0).id(), Picked.of(Quantity.ZERO)), now)))
                .as("nothing at all")
                .isInstanceOf(InvalidInput.class);
        assertThat(pick(reread(list), 5).status()).isEqualTo(PickStatus.ON_ITS_WAY);
    }

    @Test
    void isCalledOffBeforeItHasArrivedAndMovesNothing() {
        receive(KITCHEN, "A", TODAY.plusDays(9), 10);
        PickList list = pick(make(5), 5);
        assertThat(waiting()).isEqualTo(1);

        world.in(() -> desk.callOff(KARIN, list.id()));
        world.in(() -> desk.callOff(SARA, list.id()));

        assertThat(reread(list).calledOffBy()).isEqualTo("karin");
        assertThat(balance(KITCHEN)).isEqualTo(Quantity.of(10));
        assertThat(waiting()).isZero();
        assertThatThrownBy(() -> receive(list, Map.of())).isInstanceOf(NotInThisStatus.class);
        assertThatThrownBy(() -> pick(list, 5)).isInstanceOf(NotInThisStatus.class);
        PickList other = pick(make(1), 1);
        receive(other, Map.of());
        assertThatThrownBy(() -> world.in(() -> desk.callOff(KARIN, other.id())))
                .isInstanceOf(NotInThisStatus.class);
        assertThatThrownBy(() -> world.in(() -> desk.list(KARIN, -1))).isInstanceOf(NotFound.class);
    }

    /** Lists that this test has sent on their way; others leave none behind. */
    private long waiting() {
        return world.in(() -> desk.open(ADAM)).stream()
                .filter(list -> list.status() == PickStatus.ON_ITS_WAY
                        && list.lines().get(0).productId() == jam.id())
                .count();
    }

    @Test
    void isNotReceivedWhileItIsBeingPicked() {
        PickList list = make(5);

        assertThatThrownBy(() -> receive(list, Map.of())).isInstanceOf(NotInThisStatus.class);
    }

    @Test
    void twoWhoReceiveAtTheSameMomentMakeOneReceipt() throws Exception {
        receive(KITCHEN, "A", TODAY.plusDays(9), 50);
        for (int round = 0; round < 5; round++) {
            PickList list = pick(make(3), 3);
            ExecutorService people = Executors.newFixedThreadPool(2);
            List<Future<PickList>> receipts = new ArrayList<>();
            for (Actor person : List.of(SARA, KARIN)) {
                receipts.add(people.submit(() -> world.in(() -> desk.receive(person, list.id(), Map.of()))));
            }
            people.shutdown();
            List<String> said = new ArrayList<>();
            for (Future<PickList> receipt : receipts) {
                said.add(receipt.get().receivedBy());
            }
            assertThat(said).as("both are told the same").hasSize(2).containsOnly(said.get(0));
        }

        assertThat(balance(SHOP)).isEqualTo(Quantity.of(15));
        assertThat(balance(KITCHEN)).isEqualTo(Quantity.of(35));
    }

    private PickList make(int pieces) {
        return world.in(() -> desk.make(KARIN, draft(KITCHEN, SHOP, null, pieces), UUID.randomUUID()));
    }

    private PickListDraft draft(Workshop from, Workshop to, String note, int pieces) {
        return new PickListDraft(from, to, note, List.of(new PickListDraft.Line(jam.id(), null, Quantity.of(pieces))));
    }

    private PickList pick(PickList list, int pieces) {
        return world.in(() -> desk.pick(
                KARIN, list.id(), Map.of(list.lines().get(0).id(), Picked.of(Quantity.of(pieces))), list.version()));
    }

    private PickList receive(PickList list, Map<Long, Quantity> byLine) {
        return world.in(() -> desk.receive(SARA, list.id(), byLine));
    }

    private PickList reread(PickList list) {
        return world.in(() -> desk.list(KARIN, list.id()));
    }

    private ToPick row(Workshop from, Workshop to) {
        return world.in(() -> desk.toPick(KARIN, from, to)).stream()
                .filter(one -> one.product().id() == jam.id())
                .findFirst()
                .orElseThrow();
    }

    private Quantity proposal(Workshop from, Workshop to) {
        return row(from, to).proposed();
    }

    private Lot receive(Workshop place, String lot, LocalDate useBy, int pieces) {
        return world.in(() -> ledger.receive(
                        KARIN,
                        jam.id(),
                        place,
                        Quantity.of(pieces),
                        new LotDraft(lot, null, useBy, null, Set.of()),
                        new MovementSource(MovementSource.DELIVERY, UUID.randomUUID())))
                .lot();
    }

    private Quantity balance(Workshop place) {
        return world.in(() -> ledger.balance(KARIN, jam.id(), place));
    }

    private StockCard card(Workshop place) {
        return world.in(() -> ledger.cardsOf(KARIN, jam.id())).stream()
                .filter(card -> card.place() == place)
                .findFirst()
                .orElseThrow();
    }

    private List<StockMovement> lines(Workshop place) {
        long card = card(place).id();
        return world.in(() -> ledger.movements(KARIN, card));
    }

    private List<org.assertj.core.groups.Tuple> left() {
        return world.in(() -> world.the(LotRegister.class).left(KARIN)).stream()
                .filter(left -> left.lot().productId() == jam.id())
                .map((LotLeft left) -> tuple(left.lot().number(), left.place(), left.quantity()))
                .toList();
    }

    private Product product(Unit unit) {
        String sku = "PL-" + UUID.randomUUID().toString().substring(0, 8);
        Product made = world.in(() -> world.the(Catalog.class)
                .add(
                        KARIN,
                        new ProductDraft(
                                sku, "Sylt", "Jam", KITCHEN, unit, VatCategory.FOOD, Money.ofKronor(55), null)));
        return made;
    }
}
