package se.butiktorsten.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.butiktorsten.sales.PaymentMethod.CARD;
import static se.butiktorsten.sales.PaymentMethod.CASH;
import static se.butiktorsten.sales.PaymentMethod.SWISH;
import static se.butiktorsten.world.World.ADAM;
import static se.butiktorsten.world.World.FELIX;
import static se.butiktorsten.world.World.KARIN;
import static se.butiktorsten.world.World.SARA;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SentBefore;
import se.butiktorsten.shared.VatRate;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.world.Purchase;
import se.butiktorsten.world.Statements;
import se.butiktorsten.world.World;

/** Closing a till: counted blind, compared, explained, approved by somebody else, and begun anew. */
class DayClosesTest {

    private static final World WORLD = World.fresh();
    private static final Till TILL = WORLD.the(Till.class);
    private static final TillDesk DESK = WORLD.the(TillDesk.class);
    private static final DayCloses CLOSES = WORLD.the(DayCloses.class);
    private static Product bun;
    private static Product birdhouse;
    private static int tills;

    private String code = "";

    @BeforeAll
    static void stockTheShelf() {
        WORLD.does(() -> {
            bun = product("CLOSE-BUN", VatCategory.FOOD, 2550);
            birdhouse = product("CLOSE-BIRDHOUSE", VatCategory.STANDARD, 19500);
        });
    }

    @BeforeEach
    void openANewTill() {
        WORLD.at("2026-11-20T09:00:00Z");
        code = "CLOSE" + ++tills;
        WORLD.does(() -> TILL.setUp(ADAM, code, "Kassan"));
    }

    private static Product product(String sku, VatCategory category, long priceOre) {
        return WORLD.the(Catalog.class)
                .add(
                        ADAM,
                        new ProductDraft(
                                sku,
                                "Vara " + sku,
                                "Thing " + sku,
                                Workshop.BAKERY,
                                Unit.PIECE,
                                category,
                                new Money(priceOre),
                                null));
    }

    private Sale sell(SaleDraft draft) {
        return WORLD.in(() -> TILL.sell(SARA, draft)).receipt();
    }

    private void note(JournalKind kind, long ore, String why) {
        WORLD.does(() -> DESK.note(
                SARA, new TillEvent(UUID.randomUUID(), code, null, kind, WORLD.now(), new Money(ore), why, 0)));
    }

    private CloseDraft draft(Map<Long, Long> pieces, long card, long swish, String why, long left) {
        return new CloseDraft(
                UUID.randomUUID(),
                code,
                null,
                0,
                new CashCount(pieces),
                new Money(card),
                new Money(swish),
                why,
                new Money(left));
    }

    private ZReport close(CloseDraft draft) {
        return WORLD.in(() -> CLOSES.close(SARA, draft));
    }

    private static List<String> faults(Runnable work) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, work::run);
        assertThat(refused).as("refusal").isNotNull();
        return refused.faults().stream()
                .map(f -> f.field() + " " + f.code() + " " + f.facts())
                .toList();
    }

    /** A day: change, a sale in cash, one by card and Swish together, one that comes back in part, one for practice. */
    private void aDay() {
        note(JournalKind.FUND, 50000, "");
        sell(Purchase.at(code).of(1, bun).paidWith(100));
        Sale sale = sell(Purchase.at(code)
                .of(1, bun)
                .of(1, birdhouse)
                .pays(SaleDraft.Payment.of(SWISH, new Money(10000)))
                .paidBy(CARD));
        WORLD.does(() -> TILL.giveBack(
                SARA,
                new ReturnDraft(
                        UUID.randomUUID(),
                        sale.id(),
                        code,
                        WORLD.now(),
                        List.of(new ReturnDraft.Line(1, Quantity.ONE)),
                        List.of(new ReturnDraft.Refund(CASH, new Money(2600))))));
        note(JournalKind.PAID_OUT, 10000, "Frimärken");
    }

    @Test
    void saysEverythingThatAZReportShouldSay() {
        aDay();

        DayClose close = close(draft(Map.of(10000L, 3L, 5000L, 1L, 1000L, 5L), 12050, 10000, "", 40000))
                .close();

        Takings sums = close.takings();
        assertThat(close.number()).isOne();
        assertThat(close.businessDay()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(close.openedAt()).contains(Instant.parse("2026-11-20T09:00:00Z"));
        assertThat(sums.sales()).isEqualTo(new Takings.Sum(2, new Money(24600), Money.ZERO));
        assertThat(sums.returns()).isEqualTo(new Takings.Sum(1, new Money(-2550), Money.ZERO));
        assertThat(sums.goods())
                .containsExactly(Map.entry(Workshop.BAKERY, new Takings.Sum(4, new Money(22050), new Money(18006))));
        assertThat(sums.vat())
                .containsExactly(
                        new VatSum(new VatRate(600), new Money(2406), new Money(144)),
                        new VatSum(new VatRate(2500), new Money(15600), new Money(3900)));
        assertThat(sums.paid(CASH)).isEqualTo(new Takings.Sum(2, Money.ZERO, Money.ZERO));
        assertThat(sums.paid(CARD).amount()).isEqualTo(new Money(12050));
        assertThat(sums.paid(SWISH).amount()).isEqualTo(new Money(10000));
        assertThat(sums.rounding()).as("+50 öre and −50 öre").isEqualTo(Money.ZERO);
        assertThat(close.fund()).isEqualTo(new Money(50000));
        assertThat(close.expected()).isEqualTo(new Money(40000));
        assertThat(close.counted()).isEqualTo(new Money(40000));
        assertThat(close.agrees()).isTrue();
        assertThat(close.grandSales()).isEqualTo(new Money(24600));
        assertThat(close.grandReturns()).isEqualTo(new Money(-2550));
        assertThat(close.grandNet()).isEqualTo(new Money(22050));
        assertThat(WORLD.in(() -> WORLD.the(TillCheck.class).run(FELIX)).differences())
                .isEmpty();
    }

    @Test
    void beginsAnewAfterwardsButNotItsGrandTotals() {
        aDay();
        close(draft(Map.of(10000L, 4L), 12050, 10000, "", 30000));
        sell(Purchase.at(code).of(1, birdhouse).paidBy(CASH));

        DayClose second = close(draft(Map.of(10000L, 4L, 5000L, 1L, 2000L, 2L, 500L, 1L), 0, 0, "", 0))
                .close();

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.fund()).isEqualTo(new Money(30000));
        assertThat(second.takings().sales().count()).isOne();
        assertThat(second.agrees()).isTrue();
        assertThat(second.toBank()).isEqualTo(new Money(49500));
        assertThat(second.grandSales()).isEqualTo(new Money(24600 + 19500));
        assertThat(WORLD.in(() -> WORLD.the(TillCheck.class).run(FELIX)).differences())
                .isEmpty();
    }

    @Test
    void asksForTheReasonOfADifferenceAndNamesEachOne() {
        aDay();

        CloseDraft unexplained = draft(Map.of(10000L, 3L), 12000, 10100, "", 0);
        assertThat(faults(() -> close(unexplained)))
                .containsExactly(
                        "cash sales.fault.close-less {amount=" + new Money(10000) + "}",
                        "card sales.fault.close-less {amount=" + new Money(50) + "}",
                        "swish sales.fault.close-more {amount=" + new Money(100) + "}",
                        "reason sales.fault.close-reason {}");

        DayClose close =
                close(draft(Map.of(10000L, 3L), 12000, 10100, " Fel växel ", 0)).close();
        assertThat(close.reason()).contains("Fel växel");
        assertThat(close.cashDifference()).isEqualTo(new Money(-10000));
    }

    @Test
    void refusesWhatCannotBeAllAtOnce() {
        assertThat(faults(() -> close(draft(Map.of(300L, 1L), 200_000_000, -200_000_000, "x".repeat(301), 0))))
                .extracting(fault -> fault.substring(0, fault.indexOf(' ', fault.indexOf(' ') + 1)))
                .containsExactly(
                        "cash sales.fault.close-count",
                        "card sales.fault.close-total",
                        "swish sales.fault.close-total",
                        "reason sales.fault.event-says");
        assertThat(faults(() -> close(draft(Map.of(100L, 1L), 0, 0, "", 200))))
                .first()
                .asString()
                .startsWith("left sales.fault.close-left");
    }

    @Test
    void closesOnceHoweverOftenItIsSent() {
        sell(Purchase.at(code).of(1, birdhouse).paidBy(CARD));
        CloseDraft draft = draft(Map.of(), 19500, 0, "", 0);

        assertThat(close(draft).close().number()).isOne();
        assertThat(close(draft).close().number()).isOne();
        CloseDraft other =
                new CloseDraft(draft.id(), code, null, 0, draft.counted(), Money.ZERO, Money.ZERO, "Annat", Money.ZERO);
        assertThatThrownBy(() -> close(other)).isInstanceOf(SentBefore.class);
    }

    @Test
    void isApprovedBySomebodyElse() {
        ZReport report = close(draft(Map.of(), 0, 0, "", 0));
        UUID id = report.close().id();

        assertThat(report.isApproved()).isFalse();
        assertThatThrownBy(() -> WORLD.in(() -> CLOSES.approve(SARA, id))).isInstanceOf(SamePerson.class);
        assertThat(WORLD.in(() -> CLOSES.waiting(FELIX)))
                .extracting(waiting -> waiting.close().id())
                .contains(id);
        assertThat(WORLD.in(() -> CLOSES.approve(KARIN, id)).approvedBy()).contains("karin");
        assertThat(WORLD.in(() -> CLOSES.approve(FELIX, id)).approvedBy())
                .as("approved once")
                .contains("karin");
        LocalDate day = LocalDate.of(2026, 11, 20);
        assertThat(WORLD.in(() -> CLOSES.reports(FELIX, new Period(day, day))))
                .filteredOn(one -> one.close().id().equals(id))
                .allMatch(ZReport::isApproved);
    }

    @Test
    void waitsForWhatTheDeviceHasNotSentYet() {
        UUID tablet = UUID.randomUUID();
        WORLD.does(() -> DESK.open(SARA, code, tablet, "Surfplattan", false));
        sell(Purchase.at(code).of(1, birdhouse).completedBy(tablet, 1, "sara").paidBy(CARD));

        assertThatThrownBy(() -> close(draft(Map.of(), 19500, 0, "", 0)))
                .as("asked on another device")
                .isInstanceOfSatisfying(
                        SalesWaiting.class, no -> assertThat(no.code()).isEqualTo("sales.close-on-the-device"));
        assertThatThrownBy(() -> close(onDevice(tablet, 3)))
                .isInstanceOfSatisfying(
                        SalesWaiting.class, no -> assertThat(no.facts()).containsEntry("count", 2L));
        assertThat(close(onDevice(tablet, 1)).close().number()).isOne();
    }

    private CloseDraft onDevice(UUID device, long made) {
        return new CloseDraft(
                UUID.randomUUID(),
                code,
                device,
                made,
                new CashCount(Map.of()),
                new Money(19500),
                Money.ZERO,
                "",
                Money.ZERO);
    }

    @Test
    void asksTheDatabaseAsOftenAfterFiftySalesAsAfterOne() {
        sell(Purchase.at(code).of(1, birdhouse).paidBy(CARD));
        int afterOne = Statements.in(WORLD, () -> CLOSES.close(SARA, draft(Map.of(), 19500, 0, "", 0)));
        for (int i = 0; i < 50; i++) {
            sell(Purchase.at(code).of(1, birdhouse).paidBy(CARD));
        }

        int afterFifty = Statements.in(WORLD, () -> CLOSES.close(SARA, draft(Map.of(), 975000, 0, "", 0)));

        assertThat(afterFifty).isEqualTo(afterOne);
    }
}
