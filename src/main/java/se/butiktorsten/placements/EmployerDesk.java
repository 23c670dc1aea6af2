package se.butiktorsten.placements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Role;
import se.butiktorsten.participants.KnownParticipant;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.db.RetryOnClash;
import se.butiktorsten.shared.web.Faults;

/** Where the employers outside are known: what they offer, what was noted, what came of it, who may fit; for coordinators. */
@ApplicationScoped
@Transactional
@RetryOnClash
public class EmployerDesk {

    @Inject
    Employers employers;

    @Inject
    Placements placements;

    @Inject
    ParticipantRegister participants;

    @Inject
    Clock clock;

    /** All employers by name. */
    @OpenTo(Role.COORDINATOR)
    public List<Employer> employers(Actor by) {
        return employers.byName();
    }

    /** How many participants each employer has hired after a placement there, by its id. */
    @OpenTo(Role.COORDINATOR)
    public Map<Long, Long> hired(Actor by) {
        return placements.newestFirst().stream()
                .filter(placement -> placement.hired() == Hired.HERE)
                .flatMap(placement -> Optional.ofNullable(placement.employer()).stream())
                .collect(Collectors.groupingBy(Employer::id, Collectors.counting()));
    }

    @OpenTo(Role.COORDINATOR)
    public Employer employer(Actor by, long id) {
        return employers.find(id).orElseThrow(() -> new NotFound("employer", id));
    }

    /** Takes a new employer up; refused with all faults, also when the organisation number is already there. */
    @OpenTo(Role.COORDINATOR)
    public Employer add(Actor by, EmployerDraft draft) {
        refuseFaulty(draft, null);
        Employer employer = new Employer(draft);
        employers.add(employer);
        return employer;
    }

    /** Takes over what is written now. Refused as {@link #add} is, and with {@link ChangedMeanwhile}. */
    @OpenTo(Role.COORDINATOR)
    public Employer change(Actor by, long id, EmployerDraft draft, long seenVersion) {
        Employer employer = employer(by, id);
        if (employer.version() != seenVersion) {
            throw new ChangedMeanwhile();
        }
        refuseFaulty(draft, employer);
        employer.rewrite(draft);
        return employer;
    }

    /** What was noted about an employer, the latest first. */
    @OpenTo(Role.COORDINATOR)
    public List<EmployerNote> notesOn(Actor by, long employerId) {
        return employers.notesOn(employer(by, employerId));
    }

    /** Notes something about an employer; it stays as it is written. Refused without text and with a personal number. */
    @OpenTo(Role.COORDINATOR)
    public EmployerNote note(Actor by, long employerId, String text) {
        Employer employer = employer(by, employerId);
        Faults faults = new Faults();
        faults.text("note", text.strip(), EmployerNote.LONGEST);
        InvalidInput.refuse(faults.all());
        EmployerNote note = new EmployerNote(employer, text.strip(), by, SwedishTime.dayOf(clock.instant()));
        employers.add(note);
        return note;
    }

    /** The placements at an employer's, the newest first. */
    @OpenTo(Role.COORDINATOR)
    public List<Placement> placementsAt(Actor by, long employerId) {
        return placements.at(employer(by, employerId)).stream()
                .sorted(Comparator.comparing(
                                (Placement placement) -> placement.period().from())
                        .reversed())
                .toList();
    }

    private void refuseFaulty(EmployerDraft draft, @Nullable Employer itself) {
        List<Fault> faults = new ArrayList<>(draft.faults());
        OrgNumber.read(draft.orgNumber())
                .flatMap(employers::with)
                .filter(known -> itself == null || known.id() != itself.id())
                .ifPresent(known -> faults.add(new Fault("orgNumber", "placements.fault.employer-known")));
        InvalidInput.refuse(faults);
    }

    /** The places that somebody described, beside this participant's working profile, by name of the employer. */
    @OpenTo(Role.COORDINATOR)
    public List<MatchedPair> placesFor(Actor by, long participantId) {
        KnownParticipant person = participants.known(by, participantId);
        return employers.byName().stream()
                .flatMap(employer -> pair(person, employer).stream())
                .toList();
    }

    /** The participants here, by alias, beside what this place asks for; none while nobody has described it. */
    @OpenTo(Role.COORDINATOR)
    public List<MatchedPair> peopleFor(Actor by, long employerId) {
        Employer employer = employer(by, employerId);
        return participants.known(by).stream()
                .flatMap(person -> pair(person, employer).stream())
                .toList();
    }

    private static Optional<MatchedPair> pair(KnownParticipant person, Employer employer) {
        return Optional.ofNullable(employer.offer().demands())
                .map(demands -> new MatchedPair(person, employer, Match.of(demands, person.workingProfile())));
    }
}
