package se.butiktorsten.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static se.butiktorsten.shared.Workshop.BAKERY;
import static se.butiktorsten.shared.Workshop.SHOP;
import static se.butiktorsten.world.World.ADAM;
import static se.butiktorsten.world.World.KARIN;
import static se.butiktorsten.world.World.SARA;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.Allergen;
import se.butiktorsten.catalog.BillDraft;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.FoodFacts;
import se.butiktorsten.catalog.MaterialDraft;
import se.butiktorsten.catalog.MaterialRegister;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductKind;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.customers.Contact;
import se.butiktorsten.customers.CustomerDesk;
import se.butiktorsten.customers.CustomerOrder;
import se.butiktorsten.customers.CustomerOrderDraft;
import se.butiktorsten.customers.Delivery;
import se.butiktorsten.production.BatchLeft;
import se.butiktorsten.production.Corrections;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.production.ProductionOrder;
import se.butiktorsten.sales.PaymentMethod;
import se.butiktorsten.sales.Till;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.stock.LotDraft;
import se.butiktorsten.stock.MovementReason;
import se.butiktorsten.stock.MovementSource;
import se.butiktorsten.stock.StockLedger;
import se.butiktorsten.stock.WasteReason;
import se.butiktorsten.stock.Withdrawal;
import se.butiktorsten.world.Making;
import se.butiktorsten.world.Purchase;
import se.butiktorsten.world.World;

/** A number on a package of flour leads in one step to the dough, the buns, the shelf and the receipts. */
class RecallTest {

    private final World world = World.shared();
    private final Making making = new Making(world);
    private final ProductionFloor floor = world.the(ProductionFloor.class);
    private final Recall recall = world.the(Recall.class);
    private final StockLedger ledger = world.the(StockLedger.class);
    private Product flour;
    private Product dough;
    private Product bun;
    private String flourLot;

    @BeforeEach
    void aBunOfDoughOfFlour() {
        world.in(() -> world.the(Till.class).setUp(ADAM, "RECALL", "Kassa för återkallelser"));
        flour = article("Mjöl", ProductKind.MATERIAL);
        dough = article("Deg", ProductKind.FOR_USE);
        bun = making.product(BAKERY, Unit.PIECE, 1);
        write(dough, Quantity.ONE, flour, new Quantity(600));
        write(bun, Quantity.of(10), dough, Quantity.ONE);
        flourLot = "V-" + UUID.randomUUID().toString().substring(0, 8);
        receive(flour, flourLot, 5_000);
    }

    @Test
    void leadsFromALotToEveryReceiptInOneStep() {
        make(dough, 2);
        String batch = make(bun, 20);
        toShop(batch, 12);
        UUID first = sell(3);
        UUID second = sell(4);

        Trace trace = trace(flourLot);

        assertThat(trace.reached())
                .extracting(part -> part.product().id(), Trace.Part::begun, Trace.Part::sold)
                .containsExactly(
                        tuple(flour.id(), Quantity.of(5), Quantity.ZERO),
                        tuple(dough.id(), Quantity.of(2), Quantity.ZERO),
                        tuple(bun.id(), Quantity.of(20), Quantity.of(7)));
        Trace.Part buns = trace.reached().get(2);
        assertThat(buns.receipts()).extracting(receipt -> receipt.id()).containsExactlyInAnyOrder(first, second);
        assertThat(buns.left())
                .extracting(left -> left.place(), left -> left.quantity())
                .containsExactlyInAnyOrder(tuple(BAKERY, Quantity.of(8)), tuple(SHOP, Quantity.of(5)));
        assertThat(trace.receipts()).isEqualTo(2);
        assertThat(trace.batches()).isEqualTo(2);
        assertThat(buns.batch()).isNotNull();
        assertThat(buns.batch().responsible()).isEqualTo("karin");
    }

    @Test
    void namesTheDeliveriesToCustomersToo() {
        make(dough, 2);
        toShop(make(bun, 20), 12);
        Delivery delivery = deliver(5);

        Trace.Part buns = trace(flourLot).reached().get(2);

        assertThat(buns.delivered()).isEqualTo(Quantity.of(5));
        assertThat(buns.deliveries()).extracting(Delivery::id).containsExactly(delivery.id());
    }

    /** Hands so many buns over to somebody who has ordered them. */
    private Delivery deliver(long pieces) {
        CustomerDesk desk = world.the(CustomerDesk.class);
        CustomerOrderDraft asked = new CustomerOrderDraft(
                new Contact("Kafé Sofia", "040-12 34 56", null),
                LocalDate.of(2026, 11, 24),
                Money.ZERO,
                null,
                List.of(new CustomerOrderDraft.Line(bun.id(), Quantity.of(pieces), Money.ofKronor(30))));
        CustomerOrder order = world.in(() -> desk.take(SARA, asked, UUID.randomUUID()));
        world.does(() -> desk.agree(KARIN, order.id(), Set.of(), order.version()));
        long line = order.lines().get(0).id();
        return world.in(
                () -> desk.deliver(SARA, order.id(), SHOP, Map.of(line, Quantity.of(pieces)), UUID.randomUUID()));
    }

    @Test
    void namesWhatLeftWithoutASale() {
        for (Withdrawal why : List.of(
                Withdrawal.waste(WasteReason.BROKEN, null),
                Withdrawal.gift("Kyrkans basar"),
                Withdrawal.ownUse("Köket, till fikat"))) {
            world.in(() -> ledger.withdraw(KARIN, flour.id(), BAKERY, Quantity.ONE, why, UUID.randomUUID()));
        }

        assertThat(trace(flourLot).start().unsold())
                .containsExactly(
                        entry(MovementReason.WASTED, Quantity.ONE),
                        entry(MovementReason.GIVEN_AWAY, Quantity.ONE),
                        entry(MovementReason.OWN_USE, Quantity.ONE));
    }

    @Test
    void leadsBackFromABatchToWhatItWasMadeOf() {
        receive(flour, flourLot + "-B", 1_000);
        make(dough, 10);

        Trace trace = trace(numberOf(dough));

        assertThat(trace.madeOf())
                .extracting(one -> one.lot().number(), Trace.Ingredient::quantity)
                .containsExactly(tuple(flourLot, Quantity.of(5)), tuple(flourLot + "-B", Quantity.of(1)));
    }

    @Test
    void leavesOutWhatWasTakenBack() {
        ProductionOrder order = making.order(dough, 2);
        UUID mistake = UUID.randomUUID();
        world.in(() -> floor.record(KARIN, order.steps().get(0).id(), Quantity.of(2), Quantity.ZERO, null, mistake));
        world.does(() -> world.the(Corrections.class).takeBack(KARIN, mistake));

        Trace trace = trace(flourLot);

        assertThat(trace.batches()).isZero();
        assertThat(trace.start().left()).extracting(left -> left.quantity()).containsExactly(Quantity.of(5));
    }

    @Test
    void leavesOldBatchesAsTheyWereWhenTheRecipeChanges() {
        make(dough, 2);
        String before = numberOf(dough);
        Product other = article("Rågmjöl", ProductKind.MATERIAL);
        write(dough, Quantity.ONE, other, Quantity.ONE);

        Trace trace = trace(before);

        assertThat(trace.madeOf()).extracting(one -> one.product().id()).containsExactly(flour.id());
        assertThat(trace.madeOf()).extracting(Trace.Ingredient::quantity).containsExactly(new Quantity(1_200));
        assertThat(trace.start().batch()).isNotNull();
        assertThat(trace.start().batch().recipeId())
                .isNotEqualTo(world.in(() -> world.the(Catalog.class).currentRecipe(KARIN, dough.id()))
                        .orElseThrow()
                        .id());
    }

    @Test
    void freezesTheAllergensOfTheRecipeThatTheBatchWasMadeBy() {
        declare(flour, Allergen.GLUTEN);
        ProductionOrder order = making.order(dough, 2);
        Product nuts = article("Nötter", ProductKind.MATERIAL);
        declare(nuts, Allergen.NUTS);
        write(dough, Quantity.ONE, nuts, Quantity.ONE);

        world.in(() ->
                floor.record(KARIN, order.steps().get(0).id(), Quantity.of(2), Quantity.ZERO, null, UUID.randomUUID()));
        make(dough, 1);

        assertThat(batches(dough))
                .extracting(left -> trace(left.batch().number()).start().lot().allergens())
                .containsExactly(Set.of(Allergen.GLUTEN), Set.of(Allergen.NUTS));
    }

    private void declare(Product article, Allergen allergen) {
        Catalog catalog = world.the(Catalog.class);
        world.in(() -> catalog.declareFood(
                KARIN,
                article.id(),
                new FoodFacts(Set.of(allergen), null, null, null),
                catalog.product(KARIN, article.id()).version()));
    }

    @Test
    void findsNothingUnderANumberThatNobodyHas() {
        assertThat(world.in(() -> recall.find(SARA, "FINNS-INTE"))).isEmpty();
        assertThatThrownBy(() -> world.in(() -> recall.trace(SARA, 999_999))).isInstanceOf(NotFound.class);
    }

    private Trace trace(String number) {
        return world.in(() -> recall.trace(
                SARA, recall.find(SARA, number).keySet().iterator().next().id()));
    }

    private Product article(String name, ProductKind kind) {
        String sku = "RC-" + UUID.randomUUID().toString().substring(0, 8);
        return world.in(() -> world.the(MaterialRegister.class)
                .add(
                        KARIN,
                        new MaterialDraft(sku, name, name, BAKERY, Unit.KILOGRAM, kind, MaterialDraft.Buying.UNKNOWN)));
    }

    private void write(Product product, Quantity yields, Product of, Quantity amount) {
        Catalog catalog = world.the(Catalog.class);
        world.in(() -> catalog.writeRecipe(
                KARIN,
                product.id(),
                List.of(Making.EASY),
                new BillDraft(yields, 0, List.of(new BillDraft.Line(of.id(), amount, 1))),
                catalog.currentRecipe(KARIN, product.id())
                        .map(recipe -> recipe.revision())
                        .orElse(0)));
    }

    private void receive(Product article, String lot, long thousandths) {
        LocalDate until = LocalDate.of(2027, 3, lot.endsWith("-B") ? 2 : 1);
        world.in(() -> ledger.receive(
                KARIN,
                article.id(),
                BAKERY,
                new Quantity(thousandths),
                new LotDraft(lot, until, null, "Kvarnen", Set.of()),
                new MovementSource(MovementSource.DELIVERY, UUID.randomUUID())));
    }

    private String make(Product product, int quantity) {
        ProductionOrder order = making.order(product, quantity);
        return world.in(() -> floor.record(
                        KARIN,
                        order.steps().get(0).id(),
                        Quantity.of(quantity),
                        Quantity.ZERO,
                        null,
                        UUID.randomUUID()))
                .batchNumber();
    }

    private String numberOf(Product product) {
        return batches(product).get(0).batch().number();
    }

    private List<BatchLeft> batches(Product product) {
        return world.in(() -> floor.batchesInTheWorkshops(KARIN)).stream()
                .filter(left -> left.batch().productId() == product.id())
                .toList();
    }

    private void toShop(String number, int quantity) {
        long batch = batches(bun).stream()
                .filter(left -> left.batch().number().equals(number))
                .findFirst()
                .orElseThrow()
                .batch()
                .id();
        world.in(() -> floor.moveToShop(KARIN, batch, Quantity.of(quantity), UUID.randomUUID()));
    }

    private UUID sell(int pieces) {
        return world.in(() -> world.the(Till.class)
                        .sell(SARA, Purchase.at("RECALL").of(pieces, bun).paidBy(PaymentMethod.CARD)))
                .receipt()
                .id();
    }
}
