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
}
