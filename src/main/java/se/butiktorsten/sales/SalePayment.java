package se.butiktorsten.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import se.butiktorsten.shared.Fingerprint;
import se.butiktorsten.shared.Money;

/** One payment on a receipt. On a return the amounts are negative: money back. */
@Entity
@Table(name = "sale_payment")
@IdClass(ReceiptPosition.class)
public class SalePayment {

    @Id
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "sale_id", updatable = false)
    private Sale sale;

    @Id
    @Column(name = "position", updatable = false)
    private int position;

    @Enumerated(EnumType.STRING)
    @Column(name = "method", updatable = false)
    private PaymentMethod method;

    @Column(name = "amount_ore", updatable = false)
    private long amountOre;

    @Column(name = "tendered_ore", updatable = false)
    private long tenderedOre;

    @Column(name = "settled_ore", updatable = false)
    private long settledOre;

    @Column(name = "settled_before_ore", updatable = false)
    private long settledBeforeOre;

    /**
     * @param rounding the cash rounding in it
     * @param settledBefore what the payments above it settle of the total
     */
    SalePayment(Sale sale, int position, Settled payment, Money rounding, Money settledBefore) {
        this.sale = sale;
        this.position = position;
        this.method = payment.method();
        this.amountOre = payment.amount().ore();
        this.tenderedOre = payment.tendered().ore();
        this.settledOre = payment.amount().minus(rounding).ore();
        this.settledBeforeOre = settledBefore.ore();
    }

    public PaymentMethod method() {
        return method;
    }

    /** What it settles: change already given back. */
    public Money amount() {
        return new Money(amountOre);
    }

    /** Its part of the receipt's total: the amount without cash rounding. */
    public Money settled() {
        return new Money(settledOre);
    }

    /** What was handed over. */
    public Money tendered() {
        return new Money(tenderedOre);
    }

    void printOn(Fingerprint print) {
        print.of(position).of(method).of(amountOre).of(tenderedOre).of(settledOre);
    }

    @Override
    public String toString() {
        return "SalePayment " + position;
    }

    protected SalePayment() {} // for JPA
}
