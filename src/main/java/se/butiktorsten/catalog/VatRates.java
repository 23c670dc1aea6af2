package se.butiktorsten.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import se.butiktorsten.shared.VatRate;

/** Keeps the VAT rates: per category, from a first day up to, not including, the day on which the next begins. */
@ApplicationScoped
class VatRates {

    @PersistenceContext
    EntityManager em;

    VatRate of(VatCategory category, LocalDate day) {
        List<?> found = em.createNativeQuery("""
                        SELECT rate_bp FROM vat_rate
                        WHERE category = ?1 AND valid_from <= ?2 AND (valid_to IS NULL OR valid_to > ?2)""")
                .setParameter(1, category.name())
                .setParameter(2, java.sql.Date.valueOf(day))
                .getResultList();
        if (found.isEmpty()) {
            throw new NoVatRate(category, day);
        }
        return new VatRate(((Number) found.get(0)).intValue());
    }
}
