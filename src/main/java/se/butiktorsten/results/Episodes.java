package se.butiktorsten.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.db.ByIds;

/** Finds and keeps episodes. */
@ApplicationScoped
class Episodes {

    @PersistenceContext
    EntityManager em;

    void add(Episode episode) {
        em.persist(episode);
        em.flush();
    }

    Optional<Episode> find(long id) {
        return Optional.ofNullable(em.find(Episode.class, id));
    }

    Optional<Episode> with(String reference) {
        return em.createQuery("SELECT e FROM Episode e WHERE e.reference = :reference", Episode.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    List<Episode> all() {
        return em.createQuery("SELECT e FROM Episode e ORDER BY e.startedOn, e.reference", Episode.class)
                .getResultList();
    }

    List<Episode> of(Set<Long> participantIds) {
        return ByIds.ask(
                participantIds,
                some -> em.createQuery(
                                "SELECT e FROM Episode e WHERE e.participantId IN :participants ORDER BY e.startedOn, e.id",
                                Episode.class)
                        .setParameter("participants", some)
                        .getResultList());
    }

    /** Those that go on on any day of the period, the latest enrolled first. */
    List<Episode> activeIn(Period period) {
        return em.createQuery("""
                        SELECT e FROM Episode e
                        WHERE e.startedOn <= :to AND (e.endedOn IS NULL OR e.endedOn >= :from)
                        ORDER BY e.startedOn DESC, e.id DESC
                        """, Episode.class)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getResultList();
    }

    /** The first day of the first episode, when there is one. */
    Optional<LocalDate> firstDay() {
        return Optional.ofNullable(em.createQuery("SELECT MIN(e.startedOn) FROM Episode e", LocalDate.class)
                .getSingleResult());
    }
}
