package se.butiktorsten.shared.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;

/**
 * A CSV file that somebody sent, put down on disk and found readable: text in a known encoding, with the columns we asked
 * for, in any order. Rows are read one by one, as often as needed; the file is never in memory as a whole. Closing it
 * removes it from disk.
 *
 * <p>Read are UTF-8, UTF-16 with a byte order mark and Windows-1252 (which contains Latin-1); comma, semicolon or tab
 * between fields, whichever makes the header's names the ones we know; line ends of every kind.
 */
public final class CsvFile implements Closeable {

    /** What a single row may hold; more is an unclosed quotation mark. */
    private static final int ROW_CHARACTERS_MAX = 1 << 20;

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int NAME_SHOWN = 40;
    private static final int UNKNOWN_SHOWN = 20;

    private final Path path;
    private final Charset encoding;
    private final char separator;
    private final Map<String, Integer> places;
    private final int width;

    private CsvFile(Path path, Charset encoding, char separator, List<String> header) {
        this.path = path;
        this.encoding = encoding;
        this.separator = separator;
        this.width = header.size();
        this.places = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            places.put(header.get(i), i);
        }
    }

    /**
     * Takes a file in.
     *
     * @param sent read to its end, not closed
     * @param folder where it lies while it is needed
     * @param bytesMax a larger one is refused
     * @param columns the header must name each of these and no other; capitals do not matter
     * @throws InvalidInput if it cannot be read: empty, too large, no text, mixed encodings, other columns; every fault
     *     in the header is named. Nothing stays on disk then.
     */
    public static CsvFile receive(InputStream sent, Path folder, long bytesMax, List<String> columns) {
        try {
            Files.createDirectories(folder);
            Path path = Files.createTempFile(folder, "received-", ".csv");
            boolean sound = false;
            try {
                Encoding.Listener listener = new Encoding.Listener();
                copy(sent, path, bytesMax, listener);
                CsvFile file = open(path, listener.encoding(), columns);
                sound = true;
                return file;
            } finally {
                if (!sound) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot take the file in", e);
        }
    }

    private static void copy(InputStream sent, Path path, long bytesMax, Encoding.Listener listener)
            throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int n = sent.read(buffer); n >= 0; n = sent.read(buffer)) {
                bytes += n;
                if (bytes > bytesMax) {
                    throw refusal("shared.fault.csv-too-large", Map.of("megabytes", bytesMax >> 20));
                }
                listener.hear(buffer, n);
                out.write(buffer, 0, n);
            }
        }
        listener.end();
    }

    private static CsvFile open(Path path, Charset encoding, List<String> columns) throws IOException {
        char best = SEPARATORS[0];
        List<String> header = List.of();
        long mostKnown = -1;
        for (char separator : SEPARATORS) {
            List<String> names = header(path, encoding, separator);
            long known = names.stream().filter(columns::contains).count();
            if (known > mostKnown) {
                best = separator;
                header = names;
                mostKnown = known;
            }
        }
        List<Fault> faults = faultsIn(header, columns);
        InvalidInput.refuse(faults);
        return new CsvFile(path, encoding, best, header);
    }

    private static List<String> header(Path path, Charset encoding, char separator) throws IOException {
        try (Rows rows = new Rows(path, encoding, separator)) {
            if (!rows.records.hasNext()) {
                throw refusal("shared.fault.csv-empty", Map.of());
            }
            return rows.records.next().getFields().stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .toList();
        } catch (CsvParseException e) {
            return List.of();
        }
    }

    private static List<Fault> faultsIn(List<String> header, List<String> columns) {
        List<Fault> faults = new ArrayList<>();
        for (String column : columns) {
            if (!header.contains(column)) {
                faults.add(new Fault("file", "shared.fault.csv-column-missing", Map.of("column", column)));
            }
        }
        Set<String> seen = new HashSet<>();
        int unknown = 0;
        for (String name : header) {
            if (!columns.contains(name)) {
                if (++unknown <= UNKNOWN_SHOWN) {
                    faults.add(new Fault("file", "shared.fault.csv-column-unknown", Map.of("column", shown(name))));
                }
            } else if (!seen.add(name)) {
                faults.add(new Fault("file", "shared.fault.csv-column-twice", Map.of("column", name)));
            }
        }
        return faults;
    }

    private static String shown(String name) {
        String clean = name.replaceAll("\\p{Cntrl}", " ");
        return clean.length() > NAME_SHOWN ? clean.substring(0, NAME_SHOWN) + "…" : clean;
    }

    private static InvalidInput refusal(String code, Map<String, Object> facts) {
        return new InvalidInput(List.of(new Fault("file", code, facts)));
    }

    /** The name of the encoding it was read in, such as {@code UTF-8}. */
    public String encoding() {
        return encoding.name();
    }

    /** Begins to read from the first row after the header. */
    public Rows rows() {
        Rows rows = new Rows(path, encoding, separator);
        rows.file = this;
        rows.skipHeader();
        return rows;
    }

    /** Removes the file from disk. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One row as it stands in the file. */
    public static final class Row {

        private final CsvFile file;
        private final CsvRecord fields;

        private Row(CsvFile file, CsvRecord fields) {
            this.file = file;
            this.fields = fields;
        }

        /** The line of the file on which it begins, the header's being 1. */
        public long line() {
            return fields.getStartingLineNumber();
        }

        /** Whether it has as many fields as the header has names. */
        public boolean isWhole() {
            return fields.getFieldCount() == file.width;
        }

        /** What stands in this column, without blanks around it; empty if the row is too short. */
        public String get(String column) {
            Integer place = file.places.get(column);
            if (place == null) {
                throw new IllegalArgumentException("No column " + column);
            }
            return place < fields.getFieldCount() ? fields.getField(place).strip() : "";
        }
    }

    /** Reads row by row. */
    public static final class Rows implements Closeable {

        private final CsvReader<CsvRecord> reader;
        private final CloseableIterator<CsvRecord> records;
        private @org.jspecify.annotations.Nullable CsvFile file;
        private long lastLine;

        private Rows(Path path, Charset encoding, char separator) {
            try {
                Reader text = Encoding.reader(path, encoding);
                reader = CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowExtraCharsAfterClosingQuote(true)
                        .maxBufferSize(ROW_CHARACTERS_MAX)
                        .build(
                                CsvRecordHandler.of(handler ->
                                        handler.maxFieldSize(ROW_CHARACTERS_MAX).maxRecordSize(ROW_CHARACTERS_MAX)),
                                text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            records = reader.iterator();
        }

        private void skipHeader() {
            lastLine = records.next().getStartingLineNumber();
        }

        /**
         * Whether there is another row.
         *
         * @throws InvalidInput if the rest of the file is no CSV: a quotation mark that is never closed, a field of a
         *     million characters
         */
        public boolean hasNext() {
            try {
                return records.hasNext();
            } catch (CsvParseException e) {
                throw refusal("shared.fault.csv-broken", Map.of("line", lastLine));
            }
        }

        public Row next() {
            if (file == null) {
                throw new NoSuchElementException();
            }
            try {
                CsvRecord fields = records.next();
                lastLine = fields.getStartingLineNumber();
                return new Row(file, fields);
            } catch (CsvParseException e) {
                throw refusal("shared.fault.csv-broken", Map.of("line", lastLine));
            }
        }

        @Override
        public void close() {
            try {
                reader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
