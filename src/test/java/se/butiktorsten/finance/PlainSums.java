package se.butiktorsten.finance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds up a till history from the file's own text with nothing but strings and decimals: what the revenue reports must
 * come to, found without any of the code that makes them.
 */
final class PlainSums {

    /** What a group comes to, in kronor. */
    static final class Sum {
        BigDecimal net = new BigDecimal("0.00");
        BigDecimal vat = new BigDecimal("0.00");
        BigDecimal gross = new BigDecimal("0.00");
        BigDecimal returnsNet = new BigDecimal("0.00");
        BigDecimal quantity = BigDecimal.ZERO;
        int receipts;

        void add(BigDecimal gross, BigDecimal vat) {
            this.gross = this.gross.add(gross);
            this.vat = this.vat.add(vat);
            this.net = this.net.add(gross.subtract(vat));
            if (gross.signum() < 0) {
                this.returnsNet = this.returnsNet.add(gross.subtract(vat));
            }
        }
    }

    final Sum total = new Sum();
    final Map<String, Sum> byMonth = new TreeMap<>();
    final Map<String, Sum> byDay = new TreeMap<>();
    final Map<String, Sum> byRate = new TreeMap<>();
    final Map<String, Sum> byPayment = new TreeMap<>();
    final Map<String, Map<String, Sum>> byMonthAndRate = new TreeMap<>();
    final Map<String, BigDecimal> grossByProduct = new TreeMap<>();
    BigDecimal rounding = BigDecimal.ZERO;
    int receiptsKept;
    int rowsRefused;
    int receiptsIncomplete;

    private final Map<String, String> categories = new HashMap<>();

    PlainSums(String prices, String receipts) {
        for (String line : prices.split("\r?\n")) {
            String[] fields = line.split(",");
            categories.put(fields[0], fields[2]);
        }
        Map<String, List<String[]>> rowsOf = new LinkedHashMap<>();
        List<String> touched = new ArrayList<>();
        String[] lines = receipts.split("\r?\n");
        for (int i = 1; i < lines.length; i++) {
            String[] fields = lines[i].split(",", -1);
            if (isGood(fields)) {
                rowsOf.computeIfAbsent(fields[0], r -> new ArrayList<>()).add(fields);
            } else {
                rowsRefused++;
                touched.add(fields[0]);
            }
        }
        rowsOf.values().forEach(this::receipt);
        receiptsKept = rowsOf.size();
        receiptsIncomplete =
                (int) touched.stream().distinct().filter(rowsOf::containsKey).count();
    }

    private boolean isGood(String[] fields) {
        return fields.length == 7
                && fields[0].matches("[0-9]+")
                && fields[1].matches("[0-9-]+T[0-9:]+")
                && categories.containsKey(fields[2])
                && fields[4].matches("-?[1-9][0-9]*")
                && fields[5].matches("[0-9]+(\\.[0-9]+)?")
                && fields[6].matches("CASH|CARD|SWISH");
    }

    private void receipt(List<String[]> rows) {
        String day = rows.get(0)[1].substring(0, 10);
        String month = day.substring(0, 7);
        Map<String, BigDecimal> grossByRate = new TreeMap<>();
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal quantity = BigDecimal.ZERO;
        for (String[] row : rows) {
            BigDecimal gross =
                    new BigDecimal(row[4]).multiply(new BigDecimal(row[5])).setScale(2);
            String rate = rate(categories.get(row[2]), day);
            grossByRate.merge(rate + (gross.signum() < 0 ? "-" : "+"), gross, BigDecimal::add);
            grossByProduct.merge(row[2], gross, BigDecimal::add);
            all = all.add(gross);
            quantity = quantity.add(new BigDecimal(row[4]));
            sum(byRate, rate).quantity = sum(byRate, rate).quantity.add(new BigDecimal(row[4]));
        }
        String payment = rows.get(0)[6];
        List<Sum> ofReceipt = List.of(total, sum(byMonth, month), sum(byDay, day), sum(byPayment, payment));
        for (Sum sum : ofReceipt) {
            sum.receipts++;
            sum.quantity = sum.quantity.add(quantity);
        }
        Map<String, Sum> ofMonth = byMonthAndRate.computeIfAbsent(month, m -> new TreeMap<>());
        grossByRate.forEach((key, gross) -> {
            String rate = key.substring(0, key.length() - 1);
            BigDecimal percent = new BigDecimal(rate).movePointLeft(2);
            BigDecimal vat = gross.multiply(percent).divide(percent.add(new BigDecimal(100)), 2, RoundingMode.HALF_UP);
            ofReceipt.forEach(sum -> sum.add(gross, vat));
            sum(byRate, rate).add(gross, vat);
            sum(ofMonth, rate).add(gross, vat);
        });
        if (payment.equals("CASH")) {
            rounding = rounding.add(all.setScale(0, RoundingMode.HALF_UP).subtract(all));
        }
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
