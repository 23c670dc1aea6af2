package se.butiktorsten.shared.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;

/**
 * A CSV file as a Swedish spreadsheet opens it with a double click: semicolons, decimal commas, UTF-8 with a byte order
 * mark. Text that a spreadsheet would take for a formula gets an apostrophe in front, so that nothing in it is ever
 * carried out; numbers are written as numbers.
 */
public final class SpreadsheetCsv {

    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private final CsvWriter csv;

    /** Begins a file. What is written may stay in a buffer until {@link #end}. */
    public SpreadsheetCsv(OutputStream out) {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            text.write('\uFEFF');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
    }

    /**
     * Adds a row.
     *
     * @param cells {@link Money} in kronor with two decimals, {@link Quantity} without superfluous decimals, whole
     *     numbers, null for an empty cell; anything else as text
     */
    public SpreadsheetCsv row(@Nullable Object... cells) {
        List<String> fields = new ArrayList<>();
        for (Object cell : cells) {
            fields.add(field(cell));
        }
        csv.writeRecord(fields);
        return this;
    }

    private static String field(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Money money) {
            return BigDecimal.valueOf(money.ore(), 2).toPlainString().replace('.', ',');
        }
        if (cell instanceof Quantity quantity) {
            BigDecimal units = BigDecimal.valueOf(quantity.thousandths(), 3).stripTrailingZeros();
            return units.setScale(Math.max(0, units.scale())).toPlainString().replace('.', ',');
        }
        if (cell instanceof Number number) {
            return number.toString();
        }
        String word = cell.toString();
        return isTakenForAFormula(word) ? "'" + word : word;
    }

    /** A cell's text as it was before it was written by {@link #row}: without the apostrophe that makes it harmless. */
    public static String plain(String cell) {
        return cell.startsWith("'") && isTakenForAFormula(cell) ? cell.substring(1) : cell;
    }

    /** Also behind apostrophes, so that every text is read back as it was. */
    private static boolean isTakenForAFormula(String text) {
        String bare = text.replaceFirst("^'+", "");
        return !bare.isEmpty() && FORMULA_STARTS.indexOf(bare.charAt(0)) >= 0;
    }

    /** Writes whatever is still in the buffer. */
    public void end() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
