package se.butiktorsten.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.butiktorsten.shared.Money;

/**
 * A drawer counted note by note and coin by coin.
 *
 * @param pieces how many there are of each, by its value in öre; never negative
 */
public record CashCount(Map<Long, Long> pieces) {

    /** The notes and coins there are, in öre, largest first: 1 000, 500, 200, 100, 50 and 20 kr; 10, 5, 2 and 1 kr. */
    public static final List<Long> VALUES =
            List.of(100_000L, 50_000L, 20_000L, 10_000L, 5_000L, 2_000L, 1_000L, 500L, 200L, 100L);

    /** More of one kind than any drawer holds. */
    public static final long PIECES_MOST = 10_000;

    /** The smallest note; below it are coins. */
    private static final long LEAST_NOTE = 2_000;

    public CashCount {
        pieces = Map.copyOf(pieces);
    }

    /** Whether this is a note, not a coin. */
    public static boolean isNote(long value) {
        return value >= LEAST_NOTE;
    }

    /** How many there are of this value. */
    public long of(long value) {
        return pieces.getOrDefault(value, 0L);
    }

    /** What all of it is worth. */
    public Money total() {
        long ore = 0;
        for (Map.Entry<Long, Long> piece : pieces.entrySet()) {
            ore = Math.addExact(ore, Math.multiplyExact(piece.getKey(), piece.getValue()));
        }
        return new Money(ore);
    }

    /** Whether every value is one that there is, and no number is beyond belief. */
    boolean isBelievable() {
        return pieces.entrySet().stream()
                .allMatch(piece ->
                        VALUES.contains(piece.getKey()) && piece.getValue() >= 0 && piece.getValue() <= PIECES_MOST);
    }

    /** As it is kept: {@code 50000x2,100x7}, largest first. */
    String kept() {
        List<String> parts = new ArrayList<>();
        for (long value : VALUES) {
            if (of(value) > 0) {
                parts.add(value + "x" + of(value));
            }
        }
        return String.join(",", parts);
    }

    /** What was kept so. */
    static CashCount read(String kept) {
        Map<Long, Long> pieces = new TreeMap<>();
        if (!kept.isEmpty()) {
            for (String part : kept.split(",", -1)) {
                int times = part.indexOf('x');
                pieces.put(Long.valueOf(part.substring(0, times)), Long.valueOf(part.substring(times + 1)));
            }
        }
        return new CashCount(pieces);
    }
}
