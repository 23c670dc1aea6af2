package se.butiktorsten.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.SwedishTime;

/** A letter in the outbox. When its way is over, only what it was about, when, and how it went is left of it. */
@Entity
@Table(name = "letter")
public class Letter {

    /** How long it is tried. */
    static final Duration TRIED_FOR = Duration.ofDays(3);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int FASTER = 4;

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "purpose", updatable = false)
    private String purpose;

    @Column(name = "about", updatable = false)
    private String about;

    @Column(name = "place", updatable = false)
    private String place;

    @Column(name = "kept_at", updatable = false)
    private LocalDateTime keptAtUtc;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private LetterState state;

    @Column(name = "tries")
    private int tries;

    @Column(name = "next_try_at")
    private LocalDateTime nextTryAtUtc;

    @Enumerated(EnumType.STRING)
    @Column(name = "trouble")
    private @Nullable Trouble trouble;

    @Column(name = "ended_at")
    private @Nullable LocalDateTime endedAtUtc;

    @Column(name = "seen_at")
    private @Nullable LocalDateTime seenAtUtc;

    @Column(name = "recipient")
    private @Nullable String recipient;

    @Column(name = "subject")
    private @Nullable String subject;

    @Column(name = "text_utf8")
    private byte @Nullable [] textUtf8;

    @Column(name = "html_utf8")
    private byte @Nullable [] htmlUtf8;

    Letter(LetterDraft draft, Instant at) {
        this.id = draft.id().toString();
        this.purpose = draft.purpose().key();
        this.about = draft.purpose().about();
        this.place = draft.purpose().place();
        this.keptAtUtc = SwedishTime.stored(at);
        this.state = LetterState.WAITING;
        this.nextTryAtUtc = keptAtUtc;
        this.recipient = draft.to().text();
        this.subject = draft.subject();
        this.textUtf8 = draft.text().getBytes(StandardCharsets.UTF_8);
        String html = draft.html();
        this.htmlUtf8 = html == null ? null : html.getBytes(StandardCharsets.UTF_8);
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public Purpose purpose() {
        return new Purpose(purpose, about, place);
    }

    /** When it was put into the outbox. */
    public Instant keptAt() {
        return SwedishTime.moment(keptAtUtc);
    }

    public LetterState state() {
        return state;
    }

    /** How often it was tried. */
    public int tries() {
        return tries;
    }

    /** Why the latest try did not succeed; empty when it did, or before the first. */
    public Optional<Trouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** When it was sent or given up. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAtUtc).map(SwedishTime::moment);
    }

    /** Whether it did not get through and nobody has seen that yet. */
    public boolean isToBeSeen() {
        return state.hasFailed() && seenAtUtc == null;
    }

    /** As the postman takes it along. */
    LetterInHand inHand() {
        return new LetterInHand(
                id(),
                tries,
                Objects.requireNonNull(recipient),
                Objects.requireNonNull(subject),
                new String(Objects.requireNonNull(textUtf8), StandardCharsets.UTF_8),
                htmlUtf8 == null ? null : new String(htmlUtf8, StandardCharsets.UTF_8));
    }

    void sent(Instant at) {
        trouble = null;
        end(LetterState.SENT, at);
    }

    /** A try did not succeed: again later, or never again. */
    void failed(Trouble why, Instant at) {
        trouble = why;
        if (why.isForGood()) {
            end(LetterState.REFUSED, at);
        } else if (!at.isBefore(keptAt().plus(TRIED_FOR))) {
            end(LetterState.GIVEN_UP, at);
        } else {
            nextTryAtUtc = SwedishTime.stored(at.plus(pauseAfter(tries)));
        }
    }

    /** 1, 4, 16 and 64 minutes, a bit more than 4 hours, then 6 hours each time. */
    static Duration pauseAfter(int tries) {
        Duration pause = FIRST_PAUSE;
        for (int i = 1; i < tries && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
            pause = pause.multipliedBy(FASTER);
        }
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private void end(LetterState how, Instant at) {
        state = how;
        endedAtUtc = SwedishTime.stored(at);
        recipient = null;
        subject = null;
        textUtf8 = null;
        htmlUtf8 = null;
    }

    void see(Instant at) {
        if (isToBeSeen()) {
            seenAtUtc = SwedishTime.stored(at);
        }
    }

    /** Tells no address. */
    @Override
    public String toString() {
        return "Letter " + id;
    }

    protected Letter() {} // for JPA
}
