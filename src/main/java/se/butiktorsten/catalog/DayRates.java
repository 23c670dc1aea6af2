package se.butiktorsten.catalog;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import se.butiktorsten.shared.VatRate;

/** The VAT rates of one Swedish day. */
public final class DayRates {

    private final LocalDate day;
    private final Map<VatCategory, VatRate> rates;

    DayRates(LocalDate day, Map<VatCategory, VatRate> rates) {
        this.day = day;
        this.rates = new EnumMap<>(rates);
    }

    /**
     * The rate of a category.
     *
     * @throws NoVatRate when the table does not reach back to this day
     */
    public VatRate of(VatCategory category) {
        VatRate rate = rates.get(category);
        if (rate == null) {
            throw new NoVatRate(category, day);
        }
        return rate;
    }
}
