package se.butiktorsten.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;

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
        Map<Long, List<Long>> uses = product.kind() == ProductKind.FOR_USE ? usesNow() : Map.of();
        faults.addAll(billFaults(product, steps.size(), wanted, byId(articlesOf(wanted)), uses));
        InvalidInput.refuse(faults);
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

    /**
     * Writes what several recipes are to use, all of it or nothing; only together must they make sense. What is already so
     * is left as it is.
     */
    void writeBills(Actor by, List<BillChange> changes) {
        hold(changes);
        Map<Long, List<Fault>> faults = billFaults(changes);
        if (!faults.isEmpty()) {
            throw new InvalidInput(named(changes, faults));
        }
        for (BillChange change : changes) {
            Recipe current = recipes.currentOf(change.productId()).orElseThrow();
            if (recipes.bill(current).asDraft().equals(change.bill())) {
                continue;
            }
            if (change.seenRevision() != current.revision()) {
                throw new ChangedMeanwhile();
            }
            List<StepDraft> steps =
                    current.steps().stream().map(TaskStep::asDraft).toList();
            Recipe next =
                    new Recipe(change.productId(), current.revision() + 1, steps, change.bill(), clock.instant(), by);
            recipes.add(next, change.bill().lines());
        }
    }

    private void hold(List<BillChange> changes) {
        List<Long> ids =
                changes.stream().map(BillChange::productId).distinct().sorted().toList();
        if (products.those(ids).stream().anyMatch(product -> product.kind() == ProductKind.FOR_USE)) {
            products.holdHalfMade();
        }
        ids.forEach(products::hold);
    }

    private static List<Fault> named(List<BillChange> changes, Map<Long, List<Fault>> faults) {
        List<Fault> named = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            String bill = "bills[" + i + "].";
            for (Fault fault : faults.getOrDefault(changes.get(i).productId(), List.of())) {
                named.add(new Fault(bill + fault.field(), fault.code(), fault.facts()));
            }
        }
        return named;
    }

    /**
     * What would be wrong if all of these were written together, by product; a product without a fault is left out. Their
     * fields are those of a {@link BillDraft}, and {@code steps} where there is no recipe to change.
     */
    Map<Long, List<Fault>> billFaults(List<BillChange> changes) {
        Set<Long> ids = new HashSet<>();
        changes.forEach(change -> {
            ids.add(change.productId());
            ids.addAll(articlesOf(change.bill()));
        });
        Map<Long, Product> articles = byId(ids);
        Map<Long, Recipe> inUse =
                recipes.inUse().stream().collect(Collectors.toMap(Recipe::productId, Function.identity()));
        Map<Long, List<Long>> uses = usesNow();
        changes.forEach(change -> uses.put(change.productId(), articlesOf(change.bill())));
        Map<Long, List<Fault>> faults = new LinkedHashMap<>();
        for (BillChange change : changes) {
            Product product = articles.get(change.productId());
            if (product == null) {
                throw new NotFound("product", change.productId());
            }
            Recipe recipe = inUse.get(change.productId());
            List<Fault> found = new ArrayList<>();
            if (recipe == null) {
                found.add(new Fault("steps", "catalog.fault.no-steps"));
            } else {
                found.addAll(billFaults(product, recipe.steps().size(), change.bill(), articles, uses));
            }
            if (!found.isEmpty()) {
                faults.put(product.id(), found);
            }
        }
        return faults;
    }

    private List<Fault> billFaults(
            Product product, int steps, BillDraft bill, Map<Long, Product> articles, Map<Long, List<Long>> uses) {
        List<Fault> faults = new ArrayList<>(bill.faults(product, steps, articles));
        if (product.kind() == ProductKind.FOR_USE) {
            faults.addAll(circles(product, bill, uses));
        }
        return faults;
    }

    private Map<Long, Product> byId(Collection<Long> ids) {
        return products.those(ids).stream().collect(Collectors.toMap(Product::id, Function.identity()));
    }

    private static List<Long> articlesOf(BillDraft bill) {
        return bill.lines().stream().map(BillDraft.Line::articleId).toList();
    }

    /** What each thing that is made is made of by its recipe in use. */
    private Map<Long, List<Long>> usesNow() {
        Map<Long, List<Long>> uses = new HashMap<>();
        recipes.billsInUse().forEach(made -> uses.put(made.productId(), articlesOf(made.asDraft())));
        return uses;
    }

    private List<Fault> circles(Product product, BillDraft bill, Map<Long, List<Long>> uses) {
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
