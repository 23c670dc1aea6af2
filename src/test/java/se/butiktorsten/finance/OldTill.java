package se.butiktorsten.finance;

import java.util.List;
import java.util.Random;

/** Makes up the history of a till: the same for the same seed, with returns, öre, and bad rows of every kind. */
final class OldTill {

    static final String PRICES = """
            sku,article,vat_category,price_sek
            OT-1,Kaffe,SERVING,28
            OT-2,Limpa,FOOD,45.50
            OT-3,Kanelbulle,FOOD,22.90
            OT-4,Soppa,SERVING,75
            OT-5,Tygkasse,STANDARD,95
            OT-6,Kokbok,BOOK,149.90
            OT-7,Sylt,FOOD,54.95
            """;

    private static final List<String> PAYMENTS = List.of("CASH", "CARD", "CARD", "SWISH");

    private final Random random;
    private final StringBuilder csv =
            new StringBuilder("receipt,sold_at,sku,article,quantity,unit_price_sek,payment\n");

    private OldTill(long seed) {
        random = new Random(seed);
    }

    /** So many receipts over three months around the day on which the rate on food changed. */
    static String receipts(long seed, int count) {
        OldTill till = new OldTill(seed);
        for (int number = 1; number <= count; number++) {
            till.receipt(number, count);
        }
        return till.csv.toString();
    }

    private void receipt(int number, int count) {
        String day = java.time.LocalDate.of(2026, 2, 20)
                .plusDays((long) number * 90 / count)
                .toString();
        String time = day + "T%02d:%02d:00".formatted(8 + random.nextInt(10), random.nextInt(60));
        String payment = PAYMENTS.get(random.nextInt(PAYMENTS.size()));
        boolean isReturn = random.nextInt(25) == 0;
        int rows = 1 + random.nextInt(4);
        for (int i = 0; i < rows; i++) {
            String[] price = PRICES.split("\n")[1 + random.nextInt(7)].split(",");
            int quantity = (1 + random.nextInt(3)) * (isReturn ? -1 : 1);
            String row = number + "," + time + "," + price[0] + "," + price[1] + "," + quantity + "," + price[3] + ","
                    + payment;
            csv.append(random.nextInt(20) == 0 ? spoilt(row) : row).append('\n');
        }
    }

    private String spoilt(String row) {
        String[] fields = row.split(",");
        switch (random.nextInt(9)) {
            case 0 -> fields[0] = "K-" + fields[0];
            case 1 -> fields[1] = "igår";
            case 2 -> {
                fields[2] = "";
                fields[3] = "NONE";
                fields[5] = "";
            }
            case 3 -> fields[2] = "OT-99";
            case 4 -> fields[4] = "0";
            case 5 -> fields[4] = "två";
            case 6 -> fields[5] = "-5";
            case 7 -> fields[6] = "CHECK";
            default -> {
                return row + ",överflöd";
            }
        }
        return String.join(",", fields);
    }
}
