package se.butiktorsten.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static se.butiktorsten.world.World.ADAM;
import static se.butiktorsten.world.World.FELIX;
import static se.butiktorsten.world.World.KARIN;
import static se.butiktorsten.world.World.SARA;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.BillDraft;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.MaterialDraft;
import se.butiktorsten.catalog.MaterialRegister;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.ProductKind;
import se.butiktorsten.catalog.PurchaseCost;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.sales.PaymentMethod;
import se.butiktorsten.sales.ReturnDraft;
import se.butiktorsten.sales.Sale;
import se.butiktorsten.sales.Till;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.stock.MovementSource;
import se.butiktorsten.stock.StockLedger;
import se.butiktorsten.stock.WasteReason;
import se.butiktorsten.stock.Withdrawal;
import se.butiktorsten.world.Making;
import se.butiktorsten.world.Purchase;
import se.butiktorsten.world.World;

/** What is left when materials are paid: known costs only, waste apart, returns taken off. */
class MarginsTest {

    private static final Period NOVEMBER = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));

    private final World world = World.fresh();
    private final Till till = world.the(Till.class);
    private final Margins margins = world.the(Margins.class);
    private Product bun = null;
    private Product chair = null;

    /** A bun of 26,50 kr with VAT at 6 %, whose materials cost 1 kr; a chair of 125 kr that nobody has written a recipe for. */
    @BeforeEach
    void aBunAndAChair() {
        world.does(() -> till.setUp(ADAM, "BOK", "Kassan"));
        Catalog catalog = world.the(Catalog.class);
        bun = world.in(() -> catalog.add(KARIN, draft("BULLE", Workshop.BAKERY, VatCategory.FOOD, 2_650)));
        chair = world.in(() -> catalog.add(KARIN, draft("STOL", Workshop.CARPENTRY, VatCategory.STANDARD, 12_500)));
        Product flour = world.in(() -> world.the(MaterialRegister.class)
                .add(
                        KARIN,
                        new MaterialDraft(
                                "MJÖL",
                                "Mjöl",
                                "Flour",
                                Workshop.BAKERY,
                                Unit.KILOGRAM,
                                ProductKind.MATERIAL,
                                new MaterialDraft.Buying(null, new PurchaseCost(Money.ofKronor(10), Quantity.ONE)))));
        world.in(() -> catalog.writeRecipe(
                KARIN,
                bun.id(),
                List.of(Making.EASY),
                new BillDraft(Quantity.of(10), 0, List.of(new BillDraft.Line(flour.id(), new Quantity(1_000), 1))),
                0));
    }

    private static ProductDraft draft(String sku, Workshop workshop, VatCategory category, long priceOre) {
        return new ProductDraft(
                sku, "Vara " + sku, "Thing " + sku, workshop, Unit.PIECE, category, new Money(priceOre), null);
    }

    private Sale sell(Purchase purchase) {
        return world.in(() -> till.sell(SARA, purchase.paidBy(PaymentMethod.CARD)))
                .receipt();
    }

    private MarginReport november() {
        return world.in(() -> margins.of(FELIX, NOVEMBER));
    }

    @Test
    void revenueLessMaterialsWhereTheyAreKnown() {
        sell(Purchase.at("BOK").of(4, bun).of(1, chair));

        MarginReport report = november();

        assertThat(report.lines()).extracting(MarginLine::sku).containsExactly("BULLE", "STOL");
        MarginLine buns = report.lines().get(0);
        assertThat(buns.net()).isEqualTo(Money.ofKronor(100));
        assertThat(buns.cost()).isEqualTo(Money.ofKronor(4));
        assertThat(buns.margin()).isEqualTo(Money.ofKronor(96));
        assertThat(report.lines().get(1).margin()).isNull();
        assertThat(report.net()).isEqualTo(Money.ofKronor(200));
        assertThat(report.netOfUnknown()).isEqualTo(Money.ofKronor(100));
        assertThat(report.margin()).isEqualTo(Money.ofKronor(96));
        assertThat(report.margin())
                .isEqualTo(report.net().minus(report.netOfUnknown()).minus(report.cost()));
    }

    @Test
    void aSaleAndItsWholeReturnLeaveNothing() {
        Sale sale = sell(Purchase.at("BOK").of(4, bun));
        world.in(() -> till.giveBack(
                SARA,
                new ReturnDraft(
                        UUID.randomUUID(),
                        sale.id(),
                        "BOK",
                        world.now(),
                        List.of(new ReturnDraft.Line(1, Quantity.of(4))),
                        List.of(new ReturnDraft.Refund(PaymentMethod.CARD, sale.total())))));

        MarginReport report = november();

        assertThat(report.net()).isEqualTo(Money.ZERO);
        assertThat(report.cost()).isEqualTo(Money.ZERO);
        assertThat(report.margin()).isEqualTo(Money.ZERO);
    }

    @Test
    void wasteIsShownApartAndIsNoPartOfTheMargin() {
        StockLedger ledger = world.the(StockLedger.class);
        world.in(() -> ledger.receive(
                KARIN,
                bun.id(),
                Workshop.BAKERY,
                Quantity.of(20),
                new MovementSource(MovementSource.DELIVERY, UUID.randomUUID())));
        world.in(() -> ledger.withdraw(
                KARIN,
                bun.id(),
                Workshop.BAKERY,
                Quantity.of(5),
                Withdrawal.waste(WasteReason.BROKEN, null),
                UUID.randomUUID()));
        world.in(() -> ledger.withdraw(
                KARIN,
                bun.id(),
                Workshop.BAKERY,
                Quantity.of(2),
                Withdrawal.gift("Förskolan Eken"),
                UUID.randomUUID()));

        MarginReport report = november();

        assertThat(report.lines()).singleElement().satisfies(line -> {
            assertThat(line.wasted()).isEqualTo(Quantity.of(5));
            assertThat(line.waste()).isEqualTo(Money.ofKronor(5));
            assertThat(line.net()).isEqualTo(Money.ZERO);
        });
        assertThat(report.waste()).isEqualTo(Money.ofKronor(5));
        assertThat(report.cost()).isEqualTo(Money.ZERO);
    }
}
