package se.butiktorsten.transfers;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.Workshop;

/**
 * What to take from one place to another (plocklista): picked by somebody, sent on its way, and received by somebody else,
 * or called off before that.
 */
@Entity
@Table(name = "pick_list")
public class PickList {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "sent_id", updatable = false)
    private String sentId;

    @Column(name = "sent_sha256", updatable = false)
    private String sentSha256;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_place", updatable = false)
    private Workshop fromPlace;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_place", updatable = false)
    private Workshop toPlace;

    @Column(updatable = false)
    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    private PickStatus status;

    @Column(name = "made_by", updatable = false)
    private String madeBy;

    @Column(name = "made_at", updatable = false)
    private LocalDateTime madeAtUtc;

    @Column(name = "picked_by")
    private @Nullable String pickedBy;

    @Column(name = "picked_at")
    private @Nullable LocalDateTime pickedAtUtc;

    @Column(name = "received_by")
    private @Nullable String receivedBy;

    @Column(name = "received_at")
    private @Nullable LocalDateTime receivedAtUtc;

    @Column(name = "called_off_by")
    private @Nullable String calledOffBy;

    @Column(name = "called_off_at")
    private @Nullable LocalDateTime calledOffAtUtc;

    @OneToMany(
            mappedBy = "list",
            cascade = {CascadeType.PERSIST, CascadeType.REFRESH},
            fetch = FetchType.EAGER)
    @OrderBy("position")
    private List<PickLine> lines = new ArrayList<>();

    @Version
    private long version;

    PickList(UUID sentId, PickListDraft draft, Actor by, Instant at) {
        this.sentId = sentId.toString();
        this.sentSha256 = draft.sha256();
        this.fromPlace = draft.from();
        this.toPlace = draft.to();
        this.note = draft.note();
        this.status = PickStatus.PICKING;
        this.madeBy = by.name();
        this.madeAtUtc = SwedishTime.stored(at);
        for (PickListDraft.Line line : draft.lines()) {
            lines.add(new PickLine(this, lines.size() + 1, line));
        }
    }

    public long id() {
        return id;
    }

    /** Where it is picked. */
    public Workshop from() {
        return fromPlace;
    }

    /** Where it is to arrive. */
    public Workshop to() {
        return toPlace;
    }

    /** Whether the shop sends something back. */
    public boolean isReturn() {
        return fromPlace == Workshop.SHOP;
    }

    /** Why, in somebody's own words; always there when the shop sends something back. */
    public @Nullable String note() {
        return note;
    }

    public PickStatus status() {
        return status;
    }

    /** The log-in name of who made the list. */
    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return SwedishTime.moment(madeAtUtc);
    }

    /** The log-in name of who sent it on its way; null while nobody has. */
    public @Nullable String pickedBy() {
        return pickedBy;
    }

    public Optional<Instant> pickedAt() {
        return moment(pickedAtUtc);
    }

    /** The log-in name of who received it; null while nobody has. */
    public @Nullable String receivedBy() {
        return receivedBy;
    }

    public Optional<Instant> receivedAt() {
        return moment(receivedAtUtc);
    }

    /** The log-in name of who called it off; null while nobody has. */
    public @Nullable String calledOffBy() {
        return calledOffBy;
    }

    public Optional<Instant> calledOffAt() {
        return moment(calledOffAtUtc);
    }

    /** The lines in the order they were asked for. */
    public List<PickLine> lines() {
        return List.copyOf(lines);
    }

    /** Whether something else arrived of any line than was picked. */
    public boolean differs() {
        return lines.stream().anyMatch(PickLine::differs);
    }

    public long version() {
        return version;
    }

    /** Who did the last thing with it. */
    String lastBy() {
        return switch (status) {
            case PICKING -> madeBy;
            case ON_ITS_WAY -> Objects.requireNonNull(pickedBy);
            case RECEIVED -> Objects.requireNonNull(receivedBy);
            case CALLED_OFF -> Objects.requireNonNull(calledOffBy);
        };
    }

    /** When that was. */
    Instant lastAt() {
        return switch (status) {
            case PICKING -> madeAt();
            case ON_ITS_WAY -> pickedAt().orElseThrow();
            case RECEIVED -> receivedAt().orElseThrow();
            case CALLED_OFF -> calledOffAt().orElseThrow();
        };
    }

    boolean wasSentAs(PickListDraft draft) {
        return sentSha256.equals(draft.sha256());
    }

    PickLine line(long lineId) {
        return lines.stream()
                .filter(line -> line.id() == lineId)
                .findFirst()
                .orElseThrow(() -> new NotFound("pick-line", lineId));
    }

    /** One more thing was found on the shelf. */
    PickLine add(PickListDraft.Line line) {
        mustBe(PickStatus.PICKING);
        PickLine added = new PickLine(this, lines.size() + 1, line);
        lines.add(added);
        return added;
    }

    /** It leaves; a line that is not named stays on its shelf. */
    void pick(Map<Long, Picked> byLine, Actor by, Instant at) {
        mustBe(PickStatus.PICKING);
        for (PickLine line : lines) {
            Picked picked = byLine.getOrDefault(line.id(), Picked.of(Quantity.ZERO));
            line.pick(picked.quantity(), picked.lotId());
        }
        status = PickStatus.ON_ITS_WAY;
        pickedBy = by.name();
        pickedAtUtc = SwedishTime.stored(at);
    }

    /** It has arrived; of a line that is not named there arrived what was picked. */
    void receive(Map<Long, Quantity> byLine, Actor by, Instant at) {
        mustBe(PickStatus.ON_ITS_WAY);
        lines.forEach(line -> line.arrive(byLine.getOrDefault(line.id(), line.expected())));
        status = PickStatus.RECEIVED;
        receivedBy = by.name();
        receivedAtUtc = SwedishTime.stored(at);
    }

    /** Whether it was received just so. */
    boolean wasReceivedAs(Map<Long, Quantity> byLine) {
        return status == PickStatus.RECEIVED
                && lines.stream()
                        .allMatch(line ->
                                byLine.getOrDefault(line.id(), line.expected()).equals(line.arrived()));
    }

    /** Whether it was picked just so. */
    boolean wasPickedAs(Map<Long, Picked> byLine) {
        return status == PickStatus.ON_ITS_WAY
                && lines.stream().allMatch(line -> {
                    Picked picked = byLine.getOrDefault(line.id(), Picked.of(Quantity.ZERO));
                    return picked.quantity().equals(line.picked())
                            && (picked.lotId() == null || picked.lotId().equals(line.lotId()));
                });
    }

    void callOff(Actor by, Instant at) {
        if (status.isOver()) {
            throw new NotInThisStatus(this);
        }
        status = PickStatus.CALLED_OFF;
        calledOffBy = by.name();
        calledOffAtUtc = SwedishTime.stored(at);
    }

    void mustStillBe(long seenVersion) {
        if (version != seenVersion) {
            throw new ChangedMeanwhile();
        }
    }

    void mustBe(PickStatus wanted) {
        if (status != wanted) {
            throw new NotInThisStatus(this);
        }
    }

    private static Optional<Instant> moment(@Nullable LocalDateTime utc) {
        return Optional.ofNullable(utc).map(SwedishTime::moment);
    }

    @Override
    public String toString() {
        return "pick list " + id;
    }

    protected PickList() {} // for JPA
}
