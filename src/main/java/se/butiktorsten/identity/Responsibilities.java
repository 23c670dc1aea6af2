package se.butiktorsten.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.db.RetryOnClash;

/**
 * The door to who leads what (ansvar): which workshops a leader leads, and who stands in for whom. What somebody leads
 * today travels with the {@link Actor} and decides what the doors of the day and of the participants show.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class Responsibilities {

    /** The longest time that somebody may stand in for somebody, in days. */
    public static final int STAND_IN_DAYS = 366;

    private static final String STAND_IN = "stand-in";

    @Inject
    Accounts accounts;

    @Inject
    StandIns standIns;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** An account's owner as an actor: the roles of right now, and for a leader what is led today. */
    Actor actor(Account account) {
        if (!account.isLeader()) {
            return new Actor(account.login(), account.roles());
        }
        Set<Workshop> leads = EnumSet.noneOf(Workshop.class);
        Set<String> standsInFor = new HashSet<>();
        accounts.find(account.login()).ifPresent(own -> leads.addAll(own.leads()));
        for (StandIn standIn : standIns.by(account.login(), today())) {
            standsInFor.add(standIn.away());
            accounts.find(standIn.away()).ifPresent(away -> leads.addAll(away.leads()));
        }
        return new Actor(account.login(), account.roles(), leads, standsInFor);
    }

    /** Every leader who may log in, by log-in name. */
    @OpenTo({Role.ACTIVITY_LEADER, Role.ADMIN})
    public List<Leader> leaders(Actor by) {
        return accounts.leaders().stream().map(Leader::of).toList();
    }

    /**
     * One leader.
     *
     * @throws NotFound when no leader has this log-in name
     */
    @OpenTo({Role.ACTIVITY_LEADER, Role.ADMIN})
    public Leader leader(Actor by, String login) {
        return Leader.of(existing(login));
    }

    /**
     * Says which workshops a leader leads, and no others.
     *
     * @throws NotFound when no leader has this log-in name
     */
    @OpenTo(Role.ADMIN)
    public Leader lead(Actor by, String login, Set<Workshop> workshops) {
        Account account = existing(login);
        if (!account.leads().equals(workshops)) {
            account.lead(workshops);
            trail.note(by, "LEADS_CHANGED", "account", login);
        }
        return Leader.of(account);
    }

    /** Who stands in for whom, today and later, the first ones first. */
    @OpenTo({Role.ACTIVITY_LEADER, Role.ADMIN})
    public List<StandIn> standIns(Actor by) {
        return standIns.from(today());
    }

    /**
     * Writes down that a leader stands in for another one. A leader says so for the own absence; an administrator for
     * anybody's.
     *
     * @param id made by the caller: the very same sent again changes nothing
     * @throws InvalidInput when the two are the same or no leaders, the days are over, in the wrong order or more than
     *     {@link #STAND_IN_DAYS}
     * @throws NotAllowed when a leader speaks for somebody else's absence
     * @throws ChangedMeanwhile when something else was sent under this id
     */
    @OpenTo({Role.ACTIVITY_LEADER, Role.ADMIN})
    public StandIn standIn(Actor by, UUID id, StandInDraft draft) {
        if (!by.isAnyOf(Role.ADMIN) && !by.name().equals(draft.away())) {
            throw new NotAllowed();
        }
        Optional<StandIn> there = standIns.find(id);
        if (there.isPresent()) {
            if (!there.get().isAsIn(draft)) {
                throw new ChangedMeanwhile();
            }
            return there.get();
        }
        List<Fault> faults = faults(draft);
        InvalidInput.refuse(faults);
        StandIn standIn = new StandIn(id, draft, by);
        standIns.add(standIn);
        trail.note(by, "STAND_IN_AGREED", STAND_IN, id);
        return standIn;
    }

    private List<Fault> faults(StandInDraft draft) {
        List<Fault> faults = new ArrayList<>();
        if (leader(draft.away()) == null) {
            faults.add(new Fault("away", "identity.fault.leader"));
        }
        if (leader(draft.instead()) == null) {
            faults.add(new Fault("instead", "identity.fault.leader"));
        } else if (draft.instead().equals(draft.away())) {
            faults.add(new Fault("instead", "identity.fault.same-leader"));
        }
        if (draft.lastDay().isBefore(draft.firstDay())) {
            faults.add(new Fault("lastDay", "identity.fault.days-order"));
        } else if (draft.lastDay().isBefore(today())) {
            faults.add(new Fault("lastDay", "identity.fault.days-over"));
        } else if (draft.firstDay().plusDays(STAND_IN_DAYS).isBefore(draft.lastDay())) {
            faults.add(new Fault("lastDay", "identity.fault.days-many", Map.of("most", STAND_IN_DAYS)));
        }
        return faults;
    }

    /**
     * Ends it at once; the line stays. A second time changes nothing.
     *
     * @throws NotFound when there is no such line
     * @throws NotAllowed when it is about two other leaders
     */
    @OpenTo({Role.ACTIVITY_LEADER, Role.ADMIN})
    public void takeBack(Actor by, UUID id) {
        StandIn standIn = standIns.find(id).orElseThrow(() -> new NotFound(STAND_IN, id));
        if (!by.isAnyOf(Role.ADMIN) && !standIn.concerns(by)) {
            throw new NotAllowed();
        }
        if (!standIn.isTakenBack()) {
            standIn.takeBack(clock.instant());
            trail.note(by, "STAND_IN_TAKEN_BACK", STAND_IN, id);
        }
    }

    private Account existing(String login) {
        Account account = leader(login);
        if (account == null) {
            throw new NotFound("leader", login);
        }
        return account;
    }

    private @Nullable Account leader(String login) {
        return accounts.find(login).filter(Account::isLeader).orElse(null);
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }
}
