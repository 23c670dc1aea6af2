package se.butiktorsten.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.butiktorsten.world.World.FELIX;
import static se.butiktorsten.world.World.SARA;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.world.World;

class SalesImportTest {

    private static final World WORLD = World.shared();
    private static final String HEADER = "receipt,sold_at,sku,article,quantity,unit_price_sek,payment\n";
    private static int tills;

    private final Importing importing = new Importing(WORLD);
    private final SalesImport door = WORLD.the(SalesImport.class);
    private String till;

    @BeforeEach
    void anotherTill() {
        till = "OLD-" + ++tills;
        importing.products("""
                sku,article,vat_category,price_sek
                OLD-BUN,Kanelbulle,FOOD,25
                OLD-TEA,Te,SERVING,22.50
                OLD-TRAY,Bricka,STANDARD,149
                """);
    }

    private Sale receipt(long number) {
        Period ever = new Period(LocalDate.of(1990, 1, 1), LocalDate.of(2100, 1, 1));
        return WORLD.in(() -> WORLD.the(Till.class).receipts(SARA, new ReceiptFilter(ever, till, null, number, 0, 1)))
                .get(0);
    }

    private static List<String> codesIn(RefusedRow row) {
        return row.faults().stream()
                .map(fault -> fault.field() + " " + fault.code().replace("sales.import.fault.", ""))
                .toList();
    }

    @Test
    void keepsAReceiptWithItsOwnDateNumberAndTheRatesOfThatDay() {
        SaleImport done = importing.receipts(till, HEADER + """
                        41,2019-07-03T10:15:00,OLD-BUN,Bulle,2,20,CARD
                        41,2019-07-03T10:15:00,OLD-TRAY,,1,100,CARD
                        """);

        assertThat(done.status()).isEqualTo(ImportStatus.DONE);
        assertThat(done.receiptsKept()).isEqualTo(1);
        assertThat(done.rowsRefused()).isZero();
        Sale kept = receipt(41);
        assertThat(kept.businessDay()).hasToString("2019-07-03");
        assertThat(kept.soldAt()).hasToString("2019-07-03T08:15:00Z");
        assertThat(kept.total()).isEqualTo(Money.ofKronor(140));
        assertThat(kept.lines()).extracting(SaleLine::name).containsExactly("Bulle", "Bricka");
        assertThat(kept.lines().get(0).rate().basisPoints()).isEqualTo(1200);
        assertThat(kept.lines().get(0).vat()).isEqualTo(new Money(429));
        assertThat(kept.lines().get(1).vat()).isEqualTo(new Money(2000));
        assertThat(kept.isIncomplete()).isFalse();
        assertThat(kept.importId()).contains(done.id());
    }

    @Test
    void putsTheRowsOfAReceiptTogetherWhereverTheyStand() {
        SaleImport done = importing.receipts(till, HEADER + """
                        1,2019-07-03T10:15:00,OLD-BUN,Bulle,1,20,CARD
                        2,2019-07-03T10:20:00,OLD-BUN,Bulle,1,20,CARD
                        3,2019-07-03T10:30:00,OLD-BUN,Bulle,1,20,CARD
                        1,2019-07-03T10:15:00,OLD-TEA,Te,1,22,CARD
                        2,2019-07-03T10:20:00,OLD-TEA,Te,1,22,CARD
                        1,2019-07-03T10:15:00,OLD-TRAY,Bricka,1,100,CARD
                        """);

        assertThat(done.receiptsKept()).isEqualTo(3);
        assertThat(receipt(1).lines()).hasSize(3);
        assertThat(receipt(2).lines()).hasSize(2);
        assertThat(receipt(3).lines()).hasSize(1);
    }

    @Test
    void namesEverythingThatIsWrongWithARowAndKeepsTheRestOfItsReceipt() {
        SaleImport done = importing.receipts(till, HEADER + """
                        7,2019-07-03T10:15:00,OLD-BUN,Bulle,1,20,CARD
                        7,2019-07-03T10:15:00,,NONE,1,,CARD
                        7,2019-07-03T10:15:00,OLD-NOTHING,Okänd,1,20,CARD
                        7,2019-13-03T10:15:00,OLD-BUN,Bulle,two,-20,CHEQUE
                        7,2019-07-04T10:15:00,OLD-BUN,Bulle,1,20,CARD
                        7,2019-07-03T10:15:00,OLD-BUN,Bulle,1
                        7,2019-07-03T10:15:00,OLD-BUN,Bulle,0.5,20,CARD
                        ,2019-07-03T10:15:00,OLD-BUN,Bulle,1,20,CARD
                        8,2015-12-31T10:15:00,OLD-BUN,Bulle,0,1000001,CARD
                        9,2030-01-01T10:15:00,OLD-BUN,Bulle,1,20,SWISH
                        """);

        assertThat(done.receiptsKept()).isEqualTo(1);
        assertThat(done.receiptsIncomplete()).isEqualTo(1);
        assertThat(done.receiptsRefused()).isEqualTo(2);
        assertThat(done.rowsRefused()).isEqualTo(9);
        assertThat(receipt(7).isIncomplete()).isTrue();
        assertThat(receipt(7).lines()).hasSize(1);
        List<RefusedRow> refused = importing.refused(done.id());
        assertThat(refused).extracting(RefusedRow::line).containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
        assertThat(refused.stream().map(SalesImportTest::codesIn))
                .containsExactly(
                        List.of("sku missing", "unit_price_sek missing"),
                        List.of("sku unknown"),
                        List.of("sold_at time", "quantity quantity", "unit_price_sek price", "payment payment"),
                        List.of("sold_at other-day"),
                        List.of("row fields", "unit_price_sek missing", "payment payment"),
                        List.of("quantity whole-pieces"),
                        List.of("receipt receipt"),
                        List.of("sold_at too-early", "quantity quantity", "unit_price_sek price"),
                        List.of("sold_at not-yet"));
        assertThat(refused.get(1).faults().get(0).facts()).containsEntry("value", "OLD-NOTHING");
    }

    @Test
    void changesNothingWhenTheSameComesAgainAndRefusesOtherContent() {
        String file = HEADER + """
                1,2019-07-03T10:15:00,OLD-BUN,Bulle,1,20,CARD
                2,2019-07-03T10:20:00,OLD-BUN,Bulle,1,20,CARD
                2,2019-07-03T10:20:00,,NONE,1,,CARD
                """;
        importing.receipts(till, file);

        SaleImport again = importing.receipts(till, file);
        SaleImport other = importing.receipts(
                till, file.replace("1,2019-07-03T10:15:00,OLD-BUN,Bulle,1", "1,2019-07-03T10:15:00,OLD-BUN,Bulle,2"));

        assertThat(again.receiptsKept()).isZero();
        assertThat(again.receiptsKnown()).isEqualTo(2);
        assertThat(again.rowsRefused()).isEqualTo(1);
        assertThat(other.receiptsKnown()).isEqualTo(1);
        assertThat(codesIn(importing.refused(other.id()).get(0))).containsExactly("receipt other-content");
        assertThat(receipt(1).total()).isEqualTo(Money.ofKronor(20));
    }

    @Test
    void takesReturnsAndPaymentsInSeveralWays() {
        SaleImport done = importing.receipts(till, HEADER + """
                        1,2019-07-03T10:15:00,OLD-TRAY,Bricka,-1,149.50,CASH
                        2,2019-07-03T10:20:00,OLD-BUN,Bulle,3,20,CARD
                        2,2019-07-03T10:20:00,OLD-TEA,Te,1,22.50,CASH
                        3,2019-07-03T10:20:00,OLD-BUN,Bulle,-1,20,CARD
                        3,2019-07-03T10:20:00,OLD-BUN,Bulle,1,20,CARD
                        """);

        assertThat(done.receiptsKept()).isEqualTo(3);
        Sale back = receipt(1);
        assertThat(back.isReturn()).isTrue();
        assertThat(back.total()).isEqualTo(new Money(-14950));
        assertThat(back.paid()).isEqualTo(Money.ofKronor(-150));
        assertThat(back.vat()).isEqualTo(new Money(-2990));
        Sale mixed = receipt(2);
        assertThat(mixed.payments())
                .extracting(SalePayment::method)
                .containsExactly(PaymentMethod.CASH, PaymentMethod.CARD);
        assertThat(mixed.rounding()).isEqualTo(new Money(50));
        assertThat(receipt(3).total()).isEqualTo(Money.ZERO);
        assertThat(receipt(3).isReturn()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ';'", "UTF-16LE, ','", "UTF-16BE, ';'", "windows-1252, ';'", "UTF-8, '\t'"})
    void readsTheEncodingsAndSeparatorsThatPeopleHave(String encoding, char separator) {
        String text = (encoding.startsWith("UTF-16") ? "\uFEFF" : "")
                + (HEADER.toUpperCase(java.util.Locale.ROOT)
                                + "1,2019-07-03 10:15,OLD-BUN,Räksmörgås på råg,1,20,Kort\n")
                        .replace(',', separator)
                        .replace("\n", "\r\n");

        SaleImport done = importing.receipts(till, new ByteArrayInputStream(text.getBytes(Charset.forName(encoding))));

        assertThat(done.rowsRefused()).isZero();
        assertThat(done.encoding()).isEqualTo(encoding);
        assertThat(receipt(1).lines().get(0).name()).isEqualTo("Räksmörgås på råg");
    }

    @Test
    void readsAByteOrderMarkQuotesAndDecimalCommas() {
        importing.receipts(
                till,
                "\uFEFF\"receipt\";\"sku\";\"sold_at\";\"article\";\"quantity\";\"unit_price_sek\";\"payment\"\n"
                        + "5;OLD-BUN;2019-07-03T10:15:00;\"Bulle; \"\"stor\"\"\";2,000;20,50;SWISH\n");

        assertThat(receipt(5).lines().get(0).name()).isEqualTo("Bulle; \"stor\"");
        assertThat(receipt(5).lines().get(0).quantity()).isEqualTo(Quantity.of(2));
        assertThat(receipt(5).total()).isEqualTo(new Money(4100));
    }

    private List<Fault> faultsOf(byte[] file) {
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class,
                () -> WORLD.in(() -> door.start(FELIX, till, "x.csv", new ByteArrayInputStream(file))));
        assertThat(refused).isNotNull();
        assertThat(WORLD.in(() -> WORLD.the(Tills.class).find(till))).isEmpty();
        return refused.faults();
    }

    private List<String> fileCodes(byte[] file) {
        return faultsOf(file).stream()
                .map(fault -> fault.code().replaceAll(".*fault\\.", "")
                        + (fault.facts().containsKey("column")
                                ? " " + fault.facts().get("column")
                                : ""))
                .toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void refusesWhatIsNoCsvInOneSentence() {
        assertThat(fileCodes(new byte[0])).containsExactly("csv-empty");
        assertThat(fileCodes(utf8("\n \n"))).containsExactly("csv-empty");
        assertThat(fileCodes(utf8(HEADER))).containsExactly("csv-empty");
        assertThat(fileCodes(new byte[] {'P', 'K', 3, 4, 9, 9})).containsExactly("csv-spreadsheet");
        assertThat(fileCodes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}))
                .containsExactly("csv-not-text");
        assertThat(fileCodes(HEADER.getBytes(StandardCharsets.UTF_16LE))).containsExactly("csv-not-text");
        byte[] mixed = utf8(HEADER + "1,2019-07-03T10:15:00,OLD-BUN,Bullä,1,20,CARD\n2,,,?,,,\n");
        mixed[mixed.length - 6] = (byte) 0xE4;
        assertThat(fileCodes(mixed)).containsExactly("csv-mixed-encodings");
        assertThat(fileCodes(utf8(HEADER + "1,2019-07-03T10:15:00,\"OLD-BUN,Bulle,1,20,CARD\n" + "x".repeat(1 << 21))))
                .containsExactly("csv-broken");
    }

    @Test
    void namesEveryColumnThatIsMissingUnknownOrThereTwice() {
        assertThat(fileCodes(utf8("receipt;sold_at;sku;sku;antal;pris;payment\n1;2;3;4;5;6;7\n")))
                .containsExactly(
                        "csv-column-missing article",
                        "csv-column-missing quantity",
                        "csv-column-missing unit_price_sek",
                        "csv-column-twice sku",
                        "csv-column-unknown antal",
                        "csv-column-unknown pris");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "å", "A B", "ABCDEFGHIJKLMNOPQRSTU"})
    void namesAFaultInTheTillTogetherWithTheFaultsInTheFile(String code) {
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class, () -> WORLD.in(() -> door.start(FELIX, code, null, Importing.stream("x\n1\n"))));

        assertThat(refused.faults()).extracting(Fault::field).contains("till", "file");
    }

    @Test
    void keepsAndListsTenThousandAndOneFaultyRows() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 1; i <= 10_001; i++) {
            file.append(i).append(",2019-07-03T10:15:00,,x,many,,\n");
        }

        SaleImport done = importing.receipts(till, file.toString());

        assertThat(done.rowsRefused()).isEqualTo(10_001);
        assertThat(done.receiptsRefused()).isEqualTo(10_001);
        assertThat(importing.refused(done.id())).hasSize(10_001);
        assertThat(WORLD.in(() -> door.refused(FELIX, done.id(), 10_000, 50)))
                .extracting(RefusedRow::line)
                .containsExactly(10_002L);
    }

    @Test
    void refusesARowWithAHugeFieldAndGoesOn() {
        SaleImport done = importing.receipts(
                till,
                HEADER
                        + "1,2019-07-03T10:15:00,OLD-BUN," + "x".repeat(500_000) + ",1,20,CARD\n"
                        + "1,2019-07-03T10:15:00,OLD-BUN,Bulle,1,20,CARD\n");

        assertThat(done.receiptsKept()).isEqualTo(1);
        assertThat(codesIn(importing.refused(done.id()).get(0))).containsExactly("article too-long");
        assertThat(importing.refused(done.id()).get(0).faults().get(0).facts().get("value"))
                .asString()
                .hasSizeLessThan(80);
    }

    @Test
    void leavesWholeReceiptsWhenThePowerFailsAndDoesTheRestNextTime() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 1; i <= 450; i++) {
            file.append(i).append(",2019-07-03T10:15:00,OLD-BUN,Bulle,1,20,CARD\n");
            file.append(i).append(",2019-07-03T10:15:00,OLD-TEA,Te,1,22,CARD\n");
        }
        UUID first = importing.begun(till, file.toString(), 2);

        int interrupted = WORLD.in(() -> WORLD.the(ReceiptIntake.class).interruptAll());
        SaleImport second = importing.receipts(till, file.toString());

        assertThat(interrupted).isEqualTo(1);
        assertThat(importing.progress(first).status()).isEqualTo(ImportStatus.INTERRUPTED);
        long kept = importing.progress(first).receiptsKept();
        assertThat(kept).isBetween(1L, 449L);
        assertThat(second.receiptsKnown()).isEqualTo(kept);
        assertThat(second.receiptsKept()).isEqualTo(450 - kept);
        assertThat(receipt(1).lines()).hasSize(2);
        assertThat(receipt(450).lines()).hasSize(2);
    }

    @Test
    void refusesToImportIntoATillThatSells() {
        WORLD.does(() -> WORLD.the(Tills.class).add(new TillRegister("LIVE-" + till, "Butiken", TillKind.LIVE)));

        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class,
                () -> WORLD.in(() -> door.start(
                        FELIX,
                        "live-" + till,
                        null,
                        Importing.stream(HEADER + "1,2019-07-03T10:15:00,OLD-BUN,Bulle,1,20,CARD\n"))));

        assertThat(refused.faults()).extracting(Fault::code).containsExactly("sales.import.fault.live-till");
    }

    @Test
    void takesProductsOnceAndLeavesWhatTheCatalogueSaysOtherwise() {
        ProductsTaken taken = importing.products("""
                sku;article;vat_category;price_sek
                OLD-BUN;Kanelbulle;FOOD;25
                OLD-TEA;Te;FOOD;23,00
                OLD-NEW%1$d;Ny vara;BOOK;10
                old new;;SPACE;0
                """.formatted(tills));

        assertThat(taken.known()).isEqualTo(1);
        assertThat(taken.added()).isEqualTo(1);
        assertThat(taken.refused().stream().map(SalesImportTest::codesIn))
                .containsExactly(
                        List.of("vat_category differs", "price_sek differs"),
                        List.of("vat_category vat-category", "sku sku", "article missing", "price_sek price"));
        assertThat(WORLD.in(() -> WORLD.the(Catalog.class).productBySku(FELIX, "OLD-NEW" + tills)))
                .hasValueSatisfying(product -> assertThat(product.isOnSale()).isFalse());
    }
}
