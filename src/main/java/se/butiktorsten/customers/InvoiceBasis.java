package se.butiktorsten.customers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.VatRate;

/**
 * What to invoice for a customer's order: what was delivered, its VAT by rate, and the deposit that has been paid. VAT is
 * taken out of what all lines of a rate cost together, rounded half up in öre; net and VAT always add up to what was agreed.
 *
 * @param deliveries at least one, in their order
 * @param notes whether it has been invoiced, in the order they were written
 */
public record InvoiceBasis(CustomerOrder order, List<Delivery> deliveries, List<InvoiceNote> notes) {

    /** What one VAT rate brings. */
    public record Vat(VatRate rate, Money net, Money vat, Money gross) {}

    /** The note that says it is invoiced, as things stand; nothing when it is not, or was not after all. */
    public Optional<InvoiceNote> invoiced() {
        return notes.isEmpty()
                ? Optional.empty()
                : Optional.of(notes.get(notes.size() - 1)).filter(InvoiceNote::isInvoiced);
    }

    /** Every line of every delivery. */
    public List<DeliveredLine> lines() {
        return deliveries.stream()
                .flatMap(delivery -> delivery.lines().stream())
                .toList();
    }

    /** The VAT by rate, the lowest rate first. */
    public List<Vat> vat() {
        SortedMap<VatRate, Money> byRate = new TreeMap<>();
        lines().forEach(line -> byRate.merge(line.rate(), line.sum(), Money::plus));
        List<Vat> rates = new ArrayList<>();
        byRate.forEach((rate, gross) -> rates.add(new Vat(rate, rate.netOf(gross), rate.vatIn(gross), gross)));
        return rates;
    }

    /** What was delivered costs so much, VAT included. */
    public Money gross() {
        return lines().stream().map(DeliveredLine::sum).reduce(Money.ZERO, Money::plus);
    }

    public Money net() {
        return vat().stream().map(Vat::net).reduce(Money.ZERO, Money::plus);
    }

    /** The deposit that has been received; nothing when it has not. */
    public Money deposit() {
        return order.depositOn() == null ? Money.ZERO : order.deposit();
    }

    /** What is left to pay; below nothing when the deposit was more, and is to be paid back. */
    public Money toPay() {
        return gross().minus(deposit());
    }
}
