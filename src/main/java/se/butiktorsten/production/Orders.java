package se.butiktorsten.production;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;

/** Keeps orders with their steps, and what was recorded on them. */
@ApplicationScoped
class Orders {

    @PersistenceContext
    EntityManager em;

    /** Keeps a new order; afterwards it and its steps have their ids. */
    void add(ProductionOrder order) {
        em.persist(order);
        em.flush();
    }

    void add(StepRecord record) {
        em.persist(record);
        em.flush();
    }

    /** Gives the steps that were added to an order their ids. */
    void flush() {
        em.flush();
    }

    ProductionOrder get(long id) {
        ProductionOrder order = em.find(ProductionOrder.class, id);
        if (order == null) {
            throw new NotFound("order", id);
        }
        return order;
    }

    OrderStep step(long id) {
        OrderStep step = em.find(OrderStep.class, id);
        if (step == null) {
            throw new NotFound("order-step", id);
        }
        return step;
    }

    Optional<StepRecord> record(UUID id) {
        return Optional.ofNullable(em.find(StepRecord.class, id.toString()));
    }

    /** What was recorded on a step and has not been taken back. */
    List<UUID> standingRecords(long orderStepId) {
        return em.createQuery("""
                        select r.id from StepRecord r
                        where r.orderStepId = :step and r.takesBackId is null
                        and not exists (select c from StepRecord c where c.takesBackId = r.id)""", String.class)
                .setParameter("step", orderStepId)
                .getResultStream()
                .map(UUID::fromString)
                .toList();
    }

    /** Which of these records have been taken back. */
    Set<String> takenBack(Collection<String> recordIds) {
        return recordIds.isEmpty()
                ? Set.of()
                : Set.copyOf(em.createQuery(
                                "select c.takesBackId from StepRecord c where c.takesBackId in :records", String.class)
                        .setParameter("records", recordIds)
                        .getResultList());
    }

    boolean isTakenBack(StepRecord record) {
        return !em.createQuery("select c.id from StepRecord c where c.takesBackId = :record", String.class)
                .setParameter("record", record.id())
                .getResultList()
                .isEmpty();
    }

    /**
     * The order planned under this id, if it is. Planning is rare, so it goes one at a time: a form sent twice waits here
     * and finds the order that the first one made.
     */
    Optional<ProductionOrder> planned(UUID planId) {
        em.createNativeQuery("UPDATE batch_series SET last_number = last_number WHERE id = 1")
                .executeUpdate();
        return em.createQuery("select o from ProductionOrder o where o.planId = :plan", ProductionOrder.class)
                .setParameter("plan", planId.toString())
                .getResultStream()
                .findFirst();
    }

    /** What was scrapped, by product and reason, taken back again where it was a mistake. */
    record ScrapSum(long productId, @Nullable ScrapReason reason, Quantity quantity) {}

    /** What was scrapped on an order. */
    List<ScrapSum> scrappedOn(ProductionOrder order) {
        return sums(em.createQuery("""
                        select o.productId, r.scrapReason, sum(r.scrappedThousandths)
                        from StepRecord r, OrderStep s join s.order o
                        where s.id = r.orderStepId and o.id = :order
                        group by o.productId, r.scrapReason""", Object[].class)
                .setParameter("order", order.id())
                .getResultList());
    }

    /** What was written down as scrapped from one moment until another. */
    List<ScrapSum> scrapped(Instant from, Instant until) {
        return sums(em.createQuery("""
                        select o.productId, r.scrapReason, sum(r.scrappedThousandths)
                        from StepRecord r, OrderStep s join s.order o
                        where s.id = r.orderStepId and r.recordedAtUtc >= :from and r.recordedAtUtc < :until
                        group by o.productId, r.scrapReason""", Object[].class)
                .setParameter("from", SwedishTime.stored(from))
                .setParameter("until", SwedishTime.stored(until))
                .getResultList());
    }

    private static List<ScrapSum> sums(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new ScrapSum((Long) row[0], (ScrapReason) row[1], new Quantity((Long) row[2])))
                .filter(sum -> !sum.quantity().isZero())
                .toList();
    }

    /** Those in one of these states, the most urgent first. */
    List<ProductionOrder> in(Collection<OrderStatus> states) {
        return em.createQuery("""
                        select distinct o from ProductionOrder o left join fetch o.steps s where o.status in :states
                        order by o.dueOn, o.id, s.position""", ProductionOrder.class)
                .setParameter("states", states)
                .getResultList();
    }

    /** These orders with their steps; one that does not exist is left out. */
    List<ProductionOrder> those(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery("""
                        select distinct o from ProductionOrder o left join fetch o.steps s where o.id in :ids
                        order by o.id, s.position""", ProductionOrder.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Those that have one of these steps, the most urgent first. */
    List<ProductionOrder> withSteps(Collection<Long> stepIds) {
        if (stepIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery("""
                        select distinct o from ProductionOrder o left join fetch o.steps s
                        where o.id in (select wanted.order.id from OrderStep wanted where wanted.id in :ids)
                        order by o.dueOn, o.id, s.position""", ProductionOrder.class)
                .setParameter("ids", stepIds)
                .getResultList();
    }

    /** Those in one of these states, the latest first and no more than so many. */
    List<ProductionOrder> latestIn(Collection<OrderStatus> states, int most) {
        return em.createQuery("""
                        select o from ProductionOrder o where o.status in :states
                        order by o.id desc""", ProductionOrder.class)
                .setParameter("states", states)
                .setMaxResults(most)
                .getResultList();
    }

    /** Lets nobody else write to the order until the transaction ends, and reads it and its steps as they are then. */
    ProductionOrder hold(long id) {
        int held = em.createQuery("update ProductionOrder o set o.version = o.version where o.id = :id")
                .setParameter("id", id)
                .executeUpdate();
        if (held == 0) {
            throw new NotFound("order", id);
        }
        ProductionOrder order = get(id);
        em.refresh(order);
        return order;
    }

    /** Gives the order a new version although only its steps change. */
    void willChange(ProductionOrder order) {
        em.lock(order, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }
}
