package se.butiktorsten.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.stock.MovementSource;
import se.butiktorsten.stock.StockLedger;

/** The products with their recipes, and what lies on the shelves. */
@ApplicationScoped
class Goods {

    private static final String OPENING = "OPENING";

    @Inject
    Catalog catalog;

    @Inject
    StockLedger stock;

    @Inject
    Larder larder;

    boolean areThere() {
        return !catalog.products(Staff.LEADER).isEmpty();
    }

    void add() {
        larder.fill(this);
        for (Range.Article article : Range.ARTICLES) {
            Product product = catalog.add(Staff.LEADER, article.draft());
            larder.describe(product);
            if (!article.steps().isEmpty()) {
                catalog.writeRecipe(Staff.LEADER, product.id(), article.steps(), larder.billOf(article.sku()), 0);
            }
        }
    }

    /** Lays so much of a material in its workshop. */
    void onShelf(Product material, Quantity amount) {
        stock.receive(
                Staff.LEADER, material.id(), material.workshop(), amount, new MovementSource(OPENING, material.sku()));
    }

    /** The products by article number. */
    Map<String, Product> bySku() {
        Map<String, Product> bySku = new LinkedHashMap<>();
        for (Product product : catalog.products(Staff.LEADER)) {
            bySku.put(product.sku(), product);
        }
        return bySku;
    }

    /**
     * Fills the shelves: in the shop what will be sold and some more, in the workshop a few. Of the greeting cards the
     * book knows one too few, so that the till has to count them.
     */
    void stock(Map<String, Integer> willBeSold) {
        int turn = 0;
        for (Map.Entry<String, Product> entry : bySku().entrySet()) {
            Product product = entry.getValue();
            Money price = product.price();
            if (price == null) {
                continue;
            }
            turn++;
            int left = price.ore() > 40_000 ? 1 + turn % 2 : 4 + turn * 7 % 13;
            int sold = willBeSold.getOrDefault(entry.getKey(), 0);
            int inShop = entry.getKey().equals("PD-004") ? Math.max(1, sold - 1) : sold + left;
            int inWorkshop = product.workshop() == Workshop.KITCHEN ? 0 : turn * 5 % 9;
            MovementSource opening = new MovementSource(OPENING, entry.getKey());
            stock.receive(Staff.LEADER, product.id(), Workshop.SHOP, Quantity.of(inShop), opening);
            if (inWorkshop > 0) {
                stock.receive(Staff.LEADER, product.id(), product.workshop(), Quantity.of(inWorkshop), opening);
            }
        }
    }
}
