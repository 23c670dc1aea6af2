package se.butiktorsten.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Role;
import se.butiktorsten.sales.TillReport.Difference;
import se.butiktorsten.sales.TillReport.DifferenceKind;
import se.butiktorsten.shared.db.RetryOnClash;

/**
 * Reads the journals of the tills from the first row to the last and compares them with the receipts: the hash chain, the
 * receipts' content, the numbers, and the takings since the last close. Changes nothing; anyone who may ask may run it at
 * any time.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class TillCheck {

    private static final int AT_ONCE = 500;

    @Inject
    Clock clock;

    @Inject
    Tills tills;

    @Inject
    Journal journal;

    @Inject
    Sales sales;

    @Inject
    Closes closes;

    /** Checks every till that sells or has sold here. The tills of old receipts that were imported have no journal. */
    @OpenTo({Role.SHOP_STAFF, Role.FINANCE, Role.ADMIN})
    public TillReport run(Actor by) {
        List<Difference> found = new ArrayList<>();
        long rows = 0;
        long receipts = 0;
        for (TillRegister till : tills.all()) {
            if (till.kind() == TillKind.LIVE) {
                Walk walk = new Walk(till, found);
                walk.all();
                rows += walk.number;
                receipts += walk.receipts;
            }
        }
        return new TillReport(clock.instant(), rows, receipts, found);
    }

    /**
     * Rows of a till's journal from this place on, in order, at most so many: for whoever keeps the journal outside. Empty
     * behind the last one, and for a till without journal.
     */
    @OpenTo(Role.FINANCE)
    public List<JournalRow> rows(Actor by, String tillCode, long from, int most) {
        return journal.rows(tillCode, from, most);
    }

    /** The row of the journal that keeps a receipt; none for a receipt that was imported. */
    @OpenTo(Role.FINANCE)
    public Optional<JournalRow> rowOf(Actor by, Sale receipt) {
        return journal.ofReceipt(receipt);
    }

    /** The place of the first row that was kept on this day or later; empty if there is none. */
    @OpenTo(Role.FINANCE)
    public OptionalLong firstRow(Actor by, String tillCode, LocalDate day) {
        return journal.firstSince(tillCode, day);
    }

    /** Reads one till's journal, row by row. */
    private final class Walk {

        private final TillRegister till;
        private final List<Difference> found;
        private final Map<Integer, Numbers> series = new TreeMap<>();
        private long number;
        private long receipts;
        private long closed;
        private String hash = JournalRow.BEFORE_THE_FIRST;
        private Takings takings = Takings.NONE;

        Walk(TillRegister till, List<Difference> found) {
            this.till = till;
            this.found = found;
        }

        void all() {
            List<JournalRow> some;
            do {
                some = journal.rows(till.code(), number + 1, AT_ONCE);
                Map<UUID, Sale> kept = sales.withIds(some.stream()
                        .filter(row -> isReceipt(row.kind()))
                        .map(JournalRow::ref)
                        .toList());
                some.forEach(row -> read(row, kept.get(row.ref())));
                sales.forget();
            } while (some.size() == AT_ONCE);
            if (number != till.journalLast() || !hash.equals(till.journalHash())) {
                note(DifferenceKind.WRONG_END, Map.of("expected", till.journalLast(), "found", number));
            }
            for (String receipt : sales.withoutRow(till.code())) {
                note(DifferenceKind.FOREIGN_RECEIPT, Map.of("receipt", receipt));
            }
            series.forEach((which, numbers) -> {
                if (numbers.count != numbers.highest) {
                    note(
                            DifferenceKind.WRONG_NUMBERS,
                            Map.of(
                                    "receipt",
                                    ReceiptName.of(till.code(), which, numbers.highest),
                                    "found",
                                    numbers.count));
                }
            });
            if (!takings.equals(till.takings())) {
                note(
                        DifferenceKind.WRONG_TAKINGS,
                        Map.of("expected", till.takings().paid(), "found", takings.paid()));
            }
        }

        private void read(JournalRow row, @Nullable Sale receipt) {
            if (row.number() != number + 1) {
                note(DifferenceKind.MISSING_ROW, Map.of("row", number + 1));
            } else if (!row.hash().equals(row.hashAfter(hash))) {
                note(DifferenceKind.CHANGED_ROW, Map.of("row", row.number()));
            }
            number = row.number();
            hash = row.hash();
            if (row.kind() == JournalKind.CLOSE) {
                compareClose(row);
                takings = Takings.NONE;
            } else if (row.kind().isEvent()) {
                takings = takings.plus(row.kind(), row.amount());
            } else if (isReceipt(row.kind())) {
                compare(row, receipt);
            }
        }

        private void compare(JournalRow row, @Nullable Sale receipt) {
            receipts++;
            if (receipt == null) {
                note(DifferenceKind.MISSING_RECEIPT, Map.of("row", row.number(), "receipt", row.says()));
                return;
            }
            if (!receipt.printed().equals(row.contentHash())) {
                note(DifferenceKind.CHANGED_RECEIPT, Map.of("row", row.number(), "receipt", row.says()));
            }
            series.computeIfAbsent(receipt.series(), any -> new Numbers()).count(receipt.number());
            takings = takings.plus(receipt);
        }

        private void compareClose(JournalRow row) {
            DayClose close = closes.find(row.ref()).orElse(null);
            if (close == null) {
                note(DifferenceKind.MISSING_RECEIPT, Map.of("row", row.number(), "receipt", row.says()));
                return;
            }
            if (!close.printed().equals(row.contentHash())) {
                note(DifferenceKind.CHANGED_RECEIPT, Map.of("row", row.number(), "receipt", row.says()));
            }
            if (!close.takings().equals(takings)) {
                note(
                        DifferenceKind.WRONG_TAKINGS,
                        Map.of("expected", close.takings().paid(), "found", takings.paid()));
            }
            if (close.number() != ++closed) {
                note(DifferenceKind.WRONG_NUMBERS, Map.of("receipt", row.says(), "found", closed));
            }
        }

        private void note(DifferenceKind kind, Map<String, Object> facts) {
            found.add(new Difference(kind, till.code(), facts));
        }
    }

    private static boolean isReceipt(JournalKind kind) {
        return kind == JournalKind.SALE || kind == JournalKind.RETURN;
    }

    private static final class Numbers {

        private long count;
        private long highest;

        void count(long number) {
            count++;
            highest = Math.max(highest, number);
        }
    }
}
