package se.butiktorsten.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.SwedishTime;

/** Keeps the lists that were sent. */
@ApplicationScoped
class ListImports {

    @PersistenceContext
    EntityManager em;

    void add(ListImport one) {
        em.persist(one);
        em.flush();
    }

    Optional<ListImport> find(UUID id) {
        return Optional.ofNullable(em.find(ListImport.class, id.toString()));
    }

    ListImport get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("list-import", id));
    }

    /** Lets nobody else carry it out until the transaction ends, and reads it as it is then. */
    ListImport hold(UUID id) {
        int held = em.createQuery("update ListImport i set i.version = i.version where i.id = :id")
                .setParameter("id", id.toString())
                .executeUpdate();
        if (held == 0) {
            throw new NotFound("list-import", id);
        }
        ListImport one = get(id);
        em.refresh(one);
        return one;
    }

    /** The last ones of these kinds that were carried out, the latest first. */
    List<ListImport> latestDone(List<ListKind> kinds, int most) {
        return em.createQuery(
                        "select i from ListImport i where i.doneAtUtc is not null and i.kind in :kinds"
                                + " order by i.doneAtUtc desc",
                        ListImport.class)
                .setParameter("kinds", kinds)
                .setMaxResults(most)
                .getResultList();
    }

    /** When the very same file was carried out before, if it was. */
    Optional<Instant> doneBefore(ListKind kind, String sha256) {
        return em.createQuery(
                        "select i from ListImport i where i.kind = :kind and i.contentSha256 = :sha256"
                                + " and i.doneAtUtc is not null order by i.doneAtUtc",
                        ListImport.class)
                .setParameter("kind", kind)
                .setParameter("sha256", sha256)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(ListImport::doneAt);
    }

    /** Throws away what nobody carried out and was sent before this moment. */
    void forget(Instant sentBefore) {
        em.createQuery("delete from ListImport i where i.doneAtUtc is null and i.sentAtUtc < :before")
                .setParameter("before", SwedishTime.stored(sentBefore))
                .executeUpdate();
    }
}
