package se.butiktorsten.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.VatRate;

/**
 * The VAT rate of a category from a first day on.
 *
 * @param to the first day on which it no longer holds; null while no end is known
 */
public record RateOfDays(
        VatCategory category,
        VatRate rate,
        LocalDate from,
        @Nullable LocalDate to) {}
