package se.butiktorsten.results;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Money;

/**
 * A table as it is read, the same on the page, on paper, in a spreadsheet and for a program.
 *
 * @param key what it is called in every language: {@code throughput-2018}
 * @param title its heading
 * @param definition how it is counted
 * @param columns all of them, the first one too
 */
public record ResultTable(String key, String title, String definition, List<Column> columns, List<Row> rows) {

    /** A column: its name in every language, and in the reader's. */
    public record Column(String key, String heading) {}

    /**
     * A line.
     *
     * @param key what it is called in every language
     * @param isSum whether it adds up those above
     */
    public record Row(String key, String label, boolean isSum, List<Cell> cells) {}

    /** What kind of thing stands in a cell. */
    public enum Kind {
        /** A word, or nothing. */
        TEXT,
        /** So many. */
        COUNT,
        /** A part of one: 0.735. */
        SHARE,
        /** Kronor. */
        MONEY
    }

    /**
     * What stands in a cell.
     *
     * @param text as people read it; empty for nothing
     * @param number the number itself; null for a word, or a number that is hidden
     */
    public record Cell(String text, @Nullable BigDecimal number, Kind kind) {

        /** Nothing stands there. */
        static final Cell EMPTY = text("");

        static Cell text(String text) {
            return new Cell(text, null, Kind.TEXT);
        }

        static Cell count(String text, long count) {
            return new Cell(text, BigDecimal.valueOf(count), Kind.COUNT);
        }

        /** @param basisPoints 7350 is 0.735 */
        static Cell share(String text, long basisPoints) {
            return new Cell(text, BigDecimal.valueOf(basisPoints, 4), Kind.SHARE);
        }

        static Cell money(String text, Money amount) {
            return new Cell(text, BigDecimal.valueOf(amount.ore(), 2), Kind.MONEY);
        }

        /** Whether it has a number that is shown. */
        boolean isShown() {
            return number != null;
        }
    }

    /** What stands above the columns. */
    public List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }
}
