package se.butiktorsten.exchange;

import java.util.List;
import java.util.Map;
import se.butiktorsten.shared.web.Form;

/**
 * A row of a file as it was sent.
 *
 * @param line in the file, the header's being 1
 * @param cells by header
 */
record FileRow(long line, Map<String, String> cells) {

    /** Puts its cells into a form, each field under the prefix. */
    void into(Form form, List<Column> columns, String prefix) {
        columns.forEach(column -> column.read(cells.getOrDefault(column.header(), ""), form, prefix));
    }
}
