package se.butiktorsten.bookkeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.butiktorsten.sales.PaymentMethod.CARD;
import static se.butiktorsten.sales.PaymentMethod.CASH;
import static se.butiktorsten.sales.PaymentMethod.SWISH;
import static se.butiktorsten.world.World.ADAM;
import static se.butiktorsten.world.World.FELIX;
import static se.butiktorsten.world.World.SARA;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Role;
import se.butiktorsten.sales.CashCount;
import se.butiktorsten.sales.CloseDraft;
import se.butiktorsten.sales.DayCloses;
import se.butiktorsten.sales.JournalKind;
import se.butiktorsten.sales.PaymentMethod;
import se.butiktorsten.sales.ReturnDraft;
import se.butiktorsten.sales.Sale;
import se.butiktorsten.sales.SaleDraft;
import se.butiktorsten.sales.Till;
import se.butiktorsten.sales.TillDesk;
import se.butiktorsten.sales.TillEvent;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SentBefore;
import se.butiktorsten.shared.VatRate;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.world.Purchase;
import se.butiktorsten.world.World;

/** From a day close to the economy system: booked once, approved by somebody else, exported once, never changed. */
class BookkeepingTest {

    private static final Actor FRIDA = new Actor("frida", Set.of(Role.FINANCE));
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final String PLACE = "530100 61000 870";

    private final World world = World.fresh();
    private final Till till = world.the(Till.class);
    private final DayCloses closes = world.the(DayCloses.class);
    private final AccountPlan plan = world.the(AccountPlan.class);
    private final Bookkeeping books = world.the(Bookkeeping.class);
    private final ExportDesk exports = world.the(ExportDesk.class);

    @BeforeEach
    void setUpATill() {
        world.does(() -> till.setUp(ADAM, "BOK", "Kassan"));
    }

    private Product product(String sku, VatCategory category, Workshop workshop, long priceOre) {
        return world.in(() -> world.the(Catalog.class)
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
                                null)));
    }

    private void rule(BookedThing thing, @Nullable String account) {
        rule(thing, account, FRIDAY.minusYears(1));
    }

    private void rule(BookedThing thing, @Nullable String account, LocalDate from) {
        Coding coding = account == null ? null : new Coding(account, "530100", "61000", "870", null);
        world.at(world.now().plusSeconds(1).toString());
        world.does(() -> plan.enter(FELIX, new CodingRuleDraft(UUID.randomUUID(), thing, from, coding)));
    }

    private static BookedThing sale(int rate) {
        return new BookedThing(BookedEvent.SALE, new VatRate(rate), null, null);
    }

    private void thePlanOfTheGuide() {
        rule(BookedThing.payment(CASH), "19110");
        rule(BookedThing.payment(CARD), "15810");
        rule(BookedThing.payment(SWISH), "15820");
        rule(sale(2500), "30125");
        rule(sale(1200), "30112");
        rule(sale(600), "30106");
        rule(BookedThing.vat(new VatRate(2500)), "25610");
        rule(BookedThing.vat(new VatRate(1200)), "25620");
        rule(BookedThing.vat(new VatRate(600)), "25630");
        rule(BookedThing.of(BookedEvent.ROUNDING), "36990");
        rule(BookedThing.of(BookedEvent.DIFFERENCE), "75900");
        rule(BookedThing.of(BookedEvent.DRAWER), "19300");
    }

    private Sale sell(SaleDraft draft) {
        return world.in(() -> till.sell(SARA, draft)).receipt();
    }

    /** What the guide's sample was sold for: 1 674,60 kr, paid with 513 in cash, 700 by card and 462 by Swish. */
    private void theDayOfTheGuide() {
        Product chair = product("STOL", VatCategory.STANDARD, Workshop.FURNITURE, 124500);
        Product coffee = product("KAFFE", VatCategory.SERVING, Workshop.KITCHEN, 11200);
        Product bread = product("LIMPA", VatCategory.FOOD, Workshop.BAKERY, 31760);
        sell(Purchase.at("BOK")
                .of(1, chair)
                .of(1, coffee)
                .of(1, bread)
                .pays(SaleDraft.Payment.of(CARD, new Money(70000)))
                .pays(SaleDraft.Payment.of(SWISH, new Money(46200)))
                .paidBy(CASH));
    }

    private UUID close(long cashKronor, long card, long swish, String why) {
        return world.in(() -> closes.close(
                        SARA,
                        new CloseDraft(
                                UUID.randomUUID(),
                                "BOK",
                                null,
                                0,
                                new CashCount(Map.of(100L, cashKronor)),
                                new Money(card),
                                new Money(swish),
                                why,
                                Money.ZERO)))
                .close()
                .id();
    }

    private UUID theCloseOfTheGuide() {
        theDayOfTheGuide();
        return close(513, 70000, 46200, "");
    }

    private Voucher book(UUID close) {
        return world.in(() -> books.book(FELIX, UUID.randomUUID(), close)).voucher();
    }

    private void approve(Voucher voucher) {
        world.does(() -> books.approve(FRIDA, voucher.id()));
    }

    private static List<String> rows(List<VoucherLine> lines) {
        return lines.stream()
                .map(line -> line.coding().account() + " " + line.amount().ore() + " " + line.text())
                .toList();
    }

    @Test
    void theSampleOfTheGuideIsBookedRowByRow() {
        thePlanOfTheGuide();

        Voucher voucher = book(theCloseOfTheGuide());

        assertThat(rows(voucher.lines()))
                .containsExactly(
                        "19110 51300 Kontant",
                        "15810 70000 Kort",
                        "15820 46200 Swish",
                        "30106 -29962 Bageri 6 %",
                        "30125 -99600 Möbelrenovering 25 %",
                        "30112 -10000 Kök 12 %",
                        "25630 -1798 Moms 6 %",
                        "25620 -1200 Moms 12 %",
                        "25610 -24900 Moms 25 %",
                        "36990 -40 Öresavrundning");
        assertThat(voucher.lines())
                .allSatisfy(line -> assertThat(line.coding().costCentre() + " "
                                + line.coding().operation() + " "
                                + line.coding().counterpart())
                        .isEqualTo(PLACE));
        assertThat(voucher.name()).isEqualTo("2026-1");
        assertThat(voucher.day()).isEqualTo(FRIDAY);
        assertThat(voucher.text()).isEqualTo("Dagsavslut BOK Z 1");
        assertThat(voucher.compiledBy()).isEqualTo("felix");
        assertThat(voucher.debit()).isEqualTo(new Money(167500));
    }

    @Test
    void whatHasNoAccountIsNamedAndNothingIsBooked() {
        thePlanOfTheGuide();
        rule(sale(1200), null);
        rule(BookedThing.of(BookedEvent.ROUNDING), null);
        UUID close = theCloseOfTheGuide();

        VoucherDraft draft = world.in(() -> books.preview(FELIX, close));

        assertThat(draft.missing())
                .containsExactly(
                        BookedThing.sale(new VatRate(1200), Workshop.KITCHEN), BookedThing.of(BookedEvent.ROUNDING));
        assertThatThrownBy(() -> book(close)).isInstanceOf(NotBookable.class);
        assertThat(world.in(() -> books.toBook(FELIX))).hasSize(1);
    }

    @Test
    void aCloseIsBookedOnceHoweverOftenItIsSent() {
        thePlanOfTheGuide();
        UUID close = theCloseOfTheGuide();
        UUID id = UUID.randomUUID();

        Voucher first = world.in(() -> books.book(FELIX, id, close)).voucher();
        Voucher again = world.in(() -> books.book(FELIX, id, close)).voucher();
        Voucher bySomebodyElse =
                world.in(() -> books.book(FRIDA, UUID.randomUUID(), close)).voucher();

        assertThat(again.id()).isEqualTo(first.id()).isEqualTo(bySomebodyElse.id());
        assertThat(world.in(() -> books.toBook(FELIX))).isEmpty();
        assertThat(world.in(() -> books.vouchers(FELIX, new Period(FRIDAY, FRIDAY))))
                .hasSize(1);
        sell(Purchase.at("BOK")
                .of(1, product("BULLE", VatCategory.FOOD, Workshop.BAKERY, 2000))
                .paidBy(CARD));
        UUID next = close(0, 2000, 0, "");
        assertThatThrownBy(() -> world.in(() -> books.book(FELIX, id, next))).isInstanceOf(SentBefore.class);
        assertThat(book(next).number()).isEqualTo(2);
    }

    @Test
    void differencesAndMoneyInAndOutHaveRowsOfTheirOwn() {
        thePlanOfTheGuide();
        world.does(() -> world.the(TillDesk.class)
                .note(
                        SARA,
                        new TillEvent(
                                UUID.randomUUID(),
                                "BOK",
                                null,
                                JournalKind.PAID_OUT,
                                world.now(),
                                new Money(10000),
                                "Frimärken",
                                0)));
        theDayOfTheGuide();
        UUID close = close(410, 70100, 46200, "Räknat två gånger");

        Voucher voucher = book(close);

        assertThat(rows(voucher.lines()))
                .contains(
                        "19110 51000 Kontant",
                        "15810 70100 Kort",
                        "75900 300 Differens Kontant",
                        "75900 -100 Differens Kort",
                        "19110 -10000 In och ut ur kassalådan",
                        "19300 10000 In och ut ur kassalådan");
        assertThat(voucher.lines().stream()
                        .mapToLong(line -> line.amount().ore())
                        .sum())
                .isZero();
    }

    @Test
    void aSaleAndItsWholeReturnLeaveNothingToBook() {
        Product bun = product("BULLE", VatCategory.FOOD, Workshop.BAKERY, 2550);
        Sale sale = sell(Purchase.at("BOK").of(3, bun).paidBy(CASH));
        world.does(() -> till.giveBack(
                SARA,
                new ReturnDraft(
                        UUID.randomUUID(),
                        sale.id(),
                        "BOK",
                        world.now(),
                        List.of(new ReturnDraft.Line(1, Quantity.of(3))),
                        List.of(new ReturnDraft.Refund(CASH, new Money(7700))))));
        UUID close = close(0, 0, 0, "");

        VoucherDraft draft = world.in(() -> books.preview(FELIX, close));

        assertThat(draft.lines()).isEmpty();
        assertThat(draft.missing()).isEmpty();
        assertThat(world.in(() -> books.toBook(FELIX))).isEmpty();
        assertThatThrownBy(() -> book(close)).isInstanceOf(NotBookable.class);
    }

    @Test
    void onlySomebodyElseApproves() {
        thePlanOfTheGuide();
        Voucher voucher = book(theCloseOfTheGuide());

        assertThatThrownBy(() -> world.in(() -> books.approve(FELIX, voucher.id())))
                .isInstanceOf(SamePerson.class);
        assertThat(world.in(() -> books.toApprove(FRIDA))).hasSize(1);
        approve(voucher);
        approve(voucher);

        BookedVoucher approved = world.in(() -> books.voucher(FELIX, voucher.id()));
        assertThat(approved.approval()).isNotNull();
        assertThat(approved.approval().approvedBy()).isEqualTo("frida");
        assertThat(world.in(() -> books.toApprove(FRIDA))).isEmpty();
    }

    @Test
    void whatIsApprovedLeavesOnceAndItsFileIsAlwaysTheSame() {
        thePlanOfTheGuide();
        Voucher voucher = book(theCloseOfTheGuide());
        UUID id = UUID.randomUUID();

        assertThatThrownBy(() -> world.in(() -> exports.export(FELIX, id))).isInstanceOf(NotBookable.class);
        approve(voucher);
        ExportBatch batch = world.in(() -> exports.export(FELIX, id));
        byte[] sie = world.in(() -> exports.sie(FELIX, id));
        world.at("2026-11-25T09:00:00Z");
        ExportBatch again = world.in(() -> exports.export(FELIX, id));

        assertThat(again.number()).isEqualTo(batch.number()).isOne();
        assertThat(world.in(() -> exports.sie(FELIX, id))).isEqualTo(sie);
        assertThatThrownBy(() -> world.in(() -> exports.export(FELIX, UUID.randomUUID())))
                .isInstanceOf(NotBookable.class);
        assertThat(world.in(() -> exports.in(FELIX, id)))
                .singleElement()
                .satisfies(left -> assertThat(left.isExported()).isTrue());
        SieReader.Sie read = SieReader.read(sie);
        assertThat(read.vouchers()).singleElement().satisfies(ver -> {
            assertThat(ver.day()).isEqualTo(FRIDAY);
            assertThat(ver.text()).isEqualTo("2026-1 Dagsavslut BOK Z 1");
            assertThat(ver.number()).isEmpty();
            assertThat(ver.rows())
                    .allSatisfy(row -> assertThat(row.objects())
                            .containsExactly(
                                    Map.entry("1", "530100"), Map.entry("20", "61000"), Map.entry("21", "870")));
        });
        assertThat(read.on("30125")).isEqualTo(-99600);
        assertThat(read.on("19110")).isEqualTo(51300);
        assertThat(new String(sie, Charset.forName("IBM437")))
                .contains("\"Öresavrundning\"")
                .contains("\r\n");
    }

    @Test
    void theCsvHasTheColumnsThatAreSetAndTheSameSums() {
        thePlanOfTheGuide();
        approve(book(theCloseOfTheGuide()));
        UUID id = UUID.randomUUID();
        world.does(() -> exports.export(FELIX, id));

        String csv = new String(world.in(() -> exports.csv(FELIX, id)), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(csv.lines().findFirst().orElse(""))
                .isEqualTo(
                        "\uFEFFExport;Verifikat;Datum;Konto;Kostnadsställe;Verksamhet;Motpart;Projekt;Debet;Kredit;Text");
        assertThat(csv.lines())
                .hasSize(11)
                .contains("1;2026-1;2026-11-20;36990;530100;61000;870;;;0,40;Öresavrundning");
    }

    @Test
    void batchesHoldOneYearEach() {
        thePlanOfTheGuide();
        Product bun = product("BULLE", VatCategory.FOOD, Workshop.BAKERY, 2000);
        world.at("2026-12-31T12:00:00Z");
        sell(Purchase.at("BOK").on(world.now()).of(1, bun).paidBy(CARD));
        approve(book(close(0, 2000, 0, "")));
        world.at("2027-01-02T12:00:00Z");
        sell(Purchase.at("BOK").on(world.now()).of(2, bun).paidBy(CARD));
        approve(book(close(0, 4000, 0, "")));

        ExportBatch old = world.in(() -> exports.export(FELIX, UUID.randomUUID()));
        ExportBatch young = world.in(() -> exports.export(FELIX, UUID.randomUUID()));

        assertThat(old.fiscalYear()).isEqualTo(2026);
        assertThat(young.fiscalYear()).isEqualTo(2027);
        assertThat(SieReader.read(world.in(() -> exports.sie(FELIX, young.id())))
                        .head()
                        .get("#RAR"))
                .containsExactly("0", "20270101", "20271231");
        assertThat(world.in(() -> exports.in(FELIX, young.id())))
                .extracting(left -> left.voucher().name())
                .containsExactly("2027-1");
    }

    @Test
    void aVoucherIsPutRightByAnotherAndNeverChanged() {
        thePlanOfTheGuide();
        Voucher wrong = book(theCloseOfTheGuide());
        UUID id = UUID.randomUUID();

        assertThatThrownBy(() -> correct(wrong, id, CorrectionKind.CODE_AGAIN, "Fel konto"))
                .isInstanceOf(NotBookable.class);
        assertThatThrownBy(() -> correct(wrong, id, CorrectionKind.TAKE_BACK, " "))
                .isInstanceOf(InvalidInput.class);
        rule(sale(2500), "30199");
        Voucher correction = correct(wrong, id, CorrectionKind.CODE_AGAIN, "Fel konto");
        Voucher again = correct(wrong, id, CorrectionKind.CODE_AGAIN, "Fel konto");

        assertThat(again.id()).isEqualTo(correction.id());
        assertThat(sumOn("30125")).isZero();
        assertThat(sumOn("30199")).isEqualTo(-99600);
        assertThat(sumOn("19110")).isEqualTo(51300);
        assertThat(correction.reason()).contains("Fel konto");
        assertThatThrownBy(() -> correct(wrong, UUID.randomUUID(), CorrectionKind.TAKE_BACK, "Igen"))
                .isInstanceOf(NotBookable.class);
        Voucher gone = correct(correction, UUID.randomUUID(), CorrectionKind.TAKE_BACK, "Bokfört på annat sätt");
        assertThat(List.of("30125", "30199", "19110", "15810", "36990"))
                .allSatisfy(account -> assertThat(sumOn(account)).isZero());
        rule(sale(2500), "30200");
        correct(gone, UUID.randomUUID(), CorrectionKind.CODE_AGAIN, "Ändå inte");
        assertThat(sumOn("30200")).isEqualTo(-99600);
        assertThat(rows(world.in(() -> books.voucher(FELIX, wrong.id()))
                        .voucher()
                        .lines()))
                .contains("30125 -99600 Möbelrenovering 25 %");
    }

    private Voucher correct(Voucher wrong, UUID id, CorrectionKind how, String why) {
        return world.in(() -> books.correct(FELIX, id, wrong.id(), how, why)).voucher();
    }

    private long sumOn(String account) {
        return world.in(() -> books.vouchers(FELIX, new Period(FRIDAY, FRIDAY))).stream()
                .flatMap(booked -> booked.voucher().lines().stream())
                .filter(line -> line.coding().account().equals(account))
                .mapToLong(line -> line.amount().ore())
                .sum();
    }

    @Test
    void theMostPreciseRuleAppliesFromItsDayOn() {
        VatRate rate = new VatRate(600);
        rule(BookedThing.of(BookedEvent.SALE), "30000");
        rule(sale(600), "30106");
        rule(new BookedThing(BookedEvent.SALE, null, Workshop.BAKERY, null), "30001");
        rule(new BookedThing(BookedEvent.SALE, rate, Workshop.BAKERY, null), "30002", FRIDAY);

        assertThat(account(FRIDAY.minusDays(1), BookedThing.sale(rate, Workshop.BAKERY)))
                .isEqualTo("30106");
        assertThat(account(FRIDAY, BookedThing.sale(rate, Workshop.BAKERY))).isEqualTo("30002");
        assertThat(account(FRIDAY, BookedThing.sale(rate, Workshop.GARDEN))).isEqualTo("30106");
        assertThat(account(FRIDAY, BookedThing.sale(new VatRate(2500), Workshop.BAKERY)))
                .isEqualTo("30001");
        assertThat(account(FRIDAY, BookedThing.sale(new VatRate(2500), Workshop.GARDEN)))
                .isEqualTo("30000");
        world.at("2026-11-20T10:00:00Z");
        rule(new BookedThing(BookedEvent.SALE, rate, Workshop.BAKERY, null), null, FRIDAY);
        assertThat(account(FRIDAY, BookedThing.sale(rate, Workshop.BAKERY))).isEqualTo("30106");
        assertThat(world.in(() -> plan.history(FELIX))).hasSize(5);
    }

    private String account(LocalDate day, BookedThing thing) {
        return world.in(() -> world.the(CodingRules.class).on(day).coding(thing))
                .orElseThrow()
                .account();
    }

    @Test
    void aRuleThatCannotBeIsRefusedWithEveryFault() {
        CodingRuleDraft draft = new CodingRuleDraft(
                UUID.randomUUID(),
                BookedThing.of(BookedEvent.SALE),
                FRIDAY,
                new Coding("19", "53 01", "x".repeat(21), "870", ""));

        assertThatThrownBy(() -> world.in(() -> plan.enter(FELIX, draft)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.field())
                                .containsExactly("account", "costCentre", "operation", "project"));
    }

    @Test
    void aCharacterThatTheFileCannotHoldFailsTheExportLoudly() {
        BooksSettings settings = world.the(BooksSettings.class);
        settings.company = "Café – ”Šiška” €";
        ExportBatch batch = new ExportBatch(UUID.randomUUID(), 1, 2026, world.now(), "felix");

        byte[] file = SieFile.of(batch, List.of(), settings);
        settings.company = "手作り";

        assertThat(SieReader.read(file).head().get("#FNAMN")).containsExactly("Café - \"Siska\" EUR");
        assertThatThrownBy(() -> SieFile.of(batch, List.of(), settings)).isInstanceOf(NotEncodable.class);
    }

    @Test
    void closesVouchersExportsAndBankListsStandBesideEachOther() {
        thePlanOfTheGuide();
        UUID close = theCloseOfTheGuide();
        ReconciliationDesk desk = world.the(ReconciliationDesk.class);
        Period day = new Period(FRIDAY, FRIDAY);
        assertThat(world.in(() -> desk.of(FELIX, day)).closes())
                .singleElement()
                .satisfies(one -> assertThat(one.voucher()).isNull());
        approve(book(close));
        world.does(() -> exports.export(FELIX, UUID.randomUUID()));
        enter(desk, CARD, 69000);
        world.at("2026-11-20T10:00:00Z");
        enter(desk, CARD, 70000);
        enter(desk, SWISH, 46300);

        Reconciliation result = world.in(() -> desk.of(FELIX, day));

        assertThat(result.closes()).singleElement().satisfies(one -> {
            assertThat(one.voucher()).isNotNull();
            assertThat(one.voucher().isExported()).isTrue();
        });
        assertThat(result.lists())
                .extracting(row -> row.method() + " " + row.agrees() + " "
                        + row.difference().ore())
                .containsExactly("CARD true 0", "SWISH false 100");
        assertThatThrownBy(() -> world.in(() -> {
                    desk.enter(FELIX, UUID.randomUUID(), FRIDAY.plusDays(1), CASH, Money.ZERO);
                    return true;
                }))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults()).hasSize(2));
    }

    private void enter(ReconciliationDesk desk, PaymentMethod method, long ore) {
        world.does(() -> desk.enter(FELIX, UUID.randomUUID(), FRIDAY, method, new Money(ore)));
    }
}
