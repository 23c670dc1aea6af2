package se.butiktorsten.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;

/**
 * Writes the next revision of a recipe, and sees to it that nothing becomes part of itself. Only half-made things can form
 * a circle: materials have no recipe, and what is for sale stands in none.
 */
@ApplicationScoped
class RecipeWriting {

    @Inject
    Products products;

    @Inject
    Recipes recipes;

    @Inject
    Clock clock;

    /**
     * Writes what is not yet so.
     *
     * @param bill null keeps the materials of the revision in use; those of a step that is gone go to the last one
     * @param seenRevision the one that the writer looked at; null for whoever looked at none
     */
    Recipe write(
            Actor by, long productId, List<StepDraft> steps, @Nullable BillDraft bill, @Nullable Integer seenRevision) {
        Product product = held(productId);
        if (product.kind() == ProductKind.MATERIAL) {
            throw new InvalidInput(List.of(new Fault("steps", "catalog.fault.bought")));
        }
        Optional<Recipe> current = recipes.currentOf(product.id());
        BillDraft used = current.map(recipe -> recipes.bill(recipe).asDraft()).orElse(BillDraft.NONE);
        BillDraft wanted = bill == null ? used.moved(step -> Math.min(step, Math.max(1, steps.size()))) : bill;
        List<Fault> faults = new ArrayList<>(stepFaults(steps));
        faults.addAll(billFaults(product, steps.size(), wanted));
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        if (current.isPresent() && current.get().says(steps) && used.equals(wanted)) {
            return current.get();
        }
        int revision = current.map(Recipe::revision).orElse(0);
        if (seenRevision != null && seenRevision != revision) {
            throw new ChangedMeanwhile();
        }
        Recipe recipe = new Recipe(product.id(), revision + 1, steps, wanted, clock.instant(), by);
        recipes.add(recipe, wanted.lines());
        return recipe;
    }

    /** Who writes what a half-made thing is made of first holds all of them, so that two cannot close a circle together. */
    private Product held(long productId) {
        if (products.get(productId).kind() == ProductKind.FOR_USE) {
            products.holdHalfMade();
        }
        return products.hold(productId);
    }

    private static List<Fault> stepFaults(List<StepDraft> steps) {
        List<Fault> faults = new ArrayList<>();
        if (steps.isEmpty()) {
            faults.add(new Fault("steps", "catalog.fault.no-steps"));
        }
        if (steps.size() > Catalog.STEPS_MAX) {
            faults.add(new Fault("steps", "shared.fault.too-many", Map.of("most", Catalog.STEPS_MAX)));
        }
        for (int i = 0; i < steps.size(); i++) {
            String step = "steps[" + i + "].";
            for (Fault fault : steps.get(i).faults()) {
                faults.add(new Fault(step + fault.field(), fault.code(), fault.facts()));
            }
        }
        return faults;
    }

    private List<Fault> billFaults(Product product, int steps, BillDraft bill) {
        Map<Long, Product> articles =
                products
                        .those(bill.lines().stream()
                                .map(BillDraft.Line::articleId)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Product::id, Function.identity()));
        List<Fault> faults = new ArrayList<>(bill.faults(product, steps, articles));
        if (product.kind() == ProductKind.FOR_USE) {
            faults.addAll(circles(product, bill));
        }
        return faults;
    }

    private List<Fault> circles(Product product, BillDraft bill) {
        Map<Long, List<Long>> uses = new HashMap<>();
        for (BillOfMaterials made : recipes.billsInUse()) {
            uses.put(
                    made.productId(),
                    made.lines().stream().map(BillOfMaterials.Line::articleId).toList());
        }
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < bill.lines().size(); i++) {
            List<Long> way = Circle.way(bill.lines().get(i).articleId(), product.id(), uses);
            if (!way.isEmpty()) {
                faults.add(new Fault(
                        "materials[" + i + "].articleId",
                        "catalog.fault.circle",
                        Map.of("circle", product.name() + " → " + names(way))));
            }
        }
        return faults;
    }

    private String names(List<Long> way) {
        return way.stream().map(id -> products.get(id).name()).collect(Collectors.joining(" → "));
    }
}
