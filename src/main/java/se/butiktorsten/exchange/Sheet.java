package se.butiktorsten.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import se.butiktorsten.shared.csv.SpreadsheetCsv;

/**
 * A list to be written into a file for a spreadsheet.
 *
 * @param name of the sheet, at most 31 letters
 * @param headers of the first line
 * @param numbers the places of the columns that hold numbers
 * @param rows as people type the cells: numbers with a decimal comma
 */
public record Sheet(String name, List<String> headers, Set<Integer> numbers, List<List<String>> rows) {

    /** As CSV that a Swedish spreadsheet opens with a double click. */
    public byte[] csv() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SpreadsheetCsv csv = new SpreadsheetCsv(out).row(headers.toArray());
        rows.forEach(row -> csv.row(row.toArray()));
        csv.end();
        return out.toByteArray();
    }

    /** As XLSX, with real numbers and a header that stays in sight. */
    public byte[] xlsx() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Torsten", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(name);
            sheet.freezePane(0, 1);
            for (int column = 0; column < headers.size(); column++) {
                sheet.value(0, column, headers.get(column));
                sheet.style(0, column).bold().set();
            }
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < headers.size(); column++) {
                    String cell = rows.get(row).get(column);
                    if (cell.isEmpty()) {
                        continue;
                    }
                    if (numbers.contains(column)) {
                        sheet.value(row + 1, column, new BigDecimal(cell.replace(',', '.')));
                    } else {
                        sheet.value(row + 1, column, cell);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
