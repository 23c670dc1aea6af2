package se.butiktorsten.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.butiktorsten.placements.PlacementFact;
import se.butiktorsten.shared.Period;

/**
 * All that is told of some years, reckoned from one list of episodes, one of placements, what the workshops
 * made and sold and the tasks that were done.
 *
 * @param years each of them by itself, in order
 * @param byIntervention the episodes active on any day of the whole, each counted once; every intervention has its row
 */
public record ResultsReport(
        int fromYear,
        int toYear,
        List<Year> years,
        Throughput whole,
        Map<Intervention, Counts> byIntervention,
        EmployerResults employers,
        WorkshopResults workshops,
        TaskResults tasks) {

    /** The first year that can be asked for. */
    public static final int FIRST_YEAR = 2000;

    /** The last year that can be asked for. */
    public static final int LAST_YEAR = 2100;

    /** One year. */
    public record Year(int year, Throughput throughput, List<GoalOutcome> goals) {}

    /**
     * Counts.
     *
     * @param episodes all that were active in these years, in any order
     * @param placements all that ever began
     * @param workshops what was made and sold in these years
     * @param tasks what was done in each of them
     */
    static ResultsReport of(
            int fromYear,
            int toYear,
            List<Episode> episodes,
            Targets targets,
            List<PlacementFact> placements,
            WorkshopResults workshops,
            TaskResults tasks) {
        List<Year> years = new ArrayList<>();
        for (int year = fromYear; year <= toYear; year++) {
            Period period = years(year, year);
            List<GoalOutcome> goals = new ArrayList<>();
            for (Goal goal : Goal.values()) {
                goals.add(GoalOutcome.of(goal, targets.of(goal, year), period, episodes));
            }
            years.add(new Year(year, Throughput.of(period, episodes), goals));
        }
        Period whole = years(fromYear, toYear);
        Map<Intervention, Counts> byIntervention = new EnumMap<>(Intervention.class);
        for (Intervention intervention : Intervention.values()) {
            byIntervention.put(
                    intervention,
                    Counts.of(
                            episodes, episode -> episode.intervention() == intervention && episode.isActiveIn(whole)));
        }
        return new ResultsReport(
                fromYear,
                toYear,
                years,
                Throughput.of(whole, episodes),
                byIntervention,
                EmployerResults.of(whole, placements),
                workshops,
                tasks);
    }

    /** The latest of the years. */
    public Year last() {
        return years.get(years.size() - 1);
    }

    /** The days of these years. */
    static Period years(int from, int to) {
        return new Period(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
    }

    /** The years in a few letters: {@code 2018}, {@code 2016–2018}. */
    public String span() {
        return fromYear == toYear ? String.valueOf(fromYear) : fromYear + "–" + toYear;
    }

    /** The episodes of one intervention that were active on any day of the whole. */
    public Counts of(Intervention intervention) {
        return byIntervention.getOrDefault(intervention, Counts.NONE);
    }
}
