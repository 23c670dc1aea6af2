package se.butiktorsten.finance;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import se.butiktorsten.sales.Till;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.world.World;

/**
 * Seven years of a busy shop, a million receipt lines by the dice, written straight into the tables a year at a time. What is
 * measured goes through the door; beside it, in the same run, the statements that somebody would write by hand for the same
 * answer. Run by {@code ./mvnw -Ptests,benchmark-revenue}; promises no wall clock. See {@code docs/benchmarks.md}.
 */
public final class RevenueBenchmark {

    private static final int LINES = Integer.getInteger("revenue.lines", 1_000_000);
    private static final int YEARS = 7;
    private static final int FIRST_YEAR = 2020;
    private static final int LINES_A_RECEIPT = 3;
    private static final int PRODUCTS = 400;
    private static final String[] WORKSHOPS = {"BAKERY", "TEXTILE", "CARDBOARD", "CARPENTRY", "GARDEN", "KITCHEN"};
    private static final int[] RATES = {600, 1200, 2500};
    private static final int ROWS_IN_HAND = 3_000;

    /** What the door answers besides the groups, written by hand. */
    private static final String TOTAL = """
            SELECT COUNT(DISTINCT s.id), SUM(l.quantity), SUM(l.net_ore), SUM(l.gross_ore), SUM(l.discount_ore),
                   SUM(CASE WHEN l.quantity < 0 THEN l.net_ore ELSE 0 END)
              FROM sale s JOIN sale_line l ON l.sale_id = s.id WHERE s.business_day BETWEEN ? AND ?""";

    private final Random random = new Random(2026);
    private final World world;
    private final RevenueReports reports;
    private final Connection connection;
    private long receipts;

    private RevenueBenchmark(Path database) throws SQLException {
        String url = "jdbc:derby:" + database + ";create=true";
        world = World.onDerby(url);
        reports = world.the(RevenueReports.class);
        connection = DriverManager.getConnection(url, "torsten", "torsten");
        connection.setAutoCommit(false);
    }

    /** @param arguments none */
    public static void main(String[] arguments) throws Exception {
        new RevenueBenchmark(Files.createTempDirectory("revenue-benchmark").resolve("db")).fillAndMeasure();
    }

    private void fillAndMeasure() throws Exception {
        world.does(() -> world.the(Till.class).setUp(World.ADAM, "BENCH", "Kassan"));
        double first = 0;
        for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
            long begun = System.nanoTime();
            fill(year);
            say("%d: filled in %d s", year, (System.nanoTime() - begun) / 1_000_000_000L);
            if (year == FIRST_YEAR + 1) {
                warmUp();
                first = door(days(YearMonth.of(year, 11)), Grouping.WORKSHOP, 15);
            }
        }
        lookAtTheTables();
        double last = door(days(YearMonth.of(FIRST_YEAR + YEARS - 1, 11)), Grouping.WORKSHOP, 15);
        say("");
        say("%,d receipts, %,d lines in %d years", receipts, receipts * LINES_A_RECEIPT, YEARS);
        say(
                "a month by workshop after two years %.0f ms, after %d years %.0f ms: ratio %.2f",
                first, YEARS, last, last / first);
        int lastYear = FIRST_YEAR + YEARS - 1;
        for (Grouping by : List.of(Grouping.DAY, Grouping.WORKSHOP, Grouping.PRODUCT, Grouping.VAT_RATE)) {
            compare("a month", days(YearMonth.of(lastYear, 11)), by, 15);
        }
        for (Grouping by : List.of(Grouping.MONTH, Grouping.WORKSHOP, Grouping.PRODUCT)) {
            compare("a year", new Period(LocalDate.of(lastYear, 1, 1), LocalDate.of(lastYear, 12, 31)), by, 5);
        }
        print();
    }

    private static Period days(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    private void warmUp() throws Exception {
        door(days(YearMonth.of(FIRST_YEAR + 1, 10)), Grouping.WORKSHOP, 5);
        lookAtTheTables();
        door(days(YearMonth.of(FIRST_YEAR + 1, 10)), Grouping.WORKSHOP, 10);
    }

    /** Derby does this by itself after a while; here nobody waits for it. */
    private void lookAtTheTables() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CALL SYSCS_UTIL.SYSCS_UPDATE_STATISTICS('TORSTEN', 'SALE', NULL)");
            statement.execute("CALL SYSCS_UTIL.SYSCS_UPDATE_STATISTICS('TORSTEN', 'SALE_LINE', NULL)");
            connection.commit();
        }
    }

    private void compare(String what, Period period, Grouping by, int times) throws Exception {
        double door = door(period, by, times);
        double bare = median(times, () -> byHand(new RevenueQuestion(period, by)));
        say("%s by %s: the door %.0f ms, by hand %.0f ms, ratio %.2f", what, by.word(), door, bare, door / bare);
    }

    private double door(Period period, Grouping by, int times) throws Exception {
        return median(
                times,
                () -> world.in(() -> reports.of(World.FELIX, new RevenueQuestion(period, by)))
                        .lines()
                        .size());
    }

    /** The groups, the receipts, the rounding, the period before and the year before: what the page shows. */
    private int byHand(RevenueQuestion question) throws SQLException {
        String column = switch (question.by()) {
            case DAY, WEEK, MONTH -> "s.business_day";
            case WORKSHOP -> "l.workshop";
            case PRODUCT -> "l.sku";
            case VAT_RATE -> "l.vat_bp";
            case PAYMENT, CUSTOMER, TILL -> "s.till_code";
        };
        int rows = ask(
                "SELECT " + column + ", MAX(l.name), " + TOTAL.strip().substring("SELECT ".length()) + " GROUP BY "
                        + column,
                question.period());
        ask(
                "SELECT COUNT(DISTINCT s.id) FROM sale s JOIN sale_line l ON l.sale_id = s.id"
                        + " WHERE s.business_day BETWEEN ? AND ?",
                question.period());
        ask("SELECT SUM(rounding_ore) FROM sale WHERE business_day BETWEEN ? AND ?", question.period());
        ask(TOTAL, question.before().period());
        ask(TOTAL, question.lastYear().period());
        connection.commit();
        return rows;
    }

    private int ask(String sql, Period period) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setDate(1, Date.valueOf(period.from()));
            statement.setDate(2, Date.valueOf(period.to()));
            int count = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    count++;
                    rows.getLong(rows.getMetaData().getColumnCount());
                }
            }
            return count;
        }
    }

    /** A report of every day since the beginning: more than a hundred pages. */
    private void print() throws Exception {
        Period all = new Period(LocalDate.of(FIRST_YEAR, 1, 1), LocalDate.of(FIRST_YEAR + YEARS - 1, 12, 31));
        RevenueReport report = world.in(() -> reports.of(World.FELIX, new RevenueQuestion(all, Grouping.DAY)));
        new RevenueFiles(report, Language.SV, World.FELIX, Instant.EPOCH).pdf();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        System.gc();
        long before = used(heap);
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long begun = System.nanoTime();
        byte[] pdf = new RevenueFiles(report, Language.SV, World.FELIX, Instant.EPOCH).pdf();
        double millis = (System.nanoTime() - begun) / 1e6;
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() - before;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            say(
                    "a report of %,d days as PDF: %d pages in %.0f ms, %,d kB, at most %d MB of memory beside what was there",
                    report.lines().size(), document.getNumberOfPages(), millis, pdf.length / 1024, peak >> 20);
        }
        double csv = median(5, () -> new RevenueFiles(report, Language.SV, World.FELIX, Instant.EPOCH).csv().length);
        say("the same as CSV: %.0f ms; as PDF %.0f times that", csv, millis / csv);
    }

    private static long used(List<MemoryPoolMXBean> heap) {
        return heap.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
    }

    /** A year's share of the lines, spread over its days. */
    private void fill(int year) throws SQLException {
        int receiptsOfYear = LINES / YEARS / LINES_A_RECEIPT;
        int daysOfYear = LocalDate.of(year, 12, 31).getDayOfYear();
        try (PreparedStatement sale = connection.prepareStatement(
                        "INSERT INTO sale (id, till_code, series, number, kind, sold_at, business_day, received_at, cashier,"
                                + " total_ore, rounding_ore, content_hash) VALUES (?,'BENCH',0,?,?,?,?,?,'sara',?,0,?)");
                PreparedStatement line = connection.prepareStatement(
                        "INSERT INTO sale_line (sale_id, position, sku, name, workshop, quantity, unit_price_ore,"
                                + " vat_category, vat_bp, gross_ore, net_ore, vat_ore, gross_before_ore, net_before_ore)"
                                + " VALUES (?,?,?,?,?,?,?,'STANDARD',?,?,?,?,?,?)");
                PreparedStatement payment = connection.prepareStatement(
                        "INSERT INTO sale_payment (sale_id, position, method, amount_ore, tendered_ore, settled_ore,"
                                + " settled_before_ore) VALUES (?,1,?,?,?,?,0)")) {
            for (int i = 0; i < receiptsOfYear; i++) {
                LocalDate day = LocalDate.ofYearDay(year, 1 + (int) ((long) i * daysOfYear / receiptsOfYear));
                receipt(sale, line, payment, day);
                if (i % ROWS_IN_HAND == ROWS_IN_HAND - 1 || i == receiptsOfYear - 1) {
                    sale.executeBatch();
                    line.executeBatch();
                    payment.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    private void receipt(PreparedStatement sale, PreparedStatement line, PreparedStatement payment, LocalDate day)
            throws SQLException {
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        boolean isReturn = random.nextInt(50) == 0;
        long total = 0;
        long netBefore = 0;
        for (int position = 1; position <= LINES_A_RECEIPT; position++) {
            int product = random.nextInt(PRODUCTS);
            long pieces = (1 + random.nextInt(4)) * (isReturn ? -1L : 1L);
            long price = 1_000 + product * 37L;
            int rate = RATES[product % RATES.length];
            long gross = pieces * price;
            long vat = Math.round((double) gross * rate / (10_000 + rate));
            List<Object> values = new ArrayList<>(List.of(
                    id,
                    position,
                    "P-" + product,
                    "Vara " + product,
                    WORKSHOPS[product % WORKSHOPS.length],
                    pieces * 1_000,
                    price,
                    rate,
                    gross,
                    gross - vat,
                    vat,
                    total,
                    netBefore));
            for (int i = 0; i < values.size(); i++) {
                line.setObject(i + 1, values.get(i));
            }
            line.addBatch();
            total += gross;
            netBefore += gross - vat;
        }
        Timestamp at = Timestamp.valueOf(day.atTime(12, 0));
        sale.setString(1, id);
        sale.setLong(2, ++receipts);
        sale.setString(3, isReturn ? "RETURN" : "SALE");
        sale.setTimestamp(4, at);
        sale.setDate(5, Date.valueOf(day));
        sale.setTimestamp(6, at);
        sale.setLong(7, total);
        sale.setString(8, "0".repeat(64));
        sale.addBatch();
        payment.setString(1, id);
        payment.setString(2, random.nextBoolean() ? "CARD" : "SWISH");
        payment.setLong(3, total);
        payment.setLong(4, total);
        payment.setLong(5, total);
        payment.addBatch();
    }

    private static double median(int times, Callable<Integer> work) throws Exception {
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            if (work.call() == 0) {
                throw new AssertionError("There is nothing to measure");
            }
            nanos[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        return nanos[times / 2] / 1e6;
    }

    private static void say(String text, Object... facts) {
        System.out.println(String.format(Locale.ROOT, text, facts));
    }
}
