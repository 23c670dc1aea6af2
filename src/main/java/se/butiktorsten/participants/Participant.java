package se.butiktorsten.participants;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Workshop;

/**
 * A person who trains here, under an alias, with what was agreed together (deltagare). Begins when enrolled, with the
 * lowest working profile unless something else was agreed; profile, hours and clearances follow what is agreed on the
 * way; ends when the person leaves, and may begin again.
 */
@Entity
@Table(name = "participant")
public class Participant {

    /** Hours and demands are raised so many days apart, or more. */
    private static final int APART_DAYS = 14;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String alias;
    private String workshop;

    @Column(name = "protected_identity")
    private boolean protectedIdentity;

    private boolean active = true;

    @Column(name = "agreed_on")
    private LocalDate agreedOn;

    @Column(name = "raised_on")
    private @Nullable LocalDate raisedOn;

    @Column(name = "wants_next_step")
    private boolean wantsNextStep;

    @Column(name = "wants_more_of")
    private @Nullable String wantsMoreOf;

    @Column(name = "physical_load")
    private int physicalLoad;

    @Column(name = "fine_precision")
    private int finePrecision;

    @Column(name = "steps_sequence")
    private int stepsSequence;

    @Column(name = "attention_stamina")
    private int attentionStamina;

    @Column(name = "problem_change")
    private int problemChange;

    @Column(name = "language_numbers")
    private int languageNumbers;

    @Column(name = "social_contact")
    private int socialContact;

    @Column(name = "pace_responsibility")
    private int paceResponsibility;

    private String avoids;

    @OneToMany(mappedBy = "participant", cascade = CascadeType.PERSIST, orphanRemoval = true)
    private List<HoursStep> hours = new ArrayList<>();

    @OneToMany(mappedBy = "participant", cascade = CascadeType.PERSIST, orphanRemoval = true)
    private List<Clearance> clearances = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "participant_follower", joinColumns = @JoinColumn(name = "participant_id"))
    @Column(name = "login")
    private Set<String> followers = new HashSet<>();

    @Version
    private long version;

    /** @param agreedOn the day on which profile and hours were agreed */
    Participant(
            String alias,
            Workshop workshop,
            boolean protectedIdentity,
            WorkingProfile profile,
            Schedule schedule,
            Set<Avoidance> avoids,
            LocalDate agreedOn,
            String agreedBy) {
        this.alias = alias;
        this.workshop = workshop.name();
        this.protectedIdentity = protectedIdentity;
        this.avoids = kept(avoids);
        this.agreedOn = agreedOn;
        agree(profile, agreedOn);
        this.raisedOn = null;
        hours.add(new HoursStep(this, agreedOn, schedule, agreedBy));
        if (protectedIdentity) {
            followers.add(agreedBy);
        }
    }

    public long id() {
        return id;
    }

    /** What everybody calls this person in here. Never a name. */
    public String alias() {
        return alias;
    }

    /** Where this person trains as a rule. */
    public Workshop workshop() {
        return Workshop.valueOf(workshop);
    }

    /** Whether the person lives under protected identity: on no list outside the workshop, in no export. */
    public boolean isProtected() {
        return protectedIdentity;
    }

    /** The log-in names of the leaders who follow this person by name, besides those who lead the workshop. */
    public Set<String> followers() {
        return new TreeSet<>(followers);
    }

    /** Whether the person trains here now. */
    public boolean isActive() {
        return active;
    }

    public WorkingProfile workingProfile() {
        return new WorkingProfile(
                physicalLoad,
                finePrecision,
                stepsSequence,
                attentionStamina,
                problemChange,
                languageNumbers,
                socialContact,
                paceResponsibility);
    }

    /** The day on which the working profile was last agreed. */
    public LocalDate agreedOn() {
        return agreedOn;
    }

    /** The day since which the hours are what they are on that day; before anything was agreed, the first agreed day. */
    public LocalDate hoursSince(LocalDate day) {
        return stepOn(day).orElseGet(() -> hoursSteps().get(0)).validFrom();
    }

    /** The first day after this one on which the planned hours go up; empty when none is planned. */
    public Optional<LocalDate> moreHoursAfter(LocalDate day) {
        return daysOfMoreHours().stream().filter(more -> more.isAfter(day)).findFirst();
    }

    /** Whether the person has said to be ready for trying the next step; a newly agreed profile answers it. */
    public boolean wantsNextStep() {
        return wantsNextStep;
    }

    /** What the person would like to try more of, as one of {@link WorkingProfile#DEMANDS}; empty when nothing is said. */
    public Optional<String> wantsMoreOf() {
        return Optional.ofNullable(wantsMoreOf);
    }

    /** How long the person is to be here on that day, in minutes; 0 when not at all. */
    public int minutesOn(LocalDate day) {
        return schedule(day).minutesOn(day.getDayOfWeek());
    }

    /** The week's hours as they hold on that day. */
    public Schedule schedule(LocalDate day) {
        return stepOn(day).map(HoursStep::schedule).orElse(Schedule.NONE);
    }

    /** Every step of the hours, the planned ones too, the earliest first (tidstrappa). */
    public List<HoursStep> hoursSteps() {
        return hours.stream().sorted(Comparator.comparing(HoursStep::validFrom)).toList();
    }

    private Optional<HoursStep> stepOn(LocalDate day) {
        return hours.stream().filter(step -> step.hasBegunOn(day)).max(Comparator.comparing(HoursStep::validFrom));
    }

    /** What was agreed to be avoided. */
    public Set<Avoidance> avoids() {
        Set<Avoidance> flags = EnumSet.noneOf(Avoidance.class);
        for (String flag : avoids.split(",")) {
            if (!flag.isEmpty()) {
                flags.add(Avoidance.valueOf(flag));
            }
        }
        return flags;
    }

    /** Instructions and licences, by subject. */
    public List<Clearance> clearances() {
        return clearances.stream()
                .sorted(Comparator.comparing(Clearance::subject))
                .toList();
    }

    /** Whether the person has been through the instruction of this workshop. */
    public boolean isInstructedIn(Workshop workshop) {
        return holds(Clearance.instructionIn(workshop));
    }

    /** Whether the person holds the licence for this machine; upper and lower case are the same. */
    public boolean isLicensedFor(String machine) {
        return holds(Clearance.licenceFor(machine));
    }

    private boolean holds(String subject) {
        return clearances.stream().anyMatch(clearance -> Clearance.sameSubject(clearance.subject(), subject));
    }

    public long version() {
        return version;
    }

    /** @throws RaisedLately when a demand would go up within fourteen days of more hours */
    void agree(WorkingProfile profile, LocalDate day) {
        if (profile.asksMoreThan(workingProfile())) {
            for (LocalDate more : daysOfMoreHours()) {
                if (isWithin14Days(more, day)) {
                    throw RaisedLately.hours(more.plusDays(APART_DAYS));
                }
            }
            raisedOn = day;
        }
        physicalLoad = profile.physicalLoad();
        finePrecision = profile.finePrecision();
        stepsSequence = profile.stepsSequence();
        attentionStamina = profile.attentionStamina();
        problemChange = profile.problemChange();
        languageNumbers = profile.languageNumbers();
        socialContact = profile.socialContact();
        paceResponsibility = profile.paceResponsibility();
        agreedOn = day;
        wantsNextStep = false;
    }

    void wish(boolean nextStep, @Nullable String moreOf) {
        wantsNextStep = nextStep;
        wantsMoreOf = moreOf;
    }

    /**
     * Writes down hours from a day on, until the next step begins.
     *
     * @throws RaisedLately when hours would go up within fourteen days of higher demands
     */
    void comeAt(Schedule schedule, LocalDate from, String by) {
        Optional<HoursStep> sameDay =
                hours.stream().filter(step -> step.validFrom().equals(from)).findFirst();
        if (sameDay.isPresent()) {
            sameDay.get().replace(schedule, by);
        } else if (!schedule(from).equals(schedule)) {
            hours.add(new HoursStep(this, from, schedule, by));
        }
        if (raisedOn != null) {
            for (LocalDate more : daysOfMoreHours()) {
                if (!more.isBefore(from) && isWithin14Days(raisedOn, more)) {
                    throw RaisedLately.demands(raisedOn.plusDays(APART_DAYS));
                }
            }
        }
    }

    /**
     * Takes a planned step back; one that is not there changes nothing.
     *
     * @throws HoursBegun when it has begun
     */
    void comeNotFrom(LocalDate from, LocalDate today) {
        hours.stream().filter(step -> step.validFrom().equals(from)).findFirst().ifPresent(step -> {
            if (step.hasBegunOn(today)) {
                throw new HoursBegun();
            }
            hours.remove(step);
        });
    }

    private List<LocalDate> daysOfMoreHours() {
        List<HoursStep> steps = hoursSteps();
        List<LocalDate> days = new ArrayList<>();
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).schedule().minutesAWeek()
                    > steps.get(i - 1).schedule().minutesAWeek()) {
                days.add(steps.get(i).validFrom());
            }
        }
        return days;
    }

    private static boolean isWithin14Days(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other)) < APART_DAYS;
    }

    /** @param by who changes it, and from then on follows somebody whose identity becomes protected */
    void change(String alias, Workshop workshop, boolean protectedIdentity, Set<Avoidance> avoids, String by) {
        if (protectedIdentity && !this.protectedIdentity && followers.isEmpty()) {
            followers.add(by);
        }
        this.alias = alias;
        this.workshop = workshop.name();
        this.protectedIdentity = protectedIdentity;
        this.avoids = kept(avoids);
    }

    void follow(String login) {
        followers.add(login);
    }

    /** @throws LastToFollow when the identity is protected and nobody would see the person then */
    void unfollow(String login) {
        if (protectedIdentity && followers.equals(Set.of(login))) {
            throw new LastToFollow();
        }
        followers.remove(login);
    }

    /** Grants it once; a second time changes nothing, the first day stands. */
    void grant(String subject, LocalDate day, String by) {
        if (!holds(subject)) {
            clearances.add(new Clearance(this, subject, day, by));
        }
    }

    void withdraw(String subject) {
        clearances.removeIf(clearance -> Clearance.sameSubject(clearance.subject(), subject));
    }

    void leave() {
        active = false;
    }

    void comeBack() {
        active = true;
    }

    /** Whether it is just what the draft asks for, agreed that day. */
    boolean isAsIn(ParticipantDraft draft, LocalDate day) {
        return active
                && alias.equals(draft.alias())
                && workshop() == draft.workshop()
                && protectedIdentity == draft.protectedIdentity()
                && workingProfile().equals(draft.workingProfile())
                && avoids().equals(draft.avoids())
                && schedule(day).equals(draft.schedule())
                && agreedOn.equals(day);
    }

    private static String kept(Set<Avoidance> avoids) {
        return avoids.stream().sorted().map(Avoidance::name).collect(Collectors.joining(","));
    }

    /** Tells nothing about the person. */
    @Override
    public String toString() {
        return "Participant " + id;
    }

    protected Participant() {} // for JPA
}
