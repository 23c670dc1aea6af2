package se.butiktorsten.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.production.OrderStatus;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.production.ProductionOrder;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SentBefore;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.stock.MovementSource;
import se.butiktorsten.stock.StockLedger;
import se.butiktorsten.world.Making;
import se.butiktorsten.world.Statements;
import se.butiktorsten.world.World;

/** The shop asks for more, and the workshop answers: with an order, or with "not now". */
class WishListTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final World world = World.shared();
    private final Making making = new Making(world);
    private final WishList wishes = world.the(WishList.class);
    private final WhatToMake planning = world.the(WhatToMake.class);
    private final ProductionFloor floor = world.the(ProductionFloor.class);
    private final StockLedger stock = world.the(StockLedger.class);

    @Test
    void isSeenAmongTheProposalsAlsoWhenTheShelfIsFull() {
        Product box = box();
        receive(box, Workshop.SHOP, 50);

        ShopWish wish = ask(box, 12, "  Helst röda ");

        Proposal proposal = proposalFor(box).orElseThrow();
        assertThat(proposal.wish().id()).isEqualTo(wish.id());
        assertThat(proposal.wish().note()).isEqualTo("Helst röda");
        assertThat(proposal.quantity()).isEqualTo(Quantity.of(12));
        assertThat(proposal.reasons().get(0))
                .isEqualTo(Because.of("planning.because.wished", "quantity", Quantity.of(12)));
        assertThat(asked(box)).extracting(Asked::order).containsOnlyNulls();
    }

    @Test
    void countsOnceHoweverOftenItIsSent() {
        Product box = box();
        UUID id = UUID.randomUUID();

        ShopWish first = ask(box, 12, null, id);
        ShopWish again = ask(box, 12, " ", id);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(asked(box)).hasSize(1);
        assertThatThrownBy(() -> ask(box, 13, null, id)).isInstanceOf(SentBefore.class);
    }

    @Test
    void askingAgainChangesHowMany() {
        Product box = box();
        UUID id = UUID.randomUUID();
        ask(box, 12, "Helst röda", id);

        ShopWish changed = ask(box, 20, null);
        ShopWish late = ask(box, 12, "Helst röda", id);

        assertThat(asked(box)).extracting(one -> one.wish().id()).containsExactly(changed.id());
        assertThat(proposalFor(box).orElseThrow().quantity()).isEqualTo(Quantity.of(20));
        assertThat(late.status()).as("what is sent late changes nothing back").isEqualTo(WishStatus.REPLACED);
    }

    @Test
    void isAnsweredByTheOrderThatIsMadeOfIt() {
        Product box = box();
        ShopWish wish = ask(box, 12, null);
        List<Choice> choices = List.of(new Choice(box.id(), Quantity.of(10), MONDAY, wish.id()));
        UUID sending = UUID.randomUUID();

        ProductionOrder order =
                world.in(() -> planning.accept(World.KARIN, choices, sending)).get(0);
        ShopWish next = ask(box, 3, null);
        List<ProductionOrder> again = world.in(() -> planning.accept(World.KARIN, choices, sending));

        assertThat(again).extracting(ProductionOrder::id).containsExactly(order.id());
        assertThat(asked(box))
                .satisfiesExactly(
                        open -> assertThat(open.wish().id())
                                .as("a new wish is not answered by what is only sent again")
                                .isEqualTo(next.id()),
                        answered -> {
                            assertThat(answered.wish().status()).isEqualTo(WishStatus.PLANNED);
                            assertThat(answered.order().status()).isEqualTo(OrderStatus.RELEASED);
                            assertThat(answered.order().quantity()).isEqualTo(Quantity.of(10));
                            assertThat(answered.order().dueOn()).isEqualTo(MONDAY);
                        });
    }

    @Test
    void isNotAnsweredByALeaderWhoSawAnother() {
        Product box = box();
        ShopWish seen = ask(box, 12, null);
        ask(box, 20, null);
        int open = world.in(() -> floor.openOrders(World.KARIN)).size();

        assertThatThrownBy(() -> accept(box, 12, seen.id())).isInstanceOf(WishClosed.class);
        assertThatThrownBy(() -> notNow(seen, "Vaxet är slut")).isInstanceOf(WishClosed.class);
        assertThatThrownBy(() -> accept(box(), 12, seen.id())).isInstanceOf(NotFound.class);

        assertThat(world.in(() -> floor.openOrders(World.KARIN))).hasSize(open);
        assertThat(proposalFor(box).orElseThrow().quantity()).isEqualTo(Quantity.of(20));
    }

    @Test
    void anOrderForTheShelfLeavesItOpen() {
        Product box = box();
        ShopWish wish = ask(box, 12, null);

        accept(box, 5, null);

        assertThat(asked(box)).extracting(one -> one.wish().id()).containsExactly(wish.id());
        assertThat(proposalFor(box).orElseThrow().reasons())
                .contains(Because.of("planning.because.coming", "quantity", Quantity.of(5)));
    }

    @Test
    void isToldNotNowAndWhy() {
        Product box = box();
        ShopWish wish = ask(box, 12, null);

        assertThatThrownBy(() -> notNow(wish, " "))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        no -> assertThat(no.faults()).containsExactly(new Fault("why", "shared.fault.required")));
        assertThatThrownBy(() -> notNow(wish, "Ring 811218-9876")).isInstanceOf(InvalidInput.class);
        notNow(wish, "Vaxet kommer på torsdag");
        notNow(wish, "Vaxet kommer på torsdag");

        assertThat(asked(box)).singleElement().satisfies(answered -> {
            assertThat(answered.wish().status()).isEqualTo(WishStatus.NOT_NOW);
            assertThat(answered.wish().why()).isEqualTo("Vaxet kommer på torsdag");
            assertThat(answered.wish().answeredAt()).isEqualTo(world.now());
        });
        assertThat(proposalFor(box)).isEmpty();
        assertThatThrownBy(() -> notNow(wish, "Nej")).isInstanceOf(WishClosed.class);
        assertThatThrownBy(() -> withdraw(wish)).isInstanceOf(WishClosed.class);
    }

    @Test
    void isTakenBackWhenNobodyNeedsItAnyMore() {
        Product box = box();
        ShopWish wish = ask(box, 12, null);

        withdraw(wish);
        withdraw(wish);

        assertThat(proposalFor(box)).isEmpty();
        assertThat(asked(box)).extracting(one -> one.wish().status()).containsExactly(WishStatus.WITHDRAWN);
        assertThatThrownBy(() -> notNow(wish, "Nej")).isInstanceOf(WishClosed.class);
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        Product box = box();
        world.does(() -> world.the(Catalog.class).withdraw(World.KARIN, box.id()));

        assertThatThrownBy(() -> world.in(
                        () -> wishes.ask(World.SARA, box.id(), new Quantity(500), "x".repeat(121), UUID.randomUUID())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        no -> assertThat(no.faults())
                                .containsExactly(
                                        new Fault("productId", "planning.fault.not-on-sale"),
                                        new Fault("quantity", "production.fault.whole-pieces"),
                                        new Fault("note", "shared.fault.too-long", Map.of("longest", 120))));
        assertThatThrownBy(() -> ask(box, 0, null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> ask(box, 10_001, null)).isInstanceOf(InvalidInput.class);
        assertThat(asked(box)).isEmpty();
    }

    @Test
    void anAnswerIsShownForAFortnight() {
        Product box = box();
        notNow(ask(box, 12, null), "Vaxet kommer på torsdag");

        world.at("2026-12-04T09:00:00Z");
        assertThat(asked(box)).hasSize(1);
        world.at("2026-12-04T09:00:01Z");
        assertThat(asked(box)).isEmpty();
    }

    @Test
    void knowsWhatTheShopSoonHasNoneOf() {
        Product slow = box();
        Product quick = box();
        Product full = box();
        Product gone = box();
        Product unwanted = box();
        level(slow, 4, 20);
        receive(slow, Workshop.SHOP, 4);
        receive(slow, Workshop.CARDBOARD, 6);
        level(full, 4, 20);
        receive(full, Workshop.SHOP, 5);
        level(gone, null, 8);
        receive(quick, Workshop.SHOP, 56);
        sell(quick, 56);

        List<ShopShelf> running = world.in(() -> wishes.runningOut(World.SARA)).stream()
                .filter(one -> List.of(slow.id(), quick.id(), full.id(), gone.id(), unwanted.id())
                        .contains(one.product().id()))
                .toList();

        assertThat(running)
                .extracting(one -> one.product().id())
                .containsExactlyInAnyOrder(quick.id(), slow.id(), gone.id());
        assertThat(world.in(() -> wishes.shelf(World.SARA, quick.id())).toAskFor())
                .as("a week's sales")
                .isEqualTo(Quantity.of(14));
        ShopShelf shelf = world.in(() -> wishes.shelf(World.SARA, slow.id()));
        assertThat(shelf)
                .isEqualTo(new ShopShelf(
                        shelf.product(),
                        Quantity.of(4),
                        Quantity.of(6),
                        Quantity.ZERO,
                        Quantity.of(4),
                        Quantity.of(16)));
        assertThat(world.in(() -> wishes.shelf(World.SARA, unwanted.id())).toAskFor())
                .isEqualTo(Quantity.ZERO);
    }

    @Test
    void asksTheDatabaseNoMoreOftenHoweverManyWishesThereAre() {
        ask(box(), 3, null);
        Product made = box();
        accept(made, 2, ask(made, 2, null).id());
        int few = Statements.in(world, () -> wishes.lately(World.SARA));
        int shelves = Statements.in(world, () -> wishes.runningOut(World.SARA));
        for (int i = 0; i < 6; i++) {
            ask(box(), 3, null);
            Product more = box();
            level(more, 4, 9);
            accept(more, 2, ask(more, 2, null).id());
        }

        assertThat(Statements.in(world, () -> wishes.lately(World.SARA)))
                .isEqualTo(few)
                .isLessThanOrEqualTo(4);
        assertThat(Statements.in(world, () -> wishes.runningOut(World.SARA)))
                .isEqualTo(shelves)
                .isLessThanOrEqualTo(6);
    }

    private Product box() {
        return making.product(Workshop.CARDBOARD, Unit.PIECE, 1);
    }

    private ShopWish ask(Product product, long pieces, String note) {
        return ask(product, pieces, note, UUID.randomUUID());
    }

    private ShopWish ask(Product product, long pieces, String note, UUID id) {
        return world.in(() -> wishes.ask(World.SARA, product.id(), Quantity.of(pieces), note, id));
    }

    private void notNow(ShopWish wish, String why) {
        world.does(() -> wishes.notNow(World.KARIN, wish.id(), why));
    }

    private void withdraw(ShopWish wish) {
        world.does(() -> wishes.withdraw(World.SARA, wish.id()));
    }

    private void accept(Product product, long pieces, UUID wish) {
        world.does(() -> planning.accept(
                World.KARIN, List.of(new Choice(product.id(), Quantity.of(pieces), MONDAY, wish)), UUID.randomUUID()));
    }

    private List<Asked> asked(Product product) {
        return world.in(() -> wishes.lately(World.SARA)).stream()
                .filter(one -> one.product().id() == product.id())
                .toList();
    }

    private Optional<Proposal> proposalFor(Product product) {
        return world.in(() -> planning.proposals(World.KARIN)).stream()
                .filter(one -> one.product().id() == product.id())
                .findFirst();
    }

    private void level(Product product, Integer point, int par) {
        world.does(() -> planning.setLevel(
                World.KARIN, product.id(), point == null ? null : Quantity.of(point), Quantity.of(par), 0));
    }

    private void receive(Product product, Workshop place, long pieces) {
        world.does(() -> stock.receive(World.KARIN, product.id(), place, Quantity.of(pieces), source()));
    }

    private void sell(Product product, long pieces) {
        LocalDate day = LocalDate.of(2026, 11, 19);
        world.at(day + "T09:00:00Z");
        world.does(
                () -> stock.sell(World.SARA, Map.of(product.id(), Quantity.of(pieces)), Workshop.SHOP, day, source()));
        world.at("2026-11-20T09:00:00Z");
    }

    private static MovementSource source() {
        return new MovementSource("TEST", UUID.randomUUID());
    }
}
