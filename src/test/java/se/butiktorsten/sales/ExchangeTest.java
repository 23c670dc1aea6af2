package se.butiktorsten.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.butiktorsten.sales.PaymentMethod.CARD;
import static se.butiktorsten.sales.PaymentMethod.CASH;
import static se.butiktorsten.sales.PaymentMethod.EXCHANGE;
import static se.butiktorsten.sales.PaymentMethod.SWISH;
import static se.butiktorsten.world.World.ADAM;
import static se.butiktorsten.world.World.FELIX;
import static se.butiktorsten.world.World.SARA;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.finance.Figures;
import se.butiktorsten.finance.Grouping;
import se.butiktorsten.finance.RevenueLine;
import se.butiktorsten.finance.RevenueQuestion;
import se.butiktorsten.finance.RevenueReports;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.world.Purchase;
import se.butiktorsten.world.World;

/** Goods for goods: what comes back pays for what is taken instead, and only the difference is money. */
class ExchangeTest {

    private static final World WORLD = World.fresh();
    private static final Till TILL = WORLD.the(Till.class);
    private static final DayCloses CLOSES = WORLD.the(DayCloses.class);
    private static int tills;

    private String code = "";

    @BeforeEach
    void openANewTill() {
        WORLD.at("2026-11-20T09:00:00Z");
        code = "EXCHANGE" + ++tills;
        WORLD.does(() -> TILL.setUp(ADAM, code, "Kassan"));
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

    private Sale bought(long ore) {
        return sell(Purchase.at(code).of(1, product(VatCategory.STANDARD, ore)).paidBy(CARD));
    }

    private ReturnDraft comesBack(Sale sale, List<ReturnDraft.Line> lines, ReturnDraft.Refund... refunds) {
        return new ReturnDraft(UUID.randomUUID(), sale.id(), code, WORLD.now(), lines, List.of(refunds));
    }

    private static List<ReturnDraft.Line> allOf(Sale sale) {
        return sale.lines().stream()
                .map(line -> new ReturnDraft.Line(line.position(), line.quantity()))
                .toList();
    }

    private static ReturnDraft.Refund by(PaymentMethod method, long ore) {
        return new ReturnDraft.Refund(method, new Money(ore));
    }

    private static Sale giveBack(ReturnDraft draft) {
        return WORLD.in(() -> TILL.giveBack(SARA, draft)).receipt();
    }

    private TillRegister register() {
        return WORLD.in(() -> CLOSES.now(SARA, code));
    }

    private long taken(PaymentMethod method) {
        return register().takings().paid(method).amount().ore();
    }

    private static List<String> faults(Runnable work) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, work::run);
        assertThat(refused).as("refusal").isNotNull();
        return refused.faults().stream().map(f -> f.field() + " " + f.code()).toList();
    }

    private static void isAsItWasWritten() {
        assertThat(WORLD.in(() -> WORLD.the(TillCheck.class).run(FELIX)).differences())
                .isEmpty();
    }

    /** What came back, what is taken instead, and what of it is money: paid by the customer, or back if negative. */
    @ParameterizedTest
    @CsvSource({
        "4500, 4500, 0",
        "4500, 7500, 3000",
        "4500, 4549, 0",
        "4500, 4550, 100",
        "19500, 4500, -15000",
        "19550, 4500, -15100",
        "4549, 4500, 0",
        "4550, 4500, -100"
    })
    void onlyTheDifferenceChangesHandsAndIsRoundedOnce(long backOre, long newOre, long cashOre) {
        Sale bought = bought(backOre);
        long exchanged = Math.min(backOre, newOre);
        List<ReturnDraft.Refund> refunds = new ArrayList<>(List.of(by(EXCHANGE, exchanged)));
        if (backOre > newOre) {
            refunds.add(by(CASH, -cashOre));
        }

        Sale back = giveBack(comesBack(bought, allOf(bought), refunds.toArray(ReturnDraft.Refund[]::new)));
        Purchase instead =
                Purchase.at(code).of(1, product(VatCategory.STANDARD, newOre)).exchangedFor(back.id(), exchanged);
        Sale sale = sell(newOre > backOre ? instead.paidBy(CASH) : instead.draft());

        assertThat(sale.exchangeOf()).contains(back.id());
        assertThat(sale.exchanged().plus(back.exchanged())).isEqualTo(Money.ZERO);
        assertThat(taken(EXCHANGE)).isZero();
        assertThat(taken(CASH)).isEqualTo(cashOre);
        assertThat(register().inDrawer()).isEqualTo(new Money(cashOre));
        assertThat(register().takings().rounding().ore()).isEqualTo(cashOre - (newOre - backOre));
        assertThat(register().takings().paid()).isEqualTo(new Money(backOre + cashOre));
        assertThat(WORLD.in(() -> TILL.otherHalf(SARA, back)).map(Sale::id)).contains(sale.id());
        assertThat(WORLD.in(() -> TILL.otherHalf(SARA, sale)).map(Sale::id)).contains(back.id());
        assertThat(WORLD.in(() -> TILL.otherHalf(SARA, bought))).isEmpty();
        isAsItWasWritten();
    }

    @Test
    void whatComesBackKeepsItsRateAndWhatIsTakenInsteadHasTodays() {
        WORLD.at("2026-03-31T20:00:00Z");
        Sale bought = sell(Purchase.at(code)
                .on(Instant.parse("2026-03-31T20:00:00Z"))
                .of(2, product(VatCategory.FOOD, 10000))
                .of(1, product(VatCategory.STANDARD, 8950))
                .paidBy(CARD));
        WORLD.at("2026-04-02T09:00:00Z");

        Sale back = giveBack(comesBack(
                bought,
                List.of(new ReturnDraft.Line(1, Quantity.ONE), new ReturnDraft.Line(2, Quantity.ONE)),
                by(EXCHANGE, 15600),
                by(SWISH, 3350)));
        Sale sale = sell(Purchase.at(code)
                .on(WORLD.now())
                .of(1, product(VatCategory.FOOD, 10600))
                .of(1, product(VatCategory.BOOK, 5000))
                .exchangedFor(back.id(), 15600)
                .draft());

        assertThat(back.vatByRate())
                .extracting(vat -> vat.rate().basisPoints() + ": " + vat.vat().ore())
                .as("half of 200,00 at 12 %, and 89,50 at 25 %, as they were bought")
                .containsExactly("1200: -1072", "2500: -1790");
        assertThat(sale.vatByRate())
                .extracting(vat -> vat.rate().basisPoints() + ": " + vat.vat().ore())
                .containsExactly("600: 883");
        assertThat(taken(EXCHANGE)).isZero();
        assertThat(taken(SWISH)).isEqualTo(-3350);
        LocalDate day = LocalDate.of(2026, 4, 2);
        List<RevenueLine> byPayment = WORLD.in(() -> WORLD.the(RevenueReports.class)
                        .of(FELIX, new RevenueQuestion(new Period(day, day), Grouping.PAYMENT)))
                .lines();
        assertThat(byPayment)
                .filteredOn(line -> line.key().equals("EXCHANGE"))
                .extracting(RevenueLine::figures)
                .extracting(Figures::gross)
                .containsExactly(Money.ZERO);
        isAsItWasWritten();
    }

    @Test
    void whatAReturnGaveInExchangeIsUsedOnceWholeAndAtTheSameTill() {
        Sale bought = bought(4500);
        ReturnDraft draft = comesBack(bought, allOf(bought), by(EXCHANGE, 4500));
        Sale back = giveBack(draft);
        Product other = product(VatCategory.STANDARD, 9000);
        WORLD.does(() -> TILL.setUp(ADAM, code + "-B", "Kassan bredvid"));

        assertThat(WORLD.in(() -> TILL.giveBack(SARA, draft)).isNew()).isFalse();
        assertThat(faults(() -> sell(Purchase.at(code)
                        .of(1, other)
                        .exchangedFor(back.id(), 4000)
                        .paidBy(CARD))))
                .containsExactly("exchangeOf sales.fault.exchange-amount");
        assertThat(faults(() -> sell(Purchase.at(code)
                        .of(1, other)
                        .exchangedFor(back.id(), 9000)
                        .draft())))
                .containsExactly("exchangeOf sales.fault.exchange-amount");
        assertThat(faults(() -> sell(Purchase.at(code + "-B")
                        .of(1, other)
                        .exchangedFor(back.id(), 4500)
                        .paidBy(CARD))))
                .containsExactly("exchangeOf sales.fault.exchange-till");
        for (UUID nothing : List.of(bought.id(), UUID.randomUUID())) {
            assertThat(faults(() -> sell(Purchase.at(code)
                            .of(1, other)
                            .exchangedFor(nothing, 4500)
                            .paidBy(CARD))))
                    .containsExactly("exchangeOf sales.fault.exchange-of-nothing");
        }
        assertThat(faults(() -> sell(Purchase.at(code).of(1, other).paidBy(EXCHANGE))))
                .containsExactly("exchangeOf sales.fault.exchange-of-nothing");

        SaleDraft instead =
                Purchase.at(code).of(1, other).exchangedFor(back.id(), 4500).paidBy(CARD);
        sell(instead);
        assertThat(WORLD.in(() -> TILL.sell(SARA, instead)).isNew()).isFalse();
        assertThat(faults(() -> sell(Purchase.at(code)
                        .of(1, other)
                        .exchangedFor(back.id(), 4500)
                        .paidBy(CARD))))
                .containsExactly("exchangeOf sales.fault.exchange-used");
        assertThat(taken(EXCHANGE)).isZero();
        isAsItWasWritten();
    }

    @Test
    void goodsThatBringMoneyBackPayForNothing() {
        Sale bought = bought(4500);
        Sale back = giveBack(comesBack(bought, allOf(bought), by(CARD, 4500)));

        assertThat(faults(() -> sell(Purchase.at(code)
                        .of(1, product(VatCategory.STANDARD, 4500))
                        .exchangedFor(back.id(), 4500)
                        .draft())))
                .containsExactly("exchangeOf sales.fault.exchange-of-nothing");
        assertThat(faults(() -> giveBack(comesBack(bought, allOf(bought), by(EXCHANGE, 4500)))))
                .as("the same goods again")
                .containsExactly("lines[0].quantity sales.fault.more-than-bought");
    }

    @Test
    void aCompletedSaleThatUsesAnExchangeAgainIsKeptForSomebodyToLookAt() {
        UUID tablet = UUID.randomUUID();
        WORLD.does(() -> WORLD.the(TillDesk.class).open(SARA, code, tablet, "Surfplattan", false));
        Sale bought = bought(4500);
        Sale back = giveBack(comesBack(bought, allOf(bought), by(EXCHANGE, 4500)));
        Product other = product(VatCategory.STANDARD, 4500);

        Sale first = sell(Purchase.at(code)
                .of(1, other)
                .exchangedFor(back.id(), 4500)
                .completedBy(tablet, 1, "sara")
                .draft());
        Sale again = sell(Purchase.at(code)
                .of(1, other)
                .exchangedFor(back.id(), 4500)
                .completedBy(tablet, 2, "sara")
                .draft());
        Sale ofNothing = sell(Purchase.at(code)
                .of(1, other)
                .exchangedFor(UUID.randomUUID(), 4500)
                .completedBy(tablet, 3, "sara")
                .draft());

        assertThat(odditiesOf(first)).isEmpty();
        assertThat(odditiesOf(again)).containsExactly("EXCHANGE " + back.receiptNumber());
        assertThat(odditiesOf(ofNothing)).containsExactly("EXCHANGE ");
        assertThat(first.exchangeOf()).contains(back.id());
        assertThat(again.exchangeOf()).as("it was used up already").isEmpty();
        assertThat(taken(EXCHANGE)).as("twice too much").isEqualTo(9000);
        isAsItWasWritten();
    }

    private static List<String> odditiesOf(Sale sale) {
        return WORLD.in(() -> WORLD.the(Oddities.class).of(sale.id())).stream()
                .map(odd -> odd.kind() + " " + odd.fact().orElse(""))
                .toList();
    }

    @Test
    void aCloseSaysWhenAnExchangeIsHalfDone() {
        Sale bought = bought(4500);
        Sale back = giveBack(comesBack(bought, allOf(bought), by(EXCHANGE, 4500)));
        assertThat(faults(() -> close(4500, "")))
                .containsExactly("reason sales.fault.close-reason", "reason sales.fault.close-exchange");

        sell(Purchase.at(code)
                .of(1, product(VatCategory.FOOD, 6000))
                .exchangedFor(back.id(), 4500)
                .paidBy(CARD));
        DayClose close = close(6000, "");

        assertThat(close.agrees()).isTrue();
        assertThat(close.takings().paid(EXCHANGE)).isEqualTo(new Takings.Sum(2, Money.ZERO, Money.ZERO));
        assertThat(close.takings().paid()).isEqualTo(new Money(6000));
        isAsItWasWritten();
    }

    private DayClose close(long cardOre, String why) {
        return WORLD.in(() -> CLOSES.close(
                        SARA,
                        new CloseDraft(
                                UUID.randomUUID(),
                                code,
                                null,
                                0,
                                new CashCount(Map.of()),
                                new Money(cardOre),
                                Money.ZERO,
                                why,
                                Money.ZERO)))
                .close();
    }

    @Test
    void whateverIsExchangedSumsUpToTheOre() {
        Random chance = new Random(20261120);
        long cash = 0;
        long gross = 0;
        for (int i = 0; i < 40; i++) {
            Sale bought = sell(Purchase.at(code)
                    .of(1 + chance.nextInt(3), product(VatCategory.FOOD, 1 + chance.nextInt(20000)))
                    .of(1 + chance.nextInt(3), product(VatCategory.STANDARD, 1 + chance.nextInt(20000)))
                    .paidBy(CARD));
            List<ReturnDraft.Line> lines =
                    List.of(new ReturnDraft.Line(1, Quantity.ONE), new ReturnDraft.Line(2, Quantity.ONE));
            long worth =
                    WORLD.in(() -> TILL.worth(SARA, bought.id(), lines)).total().ore();
            long price = chance.nextInt(4) == 0 ? worth : 1 + chance.nextInt(40000);
            long exchanged = Math.min(worth, price);
            long over = new Money(Math.max(0, worth - price)).roundedForCash().ore();
            Sale back = giveBack(
                    worth > price
                            ? comesBack(bought, lines, by(EXCHANGE, exchanged), by(CASH, over))
                            : comesBack(bought, lines, by(EXCHANGE, exchanged)));
            Purchase instead =
                    Purchase.at(code).of(1, product(VatCategory.FOOD, price)).exchangedFor(back.id(), exchanged);
            Sale sale = sell(price > worth ? instead.paidBy(CASH) : instead.draft());
            gross += bought.total().ore() + back.total().ore() + sale.total().ore();
            cash += sale.paid().ore() + back.paid().ore();
        }

        Takings sums = register().takings();
        assertThat(sums.paid(EXCHANGE)).isEqualTo(new Takings.Sum(80, Money.ZERO, Money.ZERO));
        assertThat(register().inDrawer()).isEqualTo(new Money(cash));
        assertThat(sums.paid().minus(sums.rounding())).isEqualTo(new Money(gross));
        assertThat(sums.paid(CARD).amount().plus(sums.paid(CASH).amount())).isEqualTo(sums.paid());
        isAsItWasWritten();
    }
}
