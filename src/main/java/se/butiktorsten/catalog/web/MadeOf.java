package se.butiktorsten.catalog.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.BillDraft;
import se.butiktorsten.catalog.BillOfMaterials;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.Recipe;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.Quantity;

/**
 * What a revision uses, to be shown.
 *
 * @param yields how much of the product the amounts are for
 * @param expectedScrap in basis points
 * @param parts in the order they were written
 */
public record MadeOf(Quantity yields, int expectedScrap, List<Part> parts) {

    /**
     * So much of an article.
     *
     * @param step the position of the step that uses it
     */
    public record Part(Product article, Quantity amount, int step) {}

    /** What this revision uses; nothing where there is none. */
    static MadeOf of(Catalog catalog, Actor by, @Nullable Recipe recipe) {
        if (recipe == null) {
            return new MadeOf(BillDraft.NONE.yields(), 0, List.of());
        }
        BillOfMaterials bill = catalog.bill(by, recipe.id());
        Map<Long, Product> articles = catalog.productsById(
                by, bill.lines().stream().map(BillOfMaterials.Line::articleId).toList());
        return new MadeOf(
                bill.yields(),
                bill.expectedScrap(),
                bill.lines().stream()
                        .map(line -> new Part(
                                Objects.requireNonNull(articles.get(line.articleId())), line.amount(), line.step()))
                        .toList());
    }
}
