package se.butiktorsten.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static se.butiktorsten.world.World.ADAM;
import static se.butiktorsten.world.World.FELIX;
import static se.butiktorsten.world.World.SARA;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.butiktorsten.bookkeeping.AccountPlan;
import se.butiktorsten.bookkeeping.BookedEvent;
import se.butiktorsten.bookkeeping.BookedThing;
import se.butiktorsten.bookkeeping.Bookkeeping;
import se.butiktorsten.bookkeeping.Coding;
import se.butiktorsten.bookkeeping.CodingRuleDraft;
import se.butiktorsten.bookkeeping.VoucherLine;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.sales.CashCount;
import se.butiktorsten.sales.CloseDraft;
import se.butiktorsten.sales.DayCloses;
import se.butiktorsten.sales.DiscountReason;
import se.butiktorsten.sales.JournalRow;
import se.butiktorsten.sales.PaymentMethod;
import se.butiktorsten.sales.ReturnDraft;
import se.butiktorsten.sales.Sale;
import se.butiktorsten.sales.SaleDraft;
import se.butiktorsten.sales.SaleLine;
import se.butiktorsten.sales.Till;
import se.butiktorsten.sales.TillCheck;
import se.butiktorsten.sales.VatSum;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.VatRate;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.world.Purchase;
import se.butiktorsten.world.World;

/**
 * A year that nobody planned: two tills, three VAT rates of which one changes in April, discounts, returns, payments in parts
 * and cash rounding, from a fixed seed. However it is told apart, it is the same money, and the books say so too.
 */
class RandomYearTest {

    private static final long SEED = 20261123;
    private static final Period YEAR = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    private static final List<String> TILLS = List.of("ETT", "TRE");
    private static final PaymentMethod[] METHODS = {PaymentMethod.CASH, PaymentMethod.CARD, PaymentMethod.SWISH};

    private static final World WORLD = World.fresh();
    private static final Till TILL = WORLD.the(Till.class);
    private static final RevenueReports REPORTS = WORLD.the(RevenueReports.class);
    private static final Random RANDOM = new Random(SEED);
    private static final List<Product> PRODUCTS = new ArrayList<>();
    private static final List<UUID> CLOSES = new ArrayList<>();

    /** What is reckoned here, receipt by receipt, from what the till answered. */
    private static final List<Sale> RECEIPTS = new ArrayList<>();

    @BeforeAll
    static void aYearAtTwoTills() {
        WORLD.at("2026-01-02T08:00:00Z");
        TILLS.forEach(code -> WORLD.does(() -> TILL.setUp(ADAM, code, "Kassa " + code)));
        product("STOL", VatCategory.STANDARD, Workshop.CARPENTRY, 124_550);
        product("KASSE", VatCategory.STANDARD, Workshop.TEXTILE, 12_500);
        product("LIMPA", VatCategory.FOOD, Workshop.BAKERY, 5_533);
        product("SYLT", VatCategory.FOOD, Workshop.KITCHEN, 4_590);
        product("KAFFE", VatCategory.SERVING, Workshop.KITCHEN, 2_249);
        product("BOK", VatCategory.BOOK, Workshop.CARDBOARD, 8_901);
        thePlan();
        List<Sale> mayComeBack = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2026, 1, 5);
                day.isBefore(LocalDate.of(2026, 12, 31));
                day = day.plusDays(4)) {
            for (String code : TILLS) {
                WORLD.at(day + "T10:00:00Z");
                int sales = 1 + RANDOM.nextInt(4);
                for (int i = 0; i < sales; i++) {
                    Sale sale = sell(code);
                    RECEIPTS.add(sale);
                    mayComeBack.add(sale);
                }
                if (RANDOM.nextInt(3) == 0) {
                    Sale sold = mayComeBack.remove(RANDOM.nextInt(mayComeBack.size()));
                    RECEIPTS.add(giveBack(sold, code, RANDOM.nextBoolean()));
                }
                WORLD.at(day + "T16:00:00Z");
                close(code);
            }
        }
    }

    private static void product(String sku, VatCategory category, Workshop workshop, long priceOre) {
        PRODUCTS.add(WORLD.in(() -> WORLD.the(Catalog.class)
                .add(
                        ADAM,
                        new ProductDraft(
                                sku,
                                "Vara " + sku,
                                "Thing " + sku,
                                workshop,
                                Unit.PIECE,
                                category,
                                new Money(priceOre),
                                null))));
    }

    private static void thePlan() {
        for (PaymentMethod method : METHODS) {
            rule(new BookedThing(BookedEvent.PAYMENT, null, null, method), "190" + method.ordinal());
        }
        for (int rate : List.of(600, 1200, 2500)) {
            rule(new BookedThing(BookedEvent.SALE, new VatRate(rate), null, null), "30" + rate);
            rule(new BookedThing(BookedEvent.VAT, new VatRate(rate), null, null), "26" + rate);
        }
        rule(new BookedThing(BookedEvent.ROUNDING, null, null, null), "3690");
        rule(new BookedThing(BookedEvent.DIFFERENCE, null, null, null), "7590");
    }

    private static void rule(BookedThing thing, String account) {
        WORLD.does(() -> WORLD.the(AccountPlan.class)
                .enter(
                        FELIX,
                        new CodingRuleDraft(UUID.randomUUID(), thing, LocalDate.of(2025, 1, 1), Coding.of(account))));
    }

    private static Sale sell(String code) {
        Purchase purchase = Purchase.at(code).on(WORLD.now());
        if (RANDOM.nextInt(4) == 0) {
            purchase.eatenHere();
        }
        List<Product> basket = new ArrayList<>(PRODUCTS);
        int lines = 1 + RANDOM.nextInt(4);
        for (int i = 0; i < lines; i++) {
            Product product = basket.remove(RANDOM.nextInt(basket.size()));
            long pieces = 1 + RANDOM.nextInt(5);
            if (RANDOM.nextInt(4) == 0) {
                purchase.of(pieces, product, 1 + RANDOM.nextInt(200), DiscountReason.FLAW);
            } else {
                purchase.of(pieces, product);
            }
        }
        if (RANDOM.nextInt(5) == 0) {
            purchase.off(1 + RANDOM.nextInt(99), DiscountReason.OFFER);
        }
        if (RANDOM.nextInt(3) == 0) {
            purchase.pays(SaleDraft.Payment.of(PaymentMethod.CARD, new Money(1 + RANDOM.nextInt(1_500))));
            return sold(purchase.paidBy(RANDOM.nextBoolean() ? PaymentMethod.CASH : PaymentMethod.SWISH));
        }
        return sold(purchase.paidBy(METHODS[RANDOM.nextInt(METHODS.length)]));
    }

    private static Sale sold(SaleDraft draft) {
        return WORLD.in(() -> TILL.sell(SARA, draft)).receipt();
    }

    /** All of it or its first line, the money in cash or on the card. */
    private static Sale giveBack(Sale sold, String code, boolean all) {
        List<SaleLine> lines = all ? sold.lines() : sold.lines().subList(0, 1);
        Money worth = lines.stream().map(SaleLine::gross).reduce(Money.ZERO, Money::plus);
        PaymentMethod method = RANDOM.nextBoolean() ? PaymentMethod.CASH : PaymentMethod.CARD;
        List<ReturnDraft.Line> back = new ArrayList<>();
        for (SaleLine line : lines) {
            back.add(new ReturnDraft.Line(line.position(), line.quantity()));
        }
        Money paid = method == PaymentMethod.CASH ? worth.roundedForCash() : worth;
        return WORLD.in(() -> TILL.giveBack(
                        SARA,
                        new ReturnDraft(
                                UUID.randomUUID(),
                                sold.id(),
                                code,
                                WORLD.now(),
                                back,
                                paid.isZero() ? List.of() : List.of(new ReturnDraft.Refund(method, paid)))))
                .receipt();
    }

    /** Nothing is counted, so that every amount is a difference; what matters here is what was sold. */
    private static void close(String code) {
        CLOSES.add(WORLD.in(() -> WORLD.the(DayCloses.class)
                        .close(
                                SARA,
                                new CloseDraft(
                                        UUID.randomUUID(),
                                        code,
                                        null,
                                        0,
                                        new CashCount(Map.of()),
                                        Money.ZERO,
                                        Money.ZERO,
                                        "Ingen räknade",
                                        Money.ZERO)))
                .close()
                .id());
    }

    private static RevenueReport report(RevenueQuestion question) {
        return WORLD.in(() -> REPORTS.of(FELIX, question));
    }

    /** Added up here: quantity in thousandths, net, VAT, gross and discounts in öre. */
    private static long[] reckoned(List<Sale> receipts) {
        long[] sums = new long[5];
        for (Sale receipt : receipts) {
            for (SaleLine line : receipt.lines()) {
                sums[0] += line.quantity().thousandths();
                sums[3] += line.gross().ore();
                sums[4] += line.discount().ore();
            }
            for (VatSum vat : receipt.vatByRate()) {
                sums[1] += vat.net().ore();
                sums[2] += vat.vat().ore();
            }
        }
        return sums;
    }

    private static long[] of(Figures figures) {
        return new long[] {
            figures.quantity().thousandths(),
            figures.net().ore(),
            figures.vat().ore(),
            figures.gross().ore(),
            figures.discounts().ore()
        };
    }

    @Test
    void theYearHasWhatMakesSumsHard() {
        assertThat(RECEIPTS).hasSizeGreaterThan(350);
        assertThat(RECEIPTS.stream().filter(receipt -> receipt.payments().size() > 1))
                .hasSizeGreaterThan(50);
        assertThat(RECEIPTS.stream()
                        .filter(receipt -> receipt.lines().stream()
                                .anyMatch(line -> line.discount().isPositive())))
                .hasSizeGreaterThan(50);
        assertThat(RECEIPTS.stream().filter(Sale::isReturn)).hasSizeGreaterThan(30);
        assertThat(report(new RevenueQuestion(YEAR, Grouping.VAT_RATE)).lines())
                .extracting(RevenueLine::key)
                .containsExactly("2500", "1200", "600");
    }

    @Test
    void itIsTheSameMoneyHoweverItIsToldApart() {
        long[] expected = reckoned(RECEIPTS);

        for (Grouping by : Grouping.values()) {
            RevenueReport report = report(new RevenueQuestion(YEAR, by));
            assertThat(of(report.total())).as("by " + by).isEqualTo(expected);
            assertThat(report.total().receipts()).as("receipts by " + by).isEqualTo(RECEIPTS.size());
        }
    }

    @Test
    void everyGroupIsTheSumOfWhatIsInsideIt() {
        for (Grouping outer : Grouping.values()) {
            if (outer == Grouping.DAY) {
                continue;
            }
            for (RevenueLine group : report(new RevenueQuestion(YEAR, outer)).lines()) {
                for (Grouping inner : List.of(Grouping.PAYMENT, Grouping.PRODUCT, Grouping.MONTH)) {
                    if (outer.isTime() && inner.isTime() || outer == inner) {
                        continue;
                    }
                    Figures inside = report(new RevenueQuestion(YEAR, inner).within(outer, group.key()))
                            .total();
                    assertThat(of(inside))
                            .as(outer + " " + group.key() + " by " + inner)
                            .isEqualTo(of(group.figures()));
                }
            }
        }
    }

    @Test
    void everyMonthIsWhatItsReceiptsSay() {
        Map<YearMonth, List<Sale>> months = new TreeMap<>();
        RECEIPTS.forEach(
                receipt -> months.computeIfAbsent(YearMonth.from(receipt.businessDay()), month -> new ArrayList<>())
                        .add(receipt));
        List<RevenueLine> lines =
                report(new RevenueQuestion(YEAR, Grouping.MONTH)).lines();

        assertThat(lines).hasSize(months.size());
        for (RevenueLine line : lines) {
            assertThat(of(line.figures())).as(line.key()).isEqualTo(reckoned(months.get(YearMonth.parse(line.key()))));
        }
    }

    @Test
    void theBooksSayTheSameOfEveryAccount() {
        RevenueReport year = report(new RevenueQuestion(YEAR, Grouping.VAT_RATE));
        Map<String, Long> accounts = new TreeMap<>();
        for (UUID close : CLOSES) {
            List<VoucherLine> lines = WORLD.in(
                            () -> WORLD.the(Bookkeeping.class).book(FELIX, UUID.randomUUID(), close))
                    .voucher()
                    .lines();
            assertThat(lines.stream().mapToLong(line -> line.amount().ore()).sum())
                    .isZero();
            lines.forEach(line ->
                    accounts.merge(line.coding().account(), line.amount().ore(), Long::sum));
        }

        for (RevenueLine rate : year.lines()) {
            assertThat(accounts.get("30" + rate.key()))
                    .as("net at " + rate.key())
                    .isEqualTo(-rate.figures().net().ore());
            assertThat(accounts.get("26" + rate.key()))
                    .as("VAT at " + rate.key())
                    .isEqualTo(-rate.figures().vat().ore());
        }
        assertThat(year.rounding()).isNotNull();
        assertThat(accounts.get("3690")).isEqualTo(-year.rounding().ore());
        long paid = RECEIPTS.stream()
                .flatMap(receipt -> receipt.payments().stream())
                .mapToLong(payment -> payment.amount().ore())
                .sum();
        assertThat(paid).isEqualTo(year.total().gross().plus(year.rounding()).ore());
        long cash = RECEIPTS.stream()
                .flatMap(receipt -> receipt.payments().stream())
                .filter(payment -> payment.method() == PaymentMethod.CASH)
                .mapToLong(payment -> payment.amount().ore())
                .sum();
        assertThat(year.cashDifference()).isEqualTo(new Money(-cash));
        // Nobody counted anything: what was paid is a difference to the last öre, and no account of money has any of
        // it.
        assertThat(accounts.get("7590")).isEqualTo(paid);
    }

    @Test
    void everyReceiptLeadsToItsRowOfTheJournal() {
        TillCheck journals = WORLD.the(TillCheck.class);

        for (Sale receipt : RECEIPTS.subList(0, 40)) {
            JournalRow row = WORLD.in(() -> journals.rowOf(FELIX, receipt)).orElseThrow();
            assertThat(row.ref()).isEqualTo(receipt.id());
            assertThat(row.tillCode()).isEqualTo(receipt.tillCode());
            assertThat(row.says()).contains(receipt.receiptNumber());
        }
    }

    @Test
    void aSaleAndItsWholeReturnAreNothingInEveryGroup() {
        WORLD.at("2027-03-01T10:00:00Z");
        Period day = new Period(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 1));
        Map<Grouping, Integer> groups = new EnumMap<>(Grouping.class);
        for (int i = 0; i < 20; i++) {
            Sale sold = sell("ETT");
            WORLD.in(() -> TILL.giveBack(
                    SARA,
                    new ReturnDraft(
                            UUID.randomUUID(),
                            sold.id(),
                            "ETT",
                            WORLD.now(),
                            sold.lines().stream()
                                    .map(line -> new ReturnDraft.Line(line.position(), line.quantity()))
                                    .toList(),
                            sold.payments().stream()
                                    .map(payment -> new ReturnDraft.Refund(payment.method(), payment.amount()))
                                    .toList())));
        }

        for (Grouping by : Grouping.values()) {
            RevenueReport report = report(new RevenueQuestion(day, by));
            groups.put(by, report.lines().size());
            for (RevenueLine line : report.lines()) {
                assertThat(of(line.figures())).as(by + " " + line.key()).containsOnly(0);
            }
            assertThat(report.rounding()).isEqualTo(Money.ZERO);
        }
        assertThat(groups.get(Grouping.PRODUCT)).isEqualTo(PRODUCTS.size());
    }
}
