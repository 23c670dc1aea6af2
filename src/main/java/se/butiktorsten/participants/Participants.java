package se.butiktorsten.participants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds and keeps participants. */
@ApplicationScoped
class Participants {

    @PersistenceContext
    EntityManager em;

    /** Keeps a new one and gives it its id. */
    void add(Participant participant) {
        em.persist(participant);
        em.flush();
    }

    Optional<Participant> find(long id) {
        return Optional.ofNullable(em.find(Participant.class, id));
    }

    /** Gives the participant a new version even when only hours or clearances change, which lie in tables of their own. */
    void willChange(Participant participant) {
        em.lock(participant, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** Those who train here now, by alias. */
    List<Participant> active() {
        return listed(em.createQuery(
                "SELECT p FROM Participant p WHERE p.active = TRUE ORDER BY p.alias", Participant.class));
    }

    /** Those who have left, by alias. */
    List<Participant> left() {
        return listed(em.createQuery(
                "SELECT p FROM Participant p WHERE p.active = FALSE ORDER BY p.alias", Participant.class));
    }

    /** Those with these ids, by alias. */
    List<Participant> those(Set<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return listed(
                em.createQuery("SELECT p FROM Participant p WHERE p.id IN :ids ORDER BY p.alias", Participant.class)
                        .setParameter("ids", ids));
    }

    /** The aliases of those with these ids, by id, and nothing else of them. */
    Map<Long, String> aliases(Set<Long> ids) {
        Map<Long, String> aliases = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery("SELECT p.id, p.alias FROM Participant p WHERE p.id IN :ids", Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> aliases.put((Long) row[0], (String) row[1]));
        }
        return aliases;
    }

    private static List<Participant> listed(TypedQuery<Participant> query) {
        // Two more queries for all of them, instead of two for each.
        query.setHint("eclipselink.batch", "p.hours");
        query.setHint("eclipselink.batch", "p.clearances");
        return query.getResultList();
    }

    /** The ids of those whom any of these leaders follows. */
    Set<Long> followedBy(Set<String> logins) {
        return Set.copyOf(em.createQuery(
                        "SELECT DISTINCT p.id FROM Participant p JOIN p.followers f WHERE f IN :logins", Long.class)
                .setParameter("logins", logins)
                .getResultList());
    }

    /** Whoever goes by this alias, upper and lower case being the same. */
    Optional<Participant> called(String alias) {
        return em.createQuery("SELECT p FROM Participant p WHERE LOWER(p.alias) = :alias", Participant.class)
                .setParameter("alias", alias.toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    void noteAbsence(long participantId, LocalDate day, String by) {
        if (!absentOn(day).contains(participantId)) {
            em.persist(new Absence(participantId, day, by));
            em.flush();
        }
    }

    void takeBackAbsence(long participantId, LocalDate day) {
        em.createQuery("DELETE FROM Absence a WHERE a.participantId = :participant AND a.day = :day")
                .setParameter("participant", participantId)
                .setParameter("day", day)
                .executeUpdate();
    }

    Set<Long> absentOn(LocalDate day) {
        return Set.copyOf(em.createQuery("SELECT a.participantId FROM Absence a WHERE a.day = :day", Long.class)
                .setParameter("day", day)
                .getResultList());
    }
}
