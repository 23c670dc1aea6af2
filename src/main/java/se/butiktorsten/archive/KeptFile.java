package se.butiktorsten.archive;

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
import se.butiktorsten.shared.web.Language;

/** A file that somebody ordered, and what became of it. What is in it is kept beside it and never changes. */
@Entity
@Table(name = "kept_file")
public class KeptFile {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private FileKind kind;

    @Column(name = "asked", updatable = false)
    private String asked;

    @Column(name = "ending", updatable = false)
    private String ending;

    @Enumerated(EnumType.STRING)
    @Column(name = "language", updatable = false)
    private Language language;

    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "ordered_at", updatable = false)
    private LocalDateTime orderedAtUtc;

    @Column(name = "ordered_by", updatable = false)
    private String orderedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private FileState state = FileState.WAITING;

    @Column(name = "taken_until")
    private @Nullable LocalDateTime takenUntilUtc;

    @Column(name = "steps_done")
    private long stepsDone;

    @Column(name = "steps_all")
    private long stepsAll = 1;

    @Column(name = "ended_at")
    private @Nullable LocalDateTime endedAtUtc;

    @Column(name = "bytes_long")
    private @Nullable Long bytes;

    @Column(name = "sha256")
    private @Nullable String sha256;

    KeptFile(UUID id, FileOrder order, Instant now, String by) {
        this.id = id.toString();
        this.kind = order.kind();
        this.asked = order.asked();
        this.ending = order.ending();
        this.language = order.language();
        this.name = order.name();
        this.orderedAtUtc = SwedishTime.stored(now);
        this.orderedBy = by;
    }

    boolean isOf(FileOrder order) {
        return order.equals(order());
    }

    FileOrder order() {
        return new FileOrder(kind, asked, ending, language, name);
    }

    /**
     * Takes it in hand, alone until then.
     *
     * @return false when somebody else has it, or it is over
     */
    boolean take(Instant now, Instant until) {
        LocalDateTime taken = takenUntilUtc;
        if (state.isOver() || taken != null && taken.isAfter(SwedishTime.stored(now))) {
            return false;
        }
        state = FileState.MAKING;
        takenUntilUtc = SwedishTime.stored(until);
        stepsDone = 0;
        return true;
    }

    void go(long done, long all, Instant until) {
        stepsDone = done;
        stepsAll = all;
        takenUntilUtc = SwedishTime.stored(until);
    }

    /** Nobody has it in hand any more. */
    void putBack() {
        takenUntilUtc = null;
    }

    void finish(long length, String checksum, Instant now) {
        state = FileState.DONE;
        bytes = length;
        sha256 = checksum;
        stepsDone = stepsAll;
        endedAtUtc = SwedishTime.stored(now);
    }

    void fail(Instant now) {
        state = FileState.FAILED;
        endedAtUtc = SwedishTime.stored(now);
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public FileKind kind() {
        return kind;
    }

    /** What it is called, with its ending: {@code omsattning-2026-11-01-2026-11-30-month.pdf}. */
    public String fileName() {
        return name + "." + ending;
    }

    /** {@code pdf}, {@code xlsx}, {@code csv} or {@code zip}. */
    public String ending() {
        return ending;
    }

    public Instant orderedAt() {
        return SwedishTime.moment(orderedAtUtc);
    }

    /** Log-in name; {@code torsten} for what is made by itself each month. */
    public String orderedBy() {
        return orderedBy;
    }

    public FileState state() {
        return state;
    }

    /** How much of it is made, 0 to 100. */
    public int percent() {
        return (int) (stepsDone * 100 / Math.max(1, stepsAll));
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAtUtc).map(SwedishTime::moment);
    }

    /** How many bytes it has; empty until it is made. */
    public Optional<Long> bytes() {
        return Optional.ofNullable(bytes);
    }

    /** Its checksum, 64 hexadecimal digits; empty until it is made. */
    public Optional<String> sha256() {
        return Optional.ofNullable(sha256);
    }

    @Override
    public String toString() {
        return "KeptFile " + id;
    }

    protected KeptFile() {} // for JPA
}
