package se.butiktorsten.handover;

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
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.AuditTrail;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Role;
import se.butiktorsten.participants.KnownParticipant;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.db.RetryOnClash;
import se.butiktorsten.shared.web.Faults;

/**
 * Where a person is referred from one intervention of the unit to another. Leaders and coordinators ask; a coordinator
 * answers. Nobody under protected identity is referred here.
 *
 * <p>Answers take the version that the caller has seen and refuse with {@link ChangedMeanwhile} if it is no longer that.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class ReferralDesk {

    @Inject
    InternalReferrals referrals;

    @Inject
    ParticipantRegister participants;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** A referral, and whom it is about. */
    public record Waiting(InternalReferral referral, String alias) {}

    /** Those that wait for an answer, of people known to the actor; the one that waits longest first. */
    @OpenTo({Role.COORDINATOR, Role.ACTIVITY_LEADER})
    public List<Waiting> waiting(Actor by) {
        List<InternalReferral> all = referrals.waiting();
        Map<Long, String> aliases = participants.aliases(
                by, all.stream().map(InternalReferral::participantId).toList());
        List<Waiting> waiting = new ArrayList<>();
        for (InternalReferral referral : all) {
            String alias = aliases.get(referral.participantId());
            if (alias != null) {
                waiting.add(new Waiting(referral, alias));
            }
        }
        return waiting;
    }

    /** One of them, and whom it is about; that somebody looked is noted. */
    @OpenTo({Role.COORDINATOR, Role.ACTIVITY_LEADER})
    public Waiting referral(Actor by, long id) {
        InternalReferral referral = existing(id);
        return new Waiting(
                referral, participants.known(by, referral.participantId()).alias());
    }

    /**
     * Asks for an intervention as somebody's next step. Refused with all faults, and with {@link AlreadyReferred} while the
     * same was asked and not answered.
     */
    @OpenTo({Role.COORDINATOR, Role.ACTIVITY_LEADER})
    public InternalReferral refer(Actor by, long participantId, ReferralDraft draft) {
        KnownParticipant person = participants.known(by, participantId);
        InvalidInput.refuse(draft.faults(today()));
        for (InternalReferral other : referrals.of(Set.of(person.id()))) {
            if (other.isWaiting() && other.to() == draft.to()) {
                throw new AlreadyReferred(other.to());
            }
        }
        InternalReferral referral = new InternalReferral(person.id(), draft, by, clock.instant());
        referrals.add(referral);
        audit.note(by, "REFERRED", "participant", person.id());
        return referral;
    }

    /** There is room, from this day on: today at the earliest, within a year. It is the person's next step from now on. */
    @OpenTo(Role.COORDINATOR)
    public InternalReferral accept(Actor by, long id, @Nullable LocalDate firstDay, long seenVersion) {
        InternalReferral referral = seen(by, id, seenVersion);
        Faults faults = new Faults();
        faults.require("startsOn", firstDay);
        ReferralDraft.noteDay(faults, "startsOn", firstDay, today());
        InvalidInput.refuse(faults.all());
        referral.accept(Objects.requireNonNull(firstDay), by, clock.instant());
        audit.note(by, "ACCEPTED", "referral", id);
        return referral;
    }

    /** There is no room, or something else would suit better: says what. */
    @OpenTo(Role.COORDINATOR)
    public InternalReferral decline(Actor by, long id, String instead, long seenVersion) {
        InternalReferral referral = seen(by, id, seenVersion);
        Faults faults = new Faults();
        faults.text("instead", instead.strip(), ReferralDraft.LONGEST);
        InvalidInput.refuse(faults.all());
        referral.decline(instead.strip(), by, clock.instant());
        audit.note(by, "DECLINED", "referral", id);
        return referral;
    }

    /** Nobody asks any longer. */
    @OpenTo({Role.COORDINATOR, Role.ACTIVITY_LEADER})
    public InternalReferral withdraw(Actor by, long id, long seenVersion) {
        InternalReferral referral = seen(by, id, seenVersion);
        referral.withdraw(by, clock.instant());
        audit.note(by, "WITHDRAWN", "referral", id);
        return referral;
    }

    private InternalReferral seen(Actor by, long id, long seenVersion) {
        InternalReferral referral = existing(id);
        participants.known(by, referral.participantId());
        if (referral.version() != seenVersion) {
            throw new ChangedMeanwhile();
        }
        return referral;
    }

    private InternalReferral existing(long id) {
        return referrals.find(id).orElseThrow(() -> new NotFound("referral", id));
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }
}
