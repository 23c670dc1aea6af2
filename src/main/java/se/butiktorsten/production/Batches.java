package se.butiktorsten.production;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.Quantity;

/** Keeps batches and their numbers. */
@ApplicationScoped
class Batches {

    @PersistenceContext
    EntityManager em;

    /** Keeps a new batch; afterwards it has its id. */
    void add(Batch batch) {
        em.persist(batch);
        em.flush();
    }

    /** The next number, {@code B-2026-0001}. Taken back when the transaction is; until it ends, others wait. */
    String nextNumber(int year) {
        em.createNativeQuery("UPDATE batch_series SET last_number = last_number + 1 WHERE id = 1")
                .executeUpdate();
        Number taken = (Number) em.createNativeQuery("SELECT last_number FROM batch_series WHERE id = 1")
                .getSingleResult();
        return "B-%d-%04d".formatted(year, taken.longValue());
    }

    /** The batch that came of a record, if any did. */
    Optional<Batch> of(StepRecord record) {
        return em.createQuery("select b from Batch b where b.recordId = :record", Batch.class)
                .setParameter("record", record.id())
                .getResultStream()
                .findFirst();
    }

    /** Everything that came out of an order, in the order it was made. */
    List<Batch> of(ProductionOrder order) {
        return em.createQuery("select b from Batch b where b.orderId = :order order by b.id", Batch.class)
                .setParameter("order", order.id())
                .getResultList();
    }

    /** Everything that came out of these orders, in the order it was made. */
    List<Batch> ofOrders(Collection<Long> orderIds) {
        if (orderIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select b from Batch b where b.orderId in :orders order by b.id", Batch.class)
                .setParameter("orders", orderIds)
                .getResultList();
    }

    /** So many batches of an article, and how much that was. */
    record Made(long productId, long batches, Quantity quantity) {}

    /** What was made on these days, article by article; nothing that was taken back. */
    List<Made> made(Period period) {
        return em.createQuery(
                        "select b.productId, count(b), sum(b.quantityThousandths) from Batch b"
                                + " where b.madeOn between :from and :to and b.takenBackAtUtc is null"
                                + " group by b.productId order by b.productId",
                        Object[].class)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getResultStream()
                .map(row -> new Made((Long) row[0], (Long) row[1], new Quantity((Long) row[2])))
                .toList();
    }

    /** Those that are one of these lots, the oldest first. */
    List<Batch> ofLots(Collection<Long> lotIds) {
        if (lotIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select b from Batch b where b.lotId in :lots order by b.id", Batch.class)
                .setParameter("lots", lotIds)
                .getResultList();
    }

    Batch get(long id) {
        Batch batch = em.find(Batch.class, id);
        if (batch == null) {
            throw new NotFound("batch", id);
        }
        return batch;
    }

    /** Lets nobody else write to the batch until the transaction ends, and reads it as it is then. */
    Batch hold(long id) {
        int held = em.createQuery("update Batch b set b.version = b.version where b.id = :id")
                .setParameter("id", id)
                .executeUpdate();
        if (held == 0) {
            throw new NotFound("batch", id);
        }
        Batch batch = get(id);
        em.refresh(batch);
        return batch;
    }
}
