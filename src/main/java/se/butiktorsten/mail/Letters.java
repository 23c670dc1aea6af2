package se.butiktorsten.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.butiktorsten.shared.SwedishTime;

/** Finds and keeps letters. */
@ApplicationScoped
class Letters {

    @PersistenceContext
    EntityManager em;

    void add(Letter letter) {
        em.persist(letter);
    }

    Optional<Letter> find(UUID id) {
        return Optional.ofNullable(em.find(Letter.class, id.toString()));
    }

    /** Letters about this place, oldest first. */
    List<Letter> about(String place) {
        return em.createQuery("SELECT l FROM Letter l WHERE l.place = :place ORDER BY l.keptAtUtc, l.id", Letter.class)
                .setParameter("place", place)
                .getResultList();
    }

    /** The latest letters, newest first; what did not get through and is not seen stands above. */
    List<Letter> latest(int most) {
        List<Letter> latest = em.createQuery("SELECT l FROM Letter l ORDER BY l.keptAtUtc DESC, l.id", Letter.class)
                .setMaxResults(most)
                .getResultList();
        List<Letter> all = new java.util.ArrayList<>(toBeSeen(most));
        latest.stream().filter(letter -> !all.contains(letter)).forEach(all::add);
        return all;
    }

    /** What did not get through and nobody has seen yet, newest first. */
    List<Letter> toBeSeen(int most) {
        return em.createQuery(
                        "SELECT l FROM Letter l WHERE l.seenAtUtc IS NULL AND l.state IN :failed"
                                + " ORDER BY l.keptAtUtc DESC, l.id",
                        Letter.class)
                .setParameter("failed", List.of(LetterState.REFUSED, LetterState.GIVEN_UP))
                .setMaxResults(most)
                .getResultList();
    }

    /** Ids of letters whose time has come, the one that has waited longest first. */
    List<UUID> due(Instant now, int most) {
        return em
                .createQuery(
                        "SELECT l.id FROM Letter l WHERE l.state = :waiting AND l.nextTryAtUtc <= :now"
                                + " ORDER BY l.nextTryAtUtc, l.id",
                        String.class)
                .setParameter("waiting", LetterState.WAITING)
                .setParameter("now", SwedishTime.stored(now))
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    /** Takes a letter whose time has come and counts the try; nobody else does until then. Empty when somebody has. */
    Optional<Letter> take(UUID id, Instant now, Instant until) {
        int taken = em.createQuery("UPDATE Letter l SET l.tries = l.tries + 1, l.nextTryAtUtc = :until"
                        + " WHERE l.id = :id AND l.state = :waiting AND l.nextTryAtUtc <= :now")
                .setParameter("until", SwedishTime.stored(until))
                .setParameter("id", id.toString())
                .setParameter("waiting", LetterState.WAITING)
                .setParameter("now", SwedishTime.stored(now))
                .executeUpdate();
        return taken == 1 ? find(id) : Optional.empty();
    }

    /** The letter as the one who has it in hand finds it again; empty when somebody else has taken it since. */
    Optional<Letter> back(LetterInHand hand) {
        int mine = em.createQuery("UPDATE Letter l SET l.tries = l.tries"
                        + " WHERE l.id = :id AND l.state = :waiting AND l.tries = :tries")
                .setParameter("id", hand.id().toString())
                .setParameter("waiting", LetterState.WAITING)
                .setParameter("tries", hand.tryNumber())
                .executeUpdate();
        return mine == 1 ? find(hand.id()) : Optional.empty();
    }
}
