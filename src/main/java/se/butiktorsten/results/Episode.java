package se.butiktorsten.results;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.placements.Outcome;
import se.butiktorsten.shared.Period;

/**
 * One person's time in one intervention (insatsperiod): enrolled on a day, ended on another, and where it led. The unit of
 * all figures. Somebody who takes part twice has two ("varje insats räknas för sig", SUS).
 */
@Entity
@Table(name = "episode")
public class Episode {

    /** Going on: rehabilitation or what leads to work, with work, studies and active job-seeking (the unit's first goal). */
    private static final Set<Outcome> ONWARD = Set.of(
            Outcome.EMPLOYED_OPEN,
            Outcome.EMPLOYED_FIXED,
            Outcome.EMPLOYED_HOURLY,
            Outcome.STUDIES,
            Outcome.ACTIVE_JOBSEEKER,
            Outcome.OTHER_INTERVENTION,
            Outcome.MEDICAL_REHAB,
            Outcome.SOCIAL_REHAB,
            Outcome.FURTHER_PLACEMENT);

    private static final int NEXT_STEP_MONTHS = 3;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String reference;

    private boolean anonymous;

    @Column(name = "case_ref")
    private @Nullable String caseRef;

    @Column(name = "participant_id")
    private @Nullable Long participantId;

    @Enumerated(EnumType.STRING)
    private @Nullable Sex sex;

    @Enumerated(EnumType.STRING)
    @Column(name = "age_band")
    private @Nullable AgeBand ageBand;

    @Enumerated(EnumType.STRING)
    private Intervention intervention;

    @Enumerated(EnumType.STRING)
    private Referrer referrer;

    @Column(name = "started_on")
    private LocalDate startedOn;

    private String goal;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable YesNo completed;

    @Enumerated(EnumType.STRING)
    @Column(name = "goal_reached")
    private @Nullable YesNo goalReached;

    @Column(name = "summary_on")
    private @Nullable LocalDate summaryOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "next_outcome")
    private @Nullable Outcome next;

    @Enumerated(EnumType.STRING)
    private @Nullable YesNo wellbeing;

    @Enumerated(EnumType.STRING)
    @Column(name = "step_to_work")
    private @Nullable YesNo stepToWork;

    @Column(name = "followed_up_on")
    private @Nullable LocalDate followedUpOn;

    @Column(name = "next_step_started_on")
    private @Nullable LocalDate nextStepStartedOn;

    @Version
    private long version;

    Episode(String reference, EpisodeDraft draft) {
        this.reference = reference;
        rewrite(draft);
    }

    public long id() {
        return id;
    }

    /** What it is called in lists and files. */
    public String reference() {
        return reference;
    }

    public boolean isAnonymous() {
        return anonymous;
    }

    /** The case it belongs to, by which a person is told from another; none when anonymous. */
    public @Nullable String caseRef() {
        return caseRef;
    }

    /** Who it is among the participants here, if that was said. */
    public @Nullable Long participantId() {
        return participantId;
    }

    /** None when anonymous. */
    public @Nullable Sex sex() {
        return sex;
    }

    /** None when anonymous. */
    public @Nullable AgeBand ageBand() {
        return ageBand;
    }

    public Intervention intervention() {
        return intervention;
    }

    public Referrer referrer() {
        return referrer;
    }

    /** The day of enrolment. */
    public LocalDate startedOn() {
        return startedOn;
    }

    /** The last day; null while it goes on. */
    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    public @Nullable YesNo completed() {
        return completed;
    }

    public @Nullable YesNo goalReached() {
        return goalReached;
    }

    /** The day on which the written summary was handed over. */
    public @Nullable LocalDate summaryOn() {
        return summaryOn;
    }

    /** Where to next; none while it goes on. */
    public @Nullable Outcome next() {
        return next;
    }

    public @Nullable YesNo wellbeing() {
        return wellbeing;
    }

    public @Nullable YesNo stepToWork() {
        return stepToWork;
    }

    /** Whether its reference or its case holds this, in small letters or capitals; nothing finds all. */
    public boolean isFoundBy(String search) {
        String sought = search.strip().toLowerCase(Locale.ROOT);
        return reference.toLowerCase(Locale.ROOT).contains(sought)
                || (caseRef != null && caseRef.toLowerCase(Locale.ROOT).contains(sought));
    }

    public long version() {
        return version;
    }

    /** Whether it was going on on any day of the period. */
    boolean isActiveIn(Period period) {
        return !startedOn.isAfter(period.to()) && (endedOn == null || !endedOn.isBefore(period.from()));
    }

    /** Whether somebody was enrolled in the period. */
    boolean beganIn(Period period) {
        return period.contains(startedOn);
    }

    boolean endedIn(Period period) {
        return endedOn != null && period.contains(endedOn);
    }

    /** Whether it led on: to rehabilitation or a labour-market measure, work, studies or active job-seeking. */
    boolean ledOn() {
        return next != null && ONWARD.contains(next);
    }

    /** Whether the next step began within three calendar months; null when nobody answered. */
    @Nullable
    YesNo nextStepInTime() {
        if (endedOn == null || followedUpOn == null) {
            return null;
        }
        return nextStepStartedOn != null && !nextStepStartedOn.isAfter(endedOn.plusMonths(NEXT_STEP_MONTHS))
                ? YesNo.YES
                : YesNo.NO;
    }

    /** Takes over everything from a draft without faults, but the reference. */
    final void rewrite(EpisodeDraft draft) {
        anonymous = draft.who().isAnonymous();
        caseRef = anonymous ? null : draft.who().caseRef();
        participantId = draft.who().participantId();
        sex = draft.who().sex();
        ageBand = draft.who().ageBand();
        intervention = Objects.requireNonNull(draft.intervention());
        referrer = Objects.requireNonNull(draft.referrer());
        startedOn = Objects.requireNonNull(draft.startedOn());
        goal = draft.goal();
        EpisodeDraft.Ending ending = draft.ending();
        endedOn = ending.on();
        completed = ending.completed();
        goalReached = ending.goalReached();
        summaryOn = ending.summaryOn();
        next = ending.next();
        wellbeing = ending.wellbeing();
        stepToWork = ending.stepToWork();
        followedUpOn = ending.followedUpOn();
        nextStepStartedOn = ending.nextStepStartedOn();
    }

    void refuseWhileItGoesOn() {
        if (endedOn == null) {
            throw new StillGoingOn();
        }
    }

    /** The participant's own answer; null when the person would rather not. */
    void hear(SurveyQuestion question, @Nullable YesNo answer) {
        switch (question) {
            case WELLBEING -> wellbeing = answer;
            case STEP_TO_WORK -> stepToWork = answer;
        }
    }

    /** What it says now, as a draft. */
    public EpisodeDraft asDraft() {
        return new EpisodeDraft(
                reference,
                new EpisodeDraft.Who(anonymous, caseRef == null ? "" : caseRef, participantId, sex, ageBand),
                intervention,
                referrer,
                startedOn,
                goal,
                new EpisodeDraft.Ending(
                        endedOn,
                        completed,
                        goalReached,
                        summaryOn,
                        next,
                        wellbeing,
                        stepToWork,
                        followedUpOn,
                        nextStepStartedOn));
    }

    /** Tells nothing about the person. */
    @Override
    public String toString() {
        return "episode " + id;
    }

    protected Episode() {} // for JPA
}
