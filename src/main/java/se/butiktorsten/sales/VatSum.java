package se.butiktorsten.sales;

import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.VatRate;

/** Net and VAT of one rate on a receipt. */
public record VatSum(VatRate rate, Money net, Money vat) {

    public Money gross() {
        return net.plus(vat);
    }

    VatSum plus(VatSum other) {
        return new VatSum(rate, net.plus(other.net), vat.plus(other.vat));
    }
}
