package se.butiktorsten.demo;

import static se.butiktorsten.catalog.Allergen.GLUTEN;
import static se.butiktorsten.catalog.Allergen.MILK;
import static se.butiktorsten.catalog.Allergen.NUTS;
import static se.butiktorsten.catalog.Unit.KILOGRAM;
import static se.butiktorsten.catalog.Unit.LITRE;
import static se.butiktorsten.catalog.Unit.METRE;
import static se.butiktorsten.catalog.Unit.PIECE;
import static se.butiktorsten.shared.Workshop.BAKERY;
import static se.butiktorsten.shared.Workshop.CARDBOARD;
import static se.butiktorsten.shared.Workshop.KITCHEN;
import static se.butiktorsten.shared.Workshop.TEXTILE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Allergen;
import se.butiktorsten.catalog.BillDraft;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Expiry;
import se.butiktorsten.catalog.FoodFacts;
import se.butiktorsten.catalog.MaterialDraft;
import se.butiktorsten.catalog.MaterialRegister;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductKind;
import se.butiktorsten.catalog.PurchaseCost;
import se.butiktorsten.catalog.ShelfLife;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;

/** What some of the products are made of, and what must be said of the food. Prices and suppliers are examples. */
@ApplicationScoped
class Larder {

    private static final String FILLING = "HF-001";

    @Inject
    Catalog catalog;

    @Inject
    MaterialRegister materials;

    /**
     * A material.
     *
     * @param kronor what was paid for …
     * @param amount … so many units; the workshop has three times as much
     */
    private record Bought(
            String sku,
            String name,
            String nameEn,
            Workshop workshop,
            Unit unit,
            String supplier,
            int kronor,
            int amount,
            Set<Allergen> allergens) {}

    /** So many thousandths of an article, at a step. */
    private record Part(String sku, int thousandths, int step) {}

    private static final List<Bought> BOUGHT = List.of(
            new Bought("RV-001", "Vetemjöl", "Wheat flour", BAKERY, KILOGRAM, "Kvarnen", 249, 25, Set.of(GLUTEN)),
            new Bought("RV-002", "Smör", "Butter", BAKERY, KILOGRAM, "Mejeriet", 545, 5, Set.of(MILK)),
            new Bought("RV-003", "Mjölk", "Milk", BAKERY, LITRE, "Mejeriet", 130, 10, Set.of(MILK)),
            new Bought("RV-004", "Socker", "Sugar", BAKERY, KILOGRAM, "Grossisten", 390, 25, Set.of()),
            new Bought("RV-005", "Kanel", "Cinnamon", BAKERY, KILOGRAM, "Grossisten", 189, 1, Set.of()),
            new Bought("RV-006", "Jäst", "Yeast", BAKERY, KILOGRAM, "Grossisten", 42, 1, Set.of()),
            new Bought("RV-007", "Salt", "Salt", BAKERY, KILOGRAM, "Grossisten", 89, 10, Set.of()),
            new Bought("RV-011", "Rabarber", "Rhubarb", KITCHEN, KILOGRAM, "Kolonilotten", 0, 10, Set.of()),
            new Bought("RV-012", "Syltsocker", "Jam sugar", KITCHEN, KILOGRAM, "Grossisten", 219, 10, Set.of()),
            new Bought(
                    "RV-013",
                    "Glasburk med lock",
                    "Glass jar with lid",
                    KITCHEN,
                    PIECE,
                    "Grossisten",
                    168,
                    24,
                    Set.of()),
            new Bought(
                    "RV-021", "Kartong, ark", "Cardboard, sheet", CARDBOARD, PIECE, "Pappersbruket", 450, 50, Set.of()),
            new Bought("RV-031", "Linnetyg", "Linen", TEXTILE, METRE, "Väveriet", 690, 10, Set.of()),
            new Bought("RV-032", "Sytråd", "Sewing thread", TEXTILE, METRE, "Väveriet", 45, 1000, Set.of()));

    /** By article number, what must be said of the food itself. What its materials bring is not said twice. */
    private static final Map<String, FoodFacts> FACTS = Map.of(
            "BA-001", facts(5, "Torrt, i påse", "700 g"),
            "BA-002", facts(2, null, "90 g"),
            "BA-003", facts(1, null, null, GLUTEN, MILK),
            "BA-004", facts(180, "Torrt", "250 g", GLUTEN),
            "BA-005", facts(21, "Torrt", null, GLUTEN, MILK),
            "KO-001", facts(365, "Öppnad burk förvaras i kylskåp", "300 g"),
            "KO-002", facts(365, "Öppnad burk förvaras i kylskåp", "400 g"),
            "KO-003", facts(90, "Torrt", "400 g", GLUTEN, NUTS),
            "TG-002", facts(4, "Förvaras i kylskåp, högst 8 grader", null));

    private static final Map<String, Making> BILLS = Map.of(
            FILLING,
            new Making(
                    1, 0, List.of(new Part("RV-002", 500, 1), new Part("RV-004", 450, 1), new Part("RV-005", 50, 1))),
            "BA-001",
            new Making(10, 0, List.of(new Part("RV-001", 5_000, 1), new Part("RV-007", 100, 1))),
            "BA-002",
            new Making(
                    40,
                    250,
                    List.of(
                            new Part("RV-001", 1_600, 1),
                            new Part("RV-003", 800, 1),
                            new Part("RV-002", 250, 1),
                            new Part("RV-004", 250, 1),
                            new Part("RV-006", 80, 1),
                            new Part("RV-007", 10, 1),
                            new Part(FILLING, 600, 3))),
            "KO-001",
            new Making(
                    20,
                    0,
                    List.of(new Part("RV-011", 4_000, 1), new Part("RV-012", 2_500, 2), new Part("RV-013", 20_000, 3))),
            "PD-001",
            new Making(2, 500, List.of(new Part("RV-021", 1_000, 1))),
            "TX-001",
            new Making(1, 0, List.of(new Part("RV-031", 800, 1), new Part("RV-032", 6_000, 2))));

    /** A bill with its articles by number. */
    private record Making(int yields, int expectedScrap, List<Part> parts) {}

    /** Puts in the materials and the filling of the buns. */
    void fill(Goods goods) {
        for (Bought bought : BOUGHT) {
            PurchaseCost cost = new PurchaseCost(Money.ofKronor(bought.kronor()), Quantity.of(bought.amount()));
            Product material = materials.add(
                    Staff.LEADER,
                    new MaterialDraft(
                            bought.sku(),
                            bought.name(),
                            bought.nameEn(),
                            bought.workshop(),
                            bought.unit(),
                            ProductKind.MATERIAL,
                            new MaterialDraft.Buying(bought.supplier(), cost)));
            goods.onShelf(material, Quantity.of(3L * bought.amount()));
            if (!bought.allergens().isEmpty()) {
                declare(material, new FoodFacts(bought.allergens(), null, null, null));
            }
        }
        Product filling = materials.add(
                Staff.LEADER,
                new MaterialDraft(
                        FILLING,
                        "Kanelfyllning",
                        "Cinnamon filling",
                        BAKERY,
                        KILOGRAM,
                        ProductKind.FOR_USE,
                        MaterialDraft.Buying.UNKNOWN));
        catalog.writeRecipe(Staff.LEADER, filling.id(), Range.FILLING, billOf(FILLING), 0);
        goods.onShelf(filling, Quantity.of(5));
    }

    /** What the recipe of an article uses; nothing for most of them. */
    BillDraft billOf(String sku) {
        Making bill = BILLS.get(sku);
        if (bill == null) {
            return BillDraft.NONE;
        }
        List<BillDraft.Line> lines = new ArrayList<>();
        for (Part part : bill.parts()) {
            Product article = catalog.productBySku(Staff.LEADER, part.sku()).orElseThrow();
            lines.add(new BillDraft.Line(article.id(), new Quantity(part.thousandths()), part.step()));
        }
        return new BillDraft(Quantity.of(bill.yields()), bill.expectedScrap(), lines);
    }

    /** Says what must be said of a food. */
    void describe(Product product) {
        FoodFacts facts = FACTS.get(product.sku());
        if (facts != null) {
            declare(product, facts);
        }
    }

    private void declare(Product article, FoodFacts facts) {
        catalog.declareFood(Staff.LEADER, article.id(), facts, article.version());
    }

    private static FoodFacts facts(
            int days, @Nullable String storage, @Nullable String netQuantity, Allergen... allergens) {
        return new FoodFacts(Set.of(allergens), new ShelfLife(days, Expiry.BEST_BEFORE), storage, netQuantity);
    }
}
