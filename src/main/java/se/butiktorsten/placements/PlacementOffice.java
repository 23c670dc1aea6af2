package se.butiktorsten.placements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.AuditTrail;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Role;
import se.butiktorsten.participants.KnownParticipant;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.participants.Schedule;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.db.RetryOnClash;

/**
 * Where placements are arranged, begun, ended and followed up; the employers are at {@link EmployerDesk}. Coordinators
 * do all that; a leader reads the placements of the participants. Nobody else comes in.
 *
 * <p>Whatever changes something takes the version that the caller has seen and refuses with {@link ChangedMeanwhile} if
 * it is no longer that.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class PlacementOffice {

    @Inject
    Employers employers;

    @Inject
    Placements placements;

    @Inject
    ParticipantRegister participants;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** All placements, the one that begins last first; for a leader without those under protected identity. */
    @OpenTo({Role.COORDINATOR, Role.ACTIVITY_LEADER})
    public List<Placement> placements(Actor by) {
        return shownTo(by, placements.newestFirst());
    }

    /** Every placement that began, for statistics: protected identities too, because nobody is named. */
    @OpenTo({Role.COORDINATOR, Role.ACTIVITY_LEADER})
    public List<PlacementFact> facts(Actor by) {
        return placements.newestFirst().stream()
                .filter(Placement::hasBegun)
                .map(PlacementFact::of)
                .toList();
    }

    /** These participants' placements, each one's newest first; for a leader none under protected identity. */
    @OpenTo({Role.COORDINATOR, Role.ACTIVITY_LEADER})
    public List<Placement> placementsOf(Actor by, Set<Long> participantIds) {
        return shownTo(by, placements.of(participantIds));
    }

    /** One placement; that somebody looked is noted. For a leader there is none under protected identity. */
    @OpenTo({Role.COORDINATOR, Role.ACTIVITY_LEADER})
    public Placement placement(Actor by, long id) {
        Placement placement = existing(id);
        if (shownTo(by, List.of(placement)).isEmpty()) {
            throw new NotFound("placement", id);
        }
        audit.note(by, "READ", "placement", id);
        return placement;
    }

    /** The aliases of the people in these placements, by participant id; protected identities have none. */
    @OpenTo({Role.COORDINATOR, Role.ACTIVITY_LEADER})
    public Map<Long, String> aliases(Actor by, List<Placement> shown) {
        return participants.aliases(
                by, shown.stream().map(Placement::participantId).toList());
    }

    /** The people a placement may be arranged for, by alias. */
    @OpenTo(Role.COORDINATOR)
    public List<KnownParticipant> candidates(Actor by) {
        return participants.known(by);
    }

    private List<Placement> shownTo(Actor by, List<Placement> found) {
        if (by.isAnyOf(Role.COORDINATOR)) {
            return found;
        }
        Set<Long> known = aliases(by, found).keySet();
        return found.stream()
                .filter(placement -> known.contains(placement.participantId()))
                .toList();
    }

    private Placement existing(long id) {
        return placements.find(id).orElseThrow(() -> new NotFound("placement", id));
    }

    /**
     * Plans a placement. Refused with all faults; with {@link AlreadyPlaced} when the participant has another one on any
     * of the days, and with {@link NoSeat} when the employer has no room on one of them.
     */
    @OpenTo(Role.COORDINATOR)
    public Placement arrange(Actor by, PlacementDraft draft) {
        List<Fault> faults = new ArrayList<>(draft.faults());
        Long participantId = draft.participantId();
        if (participantId != null && candidates(by).stream().noneMatch(candidate -> candidate.id() == participantId)) {
            faults.add(new Fault("participantId", "placements.fault.no-such-participant"));
        }
        Employer employer = employerIn(draft, faults);
        InvalidInput.refuse(faults);
        Objects.requireNonNull(participantId);
        placements.lockAllOf(participantId);
        List<Placement> others = placements.of(Set.of(participantId));
        refuseOverlap(others, period(draft.from(), draft.to()), null);
        refuseFull(employer, period(draft.from(), draft.to()), null);
        int number = others.isEmpty() ? 1 : others.get(0).number() + 1;
        Placement placement = new Placement(draft, number, employer, by, clock.instant());
        placements.add(placement);
        audit.note(by, "ARRANGED", "placement", placement.id());
        return placement;
    }

    private @Nullable Employer employerIn(PlacementDraft draft, List<Fault> faults) {
        Long employerId = draft.employerId();
        Employer employer =
                employerId == null ? null : employers.find(employerId).orElse(null);
        if (employerId != null && employer == null) {
            faults.add(new Fault("employerId", "placements.fault.no-such-employer"));
        }
        return employer;
    }

    private static Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Period(Objects.requireNonNull(from), Objects.requireNonNull(to));
    }

    private static void refuseOverlap(List<Placement> placements, Period period, @Nullable Placement itself) {
        for (Placement other : placements) {
            boolean isAnother = itself == null || other.id() != itself.id();
            if (isAnother && other.takesDays() && other.daysTaken().overlaps(period)) {
                throw new AlreadyPlaced(other.daysTaken());
            }
        }
    }

    /** Refuses with the first day on which all seats at the employer's are taken. */
    private void refuseFull(@Nullable Employer employer, Period period, @Nullable Placement itself) {
        if (employer == null) {
            return;
        }
        employers.hold(employer);
        List<Period> taken = placements.at(employer).stream()
                .filter(other -> other.takesDays() && (itself == null || other.id() != itself.id()))
                .map(Placement::daysTaken)
                .filter(period::overlaps)
                .toList();
        // A place fills up only on a day on which somebody begins: no other day has to be looked at.
        Stream.concat(Stream.of(period.from()), taken.stream().map(Period::from))
                .filter(period::contains)
                .sorted()
                .filter(day ->
                        taken.stream().filter(other -> other.contains(day)).count() >= employer.seats())
                .findFirst()
                .ifPresent(day -> {
                    throw new NoSeat(employer, day);
                });
    }

    /** Agrees on other days, insurance or supervisor. Refused as {@link #arrange} is, and once it has ended. */
    @OpenTo(Role.COORDINATOR)
    public Placement agreeAnew(Actor by, long id, PlacementTerms terms, long seenVersion) {
        Placement placement = seen(id, seenVersion);
        InvalidInput.refuse(terms.faults());
        placements.lockAllOf(placement.participantId());
        List<Placement> all = placements.of(Set.of(placement.participantId()));
        refuseOverlap(all, period(terms.from(), terms.to()), placement);
        refuseFull(placement.employer(), period(terms.from(), terms.to()), placement);
        placement.agreeAnew(terms, today());
        audit.note(by, "CHANGED", "placement", id);
        return placement;
    }

    /**
     * Agrees on other hours, from a day of the placement on; what was agreed before stays written.
     *
     * @param from not before today once it has begun: hours that were worked do not change
     */
    @OpenTo(Role.COORDINATOR)
    public Placement agreeHours(Actor by, long id, Schedule schedule, LocalDate from, long seenVersion) {
        Placement placement = seen(id, seenVersion);
        placement.agreeHours(schedule, from, today(), by, clock.instant());
        placements.touch(placement);
        audit.note(by, "HOURS", "placement", id);
        return placement;
    }

    /** Writes down what the agreement on paper says besides; refused with all faults, and once it has ended. */
    @OpenTo(Role.COORDINATOR)
    public Placement writeAgreement(Actor by, long id, AgreementDraft draft, long seenVersion) {
        Placement placement = seen(id, seenVersion);
        InvalidInput.refuse(draft.faults(today()));
        placement.writeAgreement(draft);
        audit.note(by, "CHANGED", "placement", id);
        return placement;
    }

    /** Everybody has said yes. */
    @OpenTo(Role.COORDINATOR)
    public Placement agree(Actor by, long id, long seenVersion) {
        return move(by, id, seenVersion, Placement::agree);
    }

    /** The participant is there. Refused before the first day, without an insurance basis, and before the risks were told. */
    @OpenTo(Role.COORDINATOR)
    public Placement begin(Actor by, long id, long seenVersion) {
        return move(by, id, seenVersion, placement -> placement.begin(today()));
    }

    @OpenTo(Role.COORDINATOR)
    public Placement pause(Actor by, long id, long seenVersion) {
        return move(by, id, seenVersion, Placement::pause);
    }

    /** Goes on after a pause. */
    @OpenTo(Role.COORDINATOR)
    public Placement goOn(Actor by, long id, long seenVersion) {
        return move(by, id, seenVersion, Placement::goOn);
    }

    /** Calls off what has not begun. */
    @OpenTo(Role.COORDINATOR)
    public Placement cancel(Actor by, long id, long seenVersion) {
        return move(by, id, seenVersion, Placement::cancel);
    }

    /**
     * Whichever of the steps above leads to this status. What ends a placement needs more than a status: refused, see
     * {@link #end}.
     */
    @OpenTo(Role.COORDINATOR)
    public Placement moveTo(Actor by, long id, PlacementStatus next, long seenVersion) {
        return switch (next) {
            case AGREED -> agree(by, id, seenVersion);
            case ONGOING ->
                existing(id).status() == PlacementStatus.PAUSED
                        ? goOn(by, id, seenVersion)
                        : begin(by, id, seenVersion);
            case PAUSED -> pause(by, id, seenVersion);
            case CANCELLED -> cancel(by, id, seenVersion);
            case PLANNED, COMPLETED, ENDED_EARLY ->
                throw new InvalidInput(List.of(new Fault("status", "placements.fault.not-a-step")));
        };
    }

    /** Ends with a last day and an outcome, and plans the follow-ups three and six calendar months later. */
    @OpenTo(Role.COORDINATOR)
    public Placement end(Actor by, long id, Ending ending, long seenVersion) {
        return move(
                by, id, seenVersion, placement -> placement.end(ending, today()).forEach(placements::add));
    }

    private Placement move(Actor by, long id, long seenVersion, Consumer<Placement> step) {
        Placement placement = seen(id, seenVersion);
        step.accept(placement);
        audit.note(by, placement.status().name(), "placement", id);
        return placement;
    }

    /** What waits: follow-ups, beginnings and endings. */
    @OpenTo(Role.COORDINATOR)
    public WhatIsDue due(Actor by) {
        LocalDate today = today();
        List<FollowUp> now = new ArrayList<>();
        List<FollowUp> soon = new ArrayList<>();
        for (FollowUp followUp : placements.followUpsWaiting(today.plusDays(FollowUp.OPENS_DAYS_BEFORE))) {
            (followUp.dueOn().isAfter(today) ? soon : now).add(followUp);
        }
        List<Placement> all = placements.newestFirst();
        return new WhatIsDue(
                now,
                soon,
                all.stream().filter(placement -> placement.waitsToBegin(today)).toList(),
                all.stream().filter(placement -> placement.waitsToEnd(today)).toList());
    }

    /** A placement's follow-ups by due day: those agreed on, and when it has ended those afterwards. */
    @OpenTo({Role.COORDINATOR, Role.ACTIVITY_LEADER})
    public List<FollowUp> followUpsOf(Actor by, long placementId) {
        Placement placement = existing(placementId);
        return shownTo(by, List.of(placement)).isEmpty() ? List.of() : placements.followUpsOf(placement);
    }

    /** Agrees on a contact on a day of the placement; one a day. */
    @OpenTo(Role.COORDINATOR)
    public FollowUp planFollowUp(Actor by, long placementId, LocalDate day, long seenVersion) {
        Placement placement = seen(placementId, seenVersion);
        FollowUp planned = placement.followUpOn(day, today());
        if (placements.followUpsOf(placement).stream()
                .anyMatch(
                        known -> known.kind() == planned.kind() && known.dueOn().equals(day))) {
            throw new InvalidInput(List.of(new Fault("dueOn", "placements.fault.follow-up-known")));
        }
        placements.add(planned);
        placements.touch(placement);
        audit.note(by, "CHANGED", "placement", placementId);
        return planned;
    }

    @OpenTo(Role.COORDINATOR)
    public FollowUp followUp(Actor by, long id) {
        return placements.findFollowUp(id).orElseThrow(() -> new NotFound("follow-up", id));
    }

    /** Writes the answer down, once; refused when it is long before the due day. */
    @OpenTo(Role.COORDINATOR)
    public FollowUp answer(Actor by, long id, FollowUpReply reply, long seenVersion) {
        FollowUp followUp = followUp(by, id);
        if (!followUp.isDone()) {
            refuseStale(followUp.version(), seenVersion);
        }
        followUp.answer(reply, by, today());
        audit.note(by, "FOLLOWED_UP", "placement", followUp.placement().id());
        return followUp;
    }

    private Placement seen(long id, long seenVersion) {
        Placement placement = existing(id);
        refuseStale(placement.version(), seenVersion);
        return placement;
    }

    private static void refuseStale(long version, long seenVersion) {
        if (version != seenVersion) {
            throw new ChangedMeanwhile();
        }
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }
}
