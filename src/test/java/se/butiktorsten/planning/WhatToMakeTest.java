package se.butiktorsten.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.BillDraft;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.MaterialDraft;
import se.butiktorsten.catalog.MaterialRegister;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductKind;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.production.OrderStatus;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.production.ProductionOrder;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.stock.MovementSource;
import se.butiktorsten.stock.StockLedger;
import se.butiktorsten.world.Making;
import se.butiktorsten.world.Statements;
import se.butiktorsten.world.World;

/** What to make next, read from the real ledger and orders, and turned into orders. */
class WhatToMakeTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final World world = World.shared();
    private final Making making = new Making(world);
    private final WhatToMake planning = world.the(WhatToMake.class);
    private final StockLedger stock = world.the(StockLedger.class);
    private final ProductionFloor floor = world.the(ProductionFloor.class);

    @Test
    void readsTheShelvesTheSalesAndWhatIsOnItsWay() {
        Product box = box();
        receive(box, Workshop.SHOP, 142);
        receive(box, Workshop.CARDBOARD, 3);
        sell(box, 140, LocalDate.of(2026, 11, 19));
        giveBack(box, 4);
        making.order(box, 2);
        draft(box, 1);

        Proposal proposal = proposalFor(box).orElseThrow();

        assertThat(proposal.now().inShop()).isEqualTo(Quantity.of(6));
        assertThat(proposal.now().inWorkshops()).isEqualTo(Quantity.of(3));
        assertThat(proposal.now().coming()).isEqualTo(Quantity.of(3));
        assertThat(proposal.now().sold())
                .as("four came back today, which is not among the days yet")
                .isEqualTo(Quantity.of(140));
        assertThat(proposal.quantity())
                .as("thirty-five a week, and twelve there")
                .isEqualTo(Quantity.of(23));
    }

    @Test
    void asksForWhatTheShopWantsToHave() {
        Product box = box();
        receive(box, Workshop.SHOP, 5);
        assertThat(proposalFor(box)).isEmpty();

        setLevel(box, 5L, 12L, 0);

        Proposal proposal = proposalFor(box).orElseThrow();
        assertThat(proposal.quantity()).isEqualTo(Quantity.of(7));
        assertThat(proposal.canBePlanned()).isTrue();
        assertThat(proposal.reasons())
                .contains(
                        Because.of("planning.because.reorder-point", "point", Quantity.of(5)),
                        Because.of("planning.because.par-level", "level", Quantity.of(12)));
    }

    @Test
    void saysSoWhenTheProductHasNoRecipe() {
        Product box = making.product(Workshop.CARDBOARD, Unit.PIECE, List.of());
        setLevel(box, null, 3L, 0);

        assertThat(proposalFor(box).orElseThrow().canBePlanned()).isFalse();
    }

    @Test
    void tellsWhatIsMissingWhenOpenOrdersHaveWhatTheyCountOn() {
        Product board = world.in(() -> world.the(MaterialRegister.class)
                .add(
                        World.KARIN,
                        new MaterialDraft(
                                "BOARD-"
                                        + UUID.randomUUID()
                                                .toString()
                                                .substring(0, 8)
                                                .toUpperCase(Locale.ROOT),
                                "Kartong",
                                "Cardboard",
                                Workshop.CARDBOARD,
                                Unit.METRE,
                                ProductKind.MATERIAL,
                                MaterialDraft.Buying.UNKNOWN)));
        Product box = making.product(Workshop.CARDBOARD, Unit.PIECE, List.of());
        BillDraft half = new BillDraft(Quantity.of(2), 0, List.of(new BillDraft.Line(board.id(), Quantity.of(1), 1)));
        world.does(() -> world.the(Catalog.class).writeRecipe(World.KARIN, box.id(), List.of(Making.EASY), half, 0));
        receive(board, Workshop.CARDBOARD, 4);
        making.order(box, 3);
        setLevel(box, null, 13L, 0);

        Proposal proposal = proposalFor(box).orElseThrow();

        assertThat(proposal.quantity()).as("thirteen, and three are being made").isEqualTo(Quantity.of(10));
        assertThat(proposal.isShort()).isTrue();
        assertThat(proposal.supply().enoughFor())
                .as("four metres, one and a half of them for the three: two and a half for five")
                .isEqualTo(Quantity.of(5));
        assertThat(proposal.supply().missing()).singleElement().satisfies(one -> {
            assertThat(one.article().id()).isEqualTo(board.id());
            assertThat(one.missing()).isEqualTo(new Quantity(2_500));
        });
    }

    @Test
    void turnsWhatIsChosenIntoOrdersOnce() {
        Product box = box();
        Product card = box();
        UUID id = UUID.randomUUID();
        List<Choice> choices =
                List.of(new Choice(box.id(), Quantity.of(6), MONDAY), new Choice(card.id(), Quantity.of(9), MONDAY));

        List<ProductionOrder> orders = world.in(() -> planning.accept(World.KARIN, choices, id));
        List<ProductionOrder> again = world.in(() -> planning.accept(World.KARIN, choices, id));

        assertThat(orders).extracting(ProductionOrder::status).containsOnly(OrderStatus.RELEASED);
        assertThat(orders).extracting(ProductionOrder::quantity).containsExactly(Quantity.of(6), Quantity.of(9));
        assertThat(again)
                .extracting(ProductionOrder::id)
                .containsExactlyElementsOf(
                        orders.stream().map(ProductionOrder::id).toList());
    }

    @Test
    void plansAllThatIsChosenOrNothing() {
        Product box = box();
        Product none = making.product(Workshop.CARDBOARD, Unit.PIECE, List.of());
        int open = world.in(() -> floor.openOrders(World.KARIN)).size();

        assertThatThrownBy(() -> world.in(() -> planning.accept(
                        World.KARIN,
                        List.of(
                                new Choice(box.id(), Quantity.of(6), MONDAY),
                                new Choice(none.id(), new Quantity(1_500), MONDAY)),
                        UUID.randomUUID())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        no -> assertThat(no.faults())
                                .containsExactly(
                                        new Fault("quantity-" + none.id(), "production.fault.whole-pieces"),
                                        new Fault("productId-" + none.id(), "production.fault.no-recipe")));

        assertThat(world.in(() -> floor.openOrders(World.KARIN))).hasSize(open);
        assertThatThrownBy(() -> world.in(() -> planning.accept(World.KARIN, List.of(), UUID.randomUUID())))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void keepsWhatTheShopWantsToHaveOnlyWhenItMakesSense() {
        Product box = box();

        assertThatThrownBy(() -> setLevel(box, -1L, 0L, 0))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        no -> assertThat(no.faults())
                                .containsExactly(
                                        new Fault(
                                                "reorderPoint",
                                                "shared.fault.too-small",
                                                Map.of("least", Quantity.ZERO)),
                                        new Fault(
                                                "parLevel",
                                                "shared.fault.too-small",
                                                Map.of("least", new Quantity(1)))));
        assertThatThrownBy(() -> setLevel(box, 6L, 5L, 0))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        no -> assertThat(no.faults())
                                .containsExactly(new Fault("parLevel", "planning.fault.below-reorder-point")));
        setLevel(box, 3L, 8L, 0);
        long version = world.in(() -> planning.level(World.KARIN, box.id()))
                .orElseThrow()
                .version();
        setLevel(box, null, 9L, version);
        assertThatThrownBy(() -> setLevel(box, 1L, 9L, version)).isInstanceOf(ChangedMeanwhile.class);

        ShopLevel level = world.in(() -> planning.level(World.KARIN, box.id())).orElseThrow();
        assertThat(level.reorderPoint()).isNull();
        assertThat(level.parLevel()).isEqualTo(Quantity.of(9));
    }

    @Test
    void asksTheDatabaseNoMoreOftenHoweverManyProductsThereAre() {
        setLevel(box(), null, 2L, 0);
        int few = Statements.in(world, () -> planning.proposals(World.KARIN));
        for (int i = 0; i < 12; i++) {
            Product more = box();
            setLevel(more, null, 2L, 0);
            making.order(more, 1);
        }

        assertThat(Statements.in(world, () -> planning.proposals(World.KARIN)))
                .isEqualTo(few)
                .isLessThanOrEqualTo(24);
    }

    private Product box() {
        return making.product(Workshop.CARDBOARD, Unit.PIECE, 1);
    }

    private Optional<Proposal> proposalFor(Product product) {
        return world.in(() -> planning.proposals(World.KARIN)).stream()
                .filter(one -> one.product().id() == product.id())
                .findFirst();
    }

    private void setLevel(Product product, Long point, Long par, long version) {
        world.does(() -> planning.setLevel(
                World.KARIN,
                product.id(),
                point == null ? null : Quantity.of(point),
                par == null ? null : Quantity.of(par),
                version));
    }

    private void receive(Product product, Workshop place, long pieces) {
        world.does(() -> stock.receive(World.KARIN, product.id(), place, Quantity.of(pieces), source()));
    }

    private void sell(Product product, long pieces, LocalDate day) {
        world.at(day + "T09:00:00Z");
        world.does(
                () -> stock.sell(World.SARA, Map.of(product.id(), Quantity.of(pieces)), Workshop.SHOP, day, source()));
        world.at("2026-11-20T09:00:00Z");
    }

    private void giveBack(Product product, long pieces) {
        world.does(
                () -> stock.takeBack(World.SARA, Map.of(product.id(), Quantity.of(pieces)), Workshop.SHOP, source()));
    }

    private void draft(Product product, long pieces) {
        world.does(() ->
                floor.draft(World.KARIN, product.id(), Quantity.of(pieces), Making.FRIDAY, null, UUID.randomUUID()));
    }

    private static MovementSource source() {
        return new MovementSource("TEST", UUID.randomUUID());
    }
}
