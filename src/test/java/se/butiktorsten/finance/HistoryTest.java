package se.butiktorsten.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static se.butiktorsten.world.World.FELIX;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.butiktorsten.history.OldTill;
import se.butiktorsten.history.PlainSums;
import se.butiktorsten.history.RealTill;
import se.butiktorsten.sales.Importing;
import se.butiktorsten.sales.SaleImport;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.world.World;

/**
 * The history of an old till goes in at the door of {@code sales} and comes out in the reports: every figure is compared
 * with what the file's text adds up to. A made-up history is used, or a {@link RealTill} where there is one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryTest {

    /** The old till knew none. */
    private static final String NO_DISCOUNT = "0,00";

    private static final long SEED = Long.getLong("books.seed", 20_261_121L);

    private World world;
    private Importing importing;
    private String prices;
    private String receipts;
    private PlainSums expected;
    private SaleImport done;
    private Period whole;

    World emptyWorld() {
        return World.fresh();
    }

    @BeforeAll
    void importTheHistory() {
        world = emptyWorld();
        importing = new Importing(world);
        RealTill till = RealTill.there().orElseGet(() -> new RealTill(OldTill.prices(), OldTill.receipts(SEED, 400)));
        prices = till.prices();
        receipts = till.receipts();
        expected = new PlainSums(prices, receipts);
        importing.products(prices);
        done = importing.receipts("HIST-1", receipts);
        List<String> days = List.copyOf(expected.byDay.keySet());
        whole = new Period(LocalDate.parse(days.get(0)), LocalDate.parse(days.get(days.size() - 1)));
    }

    private RevenueReport report(Period period, Grouping by) {
        return world.in(() -> world.the(RevenueReports.class).of(FELIX, new RevenueQuestion(period, by)));
    }

    private static Period month(String key) {
        return new Period(YearMonth.parse(key).atDay(1), YearMonth.parse(key).atEndOfMonth());
    }

    private static BigDecimal kronor(Money amount) {
        return BigDecimal.valueOf(amount.ore(), 2);
    }

    private static void agrees(String what, Figures actual, PlainSums.Sum sum) {
        assertThat(List.of(
                        kronor(actual.net()),
                        kronor(actual.vat()),
                        kronor(actual.gross()),
                        kronor(actual.returnsNet())))
                .as(what + ", seed " + SEED)
                .containsExactly(sum.net, sum.vat, sum.gross, sum.returnsNet);
    }

    private void agrees(RevenueReport report, Map<String, PlainSums.Sum> sums) {
        assertThat(report.lines())
                .extracting(RevenueLine::key)
                .as(report.question().toString())
                .containsExactlyInAnyOrderElementsOf(sums.keySet());
        for (RevenueLine line : report.lines()) {
            agrees(report.question() + " " + line.key(), line.figures(), sums.get(line.key()));
        }
    }

    @Test
    void keepsEveryGoodReceiptAndRefusesEveryBadRow() {
        assertThat(done.receiptsKept()).isEqualTo(expected.receiptsKept);
        assertThat(done.rowsRefused()).isEqualTo(expected.rowsRefused).isPositive();
        assertThat(done.receiptsIncomplete())
                .isEqualTo(expected.receiptsIncomplete)
                .isPositive();
        assertThat(importing.refused(done.id())).hasSize(expected.rowsRefused);
    }

    @Test
    void reportsWhatTheFileAddsUpToHoweverItIsToldApart() {
        agrees(report(whole, Grouping.MONTH), expected.byMonth);
        agrees(report(whole, Grouping.DAY), expected.byDay);
        agrees(report(whole, Grouping.VAT_RATE), expected.byRate);
        agrees(report(whole, Grouping.PAYMENT), expected.byPayment);
        agrees(report(whole, Grouping.WORKSHOP), Map.of("BAKERY", expected.total));
        for (RevenueLine product : report(whole, Grouping.PRODUCT).lines()) {
            assertThat(kronor(product.figures().gross())).isEqualTo(expected.grossByProduct.get(product.key()));
        }
        for (Grouping by : Grouping.values()) {
            RevenueReport report = report(whole, by);
            agrees("total by " + by, report.total(), expected.total);
            assertThat(report.total().receipts()).isEqualTo(expected.receiptsKept);
            assertThat(report.rounding())
                    .isEqualTo(new Money(expected.rounding.movePointRight(2).longValueExact()));
        }
    }

    @Test
    void reportsEachMonthByItself() {
        expected.byMonth.forEach((key, sum) -> {
            RevenueReport report = report(month(key), Grouping.VAT_RATE);
            agrees(key, report.total(), sum);
            assertThat(report.total().receipts()).isEqualTo(sum.receipts);
            agrees(report, expected.byMonthAndRate.get(key));
        });
    }

    @Test
    void saysTheSameOfAPartAsTheWholeSaysOfIt() {
        for (RevenueLine rate : report(whole, Grouping.VAT_RATE).lines()) {
            RevenueQuestion part = new RevenueQuestion(whole, Grouping.PAYMENT).within(Grouping.VAT_RATE, rate.key());
            RevenueReport report =
                    world.in(() -> world.the(RevenueReports.class).of(FELIX, part));

            assertThat(report.total()).isEqualTo(rate.figures());
            assertThat(report.rounding()).isNull();
        }
    }

    @Test
    void listsTheReceiptsBehindAFigure() {
        String day = expected.byDay.keySet().iterator().next();
        RevenueQuestion question = new RevenueQuestion(whole, Grouping.MONTH).within(Grouping.DAY, day);

        List<ReceiptRow> rows = world.in(() -> world.the(RevenueReports.class).receipts(FELIX, question, 0, 1000));

        PlainSums.Sum sum = expected.byDay.get(day);
        assertThat(rows).hasSize(sum.receipts);
        assertThat(kronor(rows.stream().map(ReceiptRow::net).reduce(Money.ZERO, Money::plus)))
                .isEqualTo(sum.net);
    }

    @Test
    void writesTheSameFiguresIntoEveryFile() {
        writes(report(whole, Grouping.MONTH), expected.byMonth, expected.total);
        expected.byMonth.forEach(
                (key, sum) -> writes(report(month(key), Grouping.VAT_RATE), expected.byMonthAndRate.get(key), sum));
    }

    private void writes(RevenueReport report, Map<String, PlainSums.Sum> sums, PlainSums.Sum total) {
        RevenueFiles files = new RevenueFiles(report, Language.SV, FELIX, world.now());
        List<List<String>> wanted = new ArrayList<>();
        for (RevenueLine line : report.lines()) {
            PlainSums.Sum sum = sums.get(line.key());
            String name =
                    report.question().by() == Grouping.MONTH ? line.key() : Integer.parseInt(line.key()) / 100 + " %";
            wanted.add(List.of(
                    name, number(sum.net), number(sum.vat), number(sum.gross), number(sum.returnsNet), NO_DISCOUNT));
        }
        wanted.add(List.of(
                "Totalt",
                number(total.net),
                number(total.vat),
                number(total.gross),
                number(total.returnsNet),
                NO_DISCOUNT));
        assertThat(inCsv(files.csv()).subList(0, wanted.size())).isEqualTo(wanted);
        assertThat(inXlsx(files.xlsx(), wanted.size())).isEqualTo(wanted);
        String pdf = inPdf(files.pdf());
        for (List<String> row : wanted) {
            assertThat(pdf.lines()
                            .filter(line -> line.startsWith(row.get(0) + " "))
                            .toList())
                    .as("%s", row)
                    .anySatisfy(line -> assertThat(line).endsWith(" " + String.join(" ", row.subList(1, row.size()))));
        }
    }

    /** As a Swede writes it: 1 234,50, with an ordinary space. */
    private static String number(BigDecimal amount) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(java.util.Locale.ROOT);
        symbols.setGroupingSeparator(' ');
        symbols.setDecimalSeparator(',');
        symbols.setMinusSign('-');
        return new DecimalFormat("#,##0.00", symbols).format(amount);
    }

    private static List<List<String>> inCsv(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        List<List<String>> rows = new ArrayList<>();
        for (String line : text.lines().skip(1).toList()) {
            String[] cells = line.replace('\u00a0', ' ').split(";");
            if (cells.length == 8) {
                List<String> row = new ArrayList<>(List.of(cells[0]));
                for (int i = 3; i < 8; i++) {
                    row.add(number(new BigDecimal(cells[i].replace(',', '.'))));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<List<String>> inXlsx(byte[] file, int count) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<List<String>> rows = new ArrayList<>();
            for (Row row : workbook.getFirstSheet().read()) {
                List<Cell> cells = row.stream()
                        .filter(cell -> cell != null && cell.getType() != CellType.EMPTY)
                        .toList();
                if (cells.size() == 8 && cells.get(3).getType() == CellType.NUMBER) {
                    Cell name = cells.get(0);
                    List<String> texts = new ArrayList<>();
                    texts.add(
                            name.getType() == CellType.NUMBER
                                    ? YearMonth.from(name.asDate()).toString()
                                    : name.asString().replace('\u00a0', ' '));
                    for (Cell cell : cells.subList(3, 8)) {
                        texts.add(number(cell.asNumber()));
                    }
                    rows.add(texts);
                }
            }
            assertThat(rows).hasSize(count);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String inPdf(byte[] file) {
        try (var document = Loader.loadPDF(file)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("sv-SE");
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replace('\u00a0', ' ').replace('\u2212', '-');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void changesNothingWhenItIsImportedAgain() {
        RevenueReport before = report(whole, Grouping.DAY);

        SaleImport again = importing.receipts("HIST-1", receipts);

        assertThat(again.receiptsKept()).isZero();
        assertThat(again.receiptsKnown()).isEqualTo(expected.receiptsKept);
        assertThat(again.rowsRefused()).isEqualTo(expected.rowsRefused);
        assertThat(report(whole, Grouping.DAY)).isEqualTo(before);
        assertThat(importing.products(prices).added()).isZero();
    }
}
