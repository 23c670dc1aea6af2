package se.butiktorsten.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.SwedishTime;

/**
 * A device that is, or was, a till. It numbers its receipts by itself, 1, 2, 3 … in a series that is its own for ever, so
 * that it can sell without net and no other device ever gives the same number. One device is the till at a time; when
 * another one takes its place, the next series begins.
 */
@Entity
@Table(name = "till_device")
@NamedQuery(
        name = "TillDevice.asItIs",
        query = "SELECT d FROM TillDevice d WHERE d.id = :id",
        hints = @QueryHint(name = "eclipselink.refresh", value = "true"))
public class TillDevice {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "till_code", updatable = false)
    private String tillCode;

    @Column(name = "series", updatable = false)
    private int series;

    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "last_number")
    private long lastNumber;

    @Column(name = "last_training")
    private long lastTraining;

    @Column(name = "opened_at", updatable = false)
    private LocalDateTime openedAtUtc;

    @Column(name = "opened_by", updatable = false)
    private String openedBy;

    @Column(name = "heard_at")
    private LocalDateTime heardAtUtc;

    @Column(name = "ended_at")
    private @Nullable LocalDateTime endedAtUtc;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "ending")
    private @Nullable DeviceEnding ending;

    /** A device that becomes a till. */
    TillDevice(UUID id, String tillCode, int series, String name, Instant at, String by) {
        this.id = id.toString();
        this.tillCode = tillCode;
        this.series = series;
        this.name = name;
        this.openedAtUtc = SwedishTime.stored(at);
        this.openedBy = by;
        this.heardAtUtc = openedAtUtc;
    }

    /** The id that the device gave itself. */
    public UUID id() {
        return UUID.fromString(id);
    }

    public String tillCode() {
        return tillCode;
    }

    /** Which of the till's devices it is, from 1; the middle part of its receipt numbers. */
    public int series() {
        return series;
    }

    /** What people call it: the tablet on the counter. */
    public String name() {
        return name;
    }

    /** The last number of its receipts that is here; every number up to it is here too. */
    public long lastNumber() {
        return lastNumber;
    }

    /** The same of its training receipts, which have a series of their own. */
    public long lastTraining() {
        return lastTraining;
    }

    public Instant openedAt() {
        return SwedishTime.moment(openedAtUtc);
    }

    public String openedBy() {
        return openedBy;
    }

    /** When it last said something. */
    public Instant heardAt() {
        return SwedishTime.moment(heardAtUtc);
    }

    /** Whether it is the till right now. */
    public boolean isTheTill() {
        return ending == null;
    }

    /** How it stopped being the till; none while it is. */
    public Optional<DeviceEnding> ending() {
        return Optional.ofNullable(ending);
    }

    void heard(Instant at) {
        heardAtUtc = SwedishTime.stored(at);
    }

    /** Counts the receipt with the number after the last. */
    void count(Instant at) {
        lastNumber++;
        heard(at);
    }

    /** Counts the training receipt with the number after the last. */
    void countTraining(Instant at) {
        lastTraining++;
        heard(at);
    }

    void end(DeviceEnding how, Instant at, String by) {
        ending = how;
        endedAtUtc = SwedishTime.stored(at);
        endedBy = by;
    }

    @Override
    public String toString() {
        return "TillDevice " + tillCode + " " + series;
    }

    protected TillDevice() {} // for JPA
}
