package se.butiktorsten.catalog;

import static se.butiktorsten.identity.Role.FINANCE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.AuditTrail;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.VatRate;
import se.butiktorsten.shared.db.RetryOnClash;

/**
 * The VAT rates by category and day. Finance enters what shall apply from a day that has not come yet; days that have been
 * sold on keep their rates for ever. A category has one rate on each day: rates never overlap and leave no gap.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class TaxTable {

    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    @Inject
    Clock clock;

    @Inject
    VatRates rates;

    @Inject
    Products products;

    @Inject
    AuditTrail trail;

    /** All rates, by category and first day. */
    @OpenTo(FINANCE)
    public List<RateOfDays> rates(Actor by) {
        return rates.all();
    }

    /**
     * Sets the rate of a category from a day on, until the day on which the next that is known begins. A rate that begins on
     * that very day is replaced. Said again it changes nothing.
     *
     * @throws InvalidInput if the day is not after today, where receipts have the rate that holds already ({@code from})
     */
    @OpenTo(FINANCE)
    public List<RateOfDays> set(Actor by, VatCategory category, VatRate rate, LocalDate from) {
        LocalDate today = SwedishTime.dayOf(clock.instant());
        List<Fault> faults = new ArrayList<>();
        if (!from.isAfter(today)) {
            faults.add(new Fault("from", "catalog.fault.rate-from", Map.of("day", today.plusDays(1))));
        } else if (from.isAfter(LATEST)) {
            faults.add(new Fault("from", "shared.fault.day-range"));
        }
        InvalidInput.refuse(faults);
        rates.hold(category);
        if (!rates.on(from).of(category).equals(rate)) {
            rates.set(category, rate, from);
            trail.note(by, "CHANGED", "vat-rate", category + " " + from + " " + rate.basisPoints());
        }
        return rates.all();
    }

    /**
     * The products of a category that are on sale, with what the rate that begins on a day does to their prices; by article
     * number. Empty when the rate is the same as the day before.
     *
     * @throws NoVatRate when the table does not reach back to that day
     */
    @OpenTo(FINANCE)
    public List<PriceToReview> toReview(Actor by, VatCategory category, LocalDate from) {
        VatRate before = rates.on(from.minusDays(1)).of(category);
        VatRate after = rates.on(from).of(category);
        List<PriceToReview> list = new ArrayList<>();
        if (before.equals(after)) {
            return list;
        }
        for (Product product : products.onSale()) {
            Money price = product.price();
            if (product.vatCategory() == category && price != null) {
                Money net = before.netOf(price);
                list.add(new PriceToReview(product, price, net, after.netOf(price), after.grossOf(net)));
            }
        }
        return list;
    }
}
