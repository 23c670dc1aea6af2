package se.butiktorsten.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Notes who read or changed what belongs to a participant, and who logged in. Takes part in the caller's transaction,
 * so what was refused leaves no line.
 */
@ApplicationScoped
public class AuditTrail {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * Adds a line.
     *
     * @param action a verb in the past: {@code READ}, {@code CHANGED} …
     * @param subjectId the id of the thing, never its name
     */
    @Transactional
    public void note(Actor by, String action, String subjectKind, Object subjectId) {
        em.persist(new AuditEvent(clock.instant(), by, action, subjectKind, String.valueOf(subjectId)));
    }
}
