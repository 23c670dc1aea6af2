package se.butiktorsten.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.DemandProfile;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.SafetyClass;
import se.butiktorsten.catalog.StepDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.production.ProductionOrder;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;

/** Things to make in a test: products of their own with recipes, and orders for them. */
public final class Making {

    /** A step within everybody's starting profile: an hour, two seats, nothing to watch out for. */
    public static final StepDraft EASY =
            step("Vika", SafetyClass.NONE, null, new DemandProfile(1, 1, 1, 1, 1, 1, 1, 1));

    public static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    private static final AtomicInteger PRODUCTS = new AtomicInteger();

    private final World world;

    public Making(World world) {
        this.world = world;
    }

    public static StepDraft step(String name, SafetyClass safety, String machine, DemandProfile demands) {
        return new StepDraft(name, name, 60, 2, demands, safety, machine, Set.of());
    }

    /** A new product, made in so many easy steps. */
    public Product product(Workshop workshop, Unit unit, int steps) {
        List<StepDraft> drafts = new ArrayList<>();
        for (int i = 1; i <= steps; i++) {
            drafts.add(
                    new StepDraft("Steg " + i, "Step " + i, 60, 2, EASY.demands(), SafetyClass.NONE, null, Set.of()));
        }
        return product(workshop, unit, drafts);
    }

    /** A new product, made in these steps; none for a product without a recipe. */
    public Product product(Workshop workshop, Unit unit, List<StepDraft> steps) {
        Catalog catalog = world.the(Catalog.class);
        int number = PRODUCTS.incrementAndGet();
        Product product = world.in(() -> catalog.add(
                World.KARIN,
                new ProductDraft(
                        "MAKE-" + number,
                        "Ask " + number,
                        "Box " + number,
                        workshop,
                        unit,
                        VatCategory.STANDARD,
                        Money.ofKronor(35),
                        null)));
        if (!steps.isEmpty()) {
            world.does(() -> catalog.writeRecipe(World.KARIN, product.id(), steps));
        }
        return product;
    }

    /** An order for so many, due this Friday. */
    public ProductionOrder order(Product product, long quantity) {
        return world.in(() -> world.the(ProductionFloor.class)
                .plan(World.KARIN, product.id(), Quantity.of(quantity), FRIDAY, null, UUID.randomUUID()));
    }

    /** An order for ten of a new product made of cardboard in so many easy steps. */
    public ProductionOrder orderForTen(int steps) {
        return order(product(Workshop.CARDBOARD, Unit.PIECE, steps), 10);
    }
}
