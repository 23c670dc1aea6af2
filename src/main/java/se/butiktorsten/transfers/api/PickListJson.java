package se.butiktorsten.transfers.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.transfers.PickLine;
import se.butiktorsten.transfers.PickList;
import se.butiktorsten.transfers.PickStatus;

/**
 * A pick list as JSON.
 *
 * @param number as it stands on the paper
 * @param note why, of what the shop sends back
 * @param differs whether something else arrived of any line than was picked
 */
public record PickListJson(
        long number,
        Workshop from,
        Workshop to,
        @Nullable String note,
        PickStatus status,
        boolean differs,
        String madeBy,
        Instant madeAt,
        @Nullable String pickedBy,
        @Nullable Instant pickedAt,
        @Nullable String receivedBy,
        @Nullable Instant receivedAt,
        @Nullable String calledOffBy,
        @Nullable Instant calledOffAt,
        List<LineJson> lines,
        long version) {

    /**
     * One line; quantities are thousandths of the product's unit.
     *
     * @param lot the id of the lot that was chosen; absent for the first to expire
     * @param pickedThousandths absent while nobody has said
     * @param arrivedThousandths absent while nobody has said
     */
    public record LineJson(
            long id,
            long productId,
            @Nullable Long lot,
            long wantedThousandths,
            @Nullable Long pickedThousandths,
            @Nullable Long arrivedThousandths) {

        static LineJson of(PickLine line) {
            return new LineJson(
                    line.id(),
                    line.productId(),
                    line.lotId(),
                    line.wanted().thousandths(),
                    thousandths(line.picked()),
                    thousandths(line.arrived()));
        }

        private static @Nullable Long thousandths(@Nullable Quantity quantity) {
            return quantity == null ? null : quantity.thousandths();
        }
    }

    static PickListJson of(PickList list) {
        return new PickListJson(
                list.id(),
                list.from(),
                list.to(),
                list.note(),
                list.status(),
                list.differs(),
                list.madeBy(),
                list.madeAt(),
                list.pickedBy(),
                list.pickedAt().orElse(null),
                list.receivedBy(),
                list.receivedAt().orElse(null),
                list.calledOffBy(),
                list.calledOffAt().orElse(null),
                list.lines().stream().map(LineJson::of).toList(),
                list.version());
    }
}
