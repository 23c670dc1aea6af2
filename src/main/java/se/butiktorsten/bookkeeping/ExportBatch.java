package se.butiktorsten.bookkeeping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import se.butiktorsten.shared.SwedishTime;

/**
 * Vouchers that left for the economy system together. The SIE file is kept beside it as it was, so that
 * fetching it again is the very same file; a voucher is in one batch only. Never changes.
 */
@Entity
@Table(name = "export_batch")
public class ExportBatch {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "number", updatable = false)
    private long number;

    @Column(name = "fiscal_year", updatable = false)
    private int fiscalYear;

    @Column(name = "made_at", updatable = false)
    private LocalDateTime madeAtUtc;

    @Column(name = "made_by", updatable = false)
    private String madeBy;

    @Column(name = "sha256", updatable = false)
    private String sha256 = "";

    ExportBatch(UUID id, long number, int fiscalYear, Instant now, String by) {
        this.id = id.toString();
        this.number = number;
        this.fiscalYear = fiscalYear;
        this.madeAtUtc = SwedishTime.stored(now);
        this.madeBy = by;
    }

    /** Notes the checksum of the file that was made of it. */
    void seal(String checksum) {
        sha256 = checksum;
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    /** From 1 without gap. */
    public long number() {
        return number;
    }

    /** The calendar year of all its vouchers. */
    public int fiscalYear() {
        return fiscalYear;
    }

    public Instant madeAt() {
        return SwedishTime.moment(madeAtUtc);
    }

    /** Log-in name. */
    public String madeBy() {
        return madeBy;
    }

    /** The SIE file's checksum, 64 hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    @Override
    public String toString() {
        return "ExportBatch " + number;
    }

    protected ExportBatch() {} // for JPA
}
