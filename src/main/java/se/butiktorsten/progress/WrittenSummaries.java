package se.butiktorsten.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Keeps written summaries. */
@ApplicationScoped
class WrittenSummaries {

    @PersistenceContext
    EntityManager em;

    /** Keeps a new draft; nobody else may have begun one for the same person by then. */
    void add(WrittenSummary summary) {
        em.persist(summary);
        em.flush();
    }

    Optional<WrittenSummary> find(long id) {
        return Optional.ofNullable(em.find(WrittenSummary.class, id));
    }

    Optional<WrittenSummary> draftFor(long participantId) {
        return em.createQuery("select s from WrittenSummary s where s.draftFor = :participant", WrittenSummary.class)
                .setParameter("participant", participantId)
                .getResultStream()
                .findFirst();
    }

    /** Those that were handed over to one person, the latest first. */
    List<WrittenSummary> handedOverTo(long participantId) {
        return em.createQuery("""
                        select s from WrittenSummary s
                        where s.participantId = :participant and s.handedOverOn is not null
                        order by s.handedOverOn desc, s.id desc""", WrittenSummary.class)
                .setParameter("participant", participantId)
                .getResultList();
    }
}
