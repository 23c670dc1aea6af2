package se.butiktorsten.catalog.api;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Allergen;
import se.butiktorsten.catalog.Expiry;
import se.butiktorsten.catalog.FoodFacts;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ShelfLife;

/**
 * What has been said of an article as food, as JSON.
 *
 * @param allergens declared for the article itself; empty while nobody has declared any
 * @param shelfLifeDays from the day it was made to the last one; absent while nobody has said, like all that follows
 * @param expiry what the last day means
 */
public record FoodJson(
        Set<Allergen> allergens,
        @Nullable Integer shelfLifeDays,
        @Nullable Expiry expiry,
        @Nullable String storage,
        @Nullable String netQuantity) {

    /** Null for what nobody eats. */
    static @Nullable FoodJson of(Product product) {
        if (!product.mayBeFood()) {
            return null;
        }
        FoodFacts food = product.food();
        ShelfLife shelfLife = food.shelfLife();
        return new FoodJson(
                food.allergens(),
                shelfLife == null ? null : shelfLife.days(),
                shelfLife == null ? null : shelfLife.expiry(),
                food.storage(),
                food.netQuantity());
    }
}
