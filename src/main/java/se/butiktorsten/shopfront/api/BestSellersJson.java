package se.butiktorsten.shopfront.api;

import java.util.List;
import se.butiktorsten.shopfront.BestSellers;

/** What sells best, what brought the most first: today, and in seven days with today among them. */
public record BestSellersJson(List<SoldJson> today, List<SoldJson> sevenDays) {

    /** What was sold of a product, less what came back: thousandths of its unit, and öre with VAT. */
    public record SoldJson(long productId, String sku, long quantity, long amountOre) {}

    static BestSellersJson of(BestSellers best) {
        return new BestSellersJson(list(best.today()), list(best.sevenDays()));
    }

    private static List<SoldJson> list(List<BestSellers.Sold> sold) {
        return sold.stream()
                .map(one -> new SoldJson(
                        one.product().id(),
                        one.product().sku(),
                        one.quantity().thousandths(),
                        one.amount().ore()))
                .toList();
    }
}
