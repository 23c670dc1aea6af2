package se.butiktorsten.bookkeeping;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a SIE file of type 4I and refuses whatever the format (SIE filformat 4) does not allow, naming the line. Written
 * from the description of the format and shares nothing with the writer.
 */
public final class SieReader {

    private static final Set<String> HEAD = Set.of(
            "#FLAGGA",
            "#PROGRAM",
            "#FORMAT",
            "#GEN",
            "#SIETYP",
            "#PROSA",
            "#FTYP",
            "#FNR",
            "#ORGNR",
            "#ADRESS",
            "#FNAMN",
            "#RAR",
            "#TAXAR",
            "#KPTYP",
            "#VALUTA",
            "#OMFATTN");
    private static final Set<String> CHART =
            Set.of("#KONTO", "#KTYP", "#ENHET", "#SRU", "#DIM", "#UNDERDIM", "#OBJEKT");
    private static final Set<String> FORBIDDEN =
            Set.of("#IB", "#UB", "#OIB", "#OUB", "#RES", "#PSALDO", "#PBUDGET", "#BKOD");
    private static final List<String> REQUIRED = List.of("#FLAGGA", "#PROGRAM", "#FORMAT", "#GEN", "#SIETYP", "#FNAMN");

    /** Why a file is no file of this format. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(int line, String why) {
            super("line " + line + ": " + why);
        }
    }

    /** A row of a voucher; the amount in öre, debit positive. */
    public record Row(String account, Map<String, String> objects, long ore, String text) {}

    /** A voucher. */
    public record Ver(String series, String number, LocalDate day, String text, List<Row> rows) {

        long sum() {
            return rows.stream().mapToLong(Row::ore).sum();
        }
    }

    /** What a file holds: its head by label, and its vouchers. */
    public record Sie(Map<String, List<String>> head, List<Ver> vouchers) {

        /** The sum of all rows on an account, in öre. */
        public long on(String account) {
            return vouchers.stream()
                    .flatMap(ver -> ver.rows().stream())
                    .filter(row -> row.account().equals(account))
                    .mapToLong(Row::ore)
                    .sum();
        }
    }

    private final Map<String, List<String>> head = new LinkedHashMap<>();
    private final List<Ver> vouchers = new ArrayList<>();
    private final Set<String> dimensions = new HashSet<>(Set.of("1", "2", "6", "7", "8", "9", "10"));
    private int line;
    private int group;

    private SieReader() {}

    /** Reads a file. */
    public static Sie read(byte[] file) {
        return new SieReader().all(file);
    }

    private Sie all(byte[] file) {
        String text;
        try {
            text = Charset.forName("IBM437")
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refused(0, "not CP437");
        }
        if (!text.endsWith("\r\n")) {
            throw new Refused(text.split("\n", -1).length, "the last line does not end in CRLF");
        }
        String[] lines = text.split("\r\n", -1);
        Ver open = null;
        boolean inside = false;
        for (int i = 0; i < lines.length - 1; i++) {
            line = i + 1;
            if (lines[i].contains("\n") || lines[i].contains("\r")) {
                throw refuse("a line that does not end in CRLF");
            }
            if (lines[i].chars().anyMatch(c -> c < 32 || c == 127)) {
                throw refuse("a control character");
            }
            List<Object> fields = fields(lines[i]);
            if (fields.isEmpty()) {
                throw refuse("an empty line");
            }
            String label = (String) fields.get(0);
            if (label.equals("{")) {
                if (open == null || inside || fields.size() > 1) {
                    throw refuse("a bracket where there is no voucher");
                }
                inside = true;
            } else if (label.equals("}")) {
                if (open == null || !inside || fields.size() > 1) {
                    throw refuse("a bracket where there is no voucher");
                }
                if (open.sum() != 0) {
                    throw refuse("the voucher does not sum to zero but to " + open.sum() + " öre");
                }
                vouchers.add(open);
                open = null;
                inside = false;
            } else if (inside) {
                if (!label.equals("#TRANS")) {
                    throw refuse(label + " inside a voucher");
                }
                open.rows().add(row(fields));
            } else if (open != null) {
                throw refuse("a voucher without brackets");
            } else if (label.equals("#VER")) {
                inGroup(3);
                open = voucher(fields);
            } else {
                headOrChart(label, fields);
            }
        }
        if (open != null) {
            throw refuse("the file ends inside a voucher");
        }
        for (String label : REQUIRED) {
            if (!head.containsKey(label)) {
                throw refuse(label + " is missing");
            }
        }
        return new Sie(head, vouchers);
    }

    private void headOrChart(String label, List<Object> fields) {
        if (FORBIDDEN.contains(label)) {
            throw refuse(label + " does not belong in 4I");
        }
        if (!label.startsWith("#")) {
            throw refuse("no label");
        }
        boolean isHead = HEAD.contains(label);
        if (head.isEmpty() && !label.equals("#FLAGGA")) {
            throw refuse("#FLAGGA does not come first");
        }
        inGroup(isHead ? 1 : 2);
        if (!isHead && !CHART.contains(label)) {
            throw refuse("an unknown label " + label);
        }
        List<String> values =
                fields.subList(1, fields.size()).stream().map(String::valueOf).toList();
        if (isHead && head.put(label, values) != null) {
            throw refuse(label + " twice");
        }
        String first = values.isEmpty() ? "" : values.get(0);
        switch (label) {
            case "#FLAGGA" -> must(first.equals("0"), "#FLAGGA is not 0");
            case "#FORMAT" -> must(first.equals("PC8"), "#FORMAT is not PC8");
            case "#SIETYP" -> must(first.equals("4"), "#SIETYP is not 4");
            case "#PROGRAM" -> must(values.size() == 2, "#PROGRAM needs name and version");
            case "#GEN" -> day(first);
            case "#ORGNR" -> must(first.matches("[0-9]{6}-[0-9]{4}"), "#ORGNR is not nnnnnn-nnnn");
            case "#FNAMN" -> must(!first.isBlank(), "#FNAMN is empty");
            case "#RAR" -> {
                must(values.size() == 3, "#RAR needs number, first and last day");
                must(!day(values.get(2)).isBefore(day(values.get(1))), "#RAR ends before it begins");
            }
            case "#DIM" -> {
                must(first.matches("[0-9]+"), "#DIM has no number");
                must(Integer.parseInt(first) >= 20, "#DIM " + first + " is reserved");
                dimensions.add(first);
            }
            default -> {}
        }
    }

    private void inGroup(int next) {
        if (next < group) {
            throw refuse("out of order");
        }
        group = next;
    }

    private Ver voucher(List<Object> fields) {
        must(fields.size() >= 4, "#VER needs series, number and day");
        return new Ver(
                (String) fields.get(1),
                (String) fields.get(2),
                day((String) fields.get(3)),
                fields.size() > 4 ? (String) fields.get(4) : "",
                new ArrayList<>());
    }

    private Row row(List<Object> fields) {
        must(fields.size() >= 4, "#TRANS needs account, objects and amount");
        must(fields.get(1) instanceof String account && account.matches("[0-9]+"), "no account");
        must(fields.get(2) instanceof List, "no list of objects");
        @SuppressWarnings("unchecked")
        List<String> objects = (List<String>) fields.get(2);
        must(objects.size() % 2 == 0, "an object without its dimension");
        Map<String, String> places = new LinkedHashMap<>();
        for (int i = 0; i < objects.size(); i += 2) {
            must(dimensions.contains(objects.get(i)), "the dimension " + objects.get(i) + " is not declared");
            must(places.put(objects.get(i), objects.get(i + 1)) == null, "a dimension twice");
        }
        String amount = (String) fields.get(3);
        must(amount.matches("-?[0-9]+(\\.[0-9]{1,2})?"), "no amount: " + amount);
        if (fields.size() > 4 && !((String) fields.get(4)).isEmpty()) {
            day((String) fields.get(4));
        }
        return new Row(
                (String) fields.get(1),
                places,
                new java.math.BigDecimal(amount).movePointRight(2).longValueExact(),
                fields.size() > 5 ? (String) fields.get(5) : "");
    }

    /** The fields of a line: words, quoted texts, and lists in brackets. */
    private List<Object> fields(String text) {
        if (text.strip().equals("{") || text.strip().equals("}")) {
            return List.of(text.strip());
        }
        List<Object> fields = new ArrayList<>();
        List<String> list = null;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t') {
                i++;
                continue;
            }
            if (c == '{') {
                must(list == null, "a list in a list");
                list = new ArrayList<>();
                i++;
                continue;
            }
            if (c == '}') {
                must(list != null, "a list that did not begin");
                fields.add(list);
                list = null;
                i++;
                continue;
            }
            StringBuilder word = new StringBuilder();
            if (c == '"') {
                i++;
                while (true) {
                    must(i < text.length(), "a quotation that does not end");
                    if (text.charAt(i) == '\\' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                        word.append('"');
                        i += 2;
                    } else if (text.charAt(i) == '"') {
                        i++;
                        break;
                    } else {
                        word.append(text.charAt(i++));
                    }
                }
                must(i == text.length() || " \t}".indexOf(text.charAt(i)) >= 0, "something close behind a quotation");
            } else {
                while (i < text.length() && " \t{}\"".indexOf(text.charAt(i)) < 0) {
                    word.append(text.charAt(i++));
                }
            }
            if (list == null) {
                fields.add(word.toString());
            } else {
                list.add(word.toString());
            }
        }
        must(list == null, "a list that does not end");
        return fields;
    }

    private LocalDate day(String text) {
        try {
            return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            throw refuse("no day: " + text);
        }
    }

    private void must(boolean holds, String otherwise) {
        if (!holds) {
            throw refuse(otherwise);
        }
    }

    private Refused refuse(String why) {
        return new Refused(line, why);
    }
}
