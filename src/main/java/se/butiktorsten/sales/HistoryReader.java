package se.butiktorsten.sales;

import java.io.Closeable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.csv.CsvFile;

/**
 * Puts the rows of a till history together to receipts, reading the file once from front to back.
 *
 * <p>The rows of a receipt usually follow each other; then a receipt is ready when the next one begins. In a file that is
 * sorted in another way they are scattered: such a receipt is held until its last row is read. Which ones those are is
 * found out beforehand by {@link #survey}, so that nothing is kept that a later row still belongs to.
 */
final class HistoryReader implements Closeable {

    private static final int RECEIPTS_AT_ONCE = 100;
    private static final int ROWS_AT_ONCE = 2_000;

    /** How many rows of scattered receipts may be held; more would not fit in a small machine's memory. */
    private static final int SCATTERED_ROWS_MAX = 200_000;

    /**
     * What a first reading found.
     *
     * @param rows how many there are, the header not counted
     * @param runsOf in how many pieces each scattered receipt comes
     */
    record Survey(long rows, Map<Long, Integer> runsOf) {}

    /**
     * Some receipts that are ready, and the rows that were refused on the way.
     *
     * @param rows how many rows were read for it
     * @param isLast whether the file is at its end
     */
    record Portion(List<OldReceipt> receipts, List<RefusedRow> refused, long rows, boolean isLast) {}

    private final CsvFile.Rows rows;
    private final LocalDateTime now;
    private final Map<Long, Integer> runsLeft;
    private final Map<Long, OldReceipt> open = new LinkedHashMap<>();
    private @Nullable OldReceipt current;

    /** @param now nothing can have been sold after this */
    HistoryReader(CsvFile file, Survey survey, LocalDateTime now) {
        this.rows = file.rows();
        this.now = now;
        this.runsLeft = new HashMap<>(survey.runsOf());
    }

    /**
     * Reads the file once without keeping anything.
     *
     * @throws InvalidInput if it has no rows, is no CSV all through, or is scattered so wildly that it should be sorted
     *     first
     */
    static Survey survey(CsvFile file) {
        long count = 0;
        long[] receipts = new long[1 << 10];
        int[] lengths = new int[receipts.length];
        int runs = 0;
        try (CsvFile.Rows rows = file.rows()) {
            while (rows.hasNext()) {
                long receipt = HistoryRow.receiptOf(rows.next());
                count++;
                if (receipt == 0) {
                    continue;
                }
                if (runs > 0 && receipts[runs - 1] == receipt) {
                    lengths[runs - 1]++;
                    continue;
                }
                if (runs == receipts.length) {
                    receipts = Arrays.copyOf(receipts, runs * 2);
                    lengths = Arrays.copyOf(lengths, runs * 2);
                }
                receipts[runs] = receipt;
                lengths[runs++] = 1;
            }
        }
        if (count == 0) {
            throw new InvalidInput(List.of(new Fault("file", "shared.fault.csv-empty")));
        }
        return new Survey(count, scattered(Arrays.copyOf(receipts, runs), lengths));
    }

    private static Map<Long, Integer> scattered(long[] receipts, int[] lengths) {
        long[] sorted = receipts.clone();
        Arrays.sort(sorted);
        Map<Long, Integer> runsOf = new HashMap<>();
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                runsOf.merge(sorted[i], 1, Integer::sum);
                if (runsOf.size() > SCATTERED_ROWS_MAX) {
                    throw tooScattered();
                }
            }
        }
        runsOf.replaceAll((receipt, repeats) -> repeats + 1);
        long held = 0;
        for (int i = 0; i < receipts.length && !runsOf.isEmpty(); i++) {
            held += runsOf.containsKey(receipts[i]) ? lengths[i] : 0;
        }
        if (held > SCATTERED_ROWS_MAX) {
            throw tooScattered();
        }
        return runsOf;
    }

    private static InvalidInput tooScattered() {
        return new InvalidInput(
                List.of(new Fault("file", "sales.import.fault.scattered", Map.of("most", SCATTERED_ROWS_MAX))));
    }

    /** Reads on until some receipts are ready. */
    Portion next() {
        List<OldReceipt> ready = new ArrayList<>();
        List<RefusedRow> refused = new ArrayList<>();
        long read = 0;
        while (ready.size() < RECEIPTS_AT_ONCE && read < ROWS_AT_ONCE && rows.hasNext()) {
            read++;
            place(rows.next(), ready, refused);
        }
        boolean isLast = !rows.hasNext();
        if (isLast) {
            endOfRun(ready);
            for (Iterator<OldReceipt> left = open.values().iterator(); left.hasNext(); left.remove()) {
                ready.add(left.next());
            }
        }
        return new Portion(ready, refused, read, isLast);
    }

    private void place(CsvFile.Row row, List<OldReceipt> ready, List<RefusedRow> refused) {
        List<Fault> faults = new ArrayList<>();
        HistoryRow sound = HistoryRow.read(row, now, faults);
        long number = HistoryRow.receiptOf(row);
        if (number == 0) {
            refused.add(new RefusedRow(row.line(), Cells.shown(row.get("receipt")), faults));
            return;
        }
        OldReceipt receipt = receipt(number, ready);
        if (sound == null) {
            receipt.isMissingARow();
            refused.add(new RefusedRow(row.line(), String.valueOf(number), faults));
            return;
        }
        RefusedRow back = receipt.take(sound);
        if (back != null) {
            refused.add(back);
        }
    }

    private OldReceipt receipt(long number, List<OldReceipt> ready) {
        OldReceipt running = current;
        if (running != null && running.number() == number) {
            return running;
        }
        endOfRun(ready);
        running = open.computeIfAbsent(number, OldReceipt::new);
        current = running;
        return running;
    }

    private void endOfRun(List<OldReceipt> ready) {
        OldReceipt ended = current;
        current = null;
        if (ended == null) {
            return;
        }
        int left = runsLeft.merge(ended.number(), -1, Integer::sum);
        if (left <= 0) {
            runsLeft.remove(ended.number());
            open.remove(ended.number());
            ready.add(ended);
        }
    }

    @Override
    public void close() {
        rows.close();
    }
}
