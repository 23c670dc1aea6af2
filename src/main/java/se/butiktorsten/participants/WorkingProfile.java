package se.butiktorsten.participants;

import java.util.List;
import java.util.Locale;

/**
 * What was agreed together about where to look for tasks (arbetsprofil): one value for each of the eight demands that a
 * task can make, 0 (no demand) to 5 (as in an ordinary job). Not a measure of a person: missing experience is not a low
 * value, and everybody begins at {@link #START}.
 */
public record WorkingProfile(
        int physicalLoad,
        int finePrecision,
        int stepsSequence,
        int attentionStamina,
        int problemChange,
        int languageNumbers,
        int socialContact,
        int paceResponsibility) {

    public static final int LEAST = 0;
    public static final int MOST = 5;

    /** What everybody begins with until something else is agreed: very low in everything. */
    public static final WorkingProfile START = new WorkingProfile(1, 1, 1, 1, 1, 1, 1, 1);

    /** The names of the eight values, in the order in which everybody lists them. */
    public static final List<String> NAMES = List.of(
            "physicalLoad",
            "finePrecision",
            "stepsSequence",
            "attentionStamina",
            "problemChange",
            "languageNumbers",
            "socialContact",
            "paceResponsibility");

    /** The same eight as the catalogue calls the demands of a task, whose texts they share: {@code PHYSICAL_LOAD} … */
    public static final List<String> DEMANDS = NAMES.stream()
            .map(name -> name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT))
            .toList();

    public WorkingProfile {
        for (int value : List.of(
                physicalLoad,
                finePrecision,
                stepsSequence,
                attentionStamina,
                problemChange,
                languageNumbers,
                socialContact,
                paceResponsibility)) {
            if (value < LEAST || value > MOST) {
                throw new IllegalArgumentException("A value of a working profile is 0 to 5, not " + value);
            }
        }
    }

    /** The profile with these values, in the order of {@link #NAMES}. */
    public static WorkingProfile of(List<Integer> values) {
        if (values.size() != NAMES.size()) {
            throw new IllegalArgumentException("A working profile has eight values, not " + values.size());
        }
        return new WorkingProfile(
                values.get(0),
                values.get(1),
                values.get(2),
                values.get(3),
                values.get(4),
                values.get(5),
                values.get(6),
                values.get(7));
    }

    /** Whether any demand lies higher here than there. */
    public boolean asksMoreThan(WorkingProfile other) {
        for (int i = 0; i < values().size(); i++) {
            if (values().get(i) > other.values().get(i)) {
                return true;
            }
        }
        return false;
    }

    /** The eight values, in the order of {@link #NAMES}. */
    public List<Integer> values() {
        return List.of(
                physicalLoad,
                finePrecision,
                stepsSequence,
                attentionStamina,
                problemChange,
                languageNumbers,
                socialContact,
                paceResponsibility);
    }
}
