package se.butiktorsten.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes up the history of a till: the same for the same seed, with returns, öre, receipts whose rows are scattered, and
 * bad rows of every kind.
 */
public final class OldTill {

    private static final List<String> HEADER =
            List.of("receipt", "sold_at", "sku", "article", "quantity", "unit_price_sek", "payment");

    private static final List<String> PRICES_HEADER = List.of("sku", "article", "vat_category", "price_sek");

    private static final List<List<String>> GOODS = List.of(
            List.of("OT-1", "Kaffe på råge", "SERVING", "28"),
            List.of("OT-2", "Limpa, stor", "FOOD", "45.50"),
            List.of("OT-3", "Kanelbulle", "FOOD", "22.90"),
            List.of("OT-4", "Soppa; \"dagens\"", "SERVING", "75"),
            List.of("OT-5", "Tygkasse", "STANDARD", "95"),
            List.of("OT-6", "Kokbok", "BOOK", "149.90"),
            List.of("OT-7", "Sylt à 3 dl", "FOOD", "54.95"));

    private static final List<String> PAYMENTS = List.of("CASH", "CARD", "CARD", "SWISH");

    /** A row as it is written, and what an import must find wrong with it: column and reason. */
    private record Row(long receipt, List<String> fields, List<String> faults) {}

    private final Random random;
    private final List<Row> rows = new ArrayList<>();

    private OldTill(long seed) {
        random = new Random(seed);
    }

    /** So many receipts, evenly over so many days. */
    public static OldTill of(long seed, int receipts, LocalDate from, int days) {
        OldTill till = new OldTill(seed);
        for (int number = 1; number <= receipts; number++) {
            till.receipt(number, from.plusDays((long) (number - 1) * days / receipts));
        }
        till.scatter();
        return till;
    }

    /** So many receipts over three months around the day on which the rate on food changed, as comma-separated text. */
    public static String receipts(long seed, int count) {
        return of(seed, count, LocalDate.of(2026, 2, 20), 90).text(',');
    }

    /** The products, as comma-separated text. */
    public static String prices() {
        return written(PRICES_HEADER, ',')
                + GOODS.stream().map(thing -> written(thing, ',')).collect(Collectors.joining());
    }

    /** The file; with semicolons, decimals stand after a comma as a Swedish spreadsheet writes them. */
    public String text(char separator) {
        return written(HEADER, separator)
                + rows.stream().map(row -> written(row.fields(), separator)).collect(Collectors.joining());
    }

    /** What an import must find wrong, "column reason", by the line of the file, the header being 1. */
    public Map<Long, List<String>> faults() {
        Map<Long, List<String>> faults = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).faults().isEmpty()) {
                faults.put(i + 2L, rows.get(i).faults());
            }
        }
        return faults;
    }

    private static String written(List<String> fields, char separator) {
        List<String> cells = new ArrayList<>();
        for (String field : fields) {
            boolean isNumber = field.matches("-?[0-9]+\\.[0-9]+");
            String text = separator == ';' && isNumber ? field.replace('.', ',') : field;
            boolean isQuoted = text.indexOf(separator) >= 0 || text.indexOf('"') >= 0;
            cells.add(isQuoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
        }
        return String.join(String.valueOf(separator), cells) + "\n";
    }

    private void receipt(long number, LocalDate day) {
        String time = "T%02d:%02d:00".formatted(8 + random.nextInt(10), random.nextInt(60));
        String payment = PAYMENTS.get(random.nextInt(PAYMENTS.size()));
        boolean isReturn = random.nextInt(25) == 0;
        boolean isExchange = random.nextInt(40) == 0;
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            List<String> thing = GOODS.get(random.nextInt(GOODS.size()));
            boolean comesBack = isReturn || isExchange && i == 0;
            List<String> fields = new ArrayList<>(List.of(
                    Long.toString(number),
                    day + time,
                    thing.get(0),
                    thing.get(1),
                    Integer.toString((1 + random.nextInt(3)) * (comesBack ? -1 : 1)),
                    thing.get(3),
                    payment));
            // The first row of a receipt says which day it is from, so only a later one can be from another.
            List<String> faults = random.nextInt(20) == 0 ? spoil(fields, i > 0 && isSound(number), day) : List.of();
            rows.add(new Row(number, List.copyOf(fields), faults));
        }
    }

    private boolean isSound(long number) {
        Row last = rows.get(rows.size() - 1);
        return last.receipt() == number && last.faults().isEmpty();
    }

    /** Makes a row bad. */
    private List<String> spoil(List<String> fields, boolean hasADay, LocalDate day) {
        switch (random.nextInt(hasADay ? 20 : 19)) {
            case 0 -> {
                fields.set(0, "K-" + fields.get(0));
                return List.of("receipt receipt");
            }
            case 1 -> {
                fields.set(0, "");
                return List.of("receipt receipt");
            }
            case 2 -> {
                fields.set(1, "igår");
                return List.of("sold_at time");
            }
            case 3 -> {
                fields.set(1, "2026-02-30T10:00:00");
                return List.of("sold_at time");
            }
            case 4 -> {
                fields.set(1, "2015-12-31T10:00:00");
                return List.of("sold_at too-early");
            }
            case 5 -> {
                fields.set(1, "2999-01-01T10:00:00");
                return List.of("sold_at not-yet");
            }
            case 6, 7 -> {
                fields.set(2, "");
                fields.set(3, "NONE");
                fields.set(5, "");
                return List.of("sku missing", "unit_price_sek missing");
            }
            case 8 -> {
                fields.set(2, "OT-99");
                return List.of("sku unknown");
            }
            case 9 -> {
                fields.set(4, "0");
                return List.of("quantity quantity");
            }
            case 10 -> {
                fields.set(4, "två");
                return List.of("quantity quantity");
            }
            case 11 -> {
                fields.set(4, "0.5");
                return List.of("quantity whole-pieces");
            }
            case 12 -> {
                fields.set(5, "-5");
                return List.of("unit_price_sek price");
            }
            case 13 -> {
                fields.set(5, "12.345");
                return List.of("unit_price_sek price");
            }
            case 14 -> {
                fields.set(5, "99999999");
                return List.of("unit_price_sek price");
            }
            case 15 -> {
                fields.set(6, "CHECK");
                return List.of("payment payment");
            }
            case 16 -> {
                fields.add("överflöd");
                return List.of("row fields");
            }
            case 17 -> {
                fields.subList(5, 7).clear();
                return List.of("row fields", "unit_price_sek missing", "payment payment");
            }
            case 18 -> {
                fields.set(1, "");
                fields.set(4, "1e3");
                fields.set(5, "kr");
                fields.set(6, "");
                return List.of("sold_at time", "quantity quantity", "unit_price_sek price", "payment payment");
            }
            default -> {
                fields.set(1, day.plusDays(1) + "T08:00:00");
                return List.of("sold_at other-day");
            }
        }
    }

    /** Lets some sound rows come late, after rows of other receipts. */
    private void scatter() {
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (random.nextInt(50) == 0 && isPlain(rows.get(i).receipt())) {
                int to = Math.min(rows.size() - 1, i + 1 + random.nextInt(60));
                rows.add(to, rows.remove(i));
            }
        }
    }

    private boolean isPlain(long receipt) {
        return rows.stream()
                .allMatch(row -> row.receipt() != receipt || row.faults().isEmpty());
    }
}
