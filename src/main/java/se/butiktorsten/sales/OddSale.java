package se.butiktorsten.sales;

import java.util.List;

/**
 * A kept sale that somebody should look at.
 *
 * @param oddities what about it, at least one
 */
public record OddSale(Sale sale, List<SaleOddity> oddities) {

    public OddSale {
        oddities = List.copyOf(oddities);
    }
}
