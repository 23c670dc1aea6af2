package se.butiktorsten.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The kept files. Only grows. */
@ApplicationScoped
class KeptFiles {

    @PersistenceContext
    EntityManager em;

    void add(KeptFile file) {
        em.persist(file);
    }

    void add(KeptFileContent content) {
        em.persist(content);
    }

    Optional<KeptFile> find(UUID id) {
        return em.createQuery("SELECT f FROM KeptFile f WHERE f.id = :id", KeptFile.class)
                .setParameter("id", id.toString())
                .setHint("eclipselink.refresh", true)
                .getResultStream()
                .findFirst();
    }

    /** Held until the transaction ends: nobody else takes or changes it in between. */
    KeptFile hold(UUID id) {
        em.createQuery("UPDATE KeptFile f SET f.stepsDone = f.stepsDone WHERE f.id = :id")
                .setParameter("id", id.toString())
                .executeUpdate();
        return find(id).orElseThrow();
    }

    Optional<KeptFileContent> content(UUID id) {
        return Optional.ofNullable(em.find(KeptFileContent.class, id.toString()));
    }

    /** The latest ordered first. */
    List<KeptFile> latest(int most) {
        return em.createQuery("SELECT f FROM KeptFile f ORDER BY f.orderedAtUtc DESC, f.id", KeptFile.class)
                .setHint("eclipselink.refresh", true)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those that are not made yet, the first ordered first. */
    List<UUID> toMake(int most) {
        return em.createQuery(
                        "SELECT f.id FROM KeptFile f WHERE f.state IN :open ORDER BY f.orderedAtUtc, f.id",
                        String.class)
                .setParameter("open", List.of(FileState.WAITING, FileState.MAKING))
                .setMaxResults(most)
                .getResultStream()
                .map(UUID::fromString)
                .toList();
    }
}
