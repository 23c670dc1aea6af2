package se.butiktorsten.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.butiktorsten.shared.NotFound;

/** Keeps customers' orders with their lines, and what was handed over. */
@ApplicationScoped
class CustomerOrders {

    @PersistenceContext
    EntityManager em;

    /** Keeps a new order; afterwards it and its lines have their ids. */
    void add(CustomerOrder order) {
        em.persist(order);
        em.flush();
    }

    void add(Delivery delivery) {
        em.persist(delivery);
        em.flush();
    }

    void add(InvoiceNote note) {
        em.persist(note);
        em.flush();
    }

    /** Keeps what was changed, and gives the order a new version though only its lines did. */
    void changed(CustomerOrder order, List<OrderChange> changes) {
        long before = order.version();
        for (OrderChange change : changes) {
            // One by one, so that their ids have this order.
            em.persist(change);
            em.flush();
        }
        if (order.version() == before) {
            em.createQuery("update CustomerOrder o set o.version = o.version + 1 where o.id = :id")
                    .setParameter("id", order.id())
                    .executeUpdate();
            em.refresh(order);
        }
    }

    /** What was changed of an order, in the order it was. */
    List<OrderChange> changesOf(CustomerOrder order) {
        return em.createQuery(
                        "select c from OrderChange c where c.customerOrderId = :order order by c.id", OrderChange.class)
                .setParameter("order", order.id())
                .getResultList();
    }

    /** Whether these orders have been invoiced, in the order it was noted. */
    List<InvoiceNote> invoiceNotesOf(Collection<Long> orderIds) {
        if (orderIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery("""
                        select n from InvoiceNote n where n.customerOrderId in :orders
                        order by n.customerOrderId, n.position""", InvoiceNote.class)
                .setParameter("orders", orderIds)
                .getResultList();
    }

    CustomerOrder get(long id) {
        CustomerOrder order = em.find(CustomerOrder.class, id);
        if (order == null) {
            throw new NotFound("customer-order", id);
        }
        return order;
    }

    /** The order sent under this id, if it was. */
    Optional<CustomerOrder> sent(UUID sentId) {
        return em.createQuery("select o from CustomerOrder o where o.sentId = :sent", CustomerOrder.class)
                .setParameter("sent", sentId.toString())
                .getResultStream()
                .findFirst();
    }

    /** These deliveries, the first first; one that does not exist is left out. */
    List<Delivery> deliveries(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select d from Delivery d where d.id in :ids order by d.deliveredAtUtc, d.id", Delivery.class)
                .setParameter("ids", ids.stream().map(UUID::toString).toList())
                .getResultList();
    }

    /** Lets nobody else write to the order until the transaction ends, and reads it and its lines as they are then. */
    CustomerOrder hold(long id) {
        int held = em.createQuery("update CustomerOrder o set o.version = o.version where o.id = :id")
                .setParameter("id", id)
                .executeUpdate();
        if (held == 0) {
            throw new NotFound("customer-order", id);
        }
        CustomerOrder order = get(id);
        em.refresh(order);
        return order;
    }

    /** Gives a changed order its new version. */
    void flush() {
        em.flush();
    }

    /** Those in one of these states, the most urgent first. */
    List<CustomerOrder> in(Collection<CustomerOrderStatus> states) {
        return em.createQuery("""
                        select distinct o from CustomerOrder o left join fetch o.lines l where o.status in :states
                        order by o.dueOn, o.id, l.position""", CustomerOrder.class)
                .setParameter("states", states)
                .getResultList();
    }

    /** Those in one of these states, the latest first and no more than so many. */
    List<CustomerOrder> latestIn(Collection<CustomerOrderStatus> states, int most) {
        return em.createQuery(
                        "select o from CustomerOrder o where o.status in :states order by o.id desc",
                        CustomerOrder.class)
                .setParameter("states", states)
                .setMaxResults(most)
                .getResultList();
    }

    Optional<Delivery> delivery(UUID id) {
        return Optional.ofNullable(em.find(Delivery.class, id.toString()));
    }

    /** What was handed over of an order, in its order. */
    List<Delivery> deliveriesOf(CustomerOrder order) {
        return em.createQuery(
                        "select d from Delivery d where d.customerOrderId = :order order by d.number", Delivery.class)
                .setParameter("order", order.id())
                .getResultList();
    }

    /** What was handed over of these orders, read together. */
    List<Delivery> deliveriesOf(Collection<Long> orderIds) {
        if (orderIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery("""
                        select distinct d from Delivery d left join fetch d.lines
                        where d.customerOrderId in :orders order by d.customerOrderId, d.number""", Delivery.class)
                .setParameter("orders", orderIds)
                .getResultList();
    }
}
