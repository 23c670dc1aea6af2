package se.butiktorsten.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.SwedishTime;

/** Keeps suggestions. */
@ApplicationScoped
class LevelSuggestions {

    private static final int TALKED_ABOUT_SHOWN = 20;

    @PersistenceContext
    EntityManager em;

    /** Keeps a new one; afterwards it has its id. Nobody else may have an open one for the same person by then. */
    void add(LevelSuggestion suggestion) {
        em.persist(suggestion);
        em.flush();
    }

    /** Closes what no longer holds at once, so that another may be opened. */
    void lapse(LevelSuggestion suggestion) {
        suggestion.lapse();
        em.flush();
    }

    /** Lets nobody else write to the suggestion until the transaction ends, and reads it as it is then. */
    LevelSuggestion hold(long id) {
        int held = em.createQuery("update LevelSuggestion s set s.version = s.version where s.id = :id")
                .setParameter("id", id)
                .executeUpdate();
        LevelSuggestion suggestion = held == 0 ? null : em.find(LevelSuggestion.class, id);
        if (suggestion == null) {
            throw new NotFound("suggestion", id);
        }
        em.refresh(suggestion);
        return suggestion;
    }

    /** Every one that waits for a decision. */
    List<LevelSuggestion> open() {
        return em.createQuery("select s from LevelSuggestion s where s.openFor is not null", LevelSuggestion.class)
                .getResultList();
    }

    Optional<LevelSuggestion> openFor(long participantId) {
        return em.createQuery("select s from LevelSuggestion s where s.openFor = :participant", LevelSuggestion.class)
                .setParameter("participant", participantId)
                .getResultStream()
                .findFirst();
    }

    /** What was decided since a day, about anybody. */
    List<LevelSuggestion> decidedSince(LocalDate from) {
        return em.createQuery("select s from LevelSuggestion s where s.decidedAtUtc >= :from", LevelSuggestion.class)
                .setParameter("from", SwedishTime.stored(SwedishTime.momentOf(from.atStartOfDay())))
                .getResultList();
    }

    /** What was decided about one person, the latest first. */
    List<LevelSuggestion> decidedFor(long participantId) {
        return em.createQuery("""
                        select s from LevelSuggestion s
                        where s.participantId = :participant and s.decidedAtUtc is not null
                        order by s.decidedAtUtc desc, s.id desc""", LevelSuggestion.class)
                .setParameter("participant", participantId)
                .setMaxResults(TALKED_ABOUT_SHOWN)
                .getResultList();
    }
}
