package se.butiktorsten.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Demand;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.AuditTrail;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Role;
import se.butiktorsten.participants.Participant;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.participants.RaisedLately;
import se.butiktorsten.participants.WorkingProfile;
import se.butiktorsten.progress.Advice.Keep;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.db.RetryOnClash;
import se.butiktorsten.tasks.Session;
import se.butiktorsten.tasks.TaskBoard;

/**
 * The door to steps forward and back: with whom to talk, about what, and what was decided.
 *
 * <p>Looking makes the suggestion that the rule says is due, dated today, and closes one that no longer holds. Nothing
 * about a participant changes until somebody decides.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class ProgressDesk {

    private static final String PARTICIPANT = "participant";

    @Inject
    LevelSuggestions suggestions;

    @Inject
    TaskBoard board;

    @Inject
    ParticipantRegister register;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** With whom there is something to talk about (Att prata om), by alias. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public List<ToTalkAbout> toTalkAbout(Actor by) {
        LocalDate today = today();
        LocalDate from = today.minusDays(LevelRule.LATELY_DAYS);
        Map<Long, List<Session>> sessions = board.sessionsSince(by, from).stream()
                .collect(Collectors.groupingBy(session -> session.assignment().participantId()));
        Map<Long, LevelSuggestion> open =
                suggestions.open().stream().collect(Collectors.toMap(LevelSuggestion::participantId, one -> one));
        Map<Long, List<LevelSuggestion>> decided =
                suggestions.decidedSince(from).stream().collect(Collectors.groupingBy(LevelSuggestion::participantId));
        List<ToTalkAbout> all = new ArrayList<>();
        for (Participant person : register.all(by)) {
            Facts facts = facts(person, sessions.getOrDefault(person.id(), List.of()));
            Advice advice = LevelRule.suggest(facts);
            Optional<LevelSuggestion> waits =
                    settle(person, open.get(person.id()), decided.getOrDefault(person.id(), List.of()), advice, facts);
            if (waits.isPresent()
                    || (advice instanceof Keep keep && keep.reasons().contains(KeepReason.TALK))) {
                all.add(new ToTalkAbout(person, waits.orElse(null)));
            }
        }
        return all;
    }

    /**
     * Where one participant stands. That somebody looked is noted.
     *
     * @throws NotFound when there is no such participant
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public PersonsSteps of(Actor by, long participantId) {
        LocalDate today = today();
        List<Session> sessions = board.sessionsOf(by, participantId, today.minusDays(LevelRule.LATELY_DAYS));
        Participant person = register.named(by, participantId);
        List<LevelSuggestion> decided = suggestions.decidedFor(participantId);
        Facts facts = facts(person, sessions);
        Advice advice = LevelRule.suggest(facts);
        Optional<LevelSuggestion> waits =
                settle(person, suggestions.openFor(participantId).orElse(null), decided, advice, facts);
        List<KeepReason> keep = waits.isPresent()
                ? List.of()
                : advice instanceof Keep reasons ? reasons.reasons() : List.of(KeepReason.TALKED_ABOUT);
        return new PersonsSteps(person, waits.orElse(null), keep, sessions, decided);
    }

    /** Closes what no longer holds, makes what is due, and answers with what is open then. */
    private Optional<LevelSuggestion> settle(
            Participant person,
            @Nullable LevelSuggestion open,
            List<LevelSuggestion> decided,
            Advice advice,
            Facts facts) {
        boolean isHere = person.isActive();
        if (open != null && isHere && Agenda.stands(open, advice, facts)) {
            Agenda.freshen(open, advice);
            return Optional.of(open);
        }
        if (open != null) {
            suggestions.lapse(open);
        }
        Optional<LevelSuggestion> due =
                isHere ? Agenda.due(person.id(), advice, decided, facts.today()) : Optional.empty();
        due.ifPresent(suggestions::add);
        return due;
    }

    /**
     * Writes down what was decided. A RAISE that is accepted raises the agreed profile by one in its demand, an ADAPT's
     * step back lowers it by one; everything else changes nothing but is kept. The very same sent again is answered
     * alike.
     *
     * @throws InvalidInput when something is missing or does not belong to the suggestion
     * @throws AlreadyDecided when something else was decided before
     * @throws NoLongerSo when its days are over, or a RAISE no longer follows from the facts
     * @throws RaisedLately when hours are planned to go up within fourteen days of the step forward
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public LevelSuggestion decide(Actor by, long suggestionId, DecisionDraft draft) {
        LevelSuggestion suggestion = suggestions.hold(suggestionId);
        Participant person = register.named(by, suggestion.participantId());
        InvalidInput.refuse(draft.faults());
        if (suggestion.isDecidedAs(draft)) {
            return suggestion;
        }
        InvalidInput.refuse(faults(suggestion, draft));
        LocalDate today = today();
        List<Session> sessions = board.sessionsOf(by, person.id(), today.minusDays(LevelRule.LATELY_DAYS));
        Facts facts = facts(person, sessions);
        suggestion.decide(draft, LevelRule.lastOfAnyKind(facts), by, clock.instant());
        if (suggestion.isExpiredOn(today) || !person.isActive()) {
            throw new NoLongerSo();
        }
        suggestion.stepDemand().ifPresent(demand -> {
            boolean isForward = suggestion.kind() == SuggestionKind.RAISE;
            if (isForward && !LevelRule.stillHolds(facts, demand)) {
                throw new NoLongerSo();
            }
            WorkingProfile agreed = stepped(person.workingProfile(), demand, isForward ? 1 : -1);
            register.agreeProfile(by, person.id(), agreed, person.version());
        });
        audit.note(by, "STEP_DECIDED", PARTICIPANT, person.id());
        return suggestion;
    }

    private static List<Fault> faults(LevelSuggestion suggestion, DecisionDraft draft) {
        boolean choosesOffer = suggestion.kind() == SuggestionKind.ADAPT && draft.decision() == Decision.ACCEPTED;
        if (choosesOffer && draft.offer() == null) {
            return List.of(new Fault("offer", "shared.fault.required"));
        }
        boolean stepsBack = choosesOffer && draft.offer() == Offer.STEP_BACK;
        if (stepsBack && draft.demand() == null) {
            return List.of(new Fault("demand", "shared.fault.required"));
        }
        if ((draft.offer() != null && !choosesOffer) || (draft.demand() != null && !stepsBack)) {
            return List.of(new Fault(choosesOffer ? "demand" : "offer", "shared.fault.choice"));
        }
        if (stepsBack && !suggestion.demands().contains(draft.demand())) {
            return List.of(new Fault("demand", "shared.fault.choice"));
        }
        return List.of();
    }

    private static WorkingProfile stepped(WorkingProfile profile, Demand demand, int step) {
        List<Integer> values = new ArrayList<>(profile.values());
        int value = values.get(demand.ordinal()) + step;
        if (value < WorkingProfile.LEAST || value > WorkingProfile.MOST) {
            throw new NoLongerSo();
        }
        values.set(demand.ordinal(), value);
        return WorkingProfile.of(values);
    }

    private Facts facts(Participant person, List<Session> sessions) {
        return Facts.of(person, sessions.stream().map(Observation::of).toList(), today());
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }
}
