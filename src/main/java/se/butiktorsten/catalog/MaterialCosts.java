package se.butiktorsten.catalog;

import static se.butiktorsten.identity.Role.ACTIVITY_LEADER;
import static se.butiktorsten.identity.Role.ADMIN;
import static se.butiktorsten.identity.Role.FINANCE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.db.RetryOnClash;

/**
 * The door to what things cost us in material (självkostnad, material), for those who may know what was paid. Two
 * queries, however many articles are asked for, and two more after somebody has written a recipe.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class MaterialCosts {

    @Inject
    Products products;

    @Inject
    Recipes recipes;

    /**
     * What the materials of one article cost.
     *
     * @throws NotFound when there is no such article
     */
    @OpenTo({ACTIVITY_LEADER, FINANCE, ADMIN})
    public MaterialCost of(Actor by, long articleId) {
        Product article = products.get(articleId);
        return Composition.inUse(products, recipes).costOf(article);
    }

    /**
     * The same of the article with this number.
     *
     * @throws NotFound when there is no such article
     */
    @OpenTo({ACTIVITY_LEADER, FINANCE, ADMIN})
    public MaterialCost of(Actor by, String sku) {
        Product article = products.bySku(sku).orElseThrow(() -> new NotFound("product", sku));
        return of(by, article.id());
    }

    /** The same of every article, by id. */
    @OpenTo({ACTIVITY_LEADER, FINANCE, ADMIN})
    public Map<Long, MaterialCost> all(Actor by) {
        return Composition.inUse(products, recipes).costs();
    }
}
