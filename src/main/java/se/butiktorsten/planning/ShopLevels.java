package se.butiktorsten.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Keeps what the shop wants to have of each product. */
@ApplicationScoped
class ShopLevels {

    @PersistenceContext
    EntityManager em;

    List<ShopLevel> all() {
        return em.createQuery("select l from ShopLevel l", ShopLevel.class).getResultList();
    }

    Optional<ShopLevel> of(long productId) {
        return Optional.ofNullable(em.find(ShopLevel.class, productId));
    }

    void add(ShopLevel level) {
        em.persist(level);
        em.flush();
    }

    /** Gives a changed level its new version. */
    void flush() {
        em.flush();
    }
}
