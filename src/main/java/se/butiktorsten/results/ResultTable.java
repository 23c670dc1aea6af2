package se.butiktorsten.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is read, the same on the page, on paper and in a spreadsheet.
 *
 * @param title its heading
 * @param definition how it is counted
 * @param headings of all columns, the first one's too
 */
public record ResultTable(String title, String definition, List<String> headings, List<Row> rows) {

    /**
     * A line.
     *
     * @param isSum whether it adds up those above
     */
    public record Row(String label, boolean isSum, List<Cell> cells) {}

    /**
     * What stands in a cell.
     *
     * @param text as people read it; empty for nothing
     * @param count the number itself, for a spreadsheet; null when it is hidden, or no count
     * @param share likewise in basis points
     */
    public record Cell(
            String text, @Nullable Long count, @Nullable Long share) {

        /** Nothing stands there. */
        static final Cell EMPTY = new Cell("", null, null);

        static Cell text(String text) {
            return new Cell(text, null, null);
        }
    }
}
