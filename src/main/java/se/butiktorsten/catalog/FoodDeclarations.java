package se.butiktorsten.catalog;

import static se.butiktorsten.identity.Role.ACTIVITY_LEADER;
import static se.butiktorsten.identity.Role.ADMIN;
import static se.butiktorsten.identity.Role.FINANCE;
import static se.butiktorsten.identity.Role.SHOP_STAFF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.db.RetryOnClash;

/** The door to what a food is made of and what must be said of it, for labels, signs and batches. */
@ApplicationScoped
@Transactional
@RetryOnClash
public class FoodDeclarations {

    @Inject
    Products products;

    @Inject
    Recipes recipes;

    /**
     * The ingredients and allergens of an article, by the recipes in use.
     *
     * @throws NotFound when there is no such article
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public FoodDeclaration of(Actor by, long articleId) {
        return declaration(articleId);
    }

    /**
     * The same for what is made by this revision of a recipe, though there may be a newer one. Half-made things in it are as
     * by their recipes in use.
     *
     * @throws NotFound when there is no such recipe
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public FoodDeclaration byRecipe(Actor by, long recipeId) {
        Recipe recipe = recipes.get(recipeId);
        List<BillOfMaterials> bills = new ArrayList<>(recipes.billsInUseToRead());
        bills.removeIf(bill -> bill.productId() == recipe.productId());
        bills.add(recipes.bill(recipe));
        return new Composition(products.all(), bills).declarationOf(products.get(recipe.productId()));
    }

    /**
     * The allergens declared for an article and for everything it is made of, in the law's order.
     *
     * @throws NotFound when there is no such article
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public Set<Allergen> allergensOf(Actor by, long articleId) {
        return declaration(articleId).allergens();
    }

    private FoodDeclaration declaration(long articleId) {
        Product article = products.get(articleId);
        return Composition.inUse(products, recipes).declarationOf(article);
    }
}
