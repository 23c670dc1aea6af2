package se.butiktorsten.progress;

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
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Demand;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.progress.Advice.Adapt;
import se.butiktorsten.progress.Advice.Raise;
import se.butiktorsten.shared.SwedishTime;

/**
 * An advice put before a leader and a participant (förslag). Begins open, on the day it was made, with the facts it rests
 * on; ends with a decision, or lapses when it no longer holds or its fourteen days are over. By itself it changes
 * nothing.
 */
@Entity
@Table(name = "level_suggestion")
public class LevelSuggestion {

    private static final String BETWEEN = ",";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "participant_id", updatable = false)
    private long participantId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SuggestionKind kind;

    private String demands = "";

    private int sessions;

    @Column(name = "too_easy")
    private int tooEasy;

    @Column(name = "just_right")
    private int justRight;

    @Column(name = "too_hard")
    private int tooHard;

    @Column(name = "much_support")
    private int muchSupport;

    private int interrupted;

    @Column(name = "least_support")
    private int leastSupport;

    @Column(name = "most_support")
    private int mostSupport;

    private boolean wished;

    @Column(name = "known_sessions")
    private String knownSessions = "";

    @Column(name = "made_on", updatable = false)
    private LocalDate madeOn;

    @Column(name = "open_for")
    private @Nullable Long openFor;

    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

    @Enumerated(EnumType.STRING)
    private @Nullable Offer offer;

    @Enumerated(EnumType.STRING)
    @Column(name = "step_demand")
    private @Nullable Demand stepDemand;

    @Column(name = "participant_present")
    private @Nullable Boolean participantPresent;

    private String note = "";

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable LocalDateTime decidedAtUtc;

    @Version
    private long version;

    private LevelSuggestion(
            long participantId, SuggestionKind kind, List<Demand> demands, Grounds grounds, LocalDate madeOn) {
        this.participantId = participantId;
        this.kind = kind;
        this.madeOn = madeOn;
        this.openFor = participantId;
        restOn(demands, grounds);
    }

    LevelSuggestion(long participantId, Raise raise, LocalDate madeOn) {
        this(participantId, SuggestionKind.RAISE, List.of(raise.demand()), raise.grounds(), madeOn);
    }

    LevelSuggestion(long participantId, Adapt adapt, LocalDate madeOn) {
        this(participantId, SuggestionKind.ADAPT, adapt.peaks(), adapt.grounds(), madeOn);
    }

    public long id() {
        return id;
    }

    public long participantId() {
        return participantId;
    }

    public SuggestionKind kind() {
        return kind;
    }

    /** What a RAISE raises: one; where an ADAPT's step back would be: none, one, or several to choose from. */
    public List<Demand> demands() {
        return Arrays.stream(demands.split(BETWEEN))
                .filter(demand -> !demand.isEmpty())
                .map(Demand::valueOf)
                .toList();
    }

    /** What it rests on. */
    public Grounds grounds() {
        return new Grounds(
                sessions, tooEasy, justRight, tooHard, muchSupport, interrupted, leastSupport, mostSupport, wished);
    }

    /** What to offer, in this order; nothing for a RAISE, which is one offer by itself. */
    public List<Offer> offers() {
        if (kind == SuggestionKind.RAISE) {
            return List.of();
        }
        return demands.isEmpty() ? List.of(Offer.ADAPT_TASK, Offer.SHORTER_SESSION) : List.of(Offer.values());
    }

    public LocalDate madeOn() {
        return madeOn;
    }

    /** The last day on which it may be decided, the fourteenth after it was made. */
    public LocalDate lastDay() {
        return madeOn.plusDays(LevelRule.REST_DAYS);
    }

    /** Whether it waits for a decision. */
    public boolean isOpen() {
        return openFor != null;
    }

    boolean isExpiredOn(LocalDate today) {
        return today.isAfter(lastDay());
    }

    /** What was decided; empty while it is open and when it lapsed. */
    public Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }

    /** Which of an ADAPT's offers was accepted. */
    public Optional<Offer> offer() {
        return Optional.ofNullable(offer);
    }

    /** In which demand a step was taken, forward or back. */
    public Optional<Demand> stepDemand() {
        return Optional.ofNullable(stepDemand);
    }

    /** Whether the participant was there when it was decided. */
    public Optional<Boolean> participantPresent() {
        return Optional.ofNullable(participantPresent);
    }

    /** What else was said; often empty. */
    public String note() {
        return note;
    }

    /** The log-in name of the member of staff who decided. */
    public Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAtUtc).map(SwedishTime::moment);
    }

    boolean isDecided() {
        return decision != null;
    }

    Optional<LocalDate> decidedOn() {
        return decidedAt().map(SwedishTime::dayOf);
    }

    /** Whether the decision took this session into account. */
    boolean knew(Observation session) {
        return List.of(knownSessions.split(BETWEEN)).contains(String.valueOf(session.id()));
    }

    /** Lets it rest on what is known today. */
    void restOn(List<Demand> demands, Grounds grounds) {
        this.demands = demands.stream().map(Demand::name).collect(Collectors.joining(BETWEEN));
        sessions = grounds.sessions();
        tooEasy = grounds.tooEasy();
        justRight = grounds.justRight();
        tooHard = grounds.tooHard();
        muchSupport = grounds.muchSupport();
        interrupted = grounds.interrupted();
        leastSupport = grounds.leastSupport();
        mostSupport = grounds.mostSupport();
        wished = grounds.wished();
    }

    /** It no longer holds; what was said about it is nothing. */
    void lapse() {
        openFor = null;
    }

    /**
     * @param known the last three sessions, whatever they say: they are talked about with this
     * @throws AlreadyDecided when it is, {@link NoLongerSo} when it has lapsed
     */
    void decide(DecisionDraft draft, Collection<Observation> known, Actor by, Instant at) {
        if (isDecided()) {
            throw new AlreadyDecided();
        }
        if (!isOpen()) {
            throw new NoLongerSo();
        }
        boolean isAccepted = draft.decision() == Decision.ACCEPTED;
        decision = draft.decision();
        offer = isAccepted ? draft.offer() : null;
        stepDemand = isAccepted ? (kind == SuggestionKind.RAISE ? demands().get(0) : draft.demand()) : null;
        participantPresent = draft.participantPresent();
        note = draft.note();
        knownSessions = known.stream()
                .map(session -> String.valueOf(session.id()))
                .distinct()
                .collect(Collectors.joining(BETWEEN));
        decidedBy = by.name();
        decidedAtUtc = SwedishTime.stored(at);
        openFor = null;
    }

    boolean isDecidedAs(DecisionDraft draft) {
        boolean isAccepted = draft.decision() == Decision.ACCEPTED;
        return decision == draft.decision()
                && (!isAccepted || offer == draft.offer())
                && (!isAccepted || kind == SuggestionKind.RAISE || stepDemand == draft.demand())
                && draft.participantPresent() != null
                && draft.participantPresent().equals(participantPresent)
                && note.equals(draft.note());
    }

    /** Tells nothing about the person. */
    @Override
    public String toString() {
        return "level suggestion " + id;
    }

    protected LevelSuggestion() {} // for JPA
}
