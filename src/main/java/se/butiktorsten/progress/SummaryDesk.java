package se.butiktorsten.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.TaskStep;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.AuditTrail;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Role;
import se.butiktorsten.participants.Participant;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.db.RetryOnClash;
import se.butiktorsten.tasks.Aid;
import se.butiktorsten.tasks.AssignmentStatus;
import se.butiktorsten.tasks.Help;
import se.butiktorsten.tasks.Session;
import se.butiktorsten.tasks.TaskBoard;

/** The door to a participant's own page and to the written summaries that are handed over. */
@ApplicationScoped
@Transactional
@RetryOnClash
public class SummaryDesk {

    private static final String PARTICIPANT = "participant";

    @Inject
    WrittenSummaries summaries;

    @Inject
    TaskBoard board;

    @Inject
    ParticipantRegister register;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * What a participant may read about themselves. That somebody looked is noted.
     *
     * @throws NotFound when there is no such participant
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public OwnPage of(Actor by, long participantId) {
        Past past = Past.of(board.sessionsOf(by, participantId, today().minusYears(1)));
        return new OwnPage(
                register.named(by, participantId),
                past.tried(),
                past.helped(),
                past.aids(),
                summaries.draftFor(participantId).orElse(null),
                summaries.handedOverTo(participantId));
    }

    /** What was done, by name, and what helped. */
    private record Past(List<TaskStep> tried, Set<Help> helped, Set<Aid> aids) {

        static Past of(List<Session> sessions) {
            Map<String, TaskStep> tried = new TreeMap<>();
            Set<Help> helped = EnumSet.noneOf(Help.class);
            Set<Aid> aids = EnumSet.noneOf(Aid.class);
            for (Session session : sessions) {
                helped.addAll(session.assignment().helped());
                aids.addAll(session.assignment().aids());
                if (session.assignment().status() == AssignmentStatus.DONE) {
                    tried.putIfAbsent(session.step().name(), session.step());
                }
            }
            return new Past(List.copyOf(tried.values()), helped, aids);
        }
    }

    /**
     * A participant's summary with all that stands on it on paper. That somebody looked is noted.
     *
     * @throws NotFound when there is no such participant, or the participant has no such summary
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public SummaryPaper paper(Actor by, long participantId, long summaryId) {
        Participant person = register.named(by, participantId);
        WrittenSummary summary = summaries
                .find(summaryId)
                .filter(one -> one.participantId() == person.id())
                .orElseThrow(() -> new NotFound("summary", summaryId));
        LocalDate day = summary.handedOverOn().orElse(today());
        Past past = Past.of(board.sessionsOf(by, participantId, day.minusYears(1)).stream()
                .filter(session -> !session.assignment().day().isAfter(day))
                .toList());
        return new SummaryPaper(
                person.alias(),
                summary,
                summary.agreed().orElse(person.workingProfile()),
                summary.agreedOn().orElse(person.agreedOn()),
                past.tried(),
                past.helped(),
                past.aids());
    }

    /**
     * Writes the draft of a summary, or writes it anew.
     *
     * @param seenVersion the version that was looked at; null when there was no draft
     * @throws InvalidInput when a part is missing, too long, holds a personal identity number, or speaks of inability
     *     without the writer standing by it
     * @throws ChangedMeanwhile when somebody else has written meanwhile
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public WrittenSummary write(Actor by, long participantId, SummaryDraft draft, @Nullable Long seenVersion) {
        InvalidInput.refuse(draft.faults());
        Participant person = register.named(by, participantId);
        Optional<WrittenSummary> there = summaries.draftFor(person.id());
        if (!there.map(WrittenSummary::version).equals(Optional.ofNullable(seenVersion))) {
            throw new ChangedMeanwhile();
        }
        audit.note(by, "SUMMARY_WRITTEN", PARTICIPANT, person.id());
        if (there.isPresent()) {
            there.get().write(draft, by);
            return there.get();
        }
        WrittenSummary summary = new WrittenSummary(person.id(), draft, by);
        summaries.add(summary);
        return summary;
    }

    /**
     * Notes that the participant has got the summary; from then on it stays as it is.
     *
     * @param day today or earlier
     * @throws NotFound when there is no draft
     * @throws ChangedMeanwhile when somebody else has written meanwhile
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public WrittenSummary handOver(Actor by, long participantId, LocalDate day, long seenVersion) {
        if (day.isAfter(today())) {
            InvalidInput.refuse(List.of(new Fault("day", "progress.fault.handed-over-day")));
        }
        Participant person = register.named(by, participantId);
        WrittenSummary draft =
                summaries.draftFor(person.id()).orElseThrow(() -> new NotFound("summary", participantId));
        if (draft.version() != seenVersion) {
            throw new ChangedMeanwhile();
        }
        draft.handOver(day, register.named(by, participantId));
        audit.note(by, "SUMMARY_HANDED_OVER", PARTICIPANT, participantId);
        return draft;
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }
}
