package se.butiktorsten.results;

import java.util.List;
import se.butiktorsten.shared.Period;

/**
 * What went through the unit in a period (genomflöde), by episodes that count in the volumes.
 *
 * @param active going on on any day of the period: whoever is here over New Year is active in both years, so years do not
 *     add up. The unit's printed report calls these "inskrivna".
 * @param begun newly enrolled in the period
 * @param ended whose last day lies in the period
 * @param onward of the ended, those that led on ({@link Goal#ONWARD})
 * @param persons the unique persons among the active
 */
public record Throughput(Period period, Counts active, Counts begun, Counts ended, Counts onward, Counts persons) {

    static Throughput of(Period period, List<Episode> all) {
        List<Episode> counted = all.stream()
                .filter(episode -> episode.intervention().countsInVolumes())
                .toList();
        List<Episode> active =
                counted.stream().filter(episode -> episode.isActiveIn(period)).toList();
        return new Throughput(
                period,
                Counts.of(active, episode -> true),
                Counts.of(counted, episode -> episode.beganIn(period)),
                Counts.of(counted, episode -> episode.endedIn(period)),
                Counts.of(counted, episode -> episode.endedIn(period) && episode.ledOn()),
                Counts.personsOf(active));
    }
}
