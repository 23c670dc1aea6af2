package se.butiktorsten.results;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.results.ResultTable.Cell;
import se.butiktorsten.results.ResultTable.Kind;
import se.butiktorsten.results.ResultTable.Row;
import se.butiktorsten.shared.print.Picture;
import se.butiktorsten.shared.print.Print;
import se.butiktorsten.shared.web.Chart;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Texts;

/** A results report as files. Files leave the unit: small numbers are hidden in them, and they say so. */
public final class ResultFiles {

    /** The most columns beside the first one. */
    private static final int COLUMNS = 6;

    /** The box of a picture in the design, in points. */
    private static final int CHART_WIDTH = 240;

    private static final int CHART_HEIGHT = 305;

    /** So many letters of a definition stand beside each other in the spreadsheet, each line so many points high. */
    private static final int LINE_LETTERS = 120;

    private static final int LINE_HEIGHT = 15;

    private final ResultsReport report;
    private final Language language;
    private final List<ResultTable> tables;
    private final LocalDate made;

    /** @param made the business day on which they are made, printed at the foot */
    public ResultFiles(ResultsReport report, Language language, LocalDate made) {
        this.report = report;
        this.language = language;
        this.tables = new ResultTables(report, language, true).all();
        this.made = made;
    }

    /** What a file should be called, without its ending: {@code resultat-2016-2018}. */
    public String fileName() {
        return text("results.file") + "-" + report.span().replace('–', '-');
    }

    private String title() {
        return text("results.title") + " " + report.span();
    }

    /** As a tagged PDF: the pictures on the first page, then a table after the other. */
    public byte[] pdf() {
        Map<String, Object> values = new HashMap<>();
        values.put("TITLE", title());
        values.put("LEAD", text("results.files.hidden"));
        values.put("MADE", Texts.get(language, "results.files.made", Map.of("day", made)));
        values.put("PAGE", text("results.files.page"));
        List<Chart> charts = new ResultCharts(report, language, true).onPaper();
        for (int i = 0; i < charts.size(); i++) {
            Chart chart = charts.get(i);
            values.put("CHART_TITLE" + i, chart.title());
            values.put("CHART" + i, Picture.of(chart, CHART_WIDTH, CHART_HEIGHT));
            values.put("CHART_WORDS" + i, chart.title() + ". " + chart.description());
        }
        Collection<Map<String, ?>> rows = new ArrayList<>();
        for (ResultTable table : tables) {
            for (Row row : table.rows()) {
                rows.add(row(table, row));
            }
        }
        return new Print("results", title(), language.locale(), values, rows).pdf();
    }

    private static Map<String, @Nullable Object> row(ResultTable table, Row row) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("table", table.title());
        fields.put("definition", table.definition());
        fields.put("head", table.headings().get(0));
        fields.put("label", row.label());
        fields.put("sum", row.isSum());
        fields.put("last", row.equals(table.rows().get(table.rows().size() - 1)));
        for (int column = 0; column < COLUMNS; column++) {
            boolean isThere = column < row.cells().size();
            fields.put("head" + column, isThere ? table.headings().get(column + 1) : "");
            fields.put("cell" + column, isThere ? row.cells().get(column).text() : "");
        }
        return fields;
    }

    /** As a spreadsheet: one sheet, real numbers, shares as parts of one with a per cent sign. */
    public byte[] xlsx() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Torsten", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(text("results.title"));
            sheet.width(0, 44);
            for (int column = 1; column <= COLUMNS; column++) {
                sheet.width(column, 15);
            }
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
            int line = 0;
            sheet.value(line, 0, title());
            sheet.style(line++, 0).bold().fontSize(16).set();
            sheet.value(line++, 0, text("results.files.hidden"));
            sheet.value(line++, 0, Texts.get(language, "results.files.made", Map.of("day", made)));
            for (ResultTable table : tables) {
                line = write(sheet, table, line + 1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static int write(Worksheet sheet, ResultTable table, int first) {
        int line = first;
        sheet.value(line, 0, table.title());
        sheet.style(line++, 0).bold().fontSize(13).set();
        sheet.value(line, 0, table.definition());
        sheet.range(line, 0, line, COLUMNS).merge();
        sheet.style(line, 0).wrapText(true).verticalAlignment("top").set();
        sheet.rowHeight(line++, LINE_HEIGHT * (1 + table.definition().length() / LINE_LETTERS));
        for (int column = 0; column < table.headings().size(); column++) {
            sheet.value(line, column, table.headings().get(column));
            sheet.style(line, column)
                    .bold()
                    .wrapText(true)
                    .horizontalAlignment(column == 0 ? "left" : "right")
                    .set();
        }
        line++;
        for (Row row : table.rows()) {
            sheet.value(line, 0, row.label());
            sheet.style(line, 0).wrapText(true).set();
            for (int column = 0; column < row.cells().size(); column++) {
                write(sheet, line, column + 1, row.cells().get(column));
            }
            if (row.isSum()) {
                sheet.range(line, 0, line, row.cells().size()).style().bold().set();
            }
            line++;
        }
        return line;
    }

    private static void write(Worksheet sheet, int line, int column, Cell cell) {
        BigDecimal number = cell.number();
        if (number != null) {
            sheet.value(line, column, number);
            sheet.style(line, column).format(format(cell.kind())).set();
        } else if (!cell.text().isEmpty()) {
            sheet.value(line, column, cell.text());
            sheet.style(line, column).horizontalAlignment("right").set();
        }
    }

    private static String format(Kind kind) {
        return switch (kind) {
            case COUNT, TEXT -> "#,##0";
            case SHARE -> "0.0%";
            case MONEY -> "#,##0.00";
        };
    }

    private String text(String key) {
        return Texts.get(language, key);
    }
}
