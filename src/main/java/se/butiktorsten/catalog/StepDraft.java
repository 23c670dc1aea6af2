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

    private static final int MINUTES_MAX = 480;
    private static final int SEATS_MAX = 30;
    private static final int MACHINE_LENGTH = 40;

    public StepDraft {
        name = name.strip();
        nameEn = nameEn.strip();
        machine = machine == null || machine.isBlank() ? null : machine.strip();
        environment = Set.copyOf(environment);
    }

    /** Everything that is wrong with it, the fields named {@code steps[2].name}. */
    List<Fault> faults(int index) {
        String step = "steps[" + index + "].";
        List<Fault> faults = new ArrayList<>();
        faults.addAll(ProductDraft.nameFaults(step + "name", name));
        faults.addAll(ProductDraft.nameFaults(step + "nameEn", nameEn));
        if (minutes < 1 || minutes > MINUTES_MAX) {
            faults.add(new Fault(step + "minutes", "shared.fault.range", Map.of("min", 1, "max", MINUTES_MAX)));
        }
        if (seats < 1 || seats > SEATS_MAX) {
            faults.add(new Fault(step + "seats", "shared.fault.range", Map.of("min", 1, "max", SEATS_MAX)));
        }
        if (machine == null && safetyClass == SafetyClass.LICENCE) {
            faults.add(new Fault(step + "machine", "catalog.fault.machine"));
        }
        if (machine != null && machine.length() > MACHINE_LENGTH) {
            faults.add(new Fault(step + "machine", "shared.fault.too-long", Map.of("longest", MACHINE_LENGTH)));
        }
        return faults;
    }
}
