package se.butiktorsten.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.butiktorsten.shared.NotFound;

/** Keeps stocktakes, what is to be counted in them and what was counted. */
@ApplicationScoped
class Stocktakes {

    @PersistenceContext
    EntityManager em;

    void add(Stocktake stocktake, Set<Long> productIds) {
        em.persist(stocktake);
        em.flush();
        productIds.forEach(productId -> em.persist(new StocktakeItem(stocktake.id(), productId)));
        em.flush();
    }

    void add(StocktakeCount count) {
        em.persist(count);
        em.flush();
    }

    Optional<Stocktake> find(UUID id) {
        return Optional.ofNullable(em.find(Stocktake.class, id.toString()));
    }

    Stocktake get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("stocktake", id));
    }

    /** The stocktake, held until the transaction ends: one approves or closes at a time. */
    Stocktake hold(UUID id) {
        em.createNativeQuery("UPDATE stocktake SET version = version WHERE id = ?1")
                .setParameter(1, id.toString())
                .executeUpdate();
        Stocktake stocktake = get(id);
        em.refresh(stocktake);
        return stocktake;
    }

    /** The open ones first, then the newest. */
    List<Stocktake> all() {
        return em.createQuery(
                        "select s from Stocktake s order by case when s.closedAtUtc is null then 0 else 1 end,"
                                + " s.openedAtUtc desc, s.id",
                        Stocktake.class)
                .getResultList();
    }

    List<StocktakeItem> items(UUID stocktake) {
        return em.createQuery(
                        "select i from StocktakeItem i where i.stocktakeId = :stocktake order by i.id",
                        StocktakeItem.class)
                .setParameter("stocktake", stocktake.toString())
                .getResultList();
    }

    Optional<StocktakeItem> item(UUID stocktake, long productId) {
        return em.createQuery(
                        "select i from StocktakeItem i where i.stocktakeId = :stocktake and i.productId = :product",
                        StocktakeItem.class)
                .setParameter("stocktake", stocktake.toString())
                .setParameter("product", productId)
                .getResultStream()
                .findFirst();
    }

    /** Every count of a stocktake, the first one first. */
    List<StocktakeCount> counts(UUID stocktake) {
        return em.createQuery(
                        "select c from StocktakeCount c where c.stocktakeId = :stocktake order by c.entered",
                        StocktakeCount.class)
                .setParameter("stocktake", stocktake.toString())
                .getResultList();
    }

    Optional<StocktakeCount> count(UUID id) {
        return Optional.ofNullable(em.find(StocktakeCount.class, id.toString()));
    }
}
