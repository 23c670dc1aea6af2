package se.butiktorsten.bookkeeping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The numbers of a calendar year's vouchers. */
@Entity
@Table(name = "voucher_year")
class VoucherYear {

    @Id
    @Column(name = "fiscal_year", updatable = false)
    private int fiscalYear;

    @Column(name = "last_number")
    private long lastNumber;

    VoucherYear(int fiscalYear) {
        this.fiscalYear = fiscalYear;
    }

    /** The next number; the row must be held. */
    long giveNumber() {
        lastNumber++;
        return lastNumber;
    }

    @Override
    public String toString() {
        return "VoucherYear " + fiscalYear;
    }

    protected VoucherYear() {} // for JPA
}
