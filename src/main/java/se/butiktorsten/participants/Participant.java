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
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person who trains here, under an alias, with what was agreed together (deltagare). Begins when enrolled, with the
 * lowest working profile unless something else was agreed; profile, hours and clearances follow what is agreed on the
 * way; ends when the person leaves, and may begin again.
 */
@Entity
@Table(name = "participant")
public class Participant {

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

    @Column(name = "hours_since")
    private LocalDate hoursSince;

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

    @ElementCollection
    @CollectionTable(name = "participant_hours", joinColumns = @JoinColumn(name = "participant_id"))
    @MapKeyColumn(name = "weekday")
    @Column(name = "minutes")
    private Map<Integer, Integer> hours = new HashMap<>();

    @OneToMany(mappedBy = "participant", cascade = CascadeType.PERSIST, orphanRemoval = true)
    private List<Clearance> clearances = new ArrayList<>();

    @Version
    private long version;

    /** @param agreedOn the day on which profile and hours were agreed */
    Participant(
            String alias,
            TrainingPlace workshop,
            boolean protectedIdentity,
            WorkingProfile profile,
            Map<DayOfWeek, Integer> minutes,
            Set<Avoidance> avoids,
            LocalDate agreedOn) {
        this.alias = alias;
        this.workshop = workshop.name();
        this.protectedIdentity = protectedIdentity;
        this.avoids = kept(avoids);
        this.agreedOn = agreedOn;
        this.hoursSince = agreedOn;
        agree(profile, agreedOn);
        comeAt(minutes, agreedOn);
    }

    public long id() {
        return id;
    }

    /** What everybody calls this person in here. Never a name. */
    public String alias() {
        return alias;
    }

    /** Where this person trains as a rule. */
    public TrainingPlace workshop() {
        return TrainingPlace.valueOf(workshop);
    }

    /** Whether the person lives under protected identity: on no list outside the workshop, in no export. */
    public boolean isProtected() {
        return protectedIdentity;
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

    /** The day since which the planned hours are what they are. */
    public LocalDate hoursSince() {
        return hoursSince;
    }

    /** Whether the person has said to be ready for trying the next step; a newly agreed profile answers it. */
    public boolean wantsNextStep() {
        return wantsNextStep;
    }

    /** What the person would like to try more of, as one of {@link WorkingProfile#DEMANDS}; empty when nothing is said. */
    public Optional<String> wantsMoreOf() {
        return Optional.ofNullable(wantsMoreOf);
    }

    /** How long the person is here on such a day, in minutes; 0 when not at all. */
    public int minutesOn(DayOfWeek day) {
        return hours.getOrDefault(day.getValue(), 0);
    }

    /** The days on which the person is here, with minutes. */
    public Map<DayOfWeek, Integer> schedule() {
        Map<DayOfWeek, Integer> schedule = new EnumMap<>(DayOfWeek.class);
        hours.forEach((day, minutes) -> schedule.put(DayOfWeek.of(day), minutes));
        return schedule;
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
    public boolean isInstructedIn(String workshop) {
        return holds("INSTRUCTION:" + workshop);
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

    void agree(WorkingProfile profile, LocalDate day) {
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

    void comeAt(Map<DayOfWeek, Integer> minutes, LocalDate day) {
        Map<DayOfWeek, Integer> before = schedule();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            int here = minutes.getOrDefault(weekday, 0);
            if (here > 0) {
                hours.put(weekday.getValue(), here);
            } else {
                hours.remove(weekday.getValue());
            }
        }
        if (!schedule().equals(before)) {
            hoursSince = day;
        }
    }

    void change(String alias, TrainingPlace workshop, boolean protectedIdentity, Set<Avoidance> avoids) {
        this.alias = alias;
        this.workshop = workshop.name();
        this.protectedIdentity = protectedIdentity;
        this.avoids = kept(avoids);
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
                && schedule().equals(draft.schedule())
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
