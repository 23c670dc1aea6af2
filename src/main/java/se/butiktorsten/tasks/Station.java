package se.butiktorsten.tasks;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.DemandProfile;
import se.butiktorsten.catalog.EnvironmentFlag;
import se.butiktorsten.catalog.SafetyClass;
import se.butiktorsten.catalog.TaskStep;
import se.butiktorsten.shared.Workshop;

/** What a step asks of whoever does it: as much of it as {@link JustRight} looks at. */
record Station(
        DemandProfile demands,
        int minutes,
        SafetyClass safetyClass,
        @Nullable String machine,
        Workshop workshop,
        Set<EnvironmentFlag> surroundings) {

    static Station of(TaskStep step, Workshop workshop) {
        return new Station(
                step.demands(), step.minutes(), step.safetyClass(), step.machine(), workshop, step.environment());
    }
}
