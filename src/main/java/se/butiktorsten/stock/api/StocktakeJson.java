package se.butiktorsten.stock.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.stock.Stocktake;
import se.butiktorsten.stock.StocktakeCount;
import se.butiktorsten.stock.ToCount;
import se.butiktorsten.stock.Variance;

/**
 * A stocktake as JSON.
 *
 * @param closedAt absent while it is open
 */
public record StocktakeJson(
        String id,
        Workshop place,
        String openedBy,
        Instant openedAt,
        @Nullable Instant closedAt) {

    static StocktakeJson of(Stocktake stocktake) {
        return new StocktakeJson(
                stocktake.id().toString(),
                stocktake.place(),
                stocktake.openedBy(),
                stocktake.openedAt(),
                stocktake.closedAt().orElse(null));
    }

    /** A product that is to be counted. */
    public record ToCountJson(String sku, String name, Unit unit, boolean counted, boolean mine, boolean settled) {

        static ToCountJson of(ToCount item) {
            return new ToCountJson(
                    item.product().sku(),
                    item.product().name(),
                    item.product().unit(),
                    item.isCounted(),
                    item.isMine(),
                    item.isSettled());
        }
    }

    /** What somebody counted, as they are answered: without what the book says. */
    public record CountJson(String id, long countedThousandths, String countedBy, Instant countedAt) {

        static CountJson of(StocktakeCount count) {
            return new CountJson(
                    count.id().toString(), count.counted().thousandths(), count.countedBy(), count.countedAt());
        }
    }

    /** A count beside what the book said at its moment. */
    public record VarianceJson(
            String id,
            String sku,
            long bookThousandths,
            long bookLine,
            long countedThousandths,
            long differenceThousandths,
            String countedBy,
            Instant countedAt,
            boolean approved) {

        static VarianceJson of(Variance variance, StocktakeCount count) {
            return new VarianceJson(
                    count.id().toString(),
                    variance.product().sku(),
                    count.book().thousandths(),
                    count.bookLine(),
                    count.counted().thousandths(),
                    count.difference().thousandths(),
                    count.countedBy(),
                    count.countedAt(),
                    variance.isApproved(count));
        }
    }
}
