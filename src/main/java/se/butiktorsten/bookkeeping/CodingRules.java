package se.butiktorsten.bookkeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rules of the account plan. Only grows. */
@ApplicationScoped
class CodingRules {

    @PersistenceContext
    EntityManager em;

    void add(CodingRule rule) {
        em.persist(rule);
    }

    Optional<CodingRule> find(UUID id) {
        return Optional.ofNullable(em.find(CodingRule.class, id.toString()));
    }

    /** The plan as it stands for a business day. */
    PlanOfDay on(LocalDate day) {
        return new PlanOfDay(em.createQuery("SELECT r FROM CodingRule r WHERE r.validFrom <= :day", CodingRule.class)
                .setParameter("day", day)
                .getResultList());
    }

    /** All of them, latest first. */
    List<CodingRule> all() {
        return em.createQuery("SELECT r FROM CodingRule r ORDER BY r.enteredAtUtc DESC, r.id", CodingRule.class)
                .getResultList();
    }
}
