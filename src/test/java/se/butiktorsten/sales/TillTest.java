package se.butiktorsten.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.butiktorsten.sales.PaymentMethod.CARD;
import static se.butiktorsten.sales.PaymentMethod.CASH;
import static se.butiktorsten.sales.PaymentMethod.INVOICE;
import static se.butiktorsten.world.World.ADAM;
import static se.butiktorsten.world.World.KARIN;
import static se.butiktorsten.world.World.SARA;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.VatRate;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.stock.MovementSource;
import se.butiktorsten.stock.StockLedger;
import se.butiktorsten.world.Purchase;
import se.butiktorsten.world.Statements;
import se.butiktorsten.world.World;

/** The door of the till: selling, selling the same again, and what it refuses. */
class TillTest {

    private static final World WORLD = World.shared();
    private static final Till TILL = WORLD.the(Till.class);
    private static final Catalog CATALOG = WORLD.the(Catalog.class);
    private static final String T1 = "TILLTEST-1";
    private static Product loaf;
    private static Product birdhouse;
    private static Product cheese;

    @BeforeAll
    static void openTheShop() {
        WORLD.does(() -> {
            TILL.setUp(ADAM, T1, "Kassa 1");
            loaf = product("TILLTEST-LOAF", Unit.PIECE, VatCategory.FOOD, 5550);
            birdhouse = product("TILLTEST-BIRDHOUSE", Unit.PIECE, VatCategory.STANDARD, 19500);
            cheese = product("TILLTEST-CHEESE", Unit.KILOGRAM, VatCategory.FOOD, 12990);
        });
    }

    @BeforeEach
    void itIsFridayMorning() {
        WORLD.at("2026-11-20T09:00:00Z");
    }

    private static Product product(String sku, Unit unit, VatCategory category, long priceOre) {
        return CATALOG.add(
                ADAM,
                new ProductDraft(
                        sku,
                        "Vara " + sku,
                        "Thing " + sku,
                        Workshop.BAKERY,
                        unit,
                        category,
                        new Money(priceOre),
                        null));
    }

    private static SaleResult sell(SaleDraft draft) {
        return WORLD.in(() -> TILL.sell(SARA, draft));
    }

    private static SaleResult giveBack(ReturnDraft draft) {
        return WORLD.in(() -> TILL.giveBack(SARA, draft));
    }

    private static List<String> faultsOf(SaleDraft draft) {
        return faults(() -> sell(draft));
    }

    private static List<String> faults(Runnable work) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, work::run);
        assertThat(refused).as("refusal").isNotNull();
        return refused.faults().stream().map(f -> f.field() + " " + f.code()).toList();
    }

    private static long lastNumber() {
        return WORLD.in(() -> TILL.tills(SARA).stream()
                .filter(till -> till.code().equals(T1))
                .findFirst()
                .orElseThrow()
                .lastNumber());
    }

    @Test
    void takesFewStatements() {
        sell(Purchase.at(T1).of(1, loaf).of(1, birdhouse).of(1, cheese).paidBy(CARD));
        SaleDraft draft =
                Purchase.at(T1).of(1, loaf).of(1, birdhouse).of(1, cheese).paidBy(CARD);

        assertThat(Statements.in(WORLD, () -> TILL.sell(SARA, draft))).isLessThanOrEqualTo(17);
    }

    @Test
    void givesAReceiptWithEverythingOnIt() {
        SaleResult result = sell(Purchase.at(T1).of(2, loaf).of(1, birdhouse).paidBy(CARD));

        Sale receipt = result.receipt();
        assertThat(result.isNew()).isTrue();
        assertThat(receipt.receiptNumber()).isEqualTo(T1 + "-" + lastNumber());
        assertThat(receipt.businessDay()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(receipt.cashier()).isEqualTo("sara");
        assertThat(receipt.total()).isEqualTo(new Money(30600));
        assertThat(receipt.rounding()).isEqualTo(Money.ZERO);
        assertThat(receipt.vatByRate())
                .containsExactly(
                        new VatSum(new VatRate(600), new Money(10472), new Money(628)),
                        new VatSum(new VatRate(2500), new Money(15600), new Money(3900)));
        assertThat(receipt.lines()).extracting(SaleLine::name).containsExactly(loaf.name(), birdhouse.name());
    }

    @Test
    void keepsTheReceiptAsItWasGiven() {
        Sale given = sell(Purchase.at(T1).of(3, loaf).paidWith(200)).receipt();

        Sale found = WORLD.in(() -> TILL.receipt(SARA, given.id()));

        assertThat(found).isNotSameAs(given);
        assertThat(found)
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*_persistence_.*", "lines", "payments")
                .isEqualTo(given);
        assertThat(found.lines())
                .usingRecursiveComparison()
                .ignoringFields("sale")
                .isEqualTo(given.lines());
        assertThat(found.payments())
                .usingRecursiveComparison()
                .ignoringFields("sale")
                .isEqualTo(given.payments());
    }

    @Test
    void roundsCashAndGivesChange() {
        Sale receipt = sell(Purchase.at(T1).of(1, loaf).paidWith(100)).receipt();

        assertThat(receipt.total()).isEqualTo(new Money(5550));
        assertThat(receipt.rounding()).isEqualTo(new Money(50));
        assertThat(receipt.paid()).isEqualTo(new Money(5600));
        assertThat(receipt.change()).isEqualTo(new Money(4400));
    }

    @Test
    void sellsOnceWhenTheSameIsSentTwice() {
        SaleDraft draft = Purchase.at(T1).of(1, loaf).paidBy(CARD);
        Sale first = sell(draft).receipt();
        long number = lastNumber();

        SaleResult again = sell(draft);

        assertThat(again.isNew()).isFalse();
        assertThat(again.receipt().receiptNumber()).isEqualTo(first.receiptNumber());
        assertThat(lastNumber()).isEqualTo(number);
    }

    @Test
    void refusesOtherContentUnderTheSameId() {
        UUID id = UUID.randomUUID();
        sell(Purchase.at(T1).withId(id).of(1, loaf).paidBy(CARD));
        long number = lastNumber();

        assertThatThrownBy(() -> sell(Purchase.at(T1).withId(id).of(2, loaf).paidBy(CARD)))
                .isInstanceOf(OtherContent.class);
        assertThatThrownBy(() -> sell(Purchase.at(T1).withId(id).of(1, loaf).paidBy(CASH)))
                .isInstanceOf(OtherContent.class);
        assertThat(lastNumber()).isEqualTo(number);
    }

    @Test
    void losesNoNumberToARefusal() {
        long before = lastNumber();

        faultsOf(Purchase.at(T1).of(1, loaf).draft());
        Sale next = sell(Purchase.at(T1).of(1, loaf).paidBy(CARD)).receipt();

        assertThat(next.number()).isEqualTo(before + 1);
    }

    @Test
    void keepsThePriceThatTheTillCharged() {
        Sale receipt = sell(Purchase.at(T1)
                        .line(loaf.sku(), Quantity.of(2), new Money(5000))
                        .paidBy(CARD))
                .receipt();

        assertThat(receipt.lines().get(0).unitPrice()).isEqualTo(new Money(5000));
        assertThat(receipt.total()).isEqualTo(new Money(10000));
    }

    @Test
    void takesTheRateOfTheSwedishDay() {
        WORLD.at("2026-04-01T06:00:00Z");

        Sale lastOfMarch = sell(Purchase.at(T1)
                        .on(Instant.parse("2026-03-31T21:59:59Z"))
                        .of(1, loaf)
                        .paidBy(CARD))
                .receipt();
        Sale firstOfApril = sell(Purchase.at(T1)
                        .on(Instant.parse("2026-03-31T22:00:00Z"))
                        .of(1, loaf)
                        .paidBy(CARD))
                .receipt();

        assertThat(lastOfMarch.lines().get(0).rate()).isEqualTo(new VatRate(1200));
        assertThat(firstOfApril.lines().get(0).rate()).isEqualTo(new VatRate(600));
        assertThat(firstOfApril.businessDay()).isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @Test
    void weighsGoods() {
        Sale receipt = sell(Purchase.at(T1)
                        .line(cheese.sku(), new Quantity(345), cheese.price())
                        .paidBy(CARD))
                .receipt();

        assertThat(receipt.total()).isEqualTo(new Money(4482));
    }

    @Test
    void namesEveryFaultAtOnce() {
        Product gone = WORLD.in(() -> {
            Product product = product("TILLTEST-GONE", Unit.PIECE, VatCategory.FOOD, 100);
            return CATALOG.withdraw(ADAM, product.id());
        });

        assertThat(faultsOf(new SaleDraft(
                        UUID.randomUUID(),
                        "NO-SUCH-TILL",
                        Instant.parse("2026-11-20T10:00:00Z"),
                        List.of(
                                new SaleDraft.Line("NO-SUCH-THING", Quantity.ONE, new Money(100)),
                                new SaleDraft.Line(gone.sku(), Quantity.ONE, new Money(100)),
                                new SaleDraft.Line(loaf.sku(), new Quantity(500), new Money(0)),
                                new SaleDraft.Line(loaf.sku(), Quantity.of(-1), new Money(-100)),
                                new SaleDraft.Line(loaf.sku(), Quantity.of(1001), new Money(Long.MAX_VALUE)),
                                new SaleDraft.Line("", Quantity.ONE, new Money(1))),
                        List.of(SaleDraft.Payment.of(INVOICE, Money.ZERO)))))
                .containsExactly(
                        "till sales.fault.till",
                        "soldAt sales.fault.ahead",
                        "lines[0].sku sales.fault.unknown-product",
                        "lines[1].sku sales.fault.withdrawn",
                        "lines[2].quantity sales.fault.whole-pieces",
                        "lines[2].unitPriceOre sales.fault.price",
                        "lines[3].quantity sales.fault.quantity",
                        "lines[3].unitPriceOre sales.fault.price",
                        "lines[4].quantity sales.fault.quantity",
                        "lines[4].unitPriceOre sales.fault.price",
                        "lines[5].sku sales.fault.unknown-product",
                        "payments[0].method sales.fault.method",
                        "payments[0].amountOre sales.fault.amount");
    }

    @Test
    void refusesAnEmptyCartAndOneBeyondBelief() {
        assertThat(faultsOf(Purchase.at(T1).draft()))
                .containsExactly("lines sales.fault.empty", "payments sales.fault.no-payment");

        Purchase endless = Purchase.at(T1);
        for (int i = 0; i <= 200; i++) {
            endless.of(1, loaf);
        }
        assertThat(faultsOf(endless.paidBy(CARD))).containsExactly("lines sales.fault.too-many-lines");

        Purchase dear = Purchase.at(T1);
        for (int i = 0; i < 200; i++) {
            dear.line(loaf.sku(), Quantity.of(1000), Money.ofKronor(1_000_000));
        }
        assertThat(faultsOf(dear.pays(SaleDraft.Payment.of(CARD, new Money(1))).draft()))
                .containsExactly("lines sales.fault.total");
    }

    @Test
    void refusesMomentsThatCannotBe() {
        assertThat(faultsOf(Purchase.at(T1)
                        .on(Instant.parse("2026-10-01T09:00:00Z"))
                        .of(1, loaf)
                        .paidBy(CARD)))
                .containsExactly("soldAt sales.fault.long-ago");
        assertThat(faultsOf(Purchase.at(T1).on(Instant.MAX).of(1, loaf).paidBy(CARD)))
                .containsExactly("soldAt sales.fault.ahead");
    }

    @Test
    void givesAllBackSoThatNothingIsLeft() {
        Sale sale =
                sell(Purchase.at(T1).of(3, loaf).of(1, birdhouse).paidWith(500)).receipt();

        Sale back = giveBack(aReturn(sale, new Money(36200), line(1, 3), line(2, 1)))
                .receipt();

        assertThat(back.isReturn()).isTrue();
        assertThat(back.originalId()).contains(sale.id());
        assertThat(back.number()).isGreaterThan(sale.number());
        assertThat(back.total()).isEqualTo(sale.total().negated());
        assertThat(back.rounding()).isEqualTo(sale.rounding().negated());
        assertThat(back.vatByRate())
                .containsExactlyElementsOf(sale.vatByRate().stream()
                        .map(sum -> new VatSum(
                                sum.rate(), sum.net().negated(), sum.vat().negated()))
                        .toList());
        assertThat(WORLD.in(() -> TILL.left(SARA, sale.id())).values()).containsOnly(Quantity.ZERO);
    }

    @Test
    void letsTheLastPartTakeWhatIsLeft() {
        // 4,25 of VAT over three buns is 1,42 + 1,42 + 1,41 however they come back.
        Product bun = WORLD.in(() -> product("TILLTEST-BUN", Unit.PIECE, VatCategory.FOOD, 2500));
        Sale sale = sell(Purchase.at(T1).of(3, bun).paidBy(CARD)).receipt();

        Money vat = Money.ZERO;
        for (int i = 0; i < 3; i++) {
            vat = vat.plus(giveBack(aReturn(sale, new Money(2500), line(1, 1)))
                    .receipt()
                    .vat());
        }

        assertThat(vat).isEqualTo(sale.vat().negated());
        assertThat(faults(() -> giveBack(aReturn(sale, new Money(2500), line(1, 1)))))
                .containsExactly("lines[0].quantity sales.fault.more-than-bought");
    }

    @Test
    void refusesToGiveBackWhatWasNotBought() {
        Sale sale = sell(Purchase.at(T1).of(2, loaf).paidBy(CARD)).receipt();
        Sale back = giveBack(aReturn(sale, new Money(5600), line(1, 1))).receipt();

        assertThat(faults(
                        () -> giveBack(aReturn(sale, new Money(100), line(1, 2), line(1, 1), line(7, 1), line(0, 1)))))
                .containsExactly(
                        "lines[0].quantity sales.fault.more-than-bought",
                        "lines[1].position sales.fault.line-twice",
                        "lines[2].position sales.fault.no-such-line",
                        "lines[3].position sales.fault.no-such-line");
        assertThat(faults(() -> giveBack(aReturn(sale, new Money(5500), line(1, 1)))))
                .containsExactly("refunds sales.fault.cash-amount");
        assertThat(faults(() -> giveBack(aReturn(back, new Money(5600), line(1, 1)))))
                .containsExactly("original sales.fault.not-a-sale");
        assertThatThrownBy(() -> giveBack(
                        new ReturnDraft(UUID.randomUUID(), UUID.randomUUID(), T1, WORLD.now(), List.of(), List.of())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void givesBackOnceWhenTheSameIsSentTwice() {
        Sale sale = sell(Purchase.at(T1).of(2, loaf).paidBy(CARD)).receipt();
        ReturnDraft draft = aReturn(sale, new Money(5600), line(1, 1));
        giveBack(draft);

        SaleResult again = giveBack(draft);

        assertThat(again.isNew()).isFalse();
        assertThat(WORLD.in(() -> TILL.returnsOf(SARA, sale.id()))).hasSize(1);
        assertThat(WORLD.in(() -> TILL.left(SARA, sale.id()))).containsEntry(1, Quantity.of(1));
    }

    @Test
    void takesGoodsFromTheShopAndBack() {
        Product cake = WORLD.in(() -> product("TILLTEST-CAKE", Unit.PIECE, VatCategory.FOOD, 10000));
        StockLedger stock = WORLD.the(StockLedger.class);
        WORLD.does(() ->
                stock.receive(KARIN, cake.id(), Workshop.SHOP, Quantity.of(10), new MovementSource("TEST", "cake")));

        Sale sale = sell(Purchase.at(T1).of(2, cake).of(1, loaf).of(1, cake).paidBy(CARD))
                .receipt();
        assertThat(inShop(cake)).isEqualTo(Quantity.of(7));

        giveBack(aReturn(sale, new Money(20000), line(1, 2)));
        assertThat(inShop(cake)).isEqualTo(Quantity.of(9));
    }

    @Test
    void neverTurnsACustomerAwayForStock() {
        Product found = WORLD.in(() -> product("TILLTEST-FOUND", Unit.PIECE, VatCategory.FOOD, 10000));

        Sale sale = sell(Purchase.at(T1).of(2, found).paidBy(CARD)).receipt();

        assertThat(sale.total()).isEqualTo(new Money(20000));
        assertThat(inShop(found)).isEqualTo(Quantity.ZERO);
    }

    @Test
    void findsReceiptsOfADay() {
        Sale sale = sell(Purchase.at(T1).of(1, loaf).paidBy(CARD)).receipt();
        Period today = new Period(sale.businessDay(), sale.businessDay());

        List<Sale> all = WORLD.in(() -> TILL.receipts(SARA, ReceiptFilter.of(today)));
        List<Sale> one = WORLD.in(() -> TILL.receipts(SARA, new ReceiptFilter(today, T1, null, sale.number(), 0, 10)));

        assertThat(all).extracting(Sale::id).contains(sale.id());
        assertThat(one).extracting(Sale::id).containsExactly(sale.id());
        assertThat(one.get(0).lines()).hasSize(1);
        assertThat(one.get(0).payments()).hasSize(1);
    }

    @Test
    void setsATillUpOnce() {
        assertThat(WORLD.in(() -> TILL.setUp(ADAM, T1, "Kassa 1")).code()).isEqualTo(T1);
        assertThat(faults(() -> WORLD.in(() -> TILL.setUp(ADAM, T1, "Kassa 2"))))
                .containsExactly("code sales.fault.till-taken");
        assertThat(faults(() -> WORLD.in(() -> TILL.setUp(ADAM, "kassa ett", " "))))
                .containsExactly("code sales.fault.till-code", "name sales.fault.till-name");
    }

    private static Quantity inShop(Product product) {
        return WORLD.in(() -> WORLD.the(StockLedger.class).cards(SARA, Workshop.SHOP).stream()
                .filter(card -> card.productId() == product.id())
                .findFirst()
                .orElseThrow()
                .balance());
    }

    private static ReturnDraft.Line line(int position, long pieces) {
        return new ReturnDraft.Line(position, Quantity.of(pieces));
    }

    /** A return, paid back in cash. */
    private static ReturnDraft aReturn(Sale sale, Money back, ReturnDraft.Line... lines) {
        return new ReturnDraft(
                UUID.randomUUID(),
                sale.id(),
                T1,
                WORLD.now(),
                List.of(lines),
                List.of(new ReturnDraft.Refund(CASH, back)));
    }
}
