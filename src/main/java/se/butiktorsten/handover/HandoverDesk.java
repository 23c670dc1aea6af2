package se.butiktorsten.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.AuditTrail;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Role;
import se.butiktorsten.participants.Gap;
import se.butiktorsten.participants.KnownParticipant;
import se.butiktorsten.participants.NextSteps;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.participants.TrainingTime;
import se.butiktorsten.placements.Placement;
import se.butiktorsten.placements.PlacementOffice;
import se.butiktorsten.placements.PlacementStatus;
import se.butiktorsten.results.Episode;
import se.butiktorsten.results.EpisodeDesk;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.db.RetryOnClash;

/** Where coordinators and leaders see who has a gap ahead, and take somebody's way on. */
@ApplicationScoped
@Transactional
@RetryOnClash
public class HandoverDesk implements NextSteps {

    @Inject
    ParticipantRegister participants;

    @Inject
    PlacementOffice placements;

    @Inject
    EpisodeDesk episodes;

    @Inject
    InternalReferrals referrals;

    @Inject
    Responsibilities responsibilities;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The ways of all who train here now and are known to the actor, by alias. */
    @OpenTo({Role.COORDINATOR, Role.ACTIVITY_LEADER})
    public List<PersonsWay> ways(Actor by) {
        return ways(by, participants.known(by), placements.placements(by));
    }

    @Override
    @OpenTo({Role.COORDINATOR, Role.ACTIVITY_LEADER})
    public Map<Long, Gap> openGaps(Actor by, Set<Long> participantIds) {
        List<KnownParticipant> known = participants.known(by).stream()
                .filter(person -> participantIds.contains(person.id()))
                .toList();
        LocalDate today = today();
        Map<Long, Gap> gaps = new HashMap<>();
        for (PersonsWay way : ways(by, known, placements.placementsOf(by, participantIds))) {
            Gap gap = way.timeline().openGap(today);
            if (gap != null) {
                gaps.put(way.participantId(), gap);
            }
        }
        return gaps;
    }

    /** One person's way; that somebody looked is noted. Nobody finds a protected identity. */
    @OpenTo({Role.COORDINATOR, Role.ACTIVITY_LEADER})
    public PersonsWay way(Actor by, long participantId) {
        return way(by, participants.known(by, participantId));
    }

    private PersonsWay way(Actor by, KnownParticipant person) {
        return ways(by, List.of(person), placements.placementsOf(by, Set.of(person.id())))
                .get(0);
    }

    private List<PersonsWay> ways(Actor by, List<KnownParticipant> known, List<Placement> theirs) {
        List<Long> ids = known.stream().map(KnownParticipant::id).toList();
        Map<Long, List<TrainingTime>> training = participants.training(by, ids);
        Map<Long, List<Episode>> episodesOf = episodes.ofParticipants(by, ids);
        Map<Long, List<Placement>> placementsOf =
                theirs.stream().collect(Collectors.groupingBy(Placement::participantId));
        Map<Long, List<InternalReferral>> referralsOf =
                referrals.of(Set.copyOf(ids)).stream().collect(Collectors.groupingBy(InternalReferral::participantId));
        Map<Long, Responsibility> responsible = responsibilities.of(Set.copyOf(ids));
        LocalDate today = today();
        List<PersonsWay> ways = new ArrayList<>();
        for (KnownParticipant person : known) {
            List<Step> steps = new ArrayList<>();
            at(training, person).forEach(time -> steps.add(Step.of(time, today)));
            at(episodesOf, person).forEach(episode -> steps.add(Step.of(episode)));
            at(placementsOf, person).stream()
                    .filter(placement -> placement.status() != PlacementStatus.CANCELLED)
                    .forEach(placement -> steps.add(Step.of(placement)));
            List<InternalReferral> asked = List.copyOf(at(referralsOf, person));
            asked.stream()
                    .filter(referral -> referral.isPlanned(at(episodesOf, person)))
                    .forEach(referral -> steps.add(Step.of(referral)));
            Timeline timeline = Timeline.of(steps, today);
            ways.add(new PersonsWay(
                    person.id(),
                    person.alias(),
                    person.isHere() ? timeline : timeline.withoutOpenGaps(today),
                    asked,
                    responsible.get(person.id())));
        }
        return ways;
    }

    private static <T> Collection<T> at(Map<Long, List<T>> all, KnownParticipant person) {
        return all.getOrDefault(person.id(), List.of());
    }

    /** Takes somebody's way on, from whoever had it. */
    @OpenTo({Role.COORDINATOR, Role.ACTIVITY_LEADER})
    public PersonsWay takeOn(Actor by, long participantId) {
        KnownParticipant person = participants.known(by, participantId);
        responsibilities.add(new Responsibility(person.id(), by, clock.instant()));
        audit.note(by, "TOOK_ON", "participant", person.id());
        return way(by, person);
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }
}
