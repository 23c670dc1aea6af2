package se.butiktorsten.results;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How many, split as the statistics ask for it. The anonymous have neither sex nor age: they are inside the total and
 * outside every split.
 */
public record Counts(long women, long men, long under30, long anonymous) {

    /** Nobody. */
    static final Counts NONE = new Counts(0, 0, 0, 0);

    /** Those who are not anonymous. */
    public long named() {
        return women + men;
    }

    /** Everybody. */
    public long total() {
        return named() + anonymous;
    }

    /** The episodes for which this holds. */
    static Counts of(Collection<Episode> episodes, Predicate<Episode> counted) {
        long women = 0;
        long men = 0;
        long under30 = 0;
        long anonymous = 0;
        for (Episode episode : episodes) {
            if (!counted.test(episode)) {
                continue;
            }
            if (episode.isAnonymous()) {
                anonymous++;
                continue;
            }
            women += episode.sex() == Sex.WOMAN ? 1 : 0;
            men += episode.sex() == Sex.MAN ? 1 : 0;
            under30 += episode.ageBand() == AgeBand.UNDER_30 ? 1 : 0;
        }
        return new Counts(women, men, under30, anonymous);
    }

    /**
     * The persons behind them: whoever has several counts once, with what the earliest one says of sex and age. The
     * anonymous cannot be told from each other and are not among them.
     */
    static Counts personsOf(Collection<Episode> episodes) {
        Map<String, Episode> earliest = new TreeMap<>();
        for (Episode episode : episodes) {
            String person = episode.caseRef();
            if (person != null) {
                earliest.merge(person, episode, (one, other) -> isBefore(other, one) ? other : one);
            }
        }
        return of(earliest.values(), episode -> true);
    }

    private static boolean isBefore(Episode one, Episode other) {
        int order = one.startedOn().compareTo(other.startedOn());
        return order < 0 || (order == 0 && one.reference().compareTo(other.reference()) < 0);
    }
}
