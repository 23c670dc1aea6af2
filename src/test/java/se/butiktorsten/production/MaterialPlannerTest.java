package se.butiktorsten.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.butiktorsten.shared.Workshop.BAKERY;
import static se.butiktorsten.world.World.FELIX;
import static se.butiktorsten.world.World.KARIN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.BillDraft;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.MaterialDraft;
import se.butiktorsten.catalog.MaterialRegister;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductKind;
import se.butiktorsten.catalog.StepDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SentBefore;
import se.butiktorsten.stock.LotDraft;
import se.butiktorsten.stock.LotRegister;
import se.butiktorsten.stock.MovementSource;
import se.butiktorsten.stock.StockAudit;
import se.butiktorsten.stock.StockLedger;
import se.butiktorsten.world.Making;
import se.butiktorsten.world.World;

/** What is made is made of something: it is counted on, used by the recipe, and put right in the end. */
class MaterialPlannerTest {

    private final World world = World.shared();
    private final Making making = new Making(world);
    private final ProductionFloor floor = world.the(ProductionFloor.class);
    private final MaterialPlanner planner = world.the(MaterialPlanner.class);
    private final StockLedger ledger = world.the(StockLedger.class);
    private Product flour;
    private Product box;
    private Product bun;

    @BeforeEach
    void aBunOfFlourInABox() {
        flour = material("Mjöl", Unit.KILOGRAM);
        box = material("Ask", Unit.PIECE);
        bun = making.product(BAKERY, Unit.PIECE, 2);
        write(new BillDraft(
                Quantity.of(40),
                0,
                List.of(
                        new BillDraft.Line(flour.id(), new Quantity(1_500), 1),
                        new BillDraft.Line(box.id(), Quantity.of(10), 2))));
    }

    @AfterEach
    void theBooksAreRight() {
        assertThat(world.in(() -> world.the(StockAudit.class).run(FELIX)).differences())
                .isEmpty();
    }

    @Test
    void saysWhatAnOrderNeedsAndWhatIsMissingForIt() {
        receive(flour, 2_000, "V1");
        ProductionOrder order = making.order(bun, 80);

        assertThat(materials(order))
                .extracting(
                        one -> one.article().sku(),
                        OrderMaterial::needed,
                        OrderMaterial::reserved,
                        OrderMaterial::onShelf,
                        OrderMaterial::missing)
                .containsExactly(
                        tuple(
                                flour.sku(),
                                new Quantity(3_000),
                                new Quantity(3_000),
                                new Quantity(2_000),
                                new Quantity(1_000)),
                        tuple(box.sku(), Quantity.of(20), Quantity.of(20), Quantity.ZERO, Quantity.of(20)));
        assertThat(shortages()).contains(tuple(flour.sku(), new Quantity(1_000)), tuple(box.sku(), Quantity.of(20)));
    }

    @Test
    void letsTheOrderThatIsDueFirstHaveItFirst() {
        receive(flour, 2_000, "V1");
        ProductionOrder later = plan(40, Making.FRIDAY.plusDays(3));
        ProductionOrder sooner = plan(40, Making.FRIDAY);

        assertThat(flourOf(sooner).missing()).isEqualTo(Quantity.ZERO);
        assertThat(flourOf(later).missing()).isEqualTo(new Quantity(1_000));
        assertThat(flourOf(later).onShelf()).isEqualTo(new Quantity(2_000));
    }

    @Test
    void countsOnNothingForADraftOrForWhatIsClosed() {
        receive(flour, 1_500, "V1");
        ProductionOrder draft =
                world.in(() -> floor.draft(KARIN, bun.id(), Quantity.of(40), Making.FRIDAY, null, UUID.randomUUID()));
        ProductionOrder released = plan(40, Making.FRIDAY);

        assertThat(flourOf(draft).needed()).isEqualTo(new Quantity(1_500));
        assertThat(flourOf(draft).reserved()).isEqualTo(Quantity.ZERO);
        assertThat(flourOf(released).missing()).isEqualTo(Quantity.ZERO);
        world.in(() -> floor.cancel(KARIN, released.id(), released.version()));
        assertThat(flourOf(released).reserved()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void countsOnNothingThatIsPastItsUseByDate() {
        world.in(() -> ledger.receive(
                KARIN,
                flour.id(),
                BAKERY,
                Quantity.of(9),
                new LotDraft("GAMMAL", null, Making.FRIDAY.minusDays(1), null, Set.of()),
                source()));
        ProductionOrder order = plan(40, Making.FRIDAY);

        assertThat(flourOf(order).onShelf()).isEqualTo(Quantity.ZERO);
        assertThat(flourOf(order).missing()).isEqualTo(new Quantity(1_500));
    }

    @Test
    void usesWhatTheRecipeSaysAtTheStepThatUsesIt() {
        receive(flour, 9_000, "V1");
        receive(box, 30_000, "A1");
        ProductionOrder order = plan(40, Making.FRIDAY);

        record(order, 1, 20, 4);

        assertThat(left(flour)).isEqualTo(new Quantity(9_000 - 900));
        assertThat(left(box)).isEqualTo(Quantity.of(30));
        record(order, 2, 20, 0);
        assertThat(left(box)).isEqualTo(Quantity.of(25));
        assertThat(flourOf(order).used()).isEqualTo(new Quantity(900));
        assertThat(flourOf(order).reserved()).isEqualTo(new Quantity(600));
    }

    @Test
    void neverDriftsHoweverManyRecordsThereAre() {
        write(new BillDraft(Quantity.of(7), 0, List.of(new BillDraft.Line(flour.id(), new Quantity(1_000), 1))));
        receive(flour, 100_000, "V1");
        ProductionOrder order = plan(70, Making.FRIDAY);
        Random random = new Random(7);
        int made = 0;

        while (made < 70) {
            int now = Math.min(70 - made, 1 + random.nextInt(3));
            UUID id = record(order, 1, now, 0);
            if (random.nextInt(4) == 0) {
                world.does(() -> world.the(Corrections.class).takeBack(KARIN, id));
            } else {
                made += now;
            }
        }

        assertThat(flourOf(order).used()).isEqualTo(Quantity.of(10));
        assertThat(left(flour)).isEqualTo(Quantity.of(90));
    }

    @Test
    void putsTheMaterialBackIntoItsLotWhenARecordIsTakenBack() {
        receive(flour, 1_000, "V1");
        receive(flour, 5_000, "V2");
        ProductionOrder order = plan(40, Making.FRIDAY);
        UUID mistake = record(order, 1, 40, 0);
        assertThat(lots(flour)).containsExactly(tuple("V2", new Quantity(4_500)));

        world.does(() -> world.the(Corrections.class).takeBack(KARIN, mistake));

        assertThat(lots(flour))
                .containsExactlyInAnyOrder(tuple("V1", new Quantity(1_000)), tuple("V2", new Quantity(5_000)));
        assertThat(flourOf(order).used()).isEqualTo(Quantity.ZERO);
        record(order, 1, 40, 0);
        assertThat(flourOf(order).used()).isEqualTo(new Quantity(1_500));
    }

    @Test
    void recordsWhatIsMadeEvenWhenTheBookHasTooLittleAndAsksForARecount() {
        ProductionOrder order = plan(40, Making.FRIDAY);

        record(order, 1, 40, 0);

        assertThat(left(flour)).isEqualTo(Quantity.ZERO);
        assertThat(world.in(() -> ledger.wantsRecount(KARIN)))
                .extracting(card -> card.productId())
                .contains(flour.id());
    }

    @Test
    void usesOnceHoweverOftenTheRecordIsSent() {
        receive(flour, 9_000, "V1");
        ProductionOrder order = plan(40, Making.FRIDAY);
        UUID id = record(order, 1, 40, 0);

        world.in(() -> floor.record(KARIN, order.steps().get(0).id(), Quantity.of(40), Quantity.ZERO, null, id));

        assertThat(left(flour)).isEqualTo(new Quantity(7_500));
    }

    @Test
    void putsWhatWasReallyUsedRightInTheEnd() {
        receive(flour, 1_000, "V1");
        receive(flour, 5_000, "V2");
        receive(box, 30_000, "A1");
        ProductionOrder order = plan(40, Making.FRIDAY);
        record(order, 1, 40, 0);
        record(order, 2, 40, 0);
        UUID id = UUID.randomUUID();

        settle(order, Map.of(flour.id(), new Quantity(1_200), box.id(), Quantity.of(12)), id);
        settle(order, Map.of(flour.id(), new Quantity(1_200), box.id(), Quantity.of(12)), id);

        assertThat(left(flour)).isEqualTo(new Quantity(4_800));
        assertThat(left(box)).isEqualTo(Quantity.of(18));
        assertThat(flourOf(order).used()).isEqualTo(new Quantity(1_200));
        assertThatThrownBy(() -> settle(order, Map.of(flour.id(), new Quantity(1)), id))
                .isInstanceOf(SentBefore.class);
        settle(order, Map.of(flour.id(), new Quantity(1_500)), UUID.randomUUID());
        settle(order, Map.of(flour.id(), Quantity.ZERO), UUID.randomUUID());
        assertThat(lots(flour))
                .containsExactlyInAnyOrder(tuple("V1", new Quantity(1_000)), tuple("V2", new Quantity(5_000)));
    }

    @Test
    void refusesToSettleWhatTheRecipeDoesNotHaveOrNobodyHasBegun() {
        ProductionOrder order = plan(40, Making.FRIDAY);
        assertThatThrownBy(() -> settle(order, Map.of(flour.id(), Quantity.ONE), UUID.randomUUID()))
                .isInstanceOf(NothingMade.class);
        record(order, 1, 1, 0);

        assertThatThrownBy(() -> settle(
                        order,
                        Map.of(bun.id(), Quantity.ONE, flour.id(), Quantity.of(-1), box.id(), new Quantity(500)),
                        UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        no -> assertThat(no.faults())
                                .extracting(Fault::code)
                                .containsExactlyInAnyOrder(
                                        "production.fault.not-in-recipe",
                                        "shared.fault.too-small",
                                        "production.fault.whole-pieces"));
    }

    @Test
    void followsTheRecipeItWasPlannedWithWhateverBecomesOfIt() {
        receive(flour, 9_000, "V1");
        ProductionOrder order = plan(40, Making.FRIDAY);
        write(new BillDraft(Quantity.of(40), 0, List.of(new BillDraft.Line(flour.id(), new Quantity(8_000), 1))));

        record(order, 1, 40, 0);

        assertThat(left(flour)).isEqualTo(new Quantity(7_500));
    }

    private Product material(String name, Unit unit) {
        String sku = "MAT-" + UUID.randomUUID().toString().substring(0, 8);
        return world.in(() -> world.the(MaterialRegister.class)
                .add(
                        KARIN,
                        new MaterialDraft(
                                sku, name, name, BAKERY, unit, ProductKind.MATERIAL, MaterialDraft.Buying.UNKNOWN)));
    }

    private void write(BillDraft bill) {
        Catalog catalog = world.the(Catalog.class);
        world.in(() -> {
            var current = catalog.currentRecipe(KARIN, bun.id()).orElseThrow();
            List<StepDraft> steps = List.of(step("Baka"), step("Packa"));
            return catalog.writeRecipe(KARIN, bun.id(), steps, bill, current.revision());
        });
    }

    private static StepDraft step(String name) {
        return new StepDraft(
                name, name, 60, 2, Making.EASY.demands(), se.butiktorsten.catalog.SafetyClass.NONE, null, Set.of());
    }

    private ProductionOrder plan(int quantity, LocalDate due) {
        return world.in(() -> floor.plan(KARIN, bun.id(), Quantity.of(quantity), due, null, UUID.randomUUID()));
    }

    private UUID record(ProductionOrder order, int position, int made, int scrapped) {
        UUID id = UUID.randomUUID();
        world.in(() -> floor.record(
                KARIN, order.steps().get(position - 1).id(), Quantity.of(made), Quantity.of(scrapped), null, id));
        return id;
    }

    private void settle(ProductionOrder order, Map<Long, Quantity> actual, UUID id) {
        world.in(() -> planner.settle(KARIN, order.id(), actual, id));
    }

    private void receive(Product article, long thousandths, String lot) {
        world.in(() -> ledger.receive(
                KARIN,
                article.id(),
                BAKERY,
                new Quantity(thousandths),
                new LotDraft(lot, null, null, null, Set.of()),
                source()));
    }

    private List<OrderMaterial> materials(ProductionOrder order) {
        return world.in(() -> planner.of(KARIN, order.id()));
    }

    private OrderMaterial flourOf(ProductionOrder order) {
        return materials(order).get(0);
    }

    private List<org.assertj.core.groups.Tuple> shortages() {
        return world.in(() -> planner.shortages(KARIN)).stream()
                .map(one -> tuple(one.article().sku(), one.missing()))
                .toList();
    }

    private Quantity left(Product article) {
        return world.in(() -> ledger.balance(KARIN, article.id(), BAKERY));
    }

    private List<org.assertj.core.groups.Tuple> lots(Product article) {
        return world.in(() -> world.the(LotRegister.class).left(KARIN)).stream()
                .filter(left -> left.lot().productId() == article.id())
                .map(left -> tuple(left.lot().number(), left.quantity()))
                .toList();
    }

    private static MovementSource source() {
        return new MovementSource(MovementSource.DELIVERY, UUID.randomUUID());
    }
}
