package se.butiktorsten.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.butiktorsten.identity.People.identified;
import static se.butiktorsten.sales.PaymentMethod.CARD;
import static se.butiktorsten.sales.PaymentMethod.CASH;
import static se.butiktorsten.world.World.ADAM;
import static se.butiktorsten.world.World.KARIN;
import static se.butiktorsten.world.World.SARA;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SentBefore;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.stock.MovementSource;
import se.butiktorsten.stock.StockLedger;
import se.butiktorsten.world.Purchase;
import se.butiktorsten.world.World;

/** A device is the till: it numbers by itself, what it completed is kept, and everything stands in the journal. */
class TillDeskTest {

    private static final World WORLD = World.fresh();
    private static final Till TILL = WORLD.the(Till.class);
    private static final TillDesk DESK = WORLD.the(TillDesk.class);
    private static final TillCheck CHECK = WORLD.the(TillCheck.class);
    private static Product bun;
    private static Product birdhouse;

    private String code = "";
    private UUID tablet = UUID.randomUUID();
    private static int tills;

    @BeforeAll
    static void stockTheShelf() {
        WORLD.does(() -> {
            bun = product("DESK-BUN", VatCategory.FOOD, 2500);
            birdhouse = product("DESK-BIRDHOUSE", VatCategory.STANDARD, 19500);
        });
    }

    @BeforeEach
    void openANewTill() {
        WORLD.at("2026-11-20T09:00:00Z");
        code = "DESK" + ++tills;
        tablet = UUID.randomUUID();
        WORLD.does(() -> TILL.setUp(ADAM, code, "Kassan"));
        open(tablet, false);
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

    private TillDevice open(UUID device, boolean replacing) {
        return WORLD.in(() -> DESK.open(SARA, code, device, "Surfplattan", replacing));
    }

    private SaleResult sell(SaleDraft draft) {
        return WORLD.in(() -> TILL.sell(SARA, draft));
    }

    private SaleDraft completed(long number) {
        return Purchase.at(code).of(1, bun).completedBy(tablet, number, "sara").paidBy(CARD);
    }

    private boolean note(JournalKind kind, UUID id, long ore, String says) {
        return note(new TillEvent(id, code, tablet, kind, WORLD.now(), new Money(ore), says, 0));
    }

    private boolean note(TillEvent event) {
        return WORLD.in(() -> DESK.note(SARA, event));
    }

    private TillRegister register() {
        return WORLD.in(() -> TILL.tills(SARA).stream()
                .filter(till -> till.code().equals(code))
                .findFirst()
                .orElseThrow());
    }

    private List<Oddity> odditiesOf(Sale sale) {
        return WORLD.in(() -> WORLD.the(Oddities.class).of(sale.id())).stream()
                .map(SaleOddity::kind)
                .toList();
    }

    private static List<String> faults(Runnable work) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, work::run);
        assertThat(refused).as("refusal").isNotNull();
        return refused.faults().stream().map(f -> f.field() + " " + f.code()).toList();
    }

    private static TillReport check() {
        return WORLD.in(() -> CHECK.run(SARA));
    }

    @Test
    void keepsTheNumbersThatTheDeviceGave() {
        Sale first = sell(completed(1)).receipt();
        Sale second = sell(completed(2)).receipt();

        assertThat(first.receiptNumber()).isEqualTo(code + "-1-1");
        assertThat(second.receiptNumber()).isEqualTo(code + "-1-2");
        assertThat(sell(Purchase.at(code).of(1, bun).paidBy(CARD)).receipt().receiptNumber())
                .as("numbered here, in a series of its own")
                .isEqualTo(code + "-1");
        assertThat(odditiesOf(first)).isEmpty();
        assertThat(check().differences()).isEmpty();
    }

    @Test
    void keepsACompletedSaleOnceHoweverOftenItComes() {
        SaleDraft draft = completed(1);

        assertThat(sell(draft).isNew()).isTrue();
        assertThat(sell(draft).isNew()).isFalse();
        assertThat(register().takings().sales().count()).isOne();
    }

    @Test
    void takesADevicesSalesInOrderOnly() {
        assertThatThrownBy(() -> sell(completed(2)))
                .isInstanceOfSatisfying(
                        OutOfOrder.class, no -> assertThat(no.facts()).containsEntry("expected", 1L));
        sell(completed(1));
        assertThatThrownBy(() -> sell(completed(1)))
                .as("another sale under a number that is given")
                .isInstanceOf(OutOfOrder.class);
        sell(completed(2));
        assertThat(check().differences()).isEmpty();
    }

    @Test
    void letsOneDeviceBeTheTill() {
        UUID phone = UUID.randomUUID();

        assertThatThrownBy(() -> open(phone, false)).isInstanceOf(TillInUse.class);
        assertThat(open(tablet, false).series()).as("the same again").isOne();
        assertThat(open(phone, true).series()).isEqualTo(2);
        assertThatThrownBy(() -> open(UUID.randomUUID(), false)).isInstanceOf(TillInUse.class);
    }

    @Test
    void keepsWhatAReplacedDeviceStillHadWithoutADuplicate() {
        sell(completed(1));
        UUID lost = tablet;
        UUID phone = UUID.randomUUID();
        open(phone, true);
        tablet = phone;
        assertThat(sell(completed(1)).receipt().receiptNumber()).isEqualTo(code + "-2-1");

        tablet = lost;
        Sale late = sell(completed(2)).receipt();

        assertThat(late.receiptNumber()).isEqualTo(code + "-1-2");
        assertThat(odditiesOf(late)).containsExactly(Oddity.REPLACED_DEVICE);
        assertThat(check().differences()).isEmpty();
    }

    @Test
    void handsOverOnlyWhenEverythingIsHere() {
        sell(completed(1));

        assertThatThrownBy(() -> WORLD.in(() -> DESK.handOver(SARA, code, tablet, 2, 0)))
                .isInstanceOf(OutOfOrder.class);
        WORLD.in(() -> DESK.handOver(SARA, code, tablet, 1, 0));
        assertThat(open(UUID.randomUUID(), false).series()).isEqualTo(2);
    }

    @Test
    void keepsWhatHasLeftTheShopAndSaysWhatIsOddAboutIt() {
        Product gone = WORLD.in(() -> {
            Product product = product("DESK-GONE-" + code, VatCategory.FOOD, 1000);
            return WORLD.the(Catalog.class).withdraw(ADAM, product.id());
        });

        Sale sale = sell(Purchase.at(code)
                        .on(Instant.parse("2026-09-01T10:00:00Z"))
                        .of(1, gone)
                        .line(bun.sku(), se.butiktorsten.shared.Quantity.ONE, new Money(2000))
                        .unlisted("Gammal stol", Workshop.FURNITURE, VatCategory.STANDARD, 20000)
                        .off(10000, DiscountReason.FLAW)
                        .completedBy(tablet, 1, "nobody")
                        .paidBy(CARD))
                .receipt();

        assertThat(odditiesOf(sale))
                .containsExactly(
                        Oddity.CASHIER, Oddity.DISCOUNT, Oddity.LATE, Oddity.PRICE, Oddity.UNLISTED, Oddity.WITHDRAWN);
        assertThat(sale.businessDay()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(check().differences()).isEmpty();
    }

    @Test
    void aDiscountAboveTheLimitIsNoMatterWhenSomebodyWhoMayGiveItApprovedItThatDay() {
        WORLD.does(() -> DESK.signOn(SARA, code, identified("karin", Role.ACTIVITY_LEADER)));
        WORLD.does(() -> DESK.signOn(SARA, code, identified("nour", Role.SHOP_STAFF)));

        Sale approved = sell(halfPrice().completedBy(tablet, 1, "sara", "karin").paidBy(CARD))
                .receipt();
        Sale byAnEqual = sell(halfPrice().completedBy(tablet, 2, "sara", "nour").paidBy(CARD))
                .receipt();
        Sale byAStranger = sell(halfPrice()
                        .completedBy(tablet, 3, "sara", "adam")
                        .paidBy(CARD))
                .receipt();
        Sale theDayBefore = sell(halfPrice()
                        .on(Instant.parse("2026-11-19T15:00:00Z"))
                        .completedBy(tablet, 4, "sara", "karin")
                        .paidBy(CARD))
                .receipt();
        WORLD.at("2026-11-21T09:00:01Z");
        Sale theDayAfter = sell(halfPrice()
                        .on(Instant.parse("2026-11-21T09:00:01Z"))
                        .completedBy(tablet, 5, "sara", "karin")
                        .paidBy(CARD))
                .receipt();

        assertThat(odditiesOf(approved)).isEmpty();
        assertThat(approved.approver()).contains("karin");
        for (Sale sale : List.of(byAnEqual, byAStranger, theDayBefore, theDayAfter)) {
            assertThat(odditiesOf(sale)).containsExactly(Oddity.DISCOUNT);
        }
        assertThat(check().differences()).isEmpty();
    }

    @Test
    void whatTheTillShowedOfAProductIsOnlyForTheDayWhenTheListNoLongerKnowsIt() {
        WORLD.does(() -> WORLD.the(StockLedger.class)
                .receive(
                        KARIN, bun.id(), Workshop.SHOP, Quantity.of(5), new MovementSource("TEST", UUID.randomUUID())));
        Quantity before = inTheShop(bun);

        Sale sale = sell(Purchase.at(code)
                        .shown(2, bun)
                        .completedBy(tablet, 1, "sara")
                        .paidBy(CARD))
                .receipt();
        Sale unknown = sell(Purchase.at(code)
                        .shown("DESK-FORGOTTEN", "Gammal bok", Workshop.FURNITURE, VatCategory.BOOK, 4000)
                        .completedBy(tablet, 2, "sara")
                        .paidBy(CARD))
                .receipt();

        assertThat(sale.lines().get(0).productId()).contains(bun.id());
        assertThat(odditiesOf(sale)).isEmpty();
        assertThat(inTheShop(bun)).isEqualTo(before.minus(Quantity.of(2)));
        assertThat(unknown.lines().get(0).name()).isEqualTo("Gammal bok");
        assertThat(odditiesOf(unknown)).containsExactly(Oddity.UNLISTED);
    }

    private static Quantity inTheShop(Product product) {
        return WORLD.in(() -> WORLD.the(StockLedger.class).balance(SARA, product.id(), Workshop.SHOP));
    }

    private Purchase halfPrice() {
        return Purchase.at(code).of(2, bun).off(2500, DiscountReason.FLAW);
    }

    @Test
    void whoeverTakesTurnsAtTheTillHasARowInItsJournal() {
        Cashier nour = WORLD.in(() -> DESK.signOn(SARA, code, identified("nour", Role.SHOP_STAFF)));

        assertThat(nour.discountMost()).isEqualTo(20);
        assertThatThrownBy(() -> WORLD.in(() -> DESK.signOn(SARA, "NONE", identified("nour", Role.SHOP_STAFF))))
                .isInstanceOf(NotFound.class);
        assertThat(check().differences()).isEmpty();
    }

    @Test
    void takesItsOwnDayWhenTheTillsClockIsAhead() {
        Sale sale = sell(Purchase.at(code)
                        .on(Instant.parse("2028-01-01T10:00:00Z"))
                        .of(1, bun)
                        .completedBy(tablet, 1, "sara")
                        .paidBy(CARD))
                .receipt();

        assertThat(sale.businessDay()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(sale.soldAt()).isEqualTo(Instant.parse("2028-01-01T10:00:00Z"));
        assertThat(sale.vatByRate().get(0).rate().basisPoints()).isEqualTo(600);
        assertThat(odditiesOf(sale)).containsExactly(Oddity.CLOCK);
    }

    @Test
    void sharesADiscountOnTheWholeAmongTheLinesToTheOre() {
        Sale sale = sell(Purchase.at(code)
                        .of(1, bun)
                        .of(1, birdhouse)
                        .off(1000, DiscountReason.MANY)
                        .paidBy(CARD))
                .receipt();

        assertThat(sale.total()).isEqualTo(new Money(21000));
        assertThat(sale.discount()).isEqualTo(new Money(1000));
        assertThat(sale.lines()).extracting(line -> line.discount().ore()).containsExactly(114L, 886L);
        assertThat(sale.lines()).extracting(line -> line.gross().ore()).containsExactly(2386L, 18614L);
        assertThat(sale.vatByRate())
                .extracting(vat -> vat.vat().ore())
                .as("23.86 at 6 %, 186.14 at 25 %")
                .containsExactly(135L, 3723L);
    }

    @Test
    void letsShopStaffTakeAFifthOffAndALeaderMore() {
        SaleDraft half = Purchase.at(code).of(2, bun, 2500, DiscountReason.FLAW).paidBy(CARD);

        assertThat(faults(() -> sell(half))).containsExactly("discountOre sales.fault.discount-limit");
        assertThat(sell(Purchase.at(code).of(2, bun, 1000, DiscountReason.FLAW).paidBy(CARD))
                        .receipt()
                        .total())
                .isEqualTo(new Money(4000));
        assertThat(WORLD.the(DiscountLimit.class).percentOf(KARIN)).isEqualTo(100);
        assertThat(faults(() -> sell(
                        Purchase.at(code).of(1, bun, 2500, DiscountReason.FLAW).paidBy(CASH))))
                .contains("lines[0].discountOre sales.fault.discount");
    }

    @Test
    void givesBackWhatADiscountedThingCost() {
        Sale sale = sell(Purchase.at(code)
                        .of(3, bun, 1000, DiscountReason.OFFER)
                        .paidBy(CARD))
                .receipt();

        Sale back = WORLD.in(() -> TILL.giveBack(
                        SARA,
                        new ReturnDraft(
                                UUID.randomUUID(),
                                sale.id(),
                                code,
                                WORLD.now(),
                                List.of(new ReturnDraft.Line(1, se.butiktorsten.shared.Quantity.of(3))),
                                List.of(new ReturnDraft.Refund(CARD, new Money(6500))))))
                .receipt();

        assertThat(back.total()).isEqualTo(new Money(-6500));
        assertThat(back.discount()).isEqualTo(new Money(-1000));
        assertThat(back.vat().plus(sale.vat())).isEqualTo(Money.ZERO);
        assertThat(register().takings().discounts().amount()).isEqualTo(Money.ZERO);
    }

    @Test
    void sellsNothingButWhatIsNotInTheList() {
        Sale here = sell(Purchase.at(code)
                        .unlisted("Gammal stol", Workshop.FURNITURE, VatCategory.STANDARD, 20000)
                        .paidBy(CARD))
                .receipt();
        Sale complete = sell(Purchase.at(code)
                        .unlisted("Bok", Workshop.OFFICE, VatCategory.BOOK, 5000)
                        .completedBy(tablet, 1, "sara")
                        .paidBy(CARD))
                .receipt();

        assertThat(here.lines().get(0).productId()).isEmpty();
        assertThat(here.vat()).isEqualTo(new Money(4000));
        assertThat(odditiesOf(complete)).containsExactly(Oddity.UNLISTED);
        assertThat(check().differences()).isEmpty();
    }

    @Test
    void taxesWhatIsEatenHereAsServing() {
        Sale away =
                sell(Purchase.at(code).of(1, bun).of(1, birdhouse).paidBy(CARD)).receipt();
        Sale here = sell(Purchase.at(code)
                        .of(1, bun)
                        .of(1, birdhouse)
                        .eatenHere()
                        .paidBy(CARD))
                .receipt();

        assertThat(away.vatByRate()).extracting(vat -> vat.rate().basisPoints()).containsExactly(600, 2500);
        assertThat(here.vatByRate()).extracting(vat -> vat.rate().basisPoints()).containsExactly(1200, 2500);
        assertThat(here.lines().get(0).vatCategory()).isEqualTo(VatCategory.SERVING);
    }

    @Test
    void addsUpWhatIsTakenAndWhatOughtToLieInTheDrawer() {
        note(JournalKind.FUND, UUID.randomUUID(), 50000, "");
        Sale sale = sell(Purchase.at(code)
                        .of(2, bun)
                        .completedBy(tablet, 1, "sara")
                        .paidWith(100))
                .receipt();
        note(JournalKind.PAID_OUT, UUID.randomUUID(), 20000, "Till banken");
        note(JournalKind.DRAWER, UUID.randomUUID(), 0, "Växlade");
        note(JournalKind.COPY, sale.id(), 0, "");
        note(JournalKind.VOIDED, UUID.randomUUID(), 19500, "");

        Takings sums = register().takings();

        assertThat(register().inDrawer()).isEqualTo(new Money(50000 + 5000 - 20000));
        assertThat(sums.paid(CASH)).isEqualTo(new Takings.Sum(1, new Money(5000), Money.ZERO));
        assertThat(sums.of(JournalKind.COPY)).isEqualTo(new Takings.Sum(1, new Money(5000), Money.ZERO));
        assertThat(sums.of(JournalKind.DRAWER).count()).isOne();
        assertThat(sums.of(JournalKind.VOIDED).amount()).isEqualTo(new Money(19500));
        assertThat(Takings.read(sums.kept())).isEqualTo(sums);
        assertThat(check().differences()).isEmpty();
    }

    @Test
    void notesAnEventOnceAndACopyOncePerReceipt() {
        UUID id = UUID.randomUUID();
        assertThat(note(JournalKind.FUND, id, 50000, "")).isTrue();
        assertThat(note(JournalKind.FUND, id, 50000, "")).isFalse();
        assertThatThrownBy(() -> note(JournalKind.FUND, id, 60000, "")).isInstanceOf(SentBefore.class);

        Sale sale = sell(completed(1)).receipt();
        assertThat(note(JournalKind.COPY, sale.id(), 0, "")).isTrue();
        assertThat(note(JournalKind.COPY, sale.id(), 0, ""))
                .as("there is one copy at most")
                .isFalse();
    }

    @Test
    void keepsPracticeOutOfEveryTotal() {
        note(new TillEvent(
                UUID.randomUUID(), code, tablet, JournalKind.TRAINING, WORLD.now(), new Money(9900), "1 × bulle", 1));

        assertThat(register().takings().sales().count()).isZero();
        assertThat(register().takings().paid()).isEqualTo(Money.ZERO);
        assertThat(register().takings().of(JournalKind.TRAINING).count()).isOne();
        assertThat(register().grandSales()).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> note(new TillEvent(
                        UUID.randomUUID(), code, tablet, JournalKind.TRAINING, WORLD.now(), Money.ZERO, "", 3)))
                .isInstanceOf(OutOfOrder.class);
    }

    @Test
    void aCallForHelpIsHeardUntilSomebodyAnswersOrTheDayIsOver() {
        HelpBell bell = WORLD.the(HelpBell.class);
        UUID id = UUID.randomUUID();
        WORLD.does(() -> bell.call(SARA, id, code));
        WORLD.does(() -> bell.call(SARA, id, code));
        UUID forgotten = UUID.randomUUID();
        WORLD.does(() -> bell.call(SARA, forgotten, code));

        assertThat(waiting(bell)).containsExactlyInAnyOrder(id, forgotten);
        assertThat(WORLD.in(() -> bell.answer(KARIN, id)).isAnswered()).isTrue();
        assertThat(WORLD.in(() -> bell.call(SARA, id)).isAnswered()).isTrue();
        assertThat(waiting(bell)).containsExactly(forgotten);
        WORLD.at("2026-11-21T09:00:00Z");
        assertThat(waiting(bell)).isEmpty();
        assertThatThrownBy(() -> WORLD.in(() -> bell.call(SARA, UUID.randomUUID(), "NO-SUCH-TILL")))
                .isInstanceOf(se.butiktorsten.shared.NotFound.class);
    }

    private List<UUID> waiting(HelpBell bell) {
        return WORLD.in(() -> bell.waiting(KARIN)).stream()
                .filter(call -> call.tillCode().equals(code))
                .map(HelpCall::id)
                .toList();
    }

    @Test
    void namesEveryFaultOfAnEvent() {
        assertThat(faults(() -> note(JournalKind.PAID_OUT, UUID.randomUUID(), -1, " ")))
                .containsExactly("amountOre sales.fault.event-amount", "says sales.fault.event-why");
        assertThat(faults(() -> note(JournalKind.CLOSE, UUID.randomUUID(), 0, "")))
                .containsExactly("kind sales.fault.event-kind");
    }

    @Test
    void findsAChangedAMissingAndAForeignRow() {
        World world = World.fresh();
        Till till = world.the(Till.class);
        Product loaf = world.in(() -> {
            till.setUp(ADAM, "A", "Kassan");
            return world.the(Catalog.class)
                    .add(
                            ADAM,
                            new ProductDraft(
                                    "L",
                                    "Limpa",
                                    "Loaf",
                                    Workshop.BAKERY,
                                    Unit.PIECE,
                                    VatCategory.FOOD,
                                    new Money(5000),
                                    null));
        });
        for (int i = 0; i < 6; i++) {
            world.in(() -> till.sell(SARA, Purchase.at("A").of(1, loaf).paidBy(CARD)));
        }
        TillCheck check = world.the(TillCheck.class);
        assertThat(world.in(() -> check.run(SARA)).differences()).isEmpty();
        assertThat(world.in(() -> check.run(SARA)).receipts()).isEqualTo(6);

        // Another hand, which has got past the guards of the database.
        for (String guard : List.of("sale_kept", "sale_line_kept", "journal_kept", "journal_stays")) {
            by(world, "DROP TRIGGER " + guard);
        }
        by(world, "UPDATE sale_line SET name = 'Bulle' WHERE sale_id = (SELECT id FROM sale WHERE number = 1)");
        by(world, "UPDATE journal SET amount_ore = 1 WHERE number = 2");
        by(world, "DELETE FROM journal WHERE number = 4");
        by(world, "DELETE FROM journal WHERE number = 6");

        assertThat(world.in(() -> check.run(SARA)).differences())
                .extracting(difference -> difference.kind() + " " + new TreeMap<>(difference.facts()))
                .containsExactly(
                        "CHANGED_RECEIPT {receipt=A-1, row=1}",
                        "CHANGED_ROW {row=2}",
                        "MISSING_ROW {row=4}",
                        "WRONG_END {expected=6, found=5}",
                        "FOREIGN_RECEIPT {receipt=A-4}",
                        "FOREIGN_RECEIPT {receipt=A-6}",
                        "WRONG_NUMBERS {found=4, receipt=A-5}",
                        "WRONG_TAKINGS {expected=" + new Money(30000) + ", found=" + new Money(20000) + "}");
    }

    private static void by(World world, String sql) {
        world.does(() -> world.entityManager().createNativeQuery(sql).executeUpdate());
    }
}
