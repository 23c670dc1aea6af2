package se.butiktorsten.catalog;

import static se.butiktorsten.identity.Role.ACTIVITY_LEADER;
import static se.butiktorsten.identity.Role.ADMIN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.db.RetryOnClash;

/**
 * The door to the task library: every step of the recipes in use, to find, to compare and to adapt. It only reads; what
 * it prepares is a draft, and {@link Catalog#writeRecipe} writes it.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class TaskLibrary {

    /** A step may be split into so many parts at most. */
    public static final int PARTS_MAX = 3;

    @Inject
    Recipes recipes;

    @Inject
    Products products;

    /**
     * A step with its product.
     *
     * @param isInUse whether its recipe is the one in use, or was replaced by a newer revision
     */
    public record LibraryStep(TaskStep step, Product product, boolean isInUse) {}

    /** The tasks in use, by workshop and then by name as this language sorts it. */
    @OpenTo({ACTIVITY_LEADER, ADMIN})
    public List<LibraryTask> tasks(Actor by, Locale language) {
        return allTasks(language);
    }

    /**
     * One step, of whatever revision.
     *
     * @throws NotFound when there is no such step
     */
    @OpenTo({ACTIVITY_LEADER, ADMIN})
    public LibraryStep step(Actor by, long stepId) {
        TaskStep step = existing(stepId);
        Recipe recipe = recipes.get(step.recipeId());
        return new LibraryStep(step, products.get(recipe.productId()), isInUse(recipe));
    }

    /** The eight demands of a step, each beside other tasks in use. */
    @OpenTo({ACTIVITY_LEADER, ADMIN})
    public List<Comparison> compare(Actor by, long stepId, Locale language) {
        TaskStep step = existing(stepId);
        Product product = products.get(recipes.get(step.recipeId()).productId());
        return Comparison.of(step, product.workshop(), allTasks(language));
    }

    /** What the recipes of a workshop give to train on. */
    @OpenTo({ACTIVITY_LEADER, ADMIN})
    public SkillsOverview overview(Actor by, Workshop workshop) {
        return SkillsOverview.of(workshop, allTasks(Locale.ROOT));
    }

    /**
     * Prepares a recipe in which a step has one demand lowered and a name of its own, in place of the step or right
     * after it. Keeps nothing.
     *
     * @throws InvalidInput when the demand would not be lower, the name gets no addition, or the recipe gets too long
     * @throws ChangedMeanwhile when the step's recipe is no longer the one in use
     */
    @OpenTo({ACTIVITY_LEADER, ADMIN})
    public RecipeDraft eased(Actor by, long stepId, Easing easing) {
        TaskStep step = existing(stepId);
        InvalidInput.refuse(easing.faultsFor(step));
        StepDraft adapted = step.asDraft().eased(easing.demand(), easing.grade(), easing.addition());
        return easing.besides() ? with(step, List.of(step.asDraft(), adapted), 1) : with(step, List.of(adapted), 0);
    }

    /**
     * Prepares a recipe in which a step stands as parts that follow each other: its minutes shared out, and the demand
     * for steps and sequence one grade lower. Keeps nothing.
     *
     * @param parts 2 or 3
     * @throws InvalidInput when the parts are too few or too many, or the recipe gets too long
     * @throws ChangedMeanwhile when the step's recipe is no longer the one in use
     */
    @OpenTo({ACTIVITY_LEADER, ADMIN})
    public RecipeDraft split(Actor by, long stepId, int parts) {
        TaskStep step = existing(stepId);
        if (parts < 2) {
            InvalidInput.refuse(List.of(new Fault("parts", "shared.fault.too-small", Map.of("least", 2))));
        }
        if (parts > PARTS_MAX) {
            InvalidInput.refuse(List.of(new Fault("parts", "shared.fault.too-large", Map.of("most", PARTS_MAX))));
        }
        return with(step, step.asDraft().inParts(parts), 0);
    }

    /** The recipe in use with these steps in the place of this one. */
    private RecipeDraft with(TaskStep step, List<StepDraft> instead, int firstNew) {
        Recipe recipe = recipes.get(step.recipeId());
        if (!isInUse(recipe)) {
            throw new ChangedMeanwhile();
        }
        List<StepDraft> steps = new ArrayList<>();
        for (TaskStep each : recipe.steps()) {
            if (each.id() == step.id()) {
                steps.addAll(instead);
            } else {
                steps.add(each.asDraft());
            }
        }
        if (steps.size() > Catalog.STEPS_MAX) {
            InvalidInput.refuse(
                    List.of(new Fault("steps", "shared.fault.too-many", Map.of("most", Catalog.STEPS_MAX))));
        }
        BillDraft bill = recipes.bill(recipe)
                .asDraft()
                .moved(position -> position <= step.position() ? position : position + instead.size() - 1);
        return new RecipeDraft(
                products.get(recipe.productId()), recipe.revision(), steps, bill, step.position() + firstNew);
    }

    private List<LibraryTask> allTasks(Locale language) {
        List<Recipe> inUse = recipes.inUse();
        Map<Long, Product> byId = products
                .those(inUse.stream().map(Recipe::productId).toList())
                .stream()
                .collect(Collectors.toMap(Product::id, Function.identity()));
        List<StepInUse> steps = new ArrayList<>();
        for (Recipe recipe : inUse) {
            Product product = byId.get(recipe.productId());
            if (product != null) {
                recipe.steps().forEach(step -> steps.add(new StepInUse(step, product)));
            }
        }
        steps.sort(java.util.Comparator.comparing(
                        (StepInUse each) -> each.product().sku())
                .thenComparing(each -> each.step().position()));
        return LibraryTask.of(steps, language);
    }

    private TaskStep existing(long stepId) {
        return recipes.steps(Set.of(stepId)).stream().findFirst().orElseThrow(() -> new NotFound("step", stepId));
    }

    private boolean isInUse(Recipe recipe) {
        return recipes.currentOf(recipe.productId())
                .map(Recipe::id)
                .filter(current -> current == recipe.id())
                .isPresent();
    }
}
