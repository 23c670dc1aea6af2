package se.butiktorsten.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.butiktorsten.world.World.FELIX;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.butiktorsten.history.OldTill;
import se.butiktorsten.sales.Importing;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.world.World;

class RevenueReportsTest {

    private static final World WORLD = World.fresh();
    private static final Importing IMPORTING = new Importing(WORLD);
    private static final String HEADER = "receipt,sold_at,sku,article,quantity,unit_price_sek,payment\n";
    private static int tills;

    private final RevenueReports reports = WORLD.the(RevenueReports.class);

    /** Imports these rows as receipts of one day that nothing else is sold on. */
    private static Period soldOn(String day, String rows) {
        IMPORTING.products(OldTill.prices().replace("Kaffe", "=Kaffe"));
        IMPORTING.receipts("T" + ++tills, HEADER + rows.replace("DAY", day + "T12:00:00"));
        return new Period(LocalDate.parse(day), LocalDate.parse(day));
    }

    private RevenueReport report(Period period, Grouping by) {
        return WORLD.in(() -> reports.of(FELIX, new RevenueQuestion(period, by)));
    }

    private static Money gross(RevenueReport report, String key) {
        return report.lines().stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow()
                .figures()
                .gross();
    }

    @Test
    void givesEachPaymentWhatItSettledToTheOre() {
        Period day = soldOn("2019-03-01", """
                1,DAY,OT-3,Bulle,3,20,CARD
                1,DAY,OT-1,Kaffe,1,22.50,CASH
                1,DAY,OT-5,Kasse,1,0.99,SWISH
                """);

        RevenueReport report = report(day, Grouping.PAYMENT);

        assertThat(gross(report, "CARD")).isEqualTo(Money.ofKronor(60));
        assertThat(gross(report, "CASH")).isEqualTo(new Money(2250));
        assertThat(gross(report, "SWISH")).isEqualTo(new Money(99));
        assertThat(report.rounding()).isEqualTo(new Money(50));
        assertThat(report.total()).isEqualTo(report(day, Grouping.WORKSHOP).total());
    }

    @Test
    void addsUpToTheSameHoweverReceiptsArePaid() {
        Random random = new Random(7);
        StringBuilder rows = new StringBuilder();
        String[] methods = {"CARD", "CASH", "SWISH", "INVOICE"};
        for (int receipt = 1; receipt <= 60; receipt++) {
            for (int row = 0; row < 1 + random.nextInt(5); row++) {
                rows.append(receipt + ",DAY,OT-" + (1 + random.nextInt(7)) + ",Vara,"
                        + (random.nextInt(6) == 0 ? -1 : 1 + random.nextInt(3)) + ","
                        + random.nextInt(200) + "." + (10 + random.nextInt(90)) + "," + methods[random.nextInt(4)]
                        + "\n");
            }
        }
        Period day = soldOn("2019-03-02", rows.toString());
        Figures expected = report(day, Grouping.DAY).total();

        for (Grouping by : Grouping.values()) {
            assertThat(report(day, by).total()).as("by " + by).isEqualTo(expected);
        }
        Figures parts = report(day, Grouping.PAYMENT).lines().stream()
                .map(line -> new RevenueQuestion(day, Grouping.PRODUCT)
                        .within(Grouping.PAYMENT, line.key())
                        .within(Grouping.WORKSHOP, "BAKERY"))
                .map(question -> WORLD.in(() -> reports.of(FELIX, question)).total())
                .reduce(Figures.NONE, Figures::plus);
        assertThat(parts.sameAmountsAs(expected)).isTrue();
    }

    @Test
    void takesReturnsOffAndShowsThemApart() {
        Period day = soldOn("2019-03-03", """
                1,DAY,OT-5,Kasse,2,125,CARD
                2,DAY,OT-5,Kasse,-1,125,CARD
                3,DAY,OT-5,Kasse,1,125,CARD
                3,DAY,OT-5,Kasse,-1,125,SWISH
                """);

        RevenueReport report = report(day, Grouping.PAYMENT);

        assertThat(report.total().net()).isEqualTo(Money.ofKronor(100));
        assertThat(report.total().returnsNet()).isEqualTo(Money.ofKronor(-200));
        assertThat(report.total().receipts()).isEqualTo(3);
        assertThat(report.lines().stream()
                        .map(RevenueLine::figures)
                        .map(Figures::net)
                        .reduce(Money.ZERO, Money::plus))
                .isEqualTo(Money.ofKronor(100));
    }

    @Test
    void saysNothingWasSoldWhereNothingWas() {
        Period day = new Period(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 1, 31));

        RevenueReport report = report(day, Grouping.PRODUCT);

        assertThat(report.lines()).isEmpty();
        assertThat(report.total()).isEqualTo(Figures.NONE);
        assertThat(new RevenueWords(Language.SV).sentence(report)).isEqualTo("Inget såldes i den här perioden.");
        RevenueFiles files = new RevenueFiles(report, Language.EN, FELIX, Instant.EPOCH);
        assertThat(files.pdf()).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(files.xlsx()).isNotEmpty();
        assertThat(new String(files.csv(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("Total;0;0;0,00;0,00");
    }

    @Test
    void comparesWithThePeriodBeforeOfTheSameKind() {
        soldOn("2019-05-10", "1,DAY,OT-5,Kasse,1,125,CARD\n");
        soldOn("2019-06-10", "1,DAY,OT-5,Kasse,1,150,CARD\n");
        Period june = new Period(LocalDate.of(2019, 6, 1), LocalDate.of(2019, 6, 30));

        RevenueReport report = report(june, Grouping.DAY);

        assertThat(report.before()).extracting(Figures::net).isEqualTo(Money.ofKronor(100));
        assertThat(new RevenueWords(Language.SV).sentence(report).replace('\u00a0', ' '))
                .isEqualTo("Omsättningen var 120 kr utan moms."
                        + " Det är 20 % mer än perioden före, 2019-05-01 – 2019-05-31, då den var 100 kr.");
    }

    @Test
    void neverLetsASpreadsheetTakeANameForAFormula() {
        Period day = soldOn("2019-03-04", "1,DAY,OT-1,=HYPERLINK(\"x\"),1,28,CARD\n");

        RevenueReport report = report(day, Grouping.PRODUCT);

        assertThat(report.lines().get(0).name()).startsWith("=");
        String csv = new String(
                new RevenueFiles(report, Language.SV, FELIX, Instant.EPOCH).csv(),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(csv.lines().toList()).noneMatch(line -> line.matches("\"?[=+@-].*"));
    }

    @Test
    void namesEverythingThatIsWrongWithAQuestion() {
        Map<String, String> asked =
                Map.of("from", "2026-02-30", "to", "1999-01-01", "by", "colour", "vat", "six", "month", "13");

        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class,
                () -> RevenueQuestion.read(asked::get, new Period(LocalDate.EPOCH, LocalDate.EPOCH)));

        assertThat(refused.faults()).extracting(Fault::field).containsExactly("from", "to", "by", "month", "vat");
    }
}
