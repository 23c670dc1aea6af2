package se.butiktorsten.catalog;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.db.Codes;

/**
 * What every article is made of in the end, through all levels, by the recipes in use. Made of all articles and all bills
 * in use at once, so that any number of questions costs the same few queries.
 */
final class Composition {

    private final Map<Long, Product> articles;
    private final Map<Long, BillOfMaterials> bills = new HashMap<>();
    private final Map<Long, Optional<Ratio>> costs = new HashMap<>();
    private final Map<Long, Map<Long, Ratio>> parts = new HashMap<>();

    /**
     * @param articles every article
     * @param inUse of each product what the recipe in use is made of
     */
    Composition(List<Product> articles, List<BillOfMaterials> inUse) {
        this.articles = articles.stream()
                .collect(Collectors.toMap(Product::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        for (BillOfMaterials bill : inUse) {
            if (!bill.lines().isEmpty()) {
                bills.put(bill.productId(), bill);
            }
        }
    }

    /**
     * Of everything as it is in use. The bills are asked for first: once thousands of articles are at hand, every further
     * query looks through all of them for changes.
     */
    static Composition inUse(Products products, Recipes recipes) {
        List<BillOfMaterials> bills = recipes.billsInUseToRead();
        return new Composition(products.all(), bills);
    }

    /** What the materials of every article cost, by its id. */
    Map<Long, MaterialCost> costs() {
        Map<Long, MaterialCost> all = new LinkedHashMap<>();
        articles.forEach((id, article) -> all.put(id, costOf(article)));
        return all;
    }

    /** What the materials of an article cost, or which of them nobody knows the cost of; reckoned when it is asked. */
    MaterialCost costOf(Product article) {
        return new MaterialCost(article, this);
    }

    /** What an article is made of by the recipe in use; none for what is bought and for what nobody has written. */
    Optional<BillOfMaterials> billOf(Product article) {
        return Optional.ofNullable(bills.get(article.id()));
    }

    /** What one unit costs, in öre; empty where some part has no known cost. */
    Optional<Ratio> perUnit(long id) {
        Optional<Ratio> known = costs.get(id);
        if (known == null) {
            known = reckoned(id);
            costs.put(id, known);
        }
        return known;
    }

    private Optional<Ratio> reckoned(long id) {
        BillOfMaterials bill = bills.get(id);
        if (bill == null) {
            PurchaseCost paid = article(id).cost();
            return Optional.ofNullable(paid)
                    .map(cost -> Ratio.of(cost.paid().ore(), 1)
                            .times(Ratio.of(Quantity.ONE_UNIT, cost.amount().thousandths())));
        }
        Ratio sum = Ratio.ZERO;
        for (BillOfMaterials.Line line : bill.lines()) {
            Optional<Ratio> part = perUnit(line.articleId());
            if (part.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(part.get().times(bill.forOneGood(line)));
        }
        return Optional.of(sum);
    }

    /** The parts, at whatever level, that have neither a recipe nor a known cost; by article number. */
    List<Product> unknownIn(Product article) {
        Map<String, Product> unknown = new TreeMap<>();
        gatherUnknown(article.id(), new HashSet<>(), unknown);
        return List.copyOf(unknown.values());
    }

    private void gatherUnknown(long id, Set<Long> seen, Map<String, Product> unknown) {
        if (!seen.add(id) || perUnit(id).isPresent()) {
            return;
        }
        BillOfMaterials bill = bills.get(id);
        if (bill == null) {
            unknown.put(article(id).sku(), article(id));
        } else {
            bill.lines().forEach(line -> gatherUnknown(line.articleId(), seen, unknown));
        }
    }

    /** What is declared for an article as food and for all that it is made of. */
    FoodDeclaration declarationOf(Product article) {
        Map<Long, Ratio> amounts =
                article.mayBeFood() && bills.containsKey(article.id()) ? partsOf(article.id()) : Map.of();
        List<Product> inOrder = amounts.keySet().stream()
                .map(this::article)
                .sorted(heaviestFirst(amounts))
                .toList();
        return new FoodDeclaration(
                article,
                inOrder.stream()
                        .filter(Composition::isEaten)
                        .map(part -> new FoodDeclaration.Ingredient(part, isWeighed(part), part.allergens()))
                        .toList(),
                inOrder.stream().filter(part -> !isEaten(part)).toList(),
                allergensOf(article));
    }

    private static boolean isEaten(Product part) {
        return isWeighed(part) || !part.food().equals(FoodFacts.NONE);
    }

    /** Litres weigh as kilograms here; what is counted otherwise comes last, because nobody knows its weight. */
    private static Comparator<Product> heaviestFirst(Map<Long, Ratio> amounts) {
        return Comparator.comparing((Product part) -> !isWeighed(part))
                .thenComparing(
                        part -> isWeighed(part) ? amounts.getOrDefault(part.id(), Ratio.ZERO) : Ratio.ZERO,
                        Comparator.reverseOrder())
                .thenComparing(Product::sku);
    }

    private static boolean isWeighed(Product part) {
        return part.unit() == Unit.KILOGRAM || part.unit() == Unit.LITRE;
    }

    /** How much of each material, or half-made thing without a recipe, goes into one unit. */
    private Map<Long, Ratio> partsOf(long id) {
        Map<Long, Ratio> known = parts.get(id);
        if (known != null) {
            return known;
        }
        BillOfMaterials bill = bills.get(id);
        Map<Long, Ratio> sum = new HashMap<>();
        if (bill == null) {
            sum.put(id, Ratio.of(1, 1));
        } else {
            for (BillOfMaterials.Line line : bill.lines()) {
                Ratio amount = bill.forOneBegun(line);
                partsOf(line.articleId()).forEach((part, inOne) -> sum.merge(part, inOne.times(amount), Ratio::plus));
            }
        }
        parts.put(id, sum);
        return sum;
    }

    private Set<Allergen> allergensOf(Product article) {
        Set<Allergen> allergens = EnumSet.noneOf(Allergen.class);
        gatherAllergens(article.id(), new HashSet<>(), allergens);
        return Codes.inOrder(allergens, Allergen.class);
    }

    private void gatherAllergens(long id, Set<Long> seen, Set<Allergen> allergens) {
        if (seen.add(id)) {
            allergens.addAll(article(id).allergens());
            BillOfMaterials bill = bills.get(id);
            if (bill != null) {
                bill.lines().forEach(line -> gatherAllergens(line.articleId(), seen, allergens));
            }
        }
    }

    /** An article by its id; one that is not there is a defect, because the database minds what a recipe names. */
    Product article(long id) {
        @Nullable Product article = articles.get(id);
        if (article == null) {
            throw new IllegalStateException("A recipe names article " + id + ", which is not there");
        }
        return article;
    }
}
