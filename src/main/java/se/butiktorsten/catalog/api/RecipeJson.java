package se.butiktorsten.catalog.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.BillOfMaterials;
import se.butiktorsten.catalog.Demand;
import se.butiktorsten.catalog.DemandProfile;
import se.butiktorsten.catalog.EnvironmentFlag;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.Recipe;
import se.butiktorsten.catalog.SafetyClass;
import se.butiktorsten.catalog.TaskStep;
import se.butiktorsten.catalog.Unit;

/**
 * A revision of a recipe as JSON, its steps in the order they are done.
 *
 * @param yields how much of the product the amounts are for, in thousandths
 * @param expectedScrap the share of what is begun that is expected not to become good, in basis points
 */
public record RecipeJson(
        long id,
        int revision,
        Instant writtenAt,
        String writtenBy,
        List<StepJson> steps,
        long yields,
        int expectedScrap,
        List<MaterialLineJson> materials) {

    /**
     * What a step uses, as JSON.
     *
     * @param amount in thousandths of the article's unit
     * @param step the position of the step
     */
    public record MaterialLineJson(
            long articleId, String sku, String name, String nameEn, Unit unit, long amount, int step) {

        static MaterialLineJson of(BillOfMaterials.Line line, Product article) {
            return new MaterialLineJson(
                    article.id(),
                    article.sku(),
                    article.name(),
                    article.nameEn(),
                    article.unit(),
                    line.amount().thousandths(),
                    line.step());
        }
    }

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

    /** @param articles those of the bill's lines by id */
    static RecipeJson of(Recipe recipe, BillOfMaterials bill, Map<Long, Product> articles) {
        return new RecipeJson(
                recipe.id(),
                recipe.revision(),
                recipe.writtenAt(),
                recipe.writtenBy(),
                recipe.steps().stream().map(StepJson::of).toList(),
                bill.yields().thousandths(),
                bill.expectedScrap(),
                bill.lines().stream()
                        .map(line -> MaterialLineJson.of(line, Objects.requireNonNull(articles.get(line.articleId()))))
                        .toList());
    }
}
