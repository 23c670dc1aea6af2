package se.butiktorsten.bookkeeping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Money;

/** How a row of a voucher is kept. Never changes. */
@Entity
@Table(name = "voucher_line")
@IdClass(VoucherRow.Place.class)
class VoucherRow {

    @Id
    @Column(name = "voucher_id", updatable = false)
    private String voucherId;

    @Id
    @Column(name = "position", updatable = false)
    private int position;

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

    /** Which row of which voucher. What JPA finds one by. */
    static class Place implements Serializable {

        private static final long serialVersionUID = 1L;

        String voucherId = "";
        int position;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Place there && there.voucherId.equals(voucherId) && there.position == position;
        }

        @Override
        public int hashCode() {
            return Objects.hash(voucherId, position);
        }

        Place() {} // for JPA
    }

    VoucherRow(UUID voucherId, int position, VoucherLine line) {
        Coding coding = line.coding();
        this.voucherId = voucherId.toString();
        this.position = position;
        this.account = coding.account();
        this.costCentre = coding.costCentre();
        this.operation = coding.operation();
        this.counterpart = coding.counterpart();
        this.project = coding.project();
        this.amountOre = line.amount().ore();
        this.text = line.text();
    }

    String voucherId() {
        return voucherId;
    }

    VoucherLine line() {
        return new VoucherLine(
                new Coding(account, costCentre, operation, counterpart, project), new Money(amountOre), text);
    }

    @Override
    public String toString() {
        return "VoucherRow " + voucherId + " " + position;
    }

    protected VoucherRow() {} // for JPA
}
