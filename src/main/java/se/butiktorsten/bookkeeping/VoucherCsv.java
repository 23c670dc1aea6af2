package se.butiktorsten.bookkeeping;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.csv.SpreadsheetCsv;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Texts;

/** Vouchers as a CSV file, a row for each of their rows, with the columns that are set. */
final class VoucherCsv {

    private interface Column {

        @Nullable
        Object of(ExportBatch batch, Voucher voucher, VoucherLine line);
    }

    private static final Map<String, Column> COLUMNS = Map.ofEntries(
            Map.entry("batch", (batch, voucher, line) -> batch.number()),
            Map.entry("voucher", (batch, voucher, line) -> voucher.name()),
            Map.entry("number", (batch, voucher, line) -> voucher.number()),
            Map.entry("date", (batch, voucher, line) -> voucher.day()),
            Map.entry("voucher-text", (batch, voucher, line) -> voucher.text()),
            Map.entry("account", (batch, voucher, line) -> line.coding().account()),
            Map.entry("cost-centre", (batch, voucher, line) -> line.coding().costCentre()),
            Map.entry("operation", (batch, voucher, line) -> line.coding().operation()),
            Map.entry("counterpart", (batch, voucher, line) -> line.coding().counterpart()),
            Map.entry("project", (batch, voucher, line) -> line.coding().project()),
            Map.entry("amount", (batch, voucher, line) -> line.amount()),
            Map.entry("debit", (batch, voucher, line) -> line.debit().isZero() ? null : line.debit()),
            Map.entry("credit", (batch, voucher, line) -> line.credit().isZero() ? null : line.credit()),
            Map.entry("text", (batch, voucher, line) -> line.text()));

    private VoucherCsv() {}

    /**
     * Refuses columns that there are not.
     *
     * @throws IllegalStateException naming the first of them
     */
    static void check(List<String> columns) {
        cells(columns);
    }

    private static List<Column> cells(List<String> columns) {
        List<Column> cells = new ArrayList<>();
        for (String column : columns) {
            Column known = COLUMNS.get(column);
            if (known == null) {
                throw new IllegalStateException("torsten.books.csv-columns names no column of ours: " + column);
            }
            cells.add(known);
        }
        return cells;
    }

    /**
     * The file, with Swedish headings.
     *
     * @throws IllegalStateException if a column is set that there is not
     */
    static byte[] of(ExportBatch batch, List<Voucher> vouchers, List<String> columns) {
        List<Column> cells = cells(columns);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SpreadsheetCsv csv = new SpreadsheetCsv(file);
        csv.row(columns.stream()
                .map(column -> Texts.get(Language.SV, "bookkeeping.column." + column))
                .toArray());
        for (Voucher voucher : vouchers) {
            for (VoucherLine line : voucher.lines()) {
                csv.row(cells.stream()
                        .map(cell -> cell.of(batch, voucher, line))
                        .toArray());
            }
        }
        csv.end();
        return file.toByteArray();
    }
}
