package se.butiktorsten.placements;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.participants.Schedule;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.web.Faults;

/**
 * One participant in one place for a period. Its life begins as a plan; when participant, employer and unit have said
 * yes it is agreed; from its first day on, and only when it is known who insures the participant, it is ongoing. It may
 * pause and go on. It ends with a last day and an outcome, carried through or early, and from then on only the follow-ups
 * add to it. What never began is cancelled.
 *
 * <pre>
 * PLANNED → AGREED → ONGOING ⇄ PAUSED
 *    │         │         └───┬───┘
 *    └────┬────┘             │
 *     CANCELLED      COMPLETED | ENDED_EARLY
 * </pre>
 */
@Entity
@Table(name = "placement")
public class Placement {

    /** A full week, 40 hours: the hundred per cent that the extent is counted from. */
    public static final int FULL_WEEK_MINUTES = 40 * 60;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "participant_id", updatable = false)
    private long participantId;

    /** 1 for the participant's first placement, then 2, 3 …: two made in the same instant cannot both be kept. */
    @Column(name = "number", updatable = false)
    private int number;

    @ManyToOne
    @JoinColumn(name = "employer_id", updatable = false)
    private @Nullable Employer employer;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private PlacementKind kind;

    @Column(name = "period_from")
    private LocalDate from;

    @Column(name = "period_to")
    private LocalDate to;

    @OneToMany(mappedBy = "placement", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<PlacementHours> hours = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private PlacementStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "insurance_basis")
    private @Nullable InsuranceBasis insuranceBasis;

    @Column(name = "supervisor")
    private String supervisor;

    @Embedded
    private PlacementAgreement agreement = new PlacementAgreement();

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private @Nullable Outcome outcome;

    @Enumerated(EnumType.STRING)
    @Column(name = "hired")
    private @Nullable Hired hired;

    @Enumerated(EnumType.STRING)
    @Column(name = "support")
    private @Nullable EmploymentSupport support;

    @Column(name = "next_step_started_on")
    private @Nullable LocalDate nextStepStartedOn;

    @Column(name = "arranged_by", updatable = false)
    private String arrangedBy;

    @Column(name = "arranged_at", updatable = false)
    private LocalDateTime arrangedAtUtc;

    @Version
    @Column(name = "version")
    private long version;

    /** A planned placement from a draft without faults. */
    Placement(PlacementDraft draft, int number, @Nullable Employer employer, Actor by, Instant at) {
        this.participantId = Objects.requireNonNull(draft.participantId());
        this.number = number;
        this.employer = employer;
        this.kind = Objects.requireNonNull(draft.kind());
        this.from = Objects.requireNonNull(draft.from());
        this.to = Objects.requireNonNull(draft.to());
        this.insuranceBasis = draft.insuranceBasis();
        this.supervisor = draft.supervisor();
        this.status = PlacementStatus.PLANNED;
        this.arrangedBy = by.name();
        this.arrangedAtUtc = SwedishTime.stored(at);
        hours.add(new PlacementHours(this, this.from, draft.schedule(), by, at));
    }

    public long id() {
        return id;
    }

    public long participantId() {
        return participantId;
    }

    /** Which of the participant's placements it is: 1 for the first. */
    int number() {
        return number;
    }

    /** The employer outside; none for training in our own workshops or shop. */
    public @Nullable Employer employer() {
        return employer;
    }

    public PlacementKind kind() {
        return kind;
    }

    /** The days agreed on. */
    public Period period() {
        return new Period(from, to);
    }

    /** The days it really takes: up to the last day, once that is known. */
    public Period daysTaken() {
        return endedOn == null ? period() : new Period(from, endedOn);
    }

    /**
     * The steps of its hours as they hold, by the day from which they do. What was agreed again for the same day has
     * replaced what was there; {@link #allHours} has both.
     */
    public List<PlacementHours> hours() {
        SortedMap<LocalDate, PlacementHours> latest = new TreeMap<>();
        hours.forEach(step -> latest.put(step.validFrom(), step));
        return List.copyOf(latest.values());
    }

    /** Everything that was ever agreed about its hours, in the order in which it was written. */
    public List<PlacementHours> allHours() {
        return List.copyOf(hours);
    }

    /** The week's hours on that day; before the first step those of the first. */
    public Schedule scheduleOn(LocalDate day) {
        List<PlacementHours> steps = hours();
        Schedule schedule = steps.get(0).schedule();
        for (PlacementHours step : steps) {
            schedule = step.validFrom().isAfter(day) ? schedule : step.schedule();
        }
        return schedule;
    }

    /** Working time in the week of its first day, in minutes. */
    public int minutesPerWeek() {
        return scheduleOn(from).minutesAWeek();
    }

    /** That working time in thousandths of a full week, rounded half up: 375 is 37.5 %. */
    public int extentPerMille() {
        return (minutesPerWeek() * 1000 + FULL_WEEK_MINUTES / 2) / FULL_WEEK_MINUTES;
    }

    /** What the agreement on paper says besides. */
    public PlacementAgreement agreement() {
        return agreement;
    }

    public PlacementStatus status() {
        return status;
    }

    /** Who insures the participant; surely there from the first day on. */
    public @Nullable InsuranceBasis insuranceBasis() {
        return insuranceBasis;
    }

    /** Who looks after the participant in that place; may be empty. */
    public String supervisor() {
        return supervisor;
    }

    /** The last day, when the placement has ended. */
    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    /** What it led to, when the placement has ended. */
    public @Nullable Outcome outcome() {
        return outcome;
    }

    /** Where somebody was hired, when it ended in an employment. */
    public @Nullable Hired hired() {
        return hired;
    }

    /** What supports the employment, when it ended in one. */
    public @Nullable EmploymentSupport support() {
        return support;
    }

    /** The day the next step began, when a follow-up has told. */
    public @Nullable LocalDate nextStepStartedOn() {
        return nextStepStartedOn;
    }

    /** The member of staff who arranged it. */
    public String arrangedBy() {
        return arrangedBy;
    }

    public long version() {
        return version;
    }

    /** Whether it should have begun by this day and has not. */
    public boolean waitsToBegin(LocalDate today) {
        return (status == PlacementStatus.PLANNED || status == PlacementStatus.AGREED) && !from.isAfter(today);
    }

    /** Whether its last day has passed and nobody has written down how it ended. */
    public boolean waitsToEnd(LocalDate today) {
        return (status == PlacementStatus.ONGOING || status == PlacementStatus.PAUSED) && to.isBefore(today);
    }

    /** Whether the participant is or was there. */
    public boolean hasBegun() {
        return status != PlacementStatus.PLANNED
                && status != PlacementStatus.AGREED
                && status != PlacementStatus.CANCELLED;
    }

    /** Whether it takes days away from others. */
    boolean takesDays() {
        return status != PlacementStatus.CANCELLED;
    }

    /** Agrees on other days, hours, insurance or supervisor; the terms are without faults. */
    void agreeAnew(PlacementTerms terms, LocalDate today) {
        if (status.isFinal()) {
            throw new NotInThisStatus(status);
        }
        if (hasBegun() && terms.insuranceBasis() == null) {
            throw new InsuranceMissing();
        }
        LocalDate newFrom = Objects.requireNonNull(terms.from());
        Faults faults = new Faults();
        PlacementDraft.length(faults, kind, newFrom, terms.to());
        InvalidInput.refuse(faults.all());
        if (hasBegun() && newFrom.isAfter(today)) {
            throw TooEarly.toBegin(newFrom);
        }
        from = newFrom;
        to = Objects.requireNonNull(terms.to());
        insuranceBasis = terms.insuranceBasis();
        supervisor = terms.supervisor();
    }

    /**
     * Agrees on other hours from a day on. Hours that were worked stay as they were: once it has begun, no step begins
     * before today.
     */
    void agreeHours(Schedule schedule, LocalDate validFrom, LocalDate today, Actor by, Instant at) {
        if (status.isFinal()) {
            throw new NotInThisStatus(status);
        }
        Faults faults = new Faults();
        if (!period().contains(validFrom)) {
            faults.add(
                    "from",
                    "placements.fault.outside-the-period",
                    Map.of("from", from.toString(), "to", to.toString()));
        } else if (hasBegun() && validFrom.isBefore(today)) {
            faults.add("from", "placements.fault.hours-worked");
        }
        PlacementDraft.hours(faults, schedule);
        InvalidInput.refuse(faults.all());
        hours.add(new PlacementHours(this, validFrom, schedule, by, at));
    }

    /** Writes the agreement anew; the draft is without faults. */
    void writeAgreement(AgreementDraft draft) {
        if (status.isFinal()) {
            throw new NotInThisStatus(status);
        }
        if (hasBegun() && draft.risksToldOn() == null) {
            throw new RisksNotTold();
        }
        agreement.rewrite(draft);
    }

    void agree() {
        move(PlacementStatus.AGREED, PlacementStatus.PLANNED);
    }

    /** Begins, on the first day at the earliest, insured, and after the participant was told of the risks there. */
    void begin(LocalDate today) {
        refuseUnless(PlacementStatus.AGREED);
        if (insuranceBasis == null) {
            throw new InsuranceMissing();
        }
        if (agreement.risksToldOn() == null) {
            throw new RisksNotTold();
        }
        if (today.isBefore(from)) {
            throw TooEarly.toBegin(from);
        }
        status = PlacementStatus.ONGOING;
    }

    void pause() {
        move(PlacementStatus.PAUSED, PlacementStatus.ONGOING);
    }

    void goOn() {
        move(PlacementStatus.ONGOING, PlacementStatus.PAUSED);
    }

    void cancel() {
        move(PlacementStatus.CANCELLED, PlacementStatus.PLANNED, PlacementStatus.AGREED);
    }

    /** Ends with a last day and an outcome, and tells which follow-ups that asks for. */
    List<FollowUp> end(Ending ending, LocalDate today) {
        refuseUnless(PlacementStatus.ONGOING, PlacementStatus.PAUSED);
        InvalidInput.refuse(faultsOf(ending, today));
        endedOn = Objects.requireNonNull(ending.on());
        outcome = Objects.requireNonNull(ending.outcome());
        hired = ending.hired();
        support = ending.support();
        status = Objects.requireNonNull(ending.carriedThrough())
                ? PlacementStatus.COMPLETED
                : PlacementStatus.ENDED_EARLY;
        List<FollowUp> followUps = new ArrayList<>();
        if (outcome.isFollowedUp()) {
            for (FollowUpKind contact : FollowUpKind.AFTERWARDS) {
                followUps.add(new FollowUp(this, contact, contact.dueAfter(endedOn)));
            }
        }
        return followUps;
    }

    /** A contact on a day of the placement, not before today; refused before it is agreed and after it has ended. */
    FollowUp followUpOn(LocalDate day, LocalDate today) {
        refuseUnless(PlacementStatus.AGREED, PlacementStatus.ONGOING, PlacementStatus.PAUSED);
        Faults faults = new Faults();
        if (!period().contains(day)) {
            faults.add(
                    "dueOn",
                    "placements.fault.outside-the-period",
                    Map.of("from", from.toString(), "to", to.toString()));
        } else if (day.isBefore(today)) {
            faults.add("dueOn", "placements.fault.day-over");
        }
        InvalidInput.refuse(faults.all());
        return new FollowUp(this, FollowUpKind.AGREED, day);
    }

    private List<Fault> faultsOf(Ending ending, LocalDate today) {
        Faults faults = new Faults();
        ending.faults().forEach(fault -> faults.add(fault.field(), fault.code(), fault.facts()));
        LocalDate on = ending.on();
        if (on != null && on.isAfter(today)) {
            faults.add("endedOn", "placements.fault.in-the-future");
        } else if (on != null && on.isBefore(from)) {
            faults.add("endedOn", "placements.fault.before-it-began", Map.of("day", from.toString()));
        } else if (on != null && on.isAfter(to)) {
            // The agreed days are what the insurance goes by: they are changed first, then the placement ends.
            faults.add("endedOn", "placements.fault.after-the-period", Map.of("day", to.toString()));
        }
        return faults.all();
    }

    /** A follow-up tells when the next step began. */
    void nextStepStarted(LocalDate day) {
        nextStepStartedOn = day;
    }

    private void move(PlacementStatus next, PlacementStatus... allowed) {
        refuseUnless(allowed);
        status = next;
    }

    private void refuseUnless(PlacementStatus... allowed) {
        if (!List.of(allowed).contains(status)) {
            throw new NotInThisStatus(status);
        }
    }

    @Override
    public String toString() {
        return "placement " + id;
    }

    protected Placement() {} // for JPA
}
