package se.butiktorsten.tasks;

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
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.production.OpenStep;
import se.butiktorsten.shared.SwedishTime;

/**
 * One participant, one step of an order, one day (uppgift). Begins planned, on a seat of the step; is started; ends done,
 * with an outcome, or stopped. While planned it can be moved to another step, or taken back as if it had never been.
 *
 * <p>What was made is not in here: it belongs to the order. Moments are kept to the minute, so that nobody can join the
 * two again.
 */
@Entity
@Table(name = "assignment")
public class Assignment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "participant_id", updatable = false)
    private long participantId;

    @Column(name = "order_step_id")
    private long orderStepId;

    @Column(name = "task_step_id")
    private long taskStepId;

    @Column(name = "business_day", updatable = false)
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private AssignmentStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @Column(name = "support_level")
    private @Nullable Integer supportLevel;

    @Enumerated(EnumType.STRING)
    @Column(name = "own_rating")
    private @Nullable SelfRating ownRating;

    private @Nullable String helped;

    private @Nullable String aids;

    @Column(name = "assigned_by", updatable = false)
    private String assignedBy;

    @Column(name = "assigned_at", updatable = false)
    private LocalDateTime assignedAtUtc;

    @Column(name = "started_at")
    private @Nullable LocalDateTime startedAtUtc;

    @Column(name = "ended_at")
    private @Nullable LocalDateTime endedAtUtc;

    private @Nullable Integer seat;

    @Column(name = "held_by")
    private @Nullable Long heldBy;

    @Column(name = "running_by")
    private @Nullable Long runningBy;

    @Column(name = "undo_seal")
    private @Nullable String undoSeal;

    @Column(name = "plan_id", updatable = false)
    private @Nullable String planId;

    @Version
    private long version;

    /** @param planId the plan it was given with; null when it was given by itself */
    Assignment(
            long participantId, OpenStep step, LocalDate day, int seat, @Nullable UUID planId, Actor by, Instant at) {
        this.participantId = participantId;
        this.orderStepId = step.orderStepId();
        this.taskStepId = step.step().id();
        this.day = day;
        this.status = AssignmentStatus.PLANNED;
        this.seat = seat;
        this.heldBy = participantId;
        this.planId = planId == null ? null : planId.toString();
        this.assignedBy = by.name();
        this.assignedAtUtc = minute(at);
    }

    public long id() {
        return id;
    }

    public long participantId() {
        return participantId;
    }

    public long orderStepId() {
        return orderStepId;
    }

    /** The step of the recipe, the same for every order of it. */
    public long taskStepId() {
        return taskStepId;
    }

    public LocalDate day() {
        return day;
    }

    public AssignmentStatus status() {
        return status;
    }

    /** How it went; empty until it is done. */
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** How much support there was, 0 (independent) to 5 (staff does parts); empty until it is done. */
    public Optional<Integer> supportLevel() {
        return Optional.ofNullable(supportLevel);
    }

    /** What the participant said; empty when nobody asked. */
    public Optional<SelfRating> ownRating() {
        return Optional.ofNullable(ownRating);
    }

    /** What helped, in the participant's own choice; empty when nothing was said. */
    public Set<Help> helped() {
        return named(helped, Help.class);
    }

    /** What was at hand to work with, as the leader noted; empty when nothing was. */
    public Set<Aid> aids() {
        return named(aids, Aid.class);
    }

    private static <E extends Enum<E>> Set<E> named(@Nullable String names, Class<E> kind) {
        Set<E> all = EnumSet.noneOf(kind);
        if (names != null && !names.isEmpty()) {
            for (String one : names.split(",")) {
                all.add(Enum.valueOf(kind, one));
            }
        }
        return all;
    }

    private static String names(Set<? extends Enum<?>> all) {
        return all.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    /** The log-in name of the member of staff who gave it. */
    public String assignedBy() {
        return assignedBy;
    }

    public Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAtUtc).map(SwedishTime::moment);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAtUtc).map(SwedishTime::moment);
    }

    public boolean isPlanned() {
        return status == AssignmentStatus.PLANNED;
    }

    public boolean isStarted() {
        return status == AssignmentStatus.STARTED;
    }

    /** Whether its minutes are taken from the person's day: what was broken off gives them back. */
    boolean takesTime() {
        return status != AssignmentStatus.STOPPED;
    }

    /** Whether it keeps a seat: planned or started. */
    public boolean holdsASeat() {
        return heldBy != null;
    }

    @Nullable
    Integer seat() {
        return seat;
    }

    /** Goes to this seat at another step of the same day. */
    void moveTo(OpenStep step, int seat) {
        orderStepId = step.orderStepId();
        taskStepId = step.step().id();
        this.seat = seat;
    }

    /** @throws AlreadyEnded when it is done or stopped */
    void start(Instant at) {
        if (status != AssignmentStatus.PLANNED) {
            throw new AlreadyEnded(status);
        }
        status = AssignmentStatus.STARTED;
        startedAtUtc = minute(at);
        runningBy = participantId;
    }

    /** What {@link DaySeal} made of it when it was done; null when nobody can undo it. */
    @Nullable
    String undoSeal() {
        return undoSeal;
    }

    /** Whether its end may be undone, on the day it ended. */
    public boolean mayBeUndone() {
        return status == AssignmentStatus.STOPPED || (status == AssignmentStatus.DONE && undoSeal != null);
    }

    /** It goes on as if it had not ended, on this seat; what the participant said of its end is forgotten. */
    void resume(int seat) {
        status = AssignmentStatus.STARTED;
        endedAtUtc = null;
        outcome = null;
        supportLevel = null;
        ownRating = null;
        helped = null;
        aids = null;
        undoSeal = null;
        this.seat = seat;
        heldBy = participantId;
        runningBy = participantId;
    }

    void seal(String undoSeal) {
        this.undoSeal = undoSeal;
    }

    /** @throws NotStarted when it is planned, {@link AlreadyEnded} when it has ended */
    void finish(HowItWent went, Instant at) {
        end(AssignmentStatus.DONE, at);
        outcome = went.outcome();
        supportLevel = went.supportLevel();
        ownRating = went.ownRating();
        aids = names(went.aids());
    }

    /** @throws NotDone when it is not done */
    void rate(SelfRating rating, Set<Help> helps) {
        if (status != AssignmentStatus.DONE) {
            throw new NotDone();
        }
        ownRating = rating;
        helped = names(helps);
    }

    /** @throws NotStarted when it is planned, {@link AlreadyEnded} when it has ended */
    void stop(Instant at) {
        end(AssignmentStatus.STOPPED, at);
    }

    private void end(AssignmentStatus how, Instant at) {
        if (status == AssignmentStatus.PLANNED) {
            throw new NotStarted();
        }
        if (status != AssignmentStatus.STARTED) {
            throw new AlreadyEnded(status);
        }
        status = how;
        endedAtUtc = minute(at);
        seat = null;
        heldBy = null;
        runningBy = null;
    }

    /** Whether it ended just so; what the participant says may have been said again since. */
    boolean endedWith(HowItWent went) {
        return status == AssignmentStatus.DONE
                && outcome == went.outcome()
                && supportLevel != null
                && supportLevel == went.supportLevel()
                && aids().equals(went.aids());
    }

    private static LocalDateTime minute(Instant at) {
        return SwedishTime.stored(at).truncatedTo(ChronoUnit.MINUTES);
    }

    /** Tells nothing about the person. */
    @Override
    public String toString() {
        return "assignment " + id;
    }

    protected Assignment() {} // for JPA
}
