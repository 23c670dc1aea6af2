package se.butiktorsten.handover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.results.Episode;
import se.butiktorsten.results.Intervention;
import se.butiktorsten.shared.SwedishTime;

/**
 * That somebody asked for another intervention of the unit as a participant's next step (internremittering). Answered once:
 * with a first day, or with what is suggested instead. From then on it never changes.
 */
@Entity
@Table(name = "internal_referral")
public class InternalReferral {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "participant_id", updatable = false)
    private long participantId;

    @Enumerated(EnumType.STRING)
    @Column(name = "intervention", updatable = false)
    private Intervention to;

    @Column(name = "wanted_from", updatable = false)
    private LocalDate wantedFrom;

    @Column(updatable = false)
    private String purpose;

    @Column(name = "sent_by", updatable = false)
    private String sentBy;

    @Column(name = "sent_at", updatable = false)
    private LocalDateTime sentAtUtc;

    @Enumerated(EnumType.STRING)
    private ReferralStatus status;

    @Column(name = "starts_on")
    private @Nullable LocalDate startsOn;

    private @Nullable String instead;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    @Column(name = "answered_at")
    private @Nullable LocalDateTime answeredAtUtc;

    @Version
    private long version;

    InternalReferral(long participantId, ReferralDraft draft, Actor by, Instant at) {
        this.participantId = participantId;
        this.to = Objects.requireNonNull(draft.to());
        this.wantedFrom = Objects.requireNonNull(draft.wantedFrom());
        this.purpose = draft.purpose();
        this.sentBy = by.name();
        this.sentAtUtc = SwedishTime.stored(at);
        this.status = ReferralStatus.SENT;
    }

    public long id() {
        return id;
    }

    public long participantId() {
        return participantId;
    }

    /** Which intervention the person would go on to. */
    public Intervention to() {
        return to;
    }

    public LocalDate wantedFrom() {
        return wantedFrom;
    }

    /** What the person wants to try there; may be empty. */
    public String purpose() {
        return purpose;
    }

    /** The log-in name of whoever asked. */
    public String sentBy() {
        return sentBy;
    }

    public Instant sentAt() {
        return SwedishTime.moment(sentAtUtc);
    }

    public ReferralStatus status() {
        return status;
    }

    /** The first day there; null unless it was accepted. */
    public @Nullable LocalDate startsOn() {
        return startsOn;
    }

    /** What was suggested in its place; null unless it was declined. */
    public @Nullable String instead() {
        return instead;
    }

    /** The log-in name of whoever answered or took it back; null while it waits. */
    public @Nullable String answeredBy() {
        return answeredBy;
    }

    public long version() {
        return version;
    }

    /** Whether it waits for an answer. */
    public boolean isWaiting() {
        return status == ReferralStatus.SENT;
    }

    /** Whether there is a first day, and no episode yet that tells the same better: one of that intervention, begun since. */
    boolean isPlanned(Collection<Episode> episodes) {
        LocalDate sentOn = SwedishTime.dayOf(sentAt());
        return startsOn != null
                && episodes.stream()
                        .noneMatch(episode -> episode.intervention() == to
                                && !episode.startedOn().isBefore(sentOn));
    }

    void accept(LocalDate firstDay, Actor by, Instant at) {
        answer(ReferralStatus.ACCEPTED, by, at);
        startsOn = firstDay;
    }

    void decline(String suggestion, Actor by, Instant at) {
        answer(ReferralStatus.DECLINED, by, at);
        instead = suggestion;
    }

    void withdraw(Actor by, Instant at) {
        answer(ReferralStatus.WITHDRAWN, by, at);
    }

    private void answer(ReferralStatus answer, Actor by, Instant at) {
        if (!isWaiting()) {
            throw new AlreadyAnswered(status);
        }
        status = answer;
        answeredBy = by.name();
        answeredAtUtc = SwedishTime.stored(at);
    }

    @Override
    public String toString() {
        return "referral " + id;
    }

    protected InternalReferral() {} // for JPA
}
