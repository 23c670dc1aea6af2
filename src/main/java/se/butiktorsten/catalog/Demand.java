package se.butiktorsten.catalog;

/**
 * One of the eight things that a task step demands, each graded 0 (no demand) to 5 (as in an ordinary job). The texts
 * that anchor each grade are messages: {@code catalog.demand.PHYSICAL_LOAD.3}.
 */
public enum Demand {
    /** D1: posture, walking, lifting. */
    PHYSICAL_LOAD,
    /** D2: how small the parts are and how exact the result must be. */
    FINE_PRECISION,
    /** D3: how many steps there are and who keeps them in order. */
    STEPS_SEQUENCE,
    /** D4: how long one must keep at it, and with how much going on around. */
    ATTENTION_STAMINA,
    /** D5: how much there is to decide. */
    PROBLEM_CHANGE,
    /** D6: words, reading and sums. */
    LANGUAGE_NUMBERS,
    /** D7: colleagues and customers. */
    SOCIAL_CONTACT,
    /** D8: fixed times, quantities, money and keys. */
    PACE_RESPONSIBILITY;

    /** The lowest and the highest grade. */
    public static final int LOWEST = 0;

    public static final int HIGHEST = 5;

    /** From this grade on a demand is a peak: shown beside the overall level, which would hide it. */
    public static final int PEAK = 4;

    /** The name of its field in forms and JSON: {@code physicalLoad}. */
    public String field() {
        StringBuilder field = new StringBuilder();
        for (String word : name().toLowerCase(java.util.Locale.ROOT).split("_", -1)) {
            field.append(
                    field.isEmpty()
                            ? word
                            : word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1));
        }
        return field.toString();
    }

    /** The key of the text that anchors this grade. */
    public String anchorKey(int grade) {
        return "catalog.demand." + name() + "." + grade;
    }
}
