package se.butiktorsten.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Keeps accepted plans. */
@ApplicationScoped
class AcceptedPlans {

    @PersistenceContext
    EntityManager em;

    Optional<AcceptedPlan> find(UUID id) {
        return Optional.ofNullable(em.find(AcceptedPlan.class, id.toString()));
    }

    /** Keeps a new one, at once: where the same is sent at the very same moment, only one of the two goes on. */
    void add(AcceptedPlan plan) {
        em.persist(plan);
        em.flush();
    }
}
