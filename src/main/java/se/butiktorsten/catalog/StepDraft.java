package se.butiktorsten.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;

/**
 * One step of a recipe as somebody writes it, not yet checked: {@link Catalog#writeRecipe} names every fault at once.
 *
 * @param minutes how long the step takes for one, about; 1 to 480
 * @param seats how many can do it side by side; 1 to 30
 * @param machine the code of the machine; required when the step needs a licence
 */
public record StepDraft(
        String name,
        String nameEn,
        int minutes,
        int seats,
        DemandProfile demands,
        SafetyClass safetyClass,
        @Nullable String machine,
        Set<EnvironmentFlag> environment) {

    public static final int MINUTES_MAX = 480;
    public static final int SEATS_MAX = 30;
    public static final int MACHINE_LENGTH = 40;

    public StepDraft {
        name = name.strip();
        nameEn = nameEn.strip();
        machine = machine == null || machine.isBlank() ? null : machine.strip().replaceAll("\\s+", " ");
        environment = Set.copyOf(environment);
    }

    /** The same with one demand graded otherwise and this said after its name. */
    StepDraft eased(Demand demand, int grade, String addition) {
        return new StepDraft(
                name + ", " + addition,
                nameEn + ", " + addition,
                minutes,
                seats,
                demands.with(demand, grade),
                safetyClass,
                machine,
                environment);
    }

    /**
     * The same as parts that follow each other: the minutes are shared out, the first parts getting the odd ones, and
     * each has fewer things to keep in order.
     */
    List<StepDraft> inParts(int parts) {
        DemandProfile fewer =
                demands.with(Demand.STEPS_SEQUENCE, Math.max(Demand.LOWEST, demands.of(Demand.STEPS_SEQUENCE) - 1));
        List<StepDraft> drafts = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            int share = minutes / parts + (i < minutes % parts ? 1 : 0);
            drafts.add(new StepDraft(
                    name + ", del " + (i + 1),
                    nameEn + ", part " + (i + 1),
                    Math.max(1, share),
                    seats,
                    fewer,
                    safetyClass,
                    machine,
                    environment));
        }
        return drafts;
    }

    /** Everything that is wrong with it; empty when it may become a step of a recipe. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        faults.addAll(ProductDraft.nameFaults("name", name));
        faults.addAll(ProductDraft.nameFaults("nameEn", nameEn));
        faults.addAll(boundFaults("minutes", minutes, MINUTES_MAX));
        faults.addAll(boundFaults("seats", seats, SEATS_MAX));
        if (machine == null && safetyClass == SafetyClass.LICENCE) {
            faults.add(new Fault("machine", "catalog.fault.machine"));
        }
        if (machine != null && machine.length() > MACHINE_LENGTH) {
            faults.add(new Fault("machine", "shared.fault.too-long", Map.of("longest", MACHINE_LENGTH)));
        }
        return faults;
    }

    private static List<Fault> boundFaults(String field, int value, int most) {
        if (value < 1) {
            return List.of(new Fault(field, "shared.fault.too-small", Map.of("least", 1)));
        }
        if (value > most) {
            return List.of(new Fault(field, "shared.fault.too-large", Map.of("most", most)));
        }
        return List.of();
    }
}
