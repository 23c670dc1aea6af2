package se.butiktorsten.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.AuditTrail;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Role;
import se.butiktorsten.participants.KnownParticipant;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.db.RetryOnClash;

/** Where episodes are written down; for coordinators alone. */
@ApplicationScoped
@Transactional
@RetryOnClash
public class EpisodeDesk {

    @Inject
    Episodes episodes;

    @Inject
    ParticipantRegister participants;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Those that go on on any day of the year, the latest enrolled first. */
    @OpenTo(Role.COORDINATOR)
    public List<Episode> of(Actor by, int year) {
        return episodes.activeIn(new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }

    /** The same for whoever registers them elsewhere; that somebody took them is noted. */
    @OpenTo(Role.COORDINATOR)
    public List<Episode> toRegister(Actor by, int year) {
        audit.note(by, "READ", "episodes", year);
        return of(by, year);
    }

    /** All, in the order of enrolment; that somebody took them all is noted. */
    @OpenTo(Role.COORDINATOR)
    public List<Episode> all(Actor by) {
        audit.note(by, "READ", "episodes", "all");
        return episodes.all();
    }

    /** The episodes of these participants by their id, in the order of enrolment; of those known to the actor. */
    @OpenTo({Role.COORDINATOR, Role.ACTIVITY_LEADER})
    public Map<Long, List<Episode>> ofParticipants(Actor by, Collection<Long> participantIds) {
        Set<Long> known = participants.aliases(by, participantIds).keySet();
        return episodes.of(known).stream()
                .collect(Collectors.groupingBy(episode -> Objects.requireNonNull(episode.participantId())));
    }

    /** One of them; that somebody looked is noted. */
    @OpenTo(Role.COORDINATOR)
    public Episode episode(Actor by, long id) {
        Episode episode = episodes.find(id).orElseThrow(() -> new NotFound("episode", id));
        audit.note(by, "READ", "episode", id);
        return episode;
    }

    /** The people an episode may belong to, by alias; nobody under protected identity. */
    @OpenTo(Role.COORDINATOR)
    public List<KnownParticipant> candidates(Actor by) {
        return participants.known(by);
    }

    /** Writes a new one down. Refused with all faults, also when there is one of that reference. */
    @OpenTo(Role.COORDINATOR)
    public Episode add(Actor by, EpisodeDraft draft) {
        refuseFaulty(by, draft, null);
        String reference = draft.reference().isEmpty()
                ? "I-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT)
                : draft.reference();
        Episode episode = new Episode(reference, draft);
        episodes.add(episode);
        audit.note(by, "WRITTEN", "episode", episode.id());
        return episode;
    }

    /** Writes one anew, but for its reference. Refused as {@link #add} is, and with {@link ChangedMeanwhile}. */
    @OpenTo(Role.COORDINATOR)
    public Episode change(Actor by, long id, EpisodeDraft draft, long seenVersion) {
        Episode episode = episodes.find(id).orElseThrow(() -> new NotFound("episode", id));
        if (episode.version() != seenVersion) {
            throw new ChangedMeanwhile();
        }
        refuseFaulty(by, draft, episode);
        episode.rewrite(draft);
        audit.note(by, "CHANGED", "episode", id);
        return episode;
    }

    /** The one whose participant is to be asked. Refused with {@link StillGoingOn} before the end. */
    @OpenTo(Role.COORDINATOR)
    public Episode toAsk(Actor by, long id) {
        Episode episode = episodes.find(id).orElseThrow(() -> new NotFound("episode", id));
        episode.refuseWhileItGoesOn();
        return episode;
    }

    /**
     * What the participant answered to one question, by own hand; the latest answer holds. Refused with
     * {@link StillGoingOn} before the end.
     *
     * @param answer null when the person would rather not
     */
    @OpenTo(Role.COORDINATOR)
    public Episode hear(Actor by, long id, SurveyQuestion question, @Nullable YesNo answer) {
        Episode episode = toAsk(by, id);
        episode.hear(question, answer);
        audit.note(by, "ANSWERED", "episode", id);
        return episode;
    }

    private void refuseFaulty(Actor by, EpisodeDraft draft, @Nullable Episode itself) {
        List<Fault> faults = new ArrayList<>(draft.faults(today()));
        if (itself != null && !draft.reference().equals(itself.reference())) {
            faults.add(new Fault("reference", "results.fault.reference-stays", Map.of("is", itself.reference())));
        } else if (itself == null && episodes.with(draft.reference()).isPresent()) {
            faults.add(new Fault("reference", "results.fault.reference-known"));
        }
        Long participant = draft.who().participantId();
        boolean isHere = participant == null
                || (itself != null && participant.equals(itself.participantId()))
                || candidates(by).stream().anyMatch(one -> one.id() == participant);
        if (!isHere) {
            faults.add(new Fault("participantId", "placements.fault.no-such-participant"));
        }
        InvalidInput.refuse(faults);
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }
}
