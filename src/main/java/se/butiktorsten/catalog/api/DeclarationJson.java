package se.butiktorsten.catalog.api;

import java.util.List;
import java.util.Set;
import se.butiktorsten.catalog.Allergen;
import se.butiktorsten.catalog.FoodDeclaration;
import se.butiktorsten.catalog.Product;

/**
 * What must be said of a food, as JSON.
 *
 * @param ingredients the heaviest first
 * @param leftOut the article numbers of what goes into it and is no ingredient
 * @param allergens of the article and of everything it is made of
 */
public record DeclarationJson(
        String sku, List<IngredientJson> ingredients, List<String> leftOut, Set<Allergen> allergens) {

    /**
     * An ingredient as JSON.
     *
     * @param weighed whether its place in the order is known
     */
    public record IngredientJson(String sku, String name, String nameEn, boolean weighed, Set<Allergen> allergens) {}

    static DeclarationJson of(FoodDeclaration declaration) {
        return new DeclarationJson(
                declaration.article().sku(),
                declaration.ingredients().stream()
                        .map(part -> new IngredientJson(
                                part.article().sku(),
                                part.article().name(),
                                part.article().nameEn(),
                                part.isWeighed(),
                                part.allergens()))
                        .toList(),
                declaration.leftOut().stream().map(Product::sku).toList(),
                declaration.allergens());
    }
}
