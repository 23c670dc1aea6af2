package se.butiktorsten.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.SwedishTime;

/**
 * One import of an old till's receipts: what was sent, by whom, how far it is, and what became of the rows. Its counts
 * are written together with the receipts they count.
 */
@Entity
@Table(name = "sale_import")
public class SaleImport {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "till_code", updatable = false)
    private String tillCode;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Column(name = "encoding", updatable = false)
    private String encoding;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private ImportStatus status;

    @Column(name = "started_at", updatable = false)
    private LocalDateTime startedAtUtc;

    @Column(name = "ended_at")
    private @Nullable LocalDateTime endedAtUtc;

    @Column(name = "started_by", updatable = false)
    private String startedBy;

    @Column(name = "rows_total", updatable = false)
    private long rowsTotal;

    @Column(name = "rows_read")
    private long rowsRead;

    @Column(name = "rows_refused")
    private long rowsRefused;

    @Column(name = "receipts_kept")
    private long receiptsKept;

    @Column(name = "receipts_known")
    private long receiptsKnown;

    @Column(name = "receipts_incomplete")
    private long receiptsIncomplete;

    @Column(name = "receipts_refused")
    private long receiptsRefused;

    SaleImport(UUID id, String tillCode, String fileName, String encoding, long rowsTotal, Instant at, String by) {
        this.id = id.toString();
        this.tillCode = tillCode;
        this.fileName = fileName;
        this.encoding = encoding;
        this.rowsTotal = rowsTotal;
        this.startedAtUtc = SwedishTime.stored(at);
        this.startedBy = by;
        this.status = ImportStatus.WAITING;
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    /** The historic till that the receipts belong to. */
    public String tillCode() {
        return tillCode;
    }

    /** What the sender called the file. */
    public String fileName() {
        return fileName;
    }

    /** The encoding that the file was read in. */
    public String encoding() {
        return encoding;
    }

    public ImportStatus status() {
        return status;
    }

    public Instant startedAt() {
        return SwedishTime.moment(startedAtUtc);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAtUtc).map(SwedishTime::moment);
    }

    /** The log-in name of who sent it. */
    public String startedBy() {
        return startedBy;
    }

    /** Rows in the file, the header not counted. */
    public long rowsTotal() {
        return rowsTotal;
    }

    public long rowsRead() {
        return rowsRead;
    }

    /** Rows that were not kept; each is listed with its reasons. */
    public long rowsRefused() {
        return rowsRefused;
    }

    /** Receipts that are new in the books because of this import. */
    public long receiptsKept() {
        return receiptsKept;
    }

    /** Receipts that were in the books already, with the same content. */
    public long receiptsKnown() {
        return receiptsKnown;
    }

    /** Of the receipts kept, those that lack a refused row. */
    public long receiptsIncomplete() {
        return receiptsIncomplete;
    }

    /** Receipts of which no row could be kept. */
    public long receiptsRefused() {
        return receiptsRefused;
    }

    /** How much of the file is read, 0 to 100. */
    public int percentRead() {
        return rowsTotal == 0 ? 100 : (int) (rowsRead * 100 / rowsTotal);
    }

    /** How many quarters of the file are read, 0 to 4. */
    public int quarter() {
        return percentRead() / 25;
    }

    void run() {
        mustBe(ImportStatus.WAITING);
        status = ImportStatus.RUNNING;
    }

    /** Counts rows that were read on the way and the number of the first refused row among them. */
    void read(long rows) {
        mustBe(ImportStatus.RUNNING);
        rowsRead += rows;
    }

    /** Counts a refused row and gives it its number in the report. */
    long refuse() {
        mustBe(ImportStatus.RUNNING);
        return ++rowsRefused;
    }

    void kept(boolean isIncomplete) {
        mustBe(ImportStatus.RUNNING);
        receiptsKept++;
        receiptsIncomplete += isIncomplete ? 1 : 0;
    }

    void knew() {
        mustBe(ImportStatus.RUNNING);
        receiptsKnown++;
    }

    void keptNothingOfAReceipt() {
        mustBe(ImportStatus.RUNNING);
        receiptsRefused++;
    }

    void finish(Instant at) {
        mustBe(ImportStatus.RUNNING);
        end(ImportStatus.DONE, at);
    }

    /** Stops short of the end, because the system stops or something broke. */
    void stop(ImportStatus how, Instant at) {
        if (!status.isOver()) {
            end(how, at);
        }
    }

    private void end(ImportStatus how, Instant at) {
        status = how;
        endedAtUtc = SwedishTime.stored(at);
    }

    private void mustBe(ImportStatus expected) {
        if (status != expected) {
            throw new IllegalStateException(this + " is " + status);
        }
    }

    @Override
    public String toString() {
        return "SaleImport " + id;
    }

    protected SaleImport() {} // for JPA
}
