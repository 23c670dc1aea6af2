package se.butiktorsten.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.butiktorsten.shared.db.ByIds;

/** Keeps who is responsible for whose way. */
@ApplicationScoped
class Responsibilities {

    @PersistenceContext
    EntityManager em;

    void add(Responsibility taken) {
        em.persist(taken);
    }

    /** Who holds it now, by participant. */
    Map<Long, Responsibility> of(Set<Long> participantIds) {
        List<Responsibility> all = ByIds.ask(
                participantIds,
                some -> em.createQuery(
                                "SELECT r FROM Responsibility r WHERE r.participantId IN :ids ORDER BY r.id",
                                Responsibility.class)
                        .setParameter("ids", some)
                        .getResultList());
        Map<Long, Responsibility> latest = new HashMap<>();
        all.forEach(one -> latest.put(one.participantId(), one));
        return latest;
    }
}
