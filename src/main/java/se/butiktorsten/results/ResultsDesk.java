package se.butiktorsten.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Role;
import se.butiktorsten.placements.PlacementOffice;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.db.RetryOnClash;

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
    PlacementOffice placements;

    @Inject
    Clock clock;

    /** The figures of these years. Refused when they are the wrong way round or too many. */
    @OpenTo({Role.COORDINATOR, Role.ACTIVITY_LEADER})
    public ResultsReport of(Actor by, int fromYear, int toYear) {
        if (toYear < fromYear) {
            throw new InvalidInput(List.of(new Fault("till", "results.fault.years-turned")));
        }
        if (toYear - fromYear >= MOST_YEARS) {
            throw new InvalidInput(List.of(new Fault("till", "results.fault.years-many", Map.of("most", MOST_YEARS))));
        }
        return ResultsReport.of(
                fromYear, toYear, episodes.activeIn(ResultsReport.years(fromYear, toYear)), placements.facts(by));
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
