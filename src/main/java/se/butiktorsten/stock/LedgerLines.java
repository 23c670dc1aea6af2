package se.butiktorsten.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the lines of the ledger as bare numbers, for {@link StockAudit}, which trusts no class that wrote them. */
@ApplicationScoped
class LedgerLines {

    private static final int PAGE = 5_000;
    private static final String FIELDS =
            "m.cardId, m.number, m.change, m.balanceAfter, m.previousNumber, m.previousBalance";

    @PersistenceContext
    EntityManager em;

    /** Hands over every line, by card and number; how many there were. */
    long walkAll(Consumer<Line> visitor) {
        long walked = 0;
        for (long card : em.createQuery("select c.id from StockCard c order by c.id", Long.class)
                .getResultList()) {
            walked += walk(card, visitor);
        }
        return walked;
    }

    /** Hands over the lines of one card, by number and a page at a time; how many there were. */
    long walk(long cardId, Consumer<Line> visitor) {
        long walked = 0;
        long number = Long.MIN_VALUE;
        List<Object[]> page;
        do {
            page = em.createQuery("select " + FIELDS + """
                                     from StockMovement m where m.cardId = :card and m.number > :number
                                    order by m.cardId, m.number""", Object[].class)
                    .setParameter("card", cardId)
                    .setParameter("number", number)
                    .setMaxResults(PAGE)
                    .getResultList();
            for (Object[] row : page) {
                Line line = Line.of(row);
                visitor.accept(line);
                number = line.number();
            }
            walked += page.size();
        } while (page.size() == PAGE);
        return walked;
    }

    /** Lines whose source has an earlier line on the same card. */
    List<Line> sourcesTwice() {
        return lines("""
                exists (select p from StockMovement p where p.cardId = m.cardId and p.sourceKind = m.sourceKind
                  and p.sourceId = m.sourceId and p.number < m.number)""");
    }

    /** Halves of a move whose other half is nowhere. */
    List<Line> halfMoves() {
        return lines("""
                m.reason in (se.butiktorsten.stock.MovementReason.MOVED_OUT, se.butiktorsten.stock.MovementReason.MOVED_IN)
                and not exists (select p from StockMovement p where p.sourceKind = m.sourceKind
                  and p.sourceId = m.sourceId and p.cardId <> m.cardId and p.change = - m.change)""");
    }

    /** Corrections that name nothing, or do not undo what they name. */
    List<Line> wrongCorrections() {
        return lines("""
                (m.reason = se.butiktorsten.stock.MovementReason.CORRECTED or m.correctsId is not null)
                and not exists (select o from StockMovement o where o.id = m.correctsId and o.cardId = m.cardId
                  and o.change = - m.change and m.reason = se.butiktorsten.stock.MovementReason.CORRECTED)""");
    }

    /**
     * Where what is kept of a lot on a card is not what the lot's lines there add up to.
     *
     * @return rows of card, expected and found, in thousandths
     */
    List<long[]> wrongLots() {
        return rows(em.createNativeQuery("""
                SELECT t.card_id, t.expected, t.kept FROM (
                  SELECT p.card_id, p.lot_id, SUM(p.written) AS expected, SUM(p.kept) AS kept FROM (
                    SELECT m.card_id, l.lot_id, l.change AS written, CAST(0 AS BIGINT) AS kept
                      FROM lot_line l JOIN stock_movement m ON m.id = l.movement_id
                    UNION ALL
                    SELECT s.card_id, s.lot_id, CAST(0 AS BIGINT) AS written, s.balance AS kept FROM lot_shelf s) p
                  GROUP BY p.card_id, p.lot_id) t
                WHERE t.expected <> t.kept ORDER BY t.card_id"""));
    }

    /**
     * Where the lots on a card are more than the card.
     *
     * @return rows of card, balance and what its lots add up to, in thousandths
     */
    List<long[]> tooMuchInLots() {
        return rows(em.createNativeQuery("""
                SELECT c.id, c.balance, t.kept
                  FROM stock_card c
                  JOIN (SELECT s.card_id, SUM(s.balance) AS kept FROM lot_shelf s GROUP BY s.card_id) t ON t.card_id = c.id
                 WHERE t.kept > c.balance ORDER BY c.id"""));
    }

    private static List<long[]> rows(Query query) {
        List<long[]> rows = new ArrayList<>();
        for (Object row : query.getResultList()) {
            rows.add(Arrays.stream((Object[]) row).mapToLong(Line::number).toArray());
        }
        return rows;
    }

    private List<Line> lines(String condition) {
        return em.createQuery(
                        "select " + FIELDS + " from StockMovement m where " + condition
                                + " order by m.cardId, m.number",
                        Object[].class)
                .getResultStream()
                .map(Line::of)
                .toList();
    }

    /** One line as bare numbers; a first line continues number 0 with balance 0. */
    record Line(long cardId, long number, long change, long balanceAfter, long previousNumber, long previousBalance) {

        static Line of(Object[] row) {
            return new Line(
                    number(row[0]), number(row[1]), number(row[2]), number(row[3]), number(row[4]), number(row[5]));
        }

        private static long number(@Nullable Object value) {
            return value == null ? 0 : ((Number) value).longValue();
        }
    }
}
