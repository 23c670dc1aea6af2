package se.butiktorsten.finance;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.csv.SpreadsheetCsv;
import se.butiktorsten.shared.print.Print;
import se.butiktorsten.shared.web.Language;

/** A revenue report as files to keep: PDF and XLSX from the design {@code reports/revenue.jrxml}, and CSV. */
public final class RevenueFiles {

    private static final String DESIGN = "revenue";

    private final RevenueReport report;
    private final RevenueWords words;
    private final String made;

    /**
     * @param by who asked for it, and
     * @param at when: printed at the foot
     */
    public RevenueFiles(RevenueReport report, Language language, Actor by, Instant at) {
        this.report = report;
        this.words = new RevenueWords(language);
        this.made = words.made(by.name(), at);
    }

    /** What a file of it should be called, without its ending: {@code omsattning-2026-11-01-2026-11-30-month}. */
    public String fileName() {
        return fileName(report.question(), words.language());
    }

    /** The same before there is a report. */
    public static String fileName(RevenueQuestion question, Language language) {
        return new RevenueWords(language).text("finance.file") + "-"
                + question.period().from() + "-" + question.period().to() + "-"
                + question.by().word();
    }

    /** The file of this kind. */
    public byte[] as(RevenueFile kind) {
        return switch (kind) {
            case PDF -> pdf();
            case XLSX -> xlsx();
            case CSV -> csv();
        };
    }

    public byte[] pdf() {
        return print().pdf();
    }

    public byte[] xlsx() {
        return print().xlsx();
    }

    /** The groups, then the total, then rounding and what was paid; amounts in kronor. */
    public byte[] csv() {
        RevenueQuestion question = report.question();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SpreadsheetCsv csv = new SpreadsheetCsv(file)
                .row(
                        words.heading(question.by()),
                        words.text("finance.receipts"),
                        words.text("finance.quantity"),
                        words.text("finance.net"),
                        words.text("finance.vat"),
                        words.text("finance.gross"),
                        words.text("finance.returns"),
                        words.text("finance.discounts"));
        for (RevenueLine line : report.lines()) {
            // A day or month as the key, so that a spreadsheet sorts it; everything else as people say it.
            String name = question.by().isTime() ? line.key() : words.name(question.by(), line);
            row(csv, name, line.figures());
        }
        row(csv, words.text("finance.total"), report.total());
        Money rounding = report.rounding();
        if (rounding != null) {
            csv.row(words.text("finance.rounding"), null, null, null, null, rounding, null, null);
            csv.row(
                    words.text("finance.paid"),
                    null,
                    null,
                    null,
                    null,
                    report.total().gross().plus(rounding),
                    null,
                    null);
        }
        Money difference = report.cashDifference();
        if (difference != null) {
            csv.row(words.text("finance.cash-difference"), null, null, null, null, difference, null, null);
        }
        csv.row(words.scope(question)).row(words.definition()).row(made).end();
        return file.toByteArray();
    }

    private static void row(SpreadsheetCsv csv, String name, Figures figures) {
        csv.row(
                name,
                figures.receipts(),
                figures.quantity(),
                figures.net(),
                figures.vat(),
                figures.gross(),
                figures.returnsNet(),
                figures.discounts());
    }

    private Print print() {
        RevenueQuestion question = report.question();
        Map<String, Object> values = new HashMap<>();
        values.put("TITLE", words.title(question));
        values.put("PERIOD", words.scope(question));
        values.put("SENTENCE", words.sentence(report));
        values.put("DEFINITION", words.definition());
        values.put("MADE", made);
        values.put("PAGE", words.text("finance.page"));
        values.put("HEAD_GROUP", words.heading(question.by()));
        values.put("HEAD_RECEIPTS", words.text("finance.receipts"));
        values.put("HEAD_QUANTITY", words.text("finance.quantity"));
        values.put("HEAD_NET", words.text("finance.net"));
        values.put("HEAD_VAT", words.text("finance.vat"));
        values.put("HEAD_GROSS", words.text("finance.gross"));
        values.put("HEAD_RETURNS", words.text("finance.returns"));
        values.put("HEAD_DISCOUNTS", words.text("finance.discounts"));
        values.put("QUANTITY_PATTERN", quantityPattern());
        Figures total = report.total();
        values.put("TOTAL", words.text("finance.total"));
        values.put("TOTAL_RECEIPTS", total.receipts());
        values.put("TOTAL_QUANTITY", units(total.quantity()));
        values.put("TOTAL_NET", kronor(total.net()));
        values.put("TOTAL_VAT", kronor(total.vat()));
        values.put("TOTAL_GROSS", kronor(total.gross()));
        values.put("TOTAL_RETURNS", kronor(total.returnsNet()));
        values.put("TOTAL_DISCOUNTS", kronor(total.discounts()));
        Money rounding = report.rounding();
        if (rounding != null) {
            values.put("HEAD_ROUNDING", words.text("finance.rounding"));
            values.put("ROUNDING", kronor(rounding));
            values.put("HEAD_PAID", words.text("finance.paid"));
            values.put("PAID", kronor(total.gross().plus(rounding)));
        }
        Money difference = report.cashDifference();
        if (difference != null) {
            values.put("HEAD_DIFFERENCE", words.text("finance.cash-difference"));
            values.put("DIFFERENCE", kronor(difference));
        }
        Collection<Map<String, ?>> rows = new ArrayList<>();
        for (RevenueLine line : report.lines()) {
            rows.add(row(line));
        }
        return new Print(DESIGN, words.title(question), words.language().locale(), values, rows);
    }

    private Map<String, @Nullable Object> row(RevenueLine line) {
        Grouping by = report.question().by();
        LocalDate day = words.day(by, line.key());
        Figures figures = line.figures();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("label", words.name(by, line));
        row.put("day", day == null ? null : java.sql.Date.valueOf(day));
        row.put("dayPattern", by == Grouping.MONTH ? "yyyy-MM" : "yyyy-MM-dd");
        row.put("receipts", figures.receipts());
        row.put("quantity", units(figures.quantity()));
        row.put("net", kronor(figures.net()));
        row.put("vat", kronor(figures.vat()));
        row.put("gross", kronor(figures.gross()));
        row.put("returns", kronor(figures.returnsNet()));
        row.put("discounts", kronor(figures.discounts()));
        return row;
    }

    /** A spreadsheet shows a lonely decimal mark where a pattern allows decimals and there are none. */
    private String quantityPattern() {
        boolean whole = report.lines().stream()
                .allMatch(line -> line.figures().quantity().isWhole());
        return whole ? "#,##0" : "#,##0.000";
    }

    private static BigDecimal kronor(Money amount) {
        return BigDecimal.valueOf(amount.ore(), 2);
    }

    private static BigDecimal units(Quantity quantity) {
        return BigDecimal.valueOf(quantity.thousandths(), 3);
    }
}
