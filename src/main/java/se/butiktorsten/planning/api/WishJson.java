package se.butiktorsten.planning.api;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.planning.Asked;
import se.butiktorsten.planning.ShopWish;
import se.butiktorsten.production.OrderProgress;

/**
 * What the shop asked the workshop for, and what became of it. Quantities are thousandths of the product's unit.
 *
 * @param status {@code OPEN}, {@code REPLACED}, {@code WITHDRAWN}, {@code PLANNED} or {@code NOT_NOW}
 * @param answeredAt left out while it is open
 * @param why why not now; left out for every other answer
 * @param order what was made of it; left out for every other answer
 */
public record WishJson(
        String id,
        long productId,
        long quantity,
        @Nullable String note,
        Instant askedAt,
        String status,
        @Nullable Instant answeredAt,
        @Nullable String why,
        @Nullable OrderJson order) {

    /** How far the order has come; {@code status} is the order's. */
    public record OrderJson(long id, String status, long quantity, long made, LocalDate dueOn) {

        static OrderJson of(OrderProgress order) {
            return new OrderJson(
                    order.orderId(),
                    order.status().name(),
                    order.quantity().thousandths(),
                    order.made().thousandths(),
                    order.dueOn());
        }
    }

    static WishJson of(ShopWish wish) {
        return of(wish, null);
    }

    static WishJson of(Asked asked) {
        return of(asked.wish(), asked.order());
    }

    private static WishJson of(ShopWish wish, @Nullable OrderProgress order) {
        return new WishJson(
                wish.id().toString(),
                wish.productId(),
                wish.quantity().thousandths(),
                wish.note(),
                wish.askedAt(),
                wish.status().name(),
                wish.answeredAt(),
                wish.why(),
                order == null ? null : OrderJson.of(order));
    }
}
