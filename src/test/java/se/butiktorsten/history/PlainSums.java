package se.butiktorsten.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Adds up a till history from the file's own text with nothing but strings and decimals: what the revenue reports must
 * come to and which rows must be refused, found without any of the code that does it.
 */
public final class PlainSums {

    /** What a group comes to, in kronor. */
    public static final class Sum {
        public BigDecimal net = new BigDecimal("0.00");
        public BigDecimal vat = new BigDecimal("0.00");
        public BigDecimal gross = new BigDecimal("0.00");
        public BigDecimal returnsNet = new BigDecimal("0.00");
        public BigDecimal quantity = BigDecimal.ZERO;
        public int receipts;

        void add(BigDecimal gross, BigDecimal vat) {
            this.gross = this.gross.add(gross);
            this.vat = this.vat.add(vat);
            this.net = this.net.add(gross.subtract(vat));
            if (gross.signum() < 0) {
                this.returnsNet = this.returnsNet.add(gross.subtract(vat));
            }
        }
    }

    /** A row that must be refused: the number of its receipt as it stands there, and the columns that are wrong. */
    public record Refused(String receipt, Set<String> columns) {}

    private static final List<String> COLUMNS =
            List.of("receipt", "sold_at", "sku", "article", "quantity", "unit_price_sek", "payment");

    public final Sum total = new Sum();
    public final Map<String, Sum> byMonth = new TreeMap<>();
    public final Map<String, Sum> byDay = new TreeMap<>();
    public final Map<String, Sum> byRate = new TreeMap<>();
    public final Map<String, Sum> byPayment = new TreeMap<>();
    public final Map<String, Map<String, Sum>> byMonthAndRate = new TreeMap<>();
    public final Map<String, BigDecimal> grossByProduct = new TreeMap<>();
    public final Map<String, BigDecimal> roundingByMonth = new TreeMap<>();
    /** What each receipt that must be kept comes to, by its number. */
    public final Map<Long, BigDecimal> grossByReceipt = new TreeMap<>();
    /** The numbers of the receipts that must be kept without a row. */
    public final Set<Long> incomplete = new TreeSet<>();
    /** The rows that must be refused, by their line. */
    public final Map<Long, Refused> refused = new TreeMap<>();

    public BigDecimal rounding = BigDecimal.ZERO;
    public final int receiptsKept;
    public final int rowsRefused;
    public final int receiptsIncomplete;
    public final int rows;

    private final Map<String, String> categories = new HashMap<>();

    /** Both comma-separated, as text, each row on a line of its own. */
    public PlainSums(String prices, String receipts) {
        for (String line : prices.split("\r?\n")) {
            List<String> fields = fields(line);
            categories.put(fields.get(0), fields.get(2));
        }
        Map<Long, List<List<String>>> rowsOf = new LinkedHashMap<>();
        Map<Long, String> dayOf = new HashMap<>();
        String[] lines = receipts.split("\r?\n");
        for (int i = 1; i < lines.length; i++) {
            List<String> fields = fields(lines[i]);
            long number = number(fields.get(0));
            Set<String> wrong = wrongByItself(fields);
            if (wrong.isEmpty()) {
                String day = fields.get(1).substring(0, 10);
                if (!dayOf.computeIfAbsent(number, n -> day).equals(day)) {
                    wrong.add("sold_at");
                } else if (!categories.containsKey(fields.get(2))) {
                    wrong.add("sku");
                } else if (fields.get(4).contains(".")) {
                    wrong.add("quantity");
                } else {
                    rowsOf.computeIfAbsent(number, r -> new ArrayList<>()).add(fields);
                }
            }
            if (!wrong.isEmpty()) {
                refused.put(i + 1L, new Refused(fields.get(0), wrong));
                incomplete.add(number);
            }
        }
        rowsOf.forEach(this::receipt);
        incomplete.retainAll(rowsOf.keySet());
        rows = lines.length - 1;
        receiptsKept = rowsOf.size();
        rowsRefused = refused.size();
        receiptsIncomplete = incomplete.size();
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean isQuoted = false;
        for (char letter : line.toCharArray()) {
            if (letter == '"') {
                // A doubled quote closes and opens again: the letter itself is between.
                if (!isQuoted && !field.isEmpty()) {
                    field.append('"');
                }
                isQuoted = !isQuoted;
            } else if (letter == ',' && !isQuoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(letter);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    private static long number(String receipt) {
        return receipt.matches("[0-9]{1,18}") ? Long.parseLong(receipt) : 0;
    }

    /** The columns at fault, whatever else is in the file; "row" stands for a row that is too long or too short. */
    private static Set<String> wrongByItself(List<String> fields) {
        Set<String> wrong = new TreeSet<>();
        if (fields.size() != COLUMNS.size()) {
            wrong.add("row");
        }
        for (int i = 0; i < COLUMNS.size(); i++) {
            if (!isSound(COLUMNS.get(i), i < fields.size() ? fields.get(i) : "")) {
                wrong.add(COLUMNS.get(i));
            }
        }
        return wrong;
    }

    private static boolean isSound(String column, String text) {
        return switch (column) {
            case "receipt" -> number(text) > 0;
            case "sold_at" -> isATime(text);
            case "sku" -> !text.isEmpty();
            case "quantity" -> text.matches("-?[0-9]{1,5}([.][0-9]{1,3})?") && new BigDecimal(text).signum() != 0;
            case "unit_price_sek" -> text.matches("[0-9]{1,6}([.][0-9]{1,2})?");
            case "payment" -> text.matches("CASH|CARD|SWISH");
            default -> true;
        };
    }

    private static boolean isATime(String text) {
        try {
            LocalDateTime time = LocalDateTime.parse(text);
            return time.getYear() >= 2016 && time.isBefore(LocalDateTime.now().plusDays(1));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void receipt(long number, List<List<String>> rows) {
        String day = rows.get(0).get(1).substring(0, 10);
        String month = day.substring(0, 7);
        Map<String, Sum> ofMonth = byMonthAndRate.computeIfAbsent(month, m -> new TreeMap<>());
        Map<String, BigDecimal> grossByRate = new TreeMap<>();
        Map<String, BigDecimal> quantityByRate = new TreeMap<>();
        BigDecimal all = BigDecimal.ZERO;
        for (List<String> row : rows) {
            BigDecimal quantity = new BigDecimal(row.get(4));
            BigDecimal gross = quantity.multiply(new BigDecimal(row.get(5))).setScale(2);
            String rate = rate(categories.get(row.get(2)), day);
            grossByRate.merge(rate + (gross.signum() < 0 ? "-" : "+"), gross, BigDecimal::add);
            quantityByRate.merge(rate, quantity, BigDecimal::add);
            grossByProduct.merge(row.get(2), gross, BigDecimal::add);
            all = all.add(gross);
        }
        grossByReceipt.put(number, all);
        String payment = rows.get(0).get(6);
        List<Sum> ofReceipt = List.of(total, sum(byMonth, month), sum(byDay, day), sum(byPayment, payment));
        BigDecimal quantity = quantityByRate.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        ofReceipt.forEach(sum -> count(sum, quantity));
        quantityByRate.forEach((rate, some) -> {
            count(sum(byRate, rate), some);
            count(sum(ofMonth, rate), some);
        });
        grossByRate.forEach((key, gross) -> {
            String rate = key.substring(0, key.length() - 1);
            BigDecimal percent = new BigDecimal(rate).movePointLeft(2);
            BigDecimal vat = gross.multiply(percent).divide(percent.add(new BigDecimal(100)), 2, RoundingMode.HALF_UP);
            ofReceipt.forEach(sum -> sum.add(gross, vat));
            sum(byRate, rate).add(gross, vat);
            sum(ofMonth, rate).add(gross, vat);
        });
        BigDecimal rounded =
                payment.equals("CASH") ? all.setScale(0, RoundingMode.HALF_UP).subtract(all) : new BigDecimal("0.00");
        rounding = rounding.add(rounded);
        roundingByMonth.merge(month, rounded, BigDecimal::add);
    }

    private static void count(Sum sum, BigDecimal quantity) {
        sum.receipts++;
        sum.quantity = sum.quantity.add(quantity);
    }

    private static Sum sum(Map<String, Sum> sums, String key) {
        return sums.computeIfAbsent(key, k -> new Sum());
    }

    private static String rate(String category, String day) {
        return switch (category) {
            case "STANDARD" -> "2500";
            case "SERVING" -> "1200";
            case "BOOK" -> "600";
            default -> day.compareTo("2026-04-01") < 0 ? "1200" : "600";
        };
    }
}
