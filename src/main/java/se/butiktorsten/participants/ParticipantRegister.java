package se.butiktorsten.participants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.AuditTrail;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Responsibilities;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.PersonalNumberGuard;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.db.RetryOnClash;

/**
 * The door to the participants: enrol, agree on profile and hours, grant clearances, find.
 *
 * <p>A leader sees those who train in the workshops led today, and those followed by name ({@link Sight}); somebody else
 * is answered with {@link NotFound}, as somebody who is not there.
 *
 * <p>Whoever changes something says which version was looked at; when somebody else was faster the change is refused
 * with {@link ChangedMeanwhile}.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class ParticipantRegister {

    /** How the audit trail and refusals call one. */
    private static final String KIND = "participant";

    /** How far away an absence may be noted, either way. */
    private static final int ABSENCE_DAYS = 60;

    @Inject
    Participants participants;

    @Inject
    Responsibilities responsibilities;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Enrols somebody under an alias. The very same again on the same day changes nothing and returns who is there.
     *
     * @throws InvalidInput when the alias is missing, too long, taken or holds a personal identity number, the workshop
     *     is missing or led by somebody else, or a day is longer than ten hours
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Participant enrol(Actor by, ParticipantDraft draft) {
        return enrolSince(by, draft, today());
    }

    /**
     * Enrols somebody who trained here before the system did: profile and hours have stood since that day.
     *
     * @param since today or earlier
     * @throws InvalidInput as {@link #enrol}
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Participant enrolSince(Actor by, ParticipantDraft draft, LocalDate since) {
        List<Fault> faults = new ArrayList<>(draft.faults());
        if (since.isAfter(today())) {
            faults.add(new Fault("since", "participants.fault.since"));
        }
        if (draft.workshop() != null && !by.leads(draft.workshop())) {
            faults.add(new Fault("workshop", "participants.fault.workshop"));
        }
        String alias = draft.alias();
        Optional<Participant> there = alias == null ? Optional.empty() : participants.called(alias);
        if (faults.isEmpty() && there.isPresent() && there.get().isAsIn(draft, since)) {
            return there.get();
        }
        if (there.isPresent()) {
            faults.add(new Fault("alias", "participants.fault.alias-taken"));
        }
        Workshop workshop = draft.workshop();
        if (!faults.isEmpty() || alias == null || workshop == null) {
            throw new InvalidInput(faults);
        }
        Participant participant = new Participant(
                alias,
                workshop,
                draft.protectedIdentity(),
                draft.workingProfile(),
                draft.schedule(),
                draft.avoids(),
                since,
                by.name());
        participants.add(participant);
        audit.note(by, "ENROLLED", KIND, participant.id());
        return participant;
    }

    /**
     * Writes down what leader and participant have agreed on. Nothing else ever changes a profile.
     *
     * @param seenVersion the version that was looked at
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Participant agreeProfile(Actor by, long id, WorkingProfile agreed, long seenVersion) {
        Participant participant = toChange(by, "AGREED", id, seenVersion);
        participant.agree(agreed, today());
        return participant;
    }

    /**
     * Writes down what the person says: ready for the next step, and of what rather more (Vad vill du prova mer av?).
     *
     * @param moreOf one of {@link WorkingProfile#DEMANDS}, or null for nothing in particular
     * @param seenVersion the version that was looked at
     * @throws InvalidInput when there is no such demand
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Participant noteWish(Actor by, long id, boolean nextStep, @Nullable String moreOf, long seenVersion) {
        if (moreOf != null && !WorkingProfile.DEMANDS.contains(moreOf)) {
            throw new InvalidInput(List.of(new Fault("moreOf", "shared.fault.choice")));
        }
        Participant participant = toChange(by, "WISH_NOTED", id, seenVersion);
        participant.wish(nextStep, moreOf);
        return participant;
    }

    /**
     * Writes down agreed hours from a day on: a step of the person's tidstrappa, up or down.
     *
     * @param from today or later, within a year; what was agreed for that very day is replaced
     * @throws InvalidInput when a day is negative or longer than ten hours, or the first day is not one of those
     * @throws RaisedLately when hours would go up within fourteen days of higher demands
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Participant agreeHours(Actor by, long id, Schedule schedule, LocalDate from, long seenVersion) {
        List<Fault> faults = new ArrayList<>(schedule.faults());
        if (from.isBefore(today()) || from.isAfter(today().plusYears(1))) {
            faults.add(new Fault("from", "participants.fault.from"));
        }
        InvalidInput.refuse(faults);
        Participant participant = toChange(by, "HOURS_AGREED", id, seenVersion);
        participant.comeAt(schedule, from, by.name());
        return participant;
    }

    /**
     * Takes hours back that were to hold from a day on; when there are none from that day nothing changes.
     *
     * @throws HoursBegun when they hold already
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Participant takeBackHours(Actor by, long id, LocalDate from, long seenVersion) {
        Participant participant = toChange(by, "HOURS_TAKEN_BACK", id, seenVersion);
        participant.comeNotFrom(from, today());
        return participant;
    }

    /**
     * Notes that somebody is not here on a day. Never why. A second time changes nothing.
     *
     * @throws InvalidInput when the day lies more than 60 days away
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public void noteAbsence(Actor by, long id, LocalDate day) {
        mustBeNear(day);
        participants.noteAbsence(existing(by, id).id(), day, by.name());
    }

    /** The person is here after all. When no absence was noted nothing changes. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public void takeBackAbsence(Actor by, long id, LocalDate day) {
        mustBeNear(day);
        participants.takeBackAbsence(existing(by, id).id(), day);
    }

    /** The ids of those who are noted as not here on a day. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Set<Long> absentOn(Actor by, LocalDate day) {
        return participants.absentOn(day);
    }

    private void mustBeNear(LocalDate day) {
        if (Math.abs(ChronoUnit.DAYS.between(today(), day)) > ABSENCE_DAYS) {
            throw new InvalidInput(
                    List.of(new Fault("day", "participants.fault.absence-day", Map.of("most", ABSENCE_DAYS))));
        }
    }

    /**
     * Changes alias, workshop, protection and what to avoid, as the draft says; profile and hours have changes of their
     * own.
     *
     * @throws InvalidInput as {@link #enrol}
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Participant change(Actor by, long id, ParticipantDraft draft, long seenVersion) {
        List<Fault> faults = new ArrayList<>(draft.faults());
        String alias = draft.alias();
        if (alias != null && isTaken(alias, id)) {
            faults.add(new Fault("alias", "participants.fault.alias-taken"));
        }
        Workshop workshop = draft.workshop();
        if (!faults.isEmpty() || alias == null || workshop == null) {
            throw new InvalidInput(faults);
        }
        Participant participant = toChange(by, "CHANGED", id, seenVersion);
        participant.change(alias, workshop, draft.protectedIdentity(), draft.avoids(), by.name());
        return participant;
    }

    /**
     * Lets another leader see the person by name, wherever the person trains. A second time changes nothing.
     *
     * @throws InvalidInput when no leader has this log-in name
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Participant follow(Actor by, long id, String login) {
        if (responsibilities.leaders(by).stream()
                .noneMatch(leader -> leader.login().equals(login))) {
            throw new InvalidInput(List.of(new Fault("login", "identity.fault.leader")));
        }
        Participant participant = toChange(by, "FOLLOWED", id);
        participant.follow(login);
        return participant;
    }

    /**
     * The leader follows the person no longer by name. Somebody who did not changes nothing.
     *
     * @throws LastToFollow when nobody would see a protected identity then
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Participant unfollow(Actor by, long id, String login) {
        Participant participant = toChange(by, "UNFOLLOWED", id);
        participant.unfollow(login);
        return participant;
    }

    /** Notes that the person has been through a workshop's instruction. A second time changes nothing. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Participant grantInstruction(Actor by, long id, Workshop workshop) {
        Participant participant = toChange(by, "CLEARED", id);
        participant.grant(Clearance.instructionIn(workshop), today(), by.name());
        return participant;
    }

    /**
     * Notes that the person holds the licence for a machine. A second time changes nothing.
     *
     * @throws InvalidInput when the machine's name is missing, too long or holds a personal identity number
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Participant grantLicence(Actor by, long id, String machine) {
        String subject = Clearance.licenceFor(machine);
        if (subject.isEmpty()) {
            throw new InvalidInput(List.of(new Fault("machine", "shared.fault.required")));
        }
        if (subject.length() > Clearance.MACHINE_LONGEST) {
            throw new InvalidInput(List.of(
                    new Fault("machine", "shared.fault.too-long", Map.of("longest", Clearance.MACHINE_LONGEST))));
        }
        if (PersonalNumberGuard.findsOneIn(subject)) {
            throw new InvalidInput(List.of(new Fault("machine", "participants.fault.personal-number")));
        }
        if (subject.contains(":")) {
            throw new InvalidInput(List.of(new Fault("machine", "participants.fault.machine")));
        }
        Participant participant = toChange(by, "CLEARED", id);
        participant.grant(subject, today(), by.name());
        return participant;
    }

    /** Takes a clearance back; one that is not there changes nothing. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Participant withdrawClearance(Actor by, long id, String subject) {
        Participant participant = toChange(by, "CLEARANCE_WITHDRAWN", id);
        participant.withdraw(subject);
        return participant;
    }

    /** The person no longer trains here: on no list any more. What was agreed stays as it was. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Participant leave(Actor by, long id, long seenVersion) {
        Participant participant = toChange(by, "LEFT", id, seenVersion);
        participant.leave();
        return participant;
    }

    /** The person trains here again. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Participant comeBack(Actor by, long id, long seenVersion) {
        Participant participant = toChange(by, "CAME_BACK", id, seenVersion);
        participant.comeBack();
        return participant;
    }

    /** Everybody who trains here now, by alias. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public List<Participant> all(Actor by) {
        return seen(by, participants.active());
    }

    /** Everybody who has left, by alias. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public List<Participant> left(Actor by) {
        return seen(by, participants.left());
    }

    /** One person with everything that was agreed. That somebody looked is noted. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Participant participant(Actor by, long id) {
        Participant participant = existing(by, id);
        audit.note(by, "READ", KIND, id);
        return participant;
    }

    /** Those with these ids, by alias, also when they have left; whom the leader does not see is left out. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public List<Participant> these(Actor by, Set<Long> ids) {
        return seen(by, participants.those(ids));
    }

    /**
     * One person, for the name over a task or a decision; a page about the person asks {@link #participant}.
     *
     * @throws NotFound when there is no such person, or the leader does not see it
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Participant named(Actor by, long id) {
        return existing(by, id);
    }

    /**
     * Somebody who is at work in a leader's workshop, for what has to be safe there; also somebody whom the leader does
     * not see otherwise, so no page shows it.
     *
     * @throws NotFound when there is no such person
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Participant atWork(Actor by, long id) {
        return participants.find(id).orElseThrow(() -> new NotFound(KIND, id));
    }

    /**
     * What people are called who are at work in a leader's workshop, by id: also those whom the leader does not see
     * otherwise. An alias and nothing else.
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Map<Long, String> aliasesAtWork(Actor by, Set<Long> ids) {
        return participants.aliases(ids);
    }

    /**
     * Alias and working profile of those who train here now, by alias; without those under protected identity. A
     * coordinator finds everybody, a leader those whom a leader sees.
     */
    @OpenTo({Role.ACTIVITY_LEADER, Role.COORDINATOR})
    public List<KnownParticipant> known(Actor by) {
        Predicate<Participant> isKnown = isKnownTo(by);
        return participants.active().stream()
                .filter(isKnown)
                .map(KnownParticipant::of)
                .toList();
    }

    /**
     * Alias and working profile of one person, also of somebody who has left. That somebody looked is noted.
     *
     * @throws NotFound also for a protected identity
     */
    @OpenTo({Role.ACTIVITY_LEADER, Role.COORDINATOR})
    public KnownParticipant known(Actor by, long id) {
        KnownParticipant known = participants
                .find(id)
                .filter(isKnownTo(by))
                .map(KnownParticipant::of)
                .orElseThrow(() -> new NotFound(KIND, id));
        audit.note(by, "READ", KIND, id);
        return known;
    }

    /** When these people train in our workshops, by id; of those who train here now and are known to the actor. */
    @OpenTo({Role.ACTIVITY_LEADER, Role.COORDINATOR})
    public Map<Long, List<TrainingTime>> training(Actor by, Collection<Long> ids) {
        return participants.those(Set.copyOf(ids)).stream()
                .filter(isKnownTo(by).and(Participant::isActive))
                .collect(Collectors.toMap(Participant::id, TrainingTime::of));
    }

    /** The aliases of these people by id, also of those who have left; protected identities are left out. */
    @OpenTo({Role.ACTIVITY_LEADER, Role.COORDINATOR})
    public Map<Long, String> aliases(Actor by, Collection<Long> ids) {
        return participants.those(Set.copyOf(ids)).stream()
                .filter(isKnownTo(by))
                .collect(Collectors.toMap(Participant::id, Participant::alias));
    }

    private Predicate<Participant> isKnownTo(Actor by) {
        if (by.isAnyOf(Role.COORDINATOR)) {
            return participant -> !participant.isProtected();
        }
        Sight sight = sight(by);
        return participant -> !participant.isProtected() && sight.includes(participant);
    }

    private List<Participant> seen(Actor by, List<Participant> found) {
        Sight sight = sight(by);
        return found.stream().filter(sight::includes).toList();
    }

    private Sight sight(Actor by) {
        return new Sight(by, participants.followedBy(by.inThePlaceOf()));
    }

    private boolean isTaken(String alias, long exceptBy) {
        Optional<Participant> holder = participants.called(alias);
        return holder.isPresent() && holder.get().id() != exceptBy;
    }

    private Participant toChange(Actor by, String action, long id, long seenVersion) {
        if (existing(by, id).version() != seenVersion) {
            throw new ChangedMeanwhile();
        }
        return toChange(by, action, id);
    }

    private Participant toChange(Actor by, String action, long id) {
        Participant participant = existing(by, id);
        participants.willChange(participant);
        audit.note(by, action, KIND, id);
        return participant;
    }

    private Participant existing(Actor by, long id) {
        return participants.find(id).filter(sight(by)::includes).orElseThrow(() -> new NotFound(KIND, id));
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }
}
