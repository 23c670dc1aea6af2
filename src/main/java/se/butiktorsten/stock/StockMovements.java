package se.butiktorsten.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import se.butiktorsten.shared.NotFound;

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
}
