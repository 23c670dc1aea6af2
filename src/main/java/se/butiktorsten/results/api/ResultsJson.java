package se.butiktorsten.results.api;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.results.ResultTable;
import se.butiktorsten.results.ResultTables;
import se.butiktorsten.results.ResultsReport;
import se.butiktorsten.shared.web.Language;

/**
 * The results of some years, table by table. What a program takes leaves the unit: counts from one to four are hidden,
 * and those that would tell them.
 *
 * @param tables in the order in which they are read
 */
public record ResultsJson(int fromYear, int toYear, List<TableJson> tables) {

    /**
     * A table.
     *
     * @param key the same in every language: {@code throughput-2018, counts-2018, goals-2018, interventions, employers,
     *     workshops, tasks}
     * @param title in the caller's language, as is every text
     * @param definition how it is counted
     */
    public record TableJson(
            String key, String title, String definition, List<ColumnJson> columns, List<RowJson> rows) {}

    /** A column; the first one is the rows' own. */
    public record ColumnJson(String key, String heading) {}

    /** A row: its cells in the order of the columns, from the second on. */
    public record RowJson(String key, String label, boolean isSum, List<CellJson> cells) {}

    /**
     * A cell.
     *
     * @param number so many, a part of one, or kronor; null for a word, for nothing, and for what is hidden
     * @param kind {@code COUNT, SHARE, MONEY, TEXT}
     */
    public record CellJson(@Nullable BigDecimal number, String kind, String text) {}

    static ResultsJson of(ResultsReport report, Language language) {
        return new ResultsJson(
                report.fromYear(),
                report.toYear(),
                new ResultTables(report, language, true)
                        .all().stream().map(ResultsJson::of).toList());
    }

    private static TableJson of(ResultTable table) {
        return new TableJson(
                table.key(),
                table.title(),
                table.definition(),
                table.columns().stream()
                        .map(column -> new ColumnJson(column.key(), column.heading()))
                        .toList(),
                table.rows().stream()
                        .map(row -> new RowJson(
                                row.key(),
                                row.label(),
                                row.isSum(),
                                row.cells().stream()
                                        .map(cell -> new CellJson(
                                                cell.number(), cell.kind().name(), cell.text()))
                                        .toList()))
                        .toList());
    }
}
