package se.butiktorsten.placements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.butiktorsten.shared.db.ByIds;

/** Finds and keeps placements and their follow-ups. */
@ApplicationScoped
class Placements {

    @PersistenceContext
    EntityManager em;

    /** Keeps a new one; afterwards it has its id. */
    void add(Placement placement) {
        em.persist(placement);
        em.flush();
    }

    void add(FollowUp followUp) {
        em.persist(followUp);
    }

    Optional<Placement> find(long id) {
        return Optional.ofNullable(em.find(Placement.class, id));
    }

    Optional<FollowUp> findFollowUp(long id) {
        return Optional.ofNullable(em.find(FollowUp.class, id));
    }

    /**
     * Keeps everybody else from rearranging this participant's placements until the transaction ends. Touches the rows by
     * an update, which locks them alike on both databases; nothing in them changes, so nobody's open form goes stale.
     */
    void lockAllOf(long participantId) {
        em.createNativeQuery("UPDATE placement SET participant_id = participant_id WHERE participant_id = ?")
                .setParameter(1, participantId)
                .executeUpdate();
    }

    /** Each one's newest first. */
    List<Placement> of(Set<Long> participantIds) {
        return ByIds.ask(
                participantIds,
                some -> em.createQuery(
                                "SELECT p FROM Placement p WHERE p.participantId IN :some"
                                        + " ORDER BY p.participantId, p.number DESC",
                                Placement.class)
                        .setParameter("some", some)
                        .getResultList());
    }

    /** All at this employer, in any status. */
    List<Placement> at(Employer employer) {
        return em.createQuery("SELECT p FROM Placement p WHERE p.employer = :employer", Placement.class)
                .setParameter("employer", employer)
                .getResultList();
    }

    /** Counts a change that only added a line, so that whoever saw the placement without it is told. */
    void touch(Placement placement) {
        em.lock(placement, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        em.flush();
    }

    List<Placement> newestFirst() {
        return em.createQuery(
                        "SELECT p FROM Placement p LEFT JOIN FETCH p.employer ORDER BY p.from DESC, p.id DESC",
                        Placement.class)
                .getResultList();
    }

    List<FollowUp> followUpsOf(Placement placement) {
        return em.createQuery(
                        "SELECT f FROM FollowUp f WHERE f.placement = :placement ORDER BY f.dueOn", FollowUp.class)
                .setParameter("placement", placement)
                .getResultList();
    }

    /**
     * Not yet answered and due on this day at the latest, the longest waiting first. What was agreed for a time that did
     * not come is not waited for.
     */
    List<FollowUp> followUpsWaiting(LocalDate dueAtTheLatest) {
        return em.createQuery("""
                        SELECT f FROM FollowUp f JOIN FETCH f.placement
                        WHERE f.doneOn IS NULL AND f.dueOn <= :day
                          AND (f.kind <> :agreed OR f.placement.endedOn IS NULL)
                        ORDER BY f.dueOn, f.id
                        """, FollowUp.class)
                .setParameter("day", dueAtTheLatest)
                .setParameter("agreed", FollowUpKind.AGREED)
                .getResultList();
    }
}
