package se.butiktorsten.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.butiktorsten.shared.db.ByIds;

/** Every receipt there is, live and historic. */
@ApplicationScoped
class Sales {

    private static final int AT_ONCE = 500;

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

    /** The receipts that a filter asks for, newest first, with lines and payments. */
    List<Sale> matching(ReceiptFilter filter) {
        StringBuilder jpql = new StringBuilder("SELECT s FROM Sale s WHERE s.businessDay BETWEEN :from AND :to");
        if (filter.tillCode() != null) {
            jpql.append(" AND s.tillCode = :till");
        }
        if (filter.series() != null) {
            jpql.append(" AND s.series = :series");
        }
        if (filter.number() != null) {
            jpql.append(" AND s.number = :number");
        }
        TypedQuery<Sale> query = em.createQuery(
                        jpql.append(" ORDER BY s.soldAtUtc DESC, s.tillCode, s.series, s.number DESC")
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
        if (filter.series() != null) {
            query.setParameter("series", filter.series());
        }
        if (filter.number() != null) {
            query.setParameter("number", filter.number());
        }
        List<Sale> found = query.getResultList();
        found.forEach(Sales::fill);
        return found;
    }

    /** Which receipts these are, in the order they were sold. */
    List<ReceiptName> names(Collection<UUID> ids) {
        List<ReceiptName> names = new ArrayList<>();
        ByIds.ask(
                        ids.stream().map(UUID::toString).sorted().toList(),
                        some -> em.createQuery("SELECT s FROM Sale s WHERE s.id IN :ids", Sale.class)
                                .setParameter("ids", some)
                                .getResultList())
                .forEach(sale -> names.add(new ReceiptName(sale.id(), sale.receiptNumber(), sale.soldAt())));
        names.sort(Comparator.comparing(ReceiptName::soldAt).thenComparing(ReceiptName::receiptNumber));
        return names;
    }

    /** These receipts with lines and payments, by id; one that is not here is left out. */
    Map<UUID, Sale> withIds(Collection<UUID> ids) {
        Map<UUID, Sale> found = new HashMap<>();
        ByIds.ask(
                        ids.stream().map(UUID::toString).toList(),
                        some -> em.createQuery("SELECT s FROM Sale s WHERE s.id IN :ids", Sale.class)
                                .setParameter("ids", some)
                                .setHint("eclipselink.batch.type", "IN")
                                .setHint("eclipselink.batch", "s.lines")
                                .setHint("eclipselink.batch", "s.payments")
                                .getResultList())
                .forEach(sale -> {
                    fill(sale);
                    found.put(sale.id(), sale);
                });
        return found;
    }

    /** The months in which a till sold something, latest first. */
    List<YearMonth> monthsOf(String tillCode) {
        return em.createQuery("SELECT DISTINCT s.businessDay FROM Sale s WHERE s.tillCode = :till", LocalDate.class)
                .setParameter("till", tillCode)
                .getResultStream()
                .map(YearMonth::from)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Lets go of what was read, for whoever reads very many. Nothing may have been changed. */
    void forget() {
        em.clear();
    }

    /** The numbers of the receipts of a till of which its journal has no row. */
    List<String> withoutRow(String tillCode) {
        return em
                .createQuery(
                        "SELECT s FROM Sale s WHERE s.tillCode = :till AND NOT EXISTS (SELECT j FROM JournalRow j"
                                + " WHERE j.ref = s.id AND j.tillCode = s.tillCode AND j.kind IN :kinds) ORDER BY s.series, s.number",
                        Sale.class)
                .setParameter("till", tillCode)
                .setParameter("kinds", List.of(JournalKind.SALE, JournalKind.RETURN))
                .setMaxResults(AT_ONCE)
                .getResultList()
                .stream()
                .map(Sale::receiptNumber)
                .toList();
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

    /** The other half of an exchange, if the receipt is one. */
    Optional<Sale> otherHalf(Sale receipt) {
        return receipt.isReturn()
                ? exchangedFor(receipt.id())
                : receipt.exchangeOf().flatMap(this::find);
    }

    /** The sale in which the goods of a return were exchanged for others. */
    Optional<Sale> exchangedFor(UUID returnId) {
        List<Sale> found = em.createQuery("SELECT s FROM Sale s WHERE s.exchangeOf = :return", Sale.class)
                .setParameter("return", returnId.toString())
                .getResultList();
        found.forEach(Sales::fill);
        return found.stream().findFirst();
    }

    /** Reads lines and payments while the transaction is open: a receipt leaves the door complete. */
    private static void fill(Sale sale) {
        sale.lines();
        sale.payments();
    }
}
