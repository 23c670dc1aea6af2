package se.butiktorsten.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.butiktorsten.shared.VatRate;

/** Keeps the VAT rates: per category, from a first day up to, not including, the day on which the next begins. */
@ApplicationScoped
class VatRates {

    @PersistenceContext
    EntityManager em;

    /** All rates there are, by category and first day. */
    List<RateOfDays> all() {
        List<?> found = em.createNativeQuery(
                        "SELECT category, rate_bp, valid_from, valid_to FROM vat_rate ORDER BY category, valid_from")
                .getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .map(row -> new RateOfDays(
                        VatCategory.valueOf((String) row[0]),
                        new VatRate(((Number) row[1]).intValue()),
                        ((java.sql.Date) row[2]).toLocalDate(),
                        row[3] == null ? null : ((java.sql.Date) row[3]).toLocalDate()))
                .toList();
    }

    /** All of them on a day. */
    DayRates on(LocalDate day) {
        Map<VatCategory, VatRate> rates = new EnumMap<>(VatCategory.class);
        for (Object found : em.createNativeQuery("""
                        SELECT category, rate_bp FROM vat_rate
                        WHERE valid_from <= ?1 AND (valid_to IS NULL OR valid_to > ?1)""")
                .setParameter(1, java.sql.Date.valueOf(day))
                .getResultList()) {
            Object[] rate = (Object[]) found;
            rates.put(VatCategory.valueOf((String) rate[0]), new VatRate(((Number) rate[1]).intValue()));
        }
        return new DayRates(day, rates);
    }

    /** Whoever else changes the rates of this category waits until this transaction ends. */
    void hold(VatCategory category) {
        em.createNativeQuery("UPDATE vat_rate SET rate_bp = rate_bp WHERE category = ?1")
                .setParameter(1, category.name())
                .executeUpdate();
    }

    /** Cuts the days of the rate that holds on this day in two, or replaces one that begins on it. */
    void set(VatCategory category, VatRate rate, LocalDate from) {
        java.sql.Date day = java.sql.Date.valueOf(from);
        int replaced = em.createNativeQuery("UPDATE vat_rate SET rate_bp = ?1 WHERE category = ?2 AND valid_from = ?3")
                .setParameter(1, rate.basisPoints())
                .setParameter(2, category.name())
                .setParameter(3, day)
                .executeUpdate();
        if (replaced > 0) {
            return;
        }
        em.createNativeQuery("""
                        INSERT INTO vat_rate (category, valid_from, valid_to, rate_bp)
                        SELECT category, CAST(?1 AS DATE), valid_to, CAST(?2 AS INTEGER) FROM vat_rate
                        WHERE category = ?3 AND valid_from < ?1 AND (valid_to IS NULL OR valid_to > ?1)""")
                .setParameter(1, day)
                .setParameter(2, rate.basisPoints())
                .setParameter(3, category.name())
                .executeUpdate();
        em.createNativeQuery("""
                        UPDATE vat_rate SET valid_to = ?1
                        WHERE category = ?2 AND valid_from < ?1 AND (valid_to IS NULL OR valid_to > ?1)""")
                .setParameter(1, day)
                .setParameter(2, category.name())
                .executeUpdate();
    }
}
