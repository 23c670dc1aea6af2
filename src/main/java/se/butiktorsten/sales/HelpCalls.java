package se.butiktorsten.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.butiktorsten.shared.SwedishTime;

/** Calls for a hand at the tills. */
@ApplicationScoped
class HelpCalls {

    @PersistenceContext
    EntityManager em;

    void add(HelpCall call) {
        em.persist(call);
    }

    Optional<HelpCall> find(UUID id) {
        return Optional.ofNullable(em.find(HelpCall.class, id.toString()));
    }

    /** Those since then that nobody has answered, the one that has waited longest first. */
    List<HelpCall> waiting(Instant since) {
        return em.createQuery(
                        "SELECT h FROM HelpCall h WHERE h.answeredAtUtc IS NULL AND h.calledAtUtc > :since"
                                + " ORDER BY h.calledAtUtc, h.id",
                        HelpCall.class)
                .setParameter("since", SwedishTime.stored(since))
                .getResultList();
    }
}
