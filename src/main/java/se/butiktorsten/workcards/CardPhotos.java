package se.butiktorsten.workcards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;
import se.butiktorsten.shared.photo.Photo;

/** Keeps the photos of moves, each once. */
@ApplicationScoped
class CardPhotos {

    @PersistenceContext
    EntityManager em;

    void keep(Photo photo, LocalDate day) {
        CardPhoto there = em.find(CardPhoto.class, photo.sha256());
        if (there == null) {
            em.persist(new CardPhoto(photo, day));
        } else {
            there.keptAgain(day);
        }
        em.flush();
    }

    Optional<Photo> find(String sha256) {
        return Optional.ofNullable(em.find(CardPhoto.class, sha256)).map(CardPhoto::photo);
    }

    boolean holds(String sha256) {
        return em.createQuery("SELECT COUNT(p) FROM CardPhoto p WHERE p.sha256 = :sha256", Long.class)
                        .setParameter("sha256", sha256)
                        .getSingleResult()
                > 0;
    }

    /** Forgets what was sent before a day and stands on no move. */
    void forgetUnused(LocalDate before) {
        em.createQuery("""
                        DELETE FROM CardPhoto p
                        WHERE p.keptOn < :day
                          AND p.sha256 NOT IN (SELECT m.photoSha256 FROM CardMove m WHERE m.photoSha256 IS NOT NULL)""").setParameter("day", before).executeUpdate();
    }
}
