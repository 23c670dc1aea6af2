package se.butiktorsten.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps who stands in for whom. */
@ApplicationScoped
class StandIns {

    @PersistenceContext
    EntityManager em;

    void add(StandIn standIn) {
        em.persist(standIn);
        em.flush();
    }

    Optional<StandIn> find(UUID id) {
        return Optional.ofNullable(em.find(StandIn.class, id.toString()));
    }

    /** Those that hold on this day or later, the first ones first. */
    List<StandIn> from(LocalDate day) {
        return em.createQuery(
                        "SELECT s FROM StandIn s WHERE s.lastDay >= :day AND s.takenBackAtUtc IS NULL"
                                + " ORDER BY s.firstDay, s.away, s.instead",
                        StandIn.class)
                .setParameter("day", day)
                .getResultList();
    }

    /** For whom somebody stands in on this day. */
    List<StandIn> by(String instead, LocalDate day) {
        return em.createQuery(
                        "SELECT s FROM StandIn s WHERE s.instead = :instead AND s.takenBackAtUtc IS NULL"
                                + " AND s.firstDay <= :day AND s.lastDay >= :day",
                        StandIn.class)
                .setParameter("instead", instead)
                .setParameter("day", day)
                .getResultList();
    }
}
