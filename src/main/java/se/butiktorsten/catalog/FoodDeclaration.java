package se.butiktorsten.catalog;

import java.util.List;
import java.util.Set;

/**
 * What must be said of a food to whoever eats it, by what has been declared and by the recipes in use.
 *
 * @param ingredients the materials of a food that is made here, through all levels, the heaviest first; empty where no
 *     recipe says what it is made of
 * @param leftOut what goes into it and is no ingredient: what is counted in pieces or metres and of which nobody has said
 *     anything as food, like a bag; by article number, so that a forgotten egg is seen
 * @param allergens those declared for the article itself and for everything it is made of, in the law's order; that there
 *     are none says only that nobody has declared any
 */
public record FoodDeclaration(
        Product article, List<Ingredient> ingredients, List<Product> leftOut, Set<Allergen> allergens) {

    /**
     * A material, or a half-made thing that has no recipe.
     *
     * @param isWeighed whether its place in the order is known: what is counted in pieces or metres stands last
     * @param allergens declared for it, to be emphasised
     */
    public record Ingredient(Product article, boolean isWeighed, Set<Allergen> allergens) {}

    /** The ingredients by name, as the package says them. */
    public Ingredients named() {
        return new Ingredients(ingredients.stream()
                .map(one -> new Ingredients.Ingredient(one.article().name(), one.allergens()))
                .toList());
    }

    public FoodDeclaration {
        ingredients = List.copyOf(ingredients);
        leftOut = List.copyOf(leftOut);
    }
}
