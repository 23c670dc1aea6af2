package se.butiktorsten.stock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.Workshop;

/**
 * A stocktake of one place: opened with what is to be counted, counted by several without seeing the book, its
 * differences approved, closed. What nobody counted or approved stays as it is.
 */
@Entity
@Table(name = "stocktake")
public class Stocktake {

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Workshop place;

    @Column(name = "opened_by", updatable = false)
    private String openedBy;

    @Column(name = "opened_at", updatable = false)
    private LocalDateTime openedAtUtc;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Column(name = "closed_at")
    private @Nullable LocalDateTime closedAtUtc;

    @Version
    private long version;

    Stocktake(UUID id, Workshop place, Actor by, Instant at) {
        this.id = id.toString();
        this.place = place;
        this.openedBy = by.name();
        this.openedAtUtc = SwedishTime.stored(at);
    }

    /** Made by who opened it. */
    public UUID id() {
        return UUID.fromString(id);
    }

    public Workshop place() {
        return place;
    }

    /** The log-in name of who opened it. */
    public String openedBy() {
        return openedBy;
    }

    public Instant openedAt() {
        return SwedishTime.moment(openedAtUtc);
    }

    public boolean isOpen() {
        return closedAtUtc == null;
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAtUtc).map(SwedishTime::moment);
    }

    /** The log-in name of who closed it; null while it is open. */
    public @Nullable String closedBy() {
        return closedBy;
    }

    /** Closing again changes nothing. */
    void close(Actor by, Instant at) {
        if (isOpen()) {
            closedBy = by.name();
            closedAtUtc = SwedishTime.stored(at);
        }
    }

    /** Refuses with {@link StocktakeClosed} when nothing more is counted or approved. */
    void mustBeOpen() {
        if (!isOpen()) {
            throw new StocktakeClosed(id());
        }
    }

    @Override
    public String toString() {
        return "stocktake " + id;
    }

    protected Stocktake() {} // for JPA
}
