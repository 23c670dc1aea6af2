package se.butiktorsten.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every receipt there is, live and historic. */
@ApplicationScoped
class Sales {

    @PersistenceContext
    EntityManager em;

    void add(Sale sale) {
        em.persist(sale);
    }

    /** The receipt with its lines and payments. */
    Optional<Sale> find(UUID id) {
        Optional<Sale> found = Optional.ofNullable(em.find(Sale.class, id.toString()));
        found.ifPresent(Sales::fill);
        return found;
    }

    /** The receipt of this number at this till. */
    Optional<Sale> find(String tillCode, long number) {
        List<Sale> found = em.createQuery(
                        "SELECT s FROM Sale s WHERE s.tillCode = :till AND s.number = :number", Sale.class)
                .setParameter("till", tillCode)
                .setParameter("number", number)
                .getResultList();
        found.forEach(Sales::fill);
        return found.stream().findFirst();
    }

    /** The receipts that a filter asks for, newest first, with lines and payments. */
    List<Sale> matching(ReceiptFilter filter) {
        StringBuilder jpql = new StringBuilder("SELECT s FROM Sale s WHERE s.businessDay BETWEEN :from AND :to");
        if (filter.tillCode() != null) {
            jpql.append(" AND s.tillCode = :till");
        }
        if (filter.number() != null) {
            jpql.append(" AND s.number = :number");
        }
        TypedQuery<Sale> query = em.createQuery(
                        jpql.append(" ORDER BY s.soldAtUtc DESC, s.tillCode, s.number DESC")
                                .toString(),
                        Sale.class)
                .setParameter("from", filter.period().from())
                .setParameter("to", filter.period().to())
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "s.lines")
                .setHint("eclipselink.batch", "s.payments")
                .setFirstResult(filter.skip())
                .setMaxResults(filter.atMost());
        if (filter.tillCode() != null) {
            query.setParameter("till", filter.tillCode());
        }
        if (filter.number() != null) {
            query.setParameter("number", filter.number());
        }
        List<Sale> found = query.getResultList();
        found.forEach(Sales::fill);
        return found;
    }

    /** What has come back of a sale so far, oldest first. */
    List<Sale> returnsOf(UUID originalId) {
        List<Sale> found = em.createQuery(
                        "SELECT s FROM Sale s WHERE s.originalId = :original ORDER BY s.receivedAtUtc, s.id",
                        Sale.class)
                .setParameter("original", originalId.toString())
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "s.lines")
                .setHint("eclipselink.batch", "s.payments")
                .getResultList();
        found.forEach(Sales::fill);
        return found;
    }

    /** Reads lines and payments while the transaction is open: a receipt leaves the door complete. */
    private static void fill(Sale sale) {
        sale.lines();
        sale.payments();
    }
}
