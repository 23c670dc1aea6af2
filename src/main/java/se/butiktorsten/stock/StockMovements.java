package se.butiktorsten.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.Quantity;

/** Keeps the lines of the ledger: adds and finds, nothing else. */
@ApplicationScoped
class StockMovements {

    @PersistenceContext
    EntityManager em;

    /** Keeps the line, which has its id from now on. */
    StockMovement add(StockMovement movement) {
        em.persist(movement);
        return movement;
    }

    StockMovement get(long id) {
        StockMovement movement = em.find(StockMovement.class, id);
        if (movement == null) {
            throw new NotFound("stock-movement", id);
        }
        return movement;
    }

    /** What this source has posted to the card before. */
    Optional<StockMovement> bySource(StockCard card, MovementSource source) {
        return em.createQuery("""
                        select m from StockMovement m
                        where m.cardId = :card and m.sourceKind = :kind and m.sourceId = :id""", StockMovement.class)
                .setParameter("card", card.id())
                .setParameter("kind", source.kind())
                .setParameter("id", source.id())
                .getResultStream()
                .findFirst();
    }

    /** What this source has posted to these cards before, by the card's id; each has at most one line of it. */
    Map<Long, StockMovement> bySource(Collection<StockCard> cards, MovementSource source) {
        Map<Long, StockMovement> lines = new HashMap<>();
        if (cards.isEmpty()) {
            return lines;
        }
        em.createQuery("""
                        select m from StockMovement m
                        where m.sourceKind = :kind and m.sourceId = :id and m.cardId in :cards""", StockMovement.class)
                .setParameter("kind", source.kind())
                .setParameter("id", source.id())
                .setParameter("cards", cards.stream().map(StockCard::id).toList())
                .getResultList()
                .forEach(line -> lines.put(line.cardId(), line));
        return lines;
    }

    /** Everything that a source has posted of one product, on any card. */
    List<StockMovement> bySource(long productId, MovementSource source) {
        return em.createQuery("""
                        select m from StockMovement m, StockCard c
                        where c.id = m.cardId and c.productId = :product and m.sourceKind = :kind and m.sourceId = :id
                        order by m.id""", StockMovement.class)
                .setParameter("product", productId)
                .setParameter("kind", source.kind())
                .setParameter("id", source.id())
                .getResultList();
    }

    /** The lines of a card, the newest first, at most so many. */
    List<StockMovement> of(long cardId, int most) {
        return em.createQuery(
                        "select m from StockMovement m where m.cardId = :card order by m.number desc",
                        StockMovement.class)
                .setParameter("card", cardId)
                .setMaxResults(most)
                .getResultList();
    }

    /** Whether somebody has counted or corrected the card after its line of this number. */
    boolean isCorrectedSince(StockCard card, long line) {
        return !em.createQuery("""
                        select m.number from StockMovement m where m.cardId = :card and m.number > :line
                        and m.reason in (se.butiktorsten.stock.MovementReason.COUNTED,
                          se.butiktorsten.stock.MovementReason.CORRECTED)""", Long.class)
                .setParameter("card", card.id())
                .setParameter("line", line)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The lines of a card up to a day, the newest first, at most so many. */
    List<StockMovement> of(long cardId, LocalDate upTo, int most) {
        return em.createQuery("""
                        select m from StockMovement m where m.cardId = :card and m.businessDay <= :day
                        order by m.businessDay desc, m.number desc""", StockMovement.class)
                .setParameter("card", cardId)
                .setParameter("day", upTo)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * What each of these cards' last line up to a day left, by the card's id; no entry where there was no line yet. One look
     * into the index for each card, however long ago the day is and however many lines there are: asked as one statement,
     * Derby reads them all.
     */
    Map<Long, Quantity> balancesOn(LocalDate day, Collection<Long> cardIds) {
        Map<Long, Quantity> balances = new HashMap<>();
        try (PreparedStatement last = em.unwrap(Connection.class).prepareStatement("""
                SELECT balance_after FROM stock_movement WHERE card_id = ? AND business_day <= ?
                 ORDER BY card_id, business_day DESC, number DESC FETCH FIRST 1 ROW ONLY""")) {
            last.setDate(2, Date.valueOf(day));
            for (long card : cardIds) {
                last.setLong(1, card);
                try (ResultSet row = last.executeQuery()) {
                    if (row.next()) {
                        balances.put(card, new Quantity(row.getLong(1)));
                    }
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
        return balances;
    }

    /**
     * What was sold from these cards in a period, less what came back, and on how many days anything was. The lines of the
     * period are read by their days, of all cards: joined with its cards or asked card by card, Derby reads them all again
     * for each.
     *
     * @param productIds by the card's id
     */
    SoldInShop sold(Map<Long, Long> productIds, Period period) {
        Map<Long, Quantity> net = new HashMap<>();
        Set<LocalDate> days = new HashSet<>();
        try (PreparedStatement lines = em.unwrap(Connection.class).prepareStatement("""
                SELECT card_id, change, reason, business_day FROM stock_movement
                 WHERE business_day BETWEEN ? AND ? AND reason IN ('SOLD', 'RETURNED')""")) {
            lines.setDate(1, Date.valueOf(period.from()));
            lines.setDate(2, Date.valueOf(period.to()));
            try (ResultSet row = lines.executeQuery()) {
                while (row.next()) {
                    Long product = productIds.get(row.getLong(1));
                    if (product != null) {
                        net.merge(product, new Quantity(-row.getLong(2)), Quantity::plus);
                        if (row.getString(3).equals(MovementReason.SOLD.name())) {
                            days.add(row.getDate(4).toLocalDate());
                        }
                    }
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
        return new SoldInShop(net, days.size());
    }

    /** What left unsold in a period, in the order it was written; also what was taken back afterwards. */
    List<StockMovement> withdrawn(Period period) {
        return em.createQuery("""
                        select m from StockMovement m
                        where m.businessDay between :from and :to and m.reason in :reasons order by m.happenedAtUtc, m.id""", StockMovement.class)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .setParameter(
                        "reasons",
                        Arrays.stream(MovementReason.values())
                                .filter(MovementReason::leavesUnsold)
                                .toList())
                .getResultList();
    }

    /** The ids of the lines that were taken back on this day or later. */
    Set<Long> correctedFrom(LocalDate day) {
        return Set.copyOf(
                em.createQuery("""
                        select m.correctsId from StockMovement m
                        where m.businessDay >= :day and m.reason = se.butiktorsten.stock.MovementReason.CORRECTED""", Long.class).setParameter("day", day).getResultList());
    }

    /** The day of the very first line. */
    Optional<LocalDate> firstDay() {
        return em.createQuery("select m.businessDay from StockMovement m order by m.businessDay", LocalDate.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
