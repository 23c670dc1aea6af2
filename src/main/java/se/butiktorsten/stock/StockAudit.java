package se.butiktorsten.stock;

import static se.butiktorsten.identity.Role.ACTIVITY_LEADER;
import static se.butiktorsten.identity.Role.ADMIN;
import static se.butiktorsten.identity.Role.FINANCE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.db.RetryOnClash;
import se.butiktorsten.stock.AuditReport.Difference;
import se.butiktorsten.stock.AuditReport.DifferenceKind;
import se.butiktorsten.stock.LedgerLines.Line;

/**
 * Recounts every card from its lines and explains each difference; trusts neither the code that wrote them nor the
 * database that keeps them. Reads while others sell: a card that seems wrong is held still and looked at once more before
 * it is named.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class StockAudit {

    @Inject
    StockCards cards;

    @Inject
    LedgerLines lines;

    @Inject
    Clock clock;

    /** Walks the whole ledger; changes nothing. */
    @OpenTo({ACTIVITY_LEADER, FINANCE, ADMIN})
    public AuditReport run(Actor by) {
        Map<Long, Walk> walks = new HashMap<>();
        long walked = lines.walkAll(
                line -> walks.computeIfAbsent(line.cardId(), Walk::new).take(line));
        List<StockCard> all = cards.all();
        TreeSet<Long> suspects = new TreeSet<>();
        Map<Long, StockCard> byId = new HashMap<>();
        for (StockCard card : all) {
            byId.put(card.id(), card);
            if (!walks.getOrDefault(card.id(), new Walk(card.id())).agreesWith(card)) {
                suspects.add(card.id());
            }
        }
        List<Difference> differences = new ArrayList<>();
        for (long suspect : suspects) {
            differences.addAll(lookAgain(byId.get(suspect)));
        }
        for (Line line : lines.sourcesTwice()) {
            differences.add(difference(DifferenceKind.SOURCE_TWICE, line, byId.get(line.cardId())));
        }
        for (Line line : lines.halfMoves()) {
            differences.add(difference(DifferenceKind.HALF_A_MOVE, line, byId.get(line.cardId())));
        }
        for (Line line : lines.wrongCorrections()) {
            differences.add(difference(DifferenceKind.WRONG_CORRECTION, line, byId.get(line.cardId())));
        }
        differences.addAll(lotDifferences(DifferenceKind.WRONG_LOT, lines::wrongLots));
        differences.addAll(lotDifferences(DifferenceKind.TOO_MUCH_IN_LOTS, lines::tooMuchInLots));
        return new AuditReport(clock.instant(), walked, all.size(), differences);
    }

    private List<Difference> lookAgain(@Nullable StockCard card) {
        if (card == null) {
            throw new IllegalStateException("A suspect without a card");
        }
        cards.hold(card);
        Walk walk = new Walk(card.id());
        lines.walk(card.id(), walk::take);
        return walk.differencesOf(card);
    }

    private static Difference difference(DifferenceKind kind, Line line, @Nullable StockCard card) {
        return new Difference(
                kind,
                line.cardId(),
                card == null ? null : card.productId(),
                card == null ? null : card.place(),
                Map.of("line", line.number(), "found", new Quantity(line.change())));
    }

    /** @param query cards with what is expected and found; asked again when the suspects are held still */
    private List<Difference> lotDifferences(DifferenceKind kind, Supplier<List<long[]>> query) {
        Map<Long, StockCard> held = new TreeMap<>();
        query.get().forEach(row -> held.put(row[0], cards.get(row[0])));
        if (held.isEmpty()) {
            return List.of();
        }
        held.values().forEach(cards::hold);
        List<Difference> differences = new ArrayList<>();
        for (long[] row : query.get()) {
            StockCard card = held.get(row[0]);
            if (card != null) {
                Map<String, Object> facts = Map.of("expected", new Quantity(row[1]), "found", new Quantity(row[2]));
                differences.add(new Difference(kind, card.id(), card.productId(), card.place(), facts));
            }
        }
        return differences;
    }

    /** What is known of a card from its lines alone, taken in one after the other. */
    private static final class Walk {
        private final long cardId;
        private long number;
        private long balance;
        private long sum;
        private final List<Wrong> wrongs = new ArrayList<>();

        Walk(long cardId) {
            this.cardId = cardId;
        }

        void take(Line line) {
            if (line.number() != number + 1) {
                wrongs.add(new Wrong(DifferenceKind.GAP, line.number(), number + 1, line.number()));
            } else if (line.previousNumber() != number || line.previousBalance() != balance) {
                wrongs.add(new Wrong(
                        DifferenceKind.BROKEN_CHAIN,
                        line.number(),
                        new Quantity(balance),
                        new Quantity(line.previousBalance())));
            }
            long expected = Math.addExact(balance, line.change());
            if (line.balanceAfter() != expected) {
                wrongs.add(new Wrong(
                        DifferenceKind.WRONG_SUM,
                        line.number(),
                        new Quantity(expected),
                        new Quantity(line.balanceAfter())));
            }
            if (line.balanceAfter() < 0) {
                wrongs.add(new Wrong(
                        DifferenceKind.BELOW_ZERO, line.number(), Quantity.ZERO, new Quantity(line.balanceAfter())));
            }
            number = line.number();
            balance = line.balanceAfter();
            sum = Math.addExact(sum, line.change());
        }

        boolean agreesWith(StockCard card) {
            return differencesOf(card).isEmpty();
        }

        List<Difference> differencesOf(StockCard card) {
            List<Wrong> found = new ArrayList<>(wrongs);
            if (card.balance().thousandths() != sum) {
                found.add(new Wrong(DifferenceKind.WRONG_BALANCE, number, new Quantity(sum), card.balance()));
            }
            if (card.lastNumber() != number) {
                found.add(new Wrong(DifferenceKind.WRONG_LAST_LINE, number, number, card.lastNumber()));
            }
            return found.stream()
                    .map(wrong -> new Difference(
                            wrong.kind(),
                            cardId,
                            card.productId(),
                            card.place(),
                            Map.of("line", wrong.line(), "expected", wrong.expected(), "found", wrong.found())))
                    .toList();
        }
    }

    private record Wrong(DifferenceKind kind, long line, Object expected, Object found) {}
}
