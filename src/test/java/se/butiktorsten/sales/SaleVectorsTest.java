package se.butiktorsten.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static se.butiktorsten.sales.PaymentMethod.CARD;
import static se.butiktorsten.sales.PaymentMethod.CASH;
import static se.butiktorsten.world.World.ADAM;
import static se.butiktorsten.world.World.SARA;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.world.Purchase;
import se.butiktorsten.world.World;

/** The figures of law and domain, sale by sale: VAT of the day, rounding in cash, discounts shared, and all of it back. */
class SaleVectorsTest {

    private static final World WORLD = World.fresh();
    private static final Till TILL = WORLD.the(Till.class);

    @BeforeAll
    static void openTheShop() {
        WORLD.does(() -> TILL.setUp(ADAM, "VECTORS", "Kassan"));
    }

    private static Product product(VatCategory category, long priceOre) {
        String sku = category + "-" + UUID.randomUUID().toString().substring(0, 12);
        return WORLD.in(() -> WORLD.the(Catalog.class)
                .add(
                        ADAM,
                        new ProductDraft(
                                sku, sku, sku, Workshop.BAKERY, Unit.PIECE, category, new Money(priceOre), null)));
    }

    private static Sale sell(SaleDraft draft) {
        return WORLD.in(() -> TILL.sell(SARA, draft)).receipt();
    }

    private static Sale giveBackAll(Sale sale, PaymentMethod method) {
        List<ReturnDraft.Line> lines = new ArrayList<>();
        for (SaleLine line : sale.lines()) {
            lines.add(new ReturnDraft.Line(line.position(), line.quantity()));
        }
        Money back = method == CASH ? sale.total().roundedForCash() : sale.total();
        return WORLD.in(() -> TILL.giveBack(
                        SARA,
                        new ReturnDraft(
                                UUID.randomUUID(),
                                sale.id(),
                                "VECTORS",
                                WORLD.now(),
                                lines,
                                List.of(new ReturnDraft.Refund(method, back)))))
                .receipt();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31T21:59:59Z, FOOD, false, 1200",
        "2026-03-31T22:00:00Z, FOOD, false, 600",
        "2026-03-31T22:00:00Z, FOOD, true, 1200",
        "2027-12-31T22:59:59Z, FOOD, false, 600",
        "2027-12-31T22:59:59Z, FOOD, true, 1200",
        "2027-12-31T23:00:00Z, FOOD, false, 1200",
        "2026-03-31T22:00:00Z, SERVING, false, 1200",
        "2026-03-31T22:00:00Z, STANDARD, true, 2500",
        "2027-12-31T23:00:00Z, STANDARD, false, 2500",
        "2026-03-31T22:00:00Z, BOOK, false, 600",
        "2027-12-31T23:00:00Z, BOOK, true, 600"
    })
    void theRateIsThatOfTheSwedishDayAndOfHowItIsEaten(
            Instant at, VatCategory category, boolean eatIn, int basisPoints) {
        WORLD.at(at.toString());
        Purchase purchase = Purchase.at("VECTORS").on(at).of(1, product(category, 10000));

        Sale sale = sell((eatIn ? purchase.eatenHere() : purchase).paidBy(CARD));

        assertThat(sale.lines().get(0).rate().basisPoints()).isEqualTo(basisPoints);
    }

    @ParameterizedTest
    @CsvSource({
        "STANDARD, false, 10000, 2000",
        "FOOD, true, 10000, 1071",
        "FOOD, false, 10000, 566",
        "FOOD, false, 3500, 198",
        "FOOD, false, 2500, 142",
        "FOOD, false, 4500, 255",
        "STANDARD, false, 14900, 2980",
        "STANDARD, false, 8950, 1790"
    })
    void vatIsTakenOutOfThePriceAndAReturnTakesItBack(VatCategory category, boolean eatIn, long grossOre, long vatOre) {
        WORLD.at("2026-11-20T09:00:00Z");
        Purchase purchase = Purchase.at("VECTORS").of(1, product(category, grossOre));

        Sale sale = sell((eatIn ? purchase.eatenHere() : purchase).paidBy(CARD));
        Sale back = giveBackAll(sale, CARD);

        assertThat(sale.vat()).isEqualTo(new Money(vatOre));
        assertThat(back.vat()).isEqualTo(new Money(-vatOre));
        assertThat(back.total().plus(sale.total())).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"51249, 51200", "51250, 51300", "51260, 51300", "49, 0", "50, 100", "3749, 3700", "3750, 3800"})
    void cashIsRoundedOnceAndBackTheSameWay(long totalOre, long cashOre) {
        WORLD.at("2026-11-20T09:00:00Z");
        Sale sale = sell(Purchase.at("VECTORS")
                .of(1, product(VatCategory.STANDARD, totalOre))
                .paidBy(CASH));
        Sale back = giveBackAll(sale, CASH);

        assertThat(sale.paid()).isEqualTo(new Money(cashOre));
        assertThat(sale.rounding()).isEqualTo(new Money(cashOre - totalOre));
        assertThat(back.paid()).isEqualTo(new Money(-cashOre));
    }

    @Test
    void onlyWhatRemainsForCashIsRounded() {
        WORLD.at("2026-11-20T09:00:00Z");
        Sale sale = sell(Purchase.at("VECTORS")
                .of(1, product(VatCategory.STANDARD, 51260))
                .pays(SaleDraft.Payment.of(CARD, new Money(50010)))
                .paidBy(CASH));

        assertThat(sale.payments())
                .extracting(payment -> payment.amount().ore())
                .containsExactly(50010L, 1300L);
        assertThat(sale.rounding()).isEqualTo(new Money(50));
    }

    @Test
    void whatWasSoldBeforeAChangeOfRateComesBackWithItsOwnRate() {
        WORLD.at("2026-03-31T20:00:00Z");
        Sale before = sell(Purchase.at("VECTORS")
                .on(Instant.parse("2026-03-31T20:00:00Z"))
                .of(1, product(VatCategory.FOOD, 10000))
                .paidBy(CARD));
        WORLD.at("2026-04-02T09:00:00Z");

        Sale back = giveBackAll(before, CARD);

        assertThat(before.vat()).isEqualTo(new Money(1071));
        assertThat(back.lines().get(0).rate().basisPoints()).isEqualTo(1200);
        assertThat(back.vat()).isEqualTo(new Money(-1071));
    }

    @Test
    void aDiscountOnTheWholeIsSharedOverMixedRatesByLargestRemainder() {
        WORLD.at("2026-11-20T09:00:00Z");
        Sale sale = sell(Purchase.at("VECTORS")
                .of(1, product(VatCategory.STANDARD, 3333))
                .of(1, product(VatCategory.FOOD, 3333))
                .of(1, product(VatCategory.BOOK, 3334))
                .off(1000, DiscountReason.OFFER)
                .paidBy(CARD));
        Sale back = giveBackAll(sale, CARD);

        assertThat(sale.lines()).extracting(line -> line.discount().ore()).containsExactly(333L, 333L, 334L);
        assertThat(sale.total()).isEqualTo(new Money(9000));
        assertThat(sale.vatByRate())
                .extracting(vat -> vat.rate().basisPoints() + ": " + vat.vat().ore())
                .containsExactly("600: 340", "2500: 600");
        assertThat(back.total()).isEqualTo(new Money(-9000));
        assertThat(back.vat()).isEqualTo(sale.vat().negated());
        assertThat(back.lines()).extracting(SaleLine::quantity).containsOnly(Quantity.of(-1));
    }
}
