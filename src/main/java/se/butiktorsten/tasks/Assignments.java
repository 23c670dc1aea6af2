package se.butiktorsten.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Period;

/** Keeps assignments. */
@ApplicationScoped
class Assignments {

    @PersistenceContext
    EntityManager em;

    /** Keeps a new one; afterwards it has its id. */
    void add(Assignment assignment) {
        em.persist(assignment);
        em.flush();
    }

    /** Keeps a new one; its id comes when everything is written. */
    void keep(Assignment assignment) {
        em.persist(assignment);
    }

    /** Writes everything, so that the database can say no to a seat taken twice. */
    void write() {
        em.flush();
    }

    void remove(Assignment assignment) {
        em.remove(assignment);
    }

    Assignment get(long id) {
        Assignment assignment = em.find(Assignment.class, id);
        if (assignment == null) {
            throw new NotFound("assignment", id);
        }
        return assignment;
    }

    /** Lets nobody else write to the assignment until the transaction ends, and reads it as it is then. */
    Assignment hold(long id) {
        int held = em.createQuery("update Assignment a set a.version = a.version where a.id = :id")
                .setParameter("id", id)
                .executeUpdate();
        if (held == 0) {
            throw new NotFound("assignment", id);
        }
        Assignment assignment = get(id);
        em.refresh(assignment);
        return assignment;
    }

    /** Everything on a day, as it was given. */
    List<Assignment> on(LocalDate day) {
        return em.createQuery("select a from Assignment a where a.day = :day order by a.id", Assignment.class)
                .setParameter("day", day)
                .getResultList();
    }

    /** What was started before a day and has not ended. */
    List<Assignment> stillRunningBefore(LocalDate day) {
        return em.createQuery("""
                        select a from Assignment a
                        where a.day < :day and a.status = se.butiktorsten.tasks.AssignmentStatus.STARTED
                        order by a.id""", Assignment.class).setParameter("day", day).getResultList();
    }

    /** Those who hold a seat at a step on a day. */
    List<Assignment> seatedAt(long orderStepId, LocalDate day) {
        return em.createQuery("""
                        select a from Assignment a
                        where a.orderStepId = :step and a.day = :day and a.heldBy is not null""", Assignment.class)
                .setParameter("step", orderStepId)
                .setParameter("day", day)
                .getResultList();
    }

    Optional<Assignment> runningFor(long participantId) {
        return em.createQuery("select a from Assignment a where a.runningBy = :participant", Assignment.class)
                .setParameter("participant", participantId)
                .getResultStream()
                .findFirst();
    }

    /** What one person has done, the latest first. */
    List<Assignment> doneBy(long participantId, int most) {
        return em.createQuery("""
                        select a from Assignment a
                        where a.participantId = :participant and a.status = se.butiktorsten.tasks.AssignmentStatus.DONE
                        order by a.day desc, a.id desc""", Assignment.class)
                .setParameter("participant", participantId)
                .setMaxResults(most)
                .getResultList();
    }

    /** Everybody's sessions since a day, done or broken off, the latest first. */
    List<Assignment> endedSince(LocalDate from) {
        return em.createQuery("""
                        select a from Assignment a
                        where a.day >= :from and a.status in (se.butiktorsten.tasks.AssignmentStatus.DONE,
                        se.butiktorsten.tasks.AssignmentStatus.STOPPED)
                        order by a.day desc, a.endedAtUtc desc, a.id desc""", Assignment.class).setParameter("from", from).getResultList();
    }

    /** One person's sessions since a day, done or broken off, the latest first. */
    List<Assignment> endedSince(LocalDate from, long participantId) {
        return em.createQuery("""
                        select a from Assignment a
                        where a.participantId = :participant and a.day >= :from
                        and a.status in (se.butiktorsten.tasks.AssignmentStatus.DONE,
                        se.butiktorsten.tasks.AssignmentStatus.STOPPED)
                        order by a.day desc, a.endedAtUtc desc, a.id desc""", Assignment.class)
                .setParameter("participant", participantId)
                .setParameter("from", from)
                .getResultList();
    }

    /**
     * Everything between two days, the earlier day included and the later one not, in their order: what somebody was
     * at, and with how much support where it is done.
     */
    List<Stint> between(LocalDate from, LocalDate until) {
        return em.createQuery("""
                        select a.participantId, a.taskStepId, a.day, a.status, a.supportLevel from Assignment a
                        where a.day >= :from and a.day < :until
                        order by a.day, a.id""", Object[].class)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultStream()
                .map(row -> new Stint(
                        (long) row[0],
                        (long) row[1],
                        (LocalDate) row[2],
                        row[3] == AssignmentStatus.DONE,
                        row[3] == AssignmentStatus.STOPPED,
                        (Integer) row[4]))
                .toList();
    }

    /** Everything from one day to another, both included, as it was given. */
    List<Assignment> during(LocalDate first, LocalDate last) {
        return em.createQuery(
                        "select a from Assignment a where a.day between :first and :last order by a.id",
                        Assignment.class)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
    }

    /**
     * What was given with one plan and is only planned yet; lets nobody else write to it until the transaction ends, and
     * reads it as it is then.
     */
    List<Assignment> holdPlannedOf(UUID planId) {
        int held = em.createQuery("""
                        update Assignment a set a.version = a.version
                        where a.planId = :plan and a.status = se.butiktorsten.tasks.AssignmentStatus.PLANNED""").setParameter("plan", planId.toString()).executeUpdate();
        if (held == 0) {
            return List.of();
        }
        return em.createQuery("""
                        select a from Assignment a
                        where a.planId = :plan and a.status = se.butiktorsten.tasks.AssignmentStatus.PLANNED
                        order by a.id""", Assignment.class)
                .setParameter("plan", planId.toString())
                .getResultList();
    }

    /** So many sessions at a step of a recipe. */
    record Done(long taskStepId, long sessions) {}

    /** What was done on these days, finished or not, step by step; nothing that was broken off. */
    List<Done> done(Period period) {
        return em.createQuery("""
                        select a.taskStepId, count(a) from Assignment a
                        where a.day between :from and :to and a.status = se.butiktorsten.tasks.AssignmentStatus.DONE
                        group by a.taskStepId""", Object[].class)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getResultStream()
                .map(row -> new Done((long) row[0], (long) row[1]))
                .toList();
    }

    /** Everything given with one plan that has not been taken back. */
    List<Assignment> of(UUID planId) {
        return em.createQuery("select a from Assignment a where a.planId = :plan order by a.id", Assignment.class)
                .setParameter("plan", planId.toString())
                .getResultList();
    }
}
