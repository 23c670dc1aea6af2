package se.butiktorsten.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import se.butiktorsten.finance.RevenueReports;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.AuditTrail;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Role;
import se.butiktorsten.placements.PlacementOffice;
import se.butiktorsten.production.ProductionReport;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.db.RetryOnClash;
import se.butiktorsten.tasks.TaskReport;

/** What the unit achieved, as counts; for coordinators and leaders. Nobody can be told from them. */
@ApplicationScoped
@Transactional
@RetryOnClash
public class ResultsDesk {

    /** So many years stand in one report at the most. */
    public static final int MOST_YEARS = 12;

    @Inject
    Episodes episodes;

    @Inject
    GoalTargets targets;

    @Inject
    PlacementOffice placements;

    @Inject
    ProductionReport production;

    @Inject
    RevenueReports revenue;

    @Inject
    TaskReport tasks;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The figures of these years. Refused when they are the wrong way round or too many. */
    @OpenTo({Role.COORDINATOR, Role.ACTIVITY_LEADER})
    public ResultsReport of(Actor by, int fromYear, int toYear) {
        if (toYear < fromYear) {
            throw new InvalidInput(List.of(new Fault("to", "results.fault.years-turned")));
        }
        if (toYear - fromYear >= MOST_YEARS) {
            throw new InvalidInput(List.of(new Fault("to", "results.fault.years-many", Map.of("most", MOST_YEARS))));
        }
        Period whole = ResultsReport.years(fromYear, toYear);
        return ResultsReport.of(
                fromYear,
                toYear,
                episodes.activeIn(whole),
                targets.all(),
                placements.facts(by),
                WorkshopResults.of(production.byWorkshop(by, whole), revenue.byWorkshop(by, whole)),
                tasks(by, fromYear, toYear));
    }

    private TaskResults tasks(Actor by, int fromYear, int toYear) {
        Map<Integer, Map<Integer, Long>> byYear = new HashMap<>();
        for (int year = fromYear; year <= toYear; year++) {
            byYear.put(year, tasks.doneByLevel(by, ResultsReport.years(year, year)));
        }
        return new TaskResults(byYear);
    }

    /** What is asked of each goal. */
    @OpenTo({Role.COORDINATOR, Role.ACTIVITY_LEADER})
    public Targets targets(Actor by) {
        return targets.all();
    }

    /** Asks for something else from a year on; what was asked for before stays written. What is the same is not written. */
    @OpenTo(Role.COORDINATOR)
    public Targets aim(Actor by, TargetsDraft draft) {
        Targets before = targets.all();
        for (Goal goal : Goal.values()) {
            Integer share = draft.share(goal);
            if (!Objects.equals(share, before.of(goal, draft.fromYear()))) {
                targets.add(new GoalTarget(goal, draft.fromYear(), share, by, clock.instant()));
                audit.note(by, "CHANGED", "target", goal);
            }
        }
        return targets.all();
    }

    /** The years of which there is anything, the latest first; at least this year. */
    @OpenTo({Role.COORDINATOR, Role.ACTIVITY_LEADER})
    public List<Integer> years(Actor by) {
        int now = SwedishTime.dayOf(clock.instant()).getYear();
        int first = episodes.firstDay().map(LocalDate::getYear).orElse(now);
        return IntStream.rangeClosed(0, Math.max(0, now - first))
                .mapToObj(back -> now - back)
                .toList();
    }
}
