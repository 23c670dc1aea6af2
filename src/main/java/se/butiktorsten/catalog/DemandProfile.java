package se.butiktorsten.catalog;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What a task step demands, as arranged today with the aids that belong to the station: eight grades from 0 (no demand)
 * to 5 (as in an ordinary job). It grades the task, never the person.
 */
public record DemandProfile(
        int physicalLoad,
        int finePrecision,
        int stepsSequence,
        int attentionStamina,
        int problemChange,
        int languageNumbers,
        int socialContact,
        int paceResponsibility) {

    /** No demand at all. */
    public static final DemandProfile NOTHING = new DemandProfile(0, 0, 0, 0, 0, 0, 0, 0);

    private static final int DIMENSIONS_THAT_COUNT = 3;

    public DemandProfile {
        for (int grade : new int[] {
            physicalLoad,
            finePrecision,
            stepsSequence,
            attentionStamina,
            problemChange,
            languageNumbers,
            socialContact,
            paceResponsibility
        }) {
            if (grade < Demand.LOWEST || grade > Demand.HIGHEST) {
                throw new IllegalArgumentException("A demand is graded 0 to 5, not " + grade);
            }
        }
    }

    /** The grade of one demand. */
    public int of(Demand demand) {
        return switch (demand) {
            case PHYSICAL_LOAD -> physicalLoad;
            case FINE_PRECISION -> finePrecision;
            case STEPS_SEQUENCE -> stepsSequence;
            case ATTENTION_STAMINA -> attentionStamina;
            case PROBLEM_CHANGE -> problemChange;
            case LANGUAGE_NUMBERS -> languageNumbers;
            case SOCIAL_CONTACT -> socialContact;
            case PACE_RESPONSIBILITY -> paceResponsibility;
        };
    }

    /** The same with another grade of one demand. */
    DemandProfile with(Demand changed, int grade) {
        int[] grades = Arrays.stream(Demand.values())
                .mapToInt(demand -> demand == changed ? grade : of(demand))
                .toArray();
        return of(grades);
    }

    /** From eight grades, in the fixed order of the demands. */
    static DemandProfile of(int[] grades) {
        return new DemandProfile(
                grades[0], grades[1], grades[2], grades[3], grades[4], grades[5], grades[6], grades[7]);
    }

    /**
     * The level of the whole, 1 to 5, for sorting and for a first glance only: the mean of the three highest grades,
     * rounded half up, at least 1. It hides single high demands, so {@link #peaks} are always shown with it.
     */
    public int overallLevel() {
        int sum = Arrays.stream(Demand.values())
                .map(demand -> of(demand))
                .sorted(Comparator.reverseOrder())
                .limit(DIMENSIONS_THAT_COUNT)
                .mapToInt(Integer::intValue)
                .sum();
        int roundedHalfUp = (2 * sum + DIMENSIONS_THAT_COUNT) / (2 * DIMENSIONS_THAT_COUNT);
        return Math.max(1, roundedHalfUp);
    }

    /** The demands graded 4 or 5, in their fixed order. */
    public List<Demand> peaks() {
        return Arrays.stream(Demand.values())
                .filter(demand -> of(demand) >= Demand.PEAK)
                .toList();
    }
}
