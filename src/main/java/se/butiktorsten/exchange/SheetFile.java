package se.butiktorsten.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.csv.CsvFile;
import se.butiktorsten.shared.csv.SpreadsheetCsv;

/** A file from a spreadsheet, CSV or XLSX, read into rows. The first sheet counts; its first line names the columns. */
final class SheetFile {

    /** The largest file that is taken in. */
    static final int BYTES_MOST = 5 << 20;

    /** The most rows of a list. */
    static final int ROWS_MOST = 5_000;

    /** What a packed file may unpack to; more is a trap. */
    private static final long UNPACKED_MOST = 80L << 20;

    private static final int PARTS_MOST = 1_000;
    private static final int DECIMALS = 6;

    private SheetFile() {}

    /**
     * The rows below the header.
     *
     * @throws InvalidInput if it cannot be read: empty, too large, neither CSV nor XLSX, other columns, too many rows;
     *     the faults stand at {@code file}
     */
    static List<FileRow> read(byte[] content, List<Column> columns) {
        if (content.length > BYTES_MOST) {
            throw refusal("exchange.fault.too-large", Map.of("megabytes", BYTES_MOST >> 20));
        }
        List<String> headers = columns.stream().map(Column::header).toList();
        return isPacked(content) ? xlsx(content, columns, headers) : csv(content, headers);
    }

    private static boolean isPacked(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    private static List<FileRow> csv(byte[] content, List<String> headers) {
        List<FileRow> rows = new ArrayList<>();
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (CsvFile file = CsvFile.receive(new ByteArrayInputStream(content), folder, BYTES_MOST, headers);
                CsvFile.Rows lines = file.rows()) {
            List<Fault> ragged = new ArrayList<>();
            while (lines.hasNext()) {
                CsvFile.Row line = lines.next();
                if (!line.isWhole()) {
                    ragged.add(new Fault("file", "exchange.fault.ragged", Map.of("line", line.line())));
                }
                Map<String, String> cells = new HashMap<>();
                headers.forEach(header -> cells.put(header, SpreadsheetCsv.plain(line.get(header))));
                keep(rows, line.line(), cells);
            }
            if (!ragged.isEmpty()) {
                throw new InvalidInput(ragged);
            }
        }
        return rows;
    }

    private static List<FileRow> xlsx(byte[] content, List<Column> columns, List<String> headers) {
        mustUnpackSmall(content);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
                Stream<Row> lines = workbook.getFirstSheet().openStream()) {
            List<FileRow> rows = new ArrayList<>();
            Map<Integer, Column> places = new HashMap<>();
            for (Row line : (Iterable<Row>) lines::iterator) {
                if (places.isEmpty()) {
                    places.putAll(places(line, columns, headers));
                    continue;
                }
                Map<String, String> cells = new HashMap<>();
                places.forEach((place, column) -> cells.put(
                        column.header(), place < line.getCellCount() ? text(line.getCell(place), column) : ""));
                keep(rows, line.getRowNum(), cells);
            }
            if (places.isEmpty()) {
                throw refusal("shared.fault.csv-empty", Map.of());
            }
            return rows;
        } catch (InvalidInput no) {
            throw no;
        } catch (IOException | RuntimeException broken) {
            // The reader answers a broken file with whatever exception it happens to fall over.
            throw refusal("exchange.fault.broken", Map.of());
        }
    }

    /** Refuses a file that is small only because it is packed, before anything of it is kept. */
    private static void mustUnpackSmall(byte[] content) {
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        int parts = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                if (++parts > PARTS_MOST) {
                    throw refusal("exchange.fault.unpacks-large", Map.of());
                }
                try (InputStream inside = zip.getInputStream(part)) {
                    for (int n = inside.read(buffer); n >= 0; n = inside.read(buffer)) {
                        unpacked += n;
                        if (unpacked > UNPACKED_MOST) {
                            throw refusal("exchange.fault.unpacks-large", Map.of());
                        }
                    }
                }
            }
        } catch (InvalidInput no) {
            throw no;
        } catch (IOException | RuntimeException broken) {
            // The reader answers a broken file with whatever exception it happens to fall over.
            throw refusal("exchange.fault.broken", Map.of());
        }
    }

    private static Map<Integer, Column> places(Row header, List<Column> columns, List<String> headers) {
        Map<Integer, Column> places = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < header.getCellCount(); i++) {
            String name = plain(header.getCell(i)).strip().toLowerCase(Locale.ROOT);
            int known = headers.indexOf(name);
            if (known < 0 && !name.isEmpty()) {
                faults.add(new Fault("file", "shared.fault.csv-column-unknown", Map.of("column", shown(name))));
            } else if (known >= 0 && !seen.add(name)) {
                faults.add(new Fault("file", "shared.fault.csv-column-twice", Map.of("column", name)));
            } else if (known >= 0) {
                places.put(i, columns.get(known));
            }
        }
        for (String name : headers) {
            if (!seen.contains(name)) {
                faults.add(new Fault("file", "shared.fault.csv-column-missing", Map.of("column", name)));
            }
        }
        InvalidInput.refuse(faults);
        return places;
    }

    private static String shown(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }

    private static String text(@Nullable Cell cell, Column column) {
        if (cell != null && column.content() == Column.Content.DAY && cell.getType() == CellType.NUMBER) {
            try {
                return cell.asDate().toLocalDate().toString();
            } catch (DateTimeException | ArithmeticException e) {
                return plain(cell);
            }
        }
        return plain(cell);
    }

    /** A cell as a person would type it. What a formula came to counts; the formula does not. */
    private static String plain(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.STRING) {
            return cell.asString().strip();
        }
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        if (cell.getType() == CellType.BOOLEAN) {
            return raw.equals("1") ? "true" : "false";
        }
        try {
            // Computed cells carry the noise of binary fractions far behind the comma.
            BigDecimal number = new BigDecimal(raw).setScale(DECIMALS, RoundingMode.HALF_UP);
            return number.signum() == 0
                    ? "0"
                    : number.stripTrailingZeros().toPlainString().replace('.', ',');
        } catch (NumberFormatException e) {
            return raw.strip();
        }
    }

    private static void keep(List<FileRow> rows, long line, Map<String, String> cells) {
        if (cells.values().stream().allMatch(String::isBlank)) {
            return;
        }
        if (rows.size() >= ROWS_MOST) {
            throw refusal("exchange.fault.too-many-rows", Map.of("most", ROWS_MOST));
        }
        rows.add(new FileRow(line, Map.copyOf(cells)));
    }

    private static InvalidInput refusal(String code, Map<String, Object> facts) {
        return new InvalidInput(List.of(new Fault("file", code, facts)));
    }
}
