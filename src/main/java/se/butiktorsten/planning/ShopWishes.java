package se.butiktorsten.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.SwedishTime;

/** Keeps what the shop asks the workshops for. */
@ApplicationScoped
class ShopWishes {

    @PersistenceContext
    EntityManager em;

    /** Keeps a new wish; what was open of the product must be closed and flushed before. */
    void add(ShopWish wish) {
        em.persist(wish);
        em.flush();
    }

    Optional<ShopWish> find(UUID id) {
        return Optional.ofNullable(em.find(ShopWish.class, id.toString()));
    }

    ShopWish get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("wish", id));
    }

    /** Those that nobody has answered yet, the oldest first. */
    List<ShopWish> open() {
        return em.createQuery(
                        "select w from ShopWish w where w.openFor is not null order by w.askedAtUtc, w.id",
                        ShopWish.class)
                .getResultList();
    }

    Optional<ShopWish> openFor(long productId) {
        return em.createQuery("select w from ShopWish w where w.openFor = :product", ShopWish.class)
                .setParameter("product", productId)
                .getResultStream()
                .findFirst();
    }

    /** Those that were answered or withdrawn since then, the latest answer first. */
    List<ShopWish> answeredSince(Instant since) {
        return em.createQuery("""
                        select w from ShopWish w where w.answeredAtUtc >= :since and w.status <> :replaced
                        order by w.answeredAtUtc desc, w.id""", ShopWish.class)
                .setParameter("since", SwedishTime.stored(since))
                .setParameter("replaced", WishStatus.REPLACED)
                .getResultList();
    }

    /** Lets nobody else write to these wishes until the transaction ends, and reads them as they are then. */
    List<ShopWish> hold(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<String> wanted = ids.stream().map(UUID::toString).toList();
        em.createQuery("update ShopWish w set w.version = w.version where w.id in :ids")
                .setParameter("ids", wanted)
                .executeUpdate();
        return em.createQuery("select w from ShopWish w where w.id in :ids", ShopWish.class)
                .setParameter("ids", wanted)
                .setHint("eclipselink.refresh", "true")
                .getResultList();
    }

    /** The same for one. */
    ShopWish hold(UUID id) {
        return hold(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("wish", id));
    }

    /** Writes what has become of wishes. */
    void flush() {
        em.flush();
    }
}
