package se.butiktorsten.sales.api;

import java.util.List;
import se.butiktorsten.sales.Sale;
import se.butiktorsten.sales.Worth;

/**
 * What goods of a sale would give back. Amounts are whole öre, quantities thousandths; both positive.
 *
 * @param receipt the sale as people name it
 */
public record WorthJson(String receipt, long totalOre, List<PartJson> parts) {

    /** So much of one line of the sale. */
    public record PartJson(int position, String name, long quantity, long grossOre) {}

    static WorthJson of(Sale sale, Worth worth) {
        return new WorthJson(
                sale.receiptNumber(),
                worth.total().ore(),
                worth.parts().stream()
                        .map(part -> new PartJson(
                                part.position(),
                                part.name(),
                                part.quantity().thousandths(),
                                part.gross().ore()))
                        .toList());
    }
}
