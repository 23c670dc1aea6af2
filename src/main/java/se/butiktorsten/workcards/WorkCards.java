package se.butiktorsten.workcards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Keeps work cards. */
@ApplicationScoped
class WorkCards {

    @PersistenceContext
    EntityManager em;

    void add(WorkCard card) {
        em.persist(card);
        em.flush();
    }

    /**
     * Gives the card a new version although only its moves change, which lie in a table of their own, and takes away
     * the ones it has forgotten before others take their places.
     */
    void willChange(WorkCard card) {
        em.lock(card, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        em.flush();
    }

    Optional<WorkCard> of(long productId, String stepName) {
        return em.createQuery(
                        "SELECT c FROM WorkCard c WHERE c.productId = :product AND c.stepName = :step", WorkCard.class)
                .setParameter("product", productId)
                .setParameter("step", stepName)
                .getResultStream()
                .findFirst();
    }

    List<WorkCard> of(long productId) {
        return em.createQuery("SELECT c FROM WorkCard c WHERE c.productId = :product", WorkCard.class)
                .setParameter("product", productId)
                .getResultList();
    }
}
