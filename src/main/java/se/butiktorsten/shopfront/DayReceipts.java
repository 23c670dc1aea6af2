package se.butiktorsten.shopfront;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.sales.PaymentMethod;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;

/** Reads the receipts of the shop; asks for nobody who stood at the till. */
@ApplicationScoped
class DayReceipts {

    @PersistenceContext
    EntityManager em;

    /**
     * One payment of a receipt.
     *
     * @param method null where nothing had to be paid
     * @param amount below nothing on a return
     */
    record Payment(
            String receipt,
            Instant soldAt,
            boolean isReturn,
            @Nullable PaymentMethod method,
            Money amount) {}

    /** Every payment of a business day, each receipt at least once, in the order they were sold. */
    List<Payment> on(LocalDate day) {
        List<Payment> payments = new ArrayList<>();
        for (Object row : em.createNativeQuery("""
                        SELECT s.id, s.sold_at, s.kind, p.method, p.amount_ore
                          FROM sale s LEFT JOIN sale_payment p ON p.sale_id = s.id
                         WHERE s.business_day = ?1 ORDER BY s.sold_at, s.id, p.position""").setParameter(1, day).getResultList()) {
            Object[] fields = (Object[]) row;
            payments.add(new Payment(
                    (String) fields[0],
                    SwedishTime.moment(
                            fields[1] instanceof Timestamp at ? at.toLocalDateTime() : (LocalDateTime) fields[1]),
                    "RETURN".equals(fields[2]),
                    fields[3] == null ? null : PaymentMethod.valueOf((String) fields[3]),
                    new Money(whole(fields[4]))));
        }
        return payments;
    }

    /** What was sold of a product on a day, less what came back; amounts include VAT. */
    record Goods(long productId, LocalDate day, Quantity quantity, Money amount) {}

    /** What was sold in a period, by product and day; goods that are not in the list are nobody's. */
    List<Goods> goods(Period period) {
        List<Goods> goods = new ArrayList<>();
        for (Object row : em.createNativeQuery("""
                        SELECT l.product_id, s.business_day, SUM(l.quantity), SUM(l.gross_ore)
                          FROM sale s JOIN sale_line l ON l.sale_id = s.id
                         WHERE s.business_day BETWEEN ?1 AND ?2 AND l.product_id IS NOT NULL
                         GROUP BY l.product_id, s.business_day""")
                .setParameter(1, period.from())
                .setParameter(2, period.to())
                .getResultList()) {
            Object[] fields = (Object[]) row;
            goods.add(new Goods(
                    whole(fields[0]),
                    fields[1] instanceof Date day ? day.toLocalDate() : (LocalDate) fields[1],
                    new Quantity(whole(fields[2])),
                    new Money(whole(fields[3]))));
        }
        return goods;
    }

    /** A number as it comes from a database: none where there was no row, a decimal from PostgreSQL, a long from Derby. */
    private static long whole(@Nullable Object number) {
        if (number == null) {
            return 0;
        }
        return number instanceof java.math.BigDecimal decimal
                ? decimal.longValueExact()
                : ((Number) number).longValue();
    }
}
