package se.butiktorsten.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;

/** Keeps the lines of the ledger: adds and finds, nothing else. */
@ApplicationScoped
class StockMovements {

    @PersistenceContext
    EntityManager em;

    /** Writes the line, together with what its card became; afterwards it has its id. */
    StockMovement add(StockMovement movement) {
        em.persist(movement);
        em.flush();
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
     * What each card's last line up to a day left, by the card's id; no entry where there was no line yet. Reckoned back
     * from the present balance, so that it reads the lines since that day and none before.
     */
    Map<Long, Quantity> balancesOn(LocalDate day) {
        Map<Long, Quantity> balances = new HashMap<>();
        for (Object[] row : rows(
                em.createNativeQuery("""
                        SELECT c.id, c.balance, (SELECT SUM(m.change) FROM stock_movement m
                                                  WHERE m.card_id = c.id AND m.business_day > ?1)
                          FROM stock_card c
                          JOIN stock_movement f ON f.card_id = c.id AND f.number = 1 AND f.business_day <= ?2""").setParameter(1, Date.valueOf(day)).setParameter(2, Date.valueOf(day)))) {
            long since = row[2] instanceof Number changes ? changes.longValue() : 0;
            balances.put(((Number) row[0]).longValue(), new Quantity(((Number) row[1]).longValue() - since));
        }
        return balances;
    }

    /** The day when each product was sold last, at any place, by the product's id; no entry for what never was. */
    Map<Long, LocalDate> lastSold() {
        Map<Long, LocalDate> days = new HashMap<>();
        for (Object[] row : rows(em.createNativeQuery("""
                        SELECT c.product_id, (SELECT m.business_day FROM stock_movement m
                                               WHERE m.card_id = c.id AND m.reason = 'SOLD'
                                               ORDER BY m.business_day DESC, m.number DESC FETCH FIRST 1 ROW ONLY)
                          FROM stock_card c"""))) {
            if (row[1] instanceof Date day) {
                days.merge(
                        ((Number) row[0]).longValue(), day.toLocalDate(), (one, two) -> one.isAfter(two) ? one : two);
            }
        }
        return days;
    }

    @SuppressWarnings("unchecked") // a native query answers rows, and its type cannot say so
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    /** The day of the very first line. */
    Optional<LocalDate> firstDay() {
        return em.createQuery("select m.businessDay from StockMovement m order by m.businessDay", LocalDate.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
