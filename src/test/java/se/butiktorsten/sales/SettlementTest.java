package se.butiktorsten.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static se.butiktorsten.sales.PaymentMethod.CARD;
import static se.butiktorsten.sales.PaymentMethod.CASH;
import static se.butiktorsten.sales.PaymentMethod.INVOICE;
import static se.butiktorsten.sales.PaymentMethod.SWISH;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.butiktorsten.sales.SaleDraft.Payment;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.Money;

class SettlementTest {

    private final List<Fault> faults = new ArrayList<>();

    @Test
    void takesCardAndSwishToTheOre() {
        assertThat(settle(4450, Payment.of(CARD, new Money(4000)), Payment.of(SWISH, new Money(450))))
                .isEmpty();
    }

    @Test
    void takesWhatComesBackBesidesSixPaymentsInMoney() {
        Payment part = Payment.of(CARD, new Money(500));
        Payment back = Payment.of(PaymentMethod.EXCHANGE, new Money(1450));

        assertThat(settle(4450, back, part, part, part, part, part, part)).isEmpty();
        assertThat(settle(4450, back, part, part, part, part, part, part, part))
                .containsExactly("sales.fault.too-many-payments");
    }

    @Test
    void roundsTheCashPartOnly() {
        assertThat(settle(4450, Payment.cash(new Money(4500), new Money(10000))))
                .isEmpty();
        assertThat(settle(4449, Payment.cash(new Money(4400), new Money(4400)))).isEmpty();
        assertThat(settle(4450, Payment.of(CARD, new Money(2030)), Payment.cash(new Money(2400), new Money(2400))))
                .isEmpty();
        assertThat(settle(49, Payment.cash(Money.ZERO, Money.ZERO))).isEmpty();
    }

    @Test
    void refusesWhatDoesNotSettleTheTotal() {
        assertThat(settle(4450, Payment.of(CARD, new Money(4449)))).containsExactly("sales.fault.paid-too-little");
        assertThat(settle(4450, Payment.of(CARD, new Money(4451)))).containsExactly("sales.fault.paid-too-much");
        assertThat(settle(4450, Payment.of(SWISH, new Money(4500)))).containsExactly("sales.fault.paid-too-much");
        assertThat(settle(4450, Payment.cash(new Money(4450), new Money(5000))))
                .containsExactly("sales.fault.cash-amount");
        assertThat(settle(4450)).containsExactly("sales.fault.no-payment");
    }

    @Test
    void refusesWhatCannotBeHandedOver() {
        assertThat(settle(4500, Payment.cash(new Money(4500), new Money(4400))))
                .containsExactly("sales.fault.too-little-cash");
        assertThat(settle(4500, Payment.cash(new Money(4500), Money.ofKronor(20_000))))
                .containsExactly("sales.fault.too-much-cash");
        assertThat(settle(4500, new Payment(CARD, new Money(4500), new Money(5000))))
                .containsExactly("sales.fault.only-cash-gives-change");
        assertThat(settle(
                        4500,
                        Payment.cash(new Money(2000), new Money(2000)),
                        Payment.cash(new Money(2500), new Money(2500))))
                .containsExactly("sales.fault.cash-once");
    }

    @Test
    void namesEveryFaultAtOnce() {
        assertThat(settle(
                        4500,
                        Payment.of(INVOICE, new Money(-1)),
                        Payment.of(CARD, Money.ZERO),
                        Payment.of(CARD, new Money(Long.MAX_VALUE)),
                        new Payment(CASH, Money.ZERO, new Money(Long.MIN_VALUE))))
                .containsExactly(
                        "sales.fault.method",
                        "sales.fault.amount",
                        "sales.fault.amount",
                        "sales.fault.amount",
                        "sales.fault.too-little-cash");
    }

    private List<String> settle(long totalOre, Payment... payments) {
        faults.clear();
        new Settlement("payments", faults).of(new Money(totalOre), List.of(payments));
        return faults.stream().map(Fault::code).toList();
    }
}
