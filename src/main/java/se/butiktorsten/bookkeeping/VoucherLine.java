package se.butiktorsten.bookkeeping;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Money;

/** One row of a voucher: an amount at a place in the code string. Debit is positive, credit negative. */
@Embeddable
public class VoucherLine {

    @Column(name = "account", updatable = false)
    private String account;

    @Column(name = "cost_centre", updatable = false)
    private @Nullable String costCentre;

    @Column(name = "operation", updatable = false)
    private @Nullable String operation;

    @Column(name = "counterpart", updatable = false)
    private @Nullable String counterpart;

    @Column(name = "project", updatable = false)
    private @Nullable String project;

    @Column(name = "amount_ore", updatable = false)
    private long amountOre;

    @Column(name = "text", updatable = false)
    private String text;

    VoucherLine(Coding coding, Money amount, String text) {
        this.account = coding.account();
        this.costCentre = coding.costCentre();
        this.operation = coding.operation();
        this.counterpart = coding.counterpart();
        this.project = coding.project();
        this.amountOre = amount.ore();
        this.text = text;
    }

    public Coding coding() {
        return new Coding(account, costCentre, operation, counterpart, project);
    }

    /** Positive in debit, negative in credit. */
    public Money amount() {
        return new Money(amountOre);
    }

    /** What is in debit; zero when it is a credit. */
    public Money debit() {
        return amountOre > 0 ? amount() : Money.ZERO;
    }

    /** What is in credit, without its sign; zero when it is a debit. */
    public Money credit() {
        return amountOre < 0 ? amount().negated() : Money.ZERO;
    }

    /** What it is, in Swedish: the books are. */
    public String text() {
        return text;
    }

    protected VoucherLine() {} // for JPA
}
