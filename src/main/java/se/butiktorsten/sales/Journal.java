package se.butiktorsten.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import se.butiktorsten.shared.SwedishTime;

/** The journals of the tills. Only grows. */
@ApplicationScoped
class Journal {

    @PersistenceContext
    EntityManager em;

    void add(JournalRow row) {
        em.persist(row);
    }

    /** The row of that kind about this receipt, close or event. */
    Optional<JournalRow> find(UUID ref, JournalKind kind) {
        return em
                .createQuery("SELECT j FROM JournalRow j WHERE j.ref = :ref AND j.kind = :kind", JournalRow.class)
                .setParameter("ref", ref.toString())
                .setParameter("kind", kind)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The row that keeps a receipt; none for a receipt that was imported. */
    Optional<JournalRow> ofReceipt(Sale receipt) {
        return find(receipt.id(), receipt.isReturn() ? JournalKind.RETURN : JournalKind.SALE);
    }

    /** The place of the first row that was kept on this Swedish day or later. */
    OptionalLong firstSince(String tillCode, LocalDate day) {
        Long number = em.createQuery(
                        "SELECT MIN(j.number) FROM JournalRow j WHERE j.tillCode = :till AND j.keptAtUtc >= :since",
                        Long.class)
                .setParameter("till", tillCode)
                .setParameter("since", SwedishTime.stored(SwedishTime.momentOf(day.atStartOfDay())))
                .getSingleResult();
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /** Rows of a till from this place on, in order. */
    List<JournalRow> rows(String tillCode, long from, int most) {
        return em.createQuery(
                        "SELECT j FROM JournalRow j WHERE j.tillCode = :till AND j.number >= :from ORDER BY j.number",
                        JournalRow.class)
                .setParameter("till", tillCode)
                .setParameter("from", from)
                .setMaxResults(most)
                .getResultList();
    }
}
