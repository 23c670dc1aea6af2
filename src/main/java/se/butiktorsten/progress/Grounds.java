package se.butiktorsten.progress;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import se.butiktorsten.tasks.SelfRating;

/**
 * What an advice rests on, counted in sessions: "3 av 3 pass: lagom eller för lätt, stöd 0–1".
 *
 * @param sessions how many were looked at
 * @param muchSupport how many had a support level of 4 or more
 * @param leastSupport the lowest support level among them, 0 when none had any
 * @param mostSupport the highest
 * @param wished whether the participant would like to try the next step
 */
public record Grounds(
        int sessions,
        int tooEasy,
        int justRight,
        int tooHard,
        int muchSupport,
        int interrupted,
        int leastSupport,
        int mostSupport,
        boolean wished) {

    static Grounds in(Collection<Observation> looked, boolean wished) {
        List<Integer> support = looked.stream()
                .map(Observation::support)
                .filter(Objects::nonNull)
                .toList();
        return new Grounds(
                looked.size(),
                rated(looked, SelfRating.TOO_EASY),
                rated(looked, SelfRating.JUST_RIGHT),
                rated(looked, SelfRating.TOO_HARD),
                (int) looked.stream()
                        .filter(session -> session.hadSupportOfAtLeast(LevelRule.MUCH_SUPPORT))
                        .count(),
                (int) looked.stream().filter(Observation::isInterrupted).count(),
                support.stream().mapToInt(Integer::intValue).min().orElse(0),
                support.stream().mapToInt(Integer::intValue).max().orElse(0),
                wished);
    }

    private static int rated(Collection<Observation> looked, SelfRating said) {
        return (int) looked.stream().filter(session -> session.is(said)).count();
    }
}
