package se.butiktorsten.bookkeeping;

import se.butiktorsten.shared.Money;

/**
 * One row of a voucher: an amount at a place in the code string.
 *
 * @param amount positive in debit, negative in credit
 * @param text what it is, in Swedish: the books are
 */
public record VoucherLine(Coding coding, Money amount, String text) {

    /** What is in debit; zero when it is a credit. */
    public Money debit() {
        return amount.isPositive() ? amount : Money.ZERO;
    }

    /** What is in credit, without its sign; zero when it is a debit. */
    public Money credit() {
        return amount.isNegative() ? amount.negated() : Money.ZERO;
    }
}
