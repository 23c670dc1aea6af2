package se.butiktorsten.catalog.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Demand;
import se.butiktorsten.catalog.DemandProfile;
import se.butiktorsten.catalog.EnvironmentFlag;
import se.butiktorsten.catalog.Recipe;
import se.butiktorsten.catalog.SafetyClass;
import se.butiktorsten.catalog.TaskStep;

/** A revision of a recipe as JSON, its steps in the order they are done. */
public record RecipeJson(long id, int revision, Instant writtenAt, String writtenBy, List<StepJson> steps) {

    /**
     * A graded step as JSON.
     *
     * @param demands eight grades 0 to 5, by the demand's name
     * @param level 1 to 5, computed from the demands
     * @param peaks the demands graded 4 or 5
     */
    public record StepJson(
            long id,
            int position,
            String name,
            String nameEn,
            int minutes,
            int seats,
            Map<String, Integer> demands,
            int level,
            List<String> peaks,
            SafetyClass safetyClass,
            @Nullable String machine,
            Set<EnvironmentFlag> environment) {

        static StepJson of(TaskStep step) {
            DemandProfile demands = step.demands();
            Map<String, Integer> grades = new LinkedHashMap<>();
            for (Demand demand : Demand.values()) {
                grades.put(demand.field(), demands.of(demand));
            }
            return new StepJson(
                    step.id(),
                    step.position(),
                    step.name(),
                    step.nameEn(),
                    step.minutes(),
                    step.seats(),
                    grades,
                    demands.overallLevel(),
                    demands.peaks().stream().map(Demand::field).toList(),
                    step.safetyClass(),
                    step.machine(),
                    step.environment());
        }
    }

    static RecipeJson of(Recipe recipe) {
        return new RecipeJson(
                recipe.id(),
                recipe.revision(),
                recipe.writtenAt(),
                recipe.writtenBy(),
                recipe.steps().stream().map(StepJson::of).toList());
    }
}
