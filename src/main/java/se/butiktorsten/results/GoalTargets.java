package se.butiktorsten.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Keeps the targets. */
@ApplicationScoped
class GoalTargets {

    @PersistenceContext
    EntityManager em;

    void add(GoalTarget target) {
        em.persist(target);
    }

    Targets all() {
        return new Targets(em.createQuery("SELECT t FROM GoalTarget t ORDER BY t.id", GoalTarget.class)
                .getResultList());
    }
}
