package se.butiktorsten.finance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;

/**
 * Reads the lines of the receipts, added up by the database. There is one statement, with a few places that differ by
 * question; it is plain SQL because both databases must cut a line into whole öre in the same way.
 */
@ApplicationScoped
class SoldLines {

    /** Lines as they are. */
    private static final String LINES = """
            SELECT s.id, s.till_code, s.series, s.number, s.kind, s.sold_at, s.incomplete, s.business_day,
                   l.workshop, l.sku, l.name, l.vat_bp,
                   l.quantity, l.net_ore, l.gross_ore, l.quantity AS line_quantity, l.discount_ore
              FROM sale s JOIN sale_line l ON l.sale_id = s.id
             WHERE s.business_day BETWEEN ?1 AND ?2""";

    /**
     * Lines cut by how they were paid. Think of a receipt as a sheet, lines from top to bottom and payments from left to
     * right; F(i, j) is the share of the first i lines in the first j payments, in whole öre rounded towards zero, and a
     * piece is F(i, j) − F(i−1, j) − F(i, j−1) + F(i−1, j−1). So the pieces of a line add up to the line, and the pieces
     * of a payment to what it settles, to the öre; with one payment the piece is the line. Where the total is nothing the
     * first payment has it all, or NONE if there is none.
     */
    private static final String LINES_BY_PAYMENT = """
            SELECT s.id, s.till_code, s.series, s.number, s.kind, s.sold_at, s.incomplete, s.business_day,
                   l.workshop, l.sku, l.name, l.vat_bp, COALESCE(p.method, 'NONE') AS method,
                   CASE WHEN p.method = 'INTERNAL' THEN 'INTERNAL' ELSE 'EXTERNAL' END AS customer,
                   CASE WHEN p.position IS NULL THEN l.quantity
                        WHEN s.total_ore = 0 THEN CASE WHEN p.position = 1 THEN l.quantity ELSE 0 END
                        ELSE l.quantity * (p.settled_before_ore + p.settled_ore) / s.total_ore
                           - l.quantity * p.settled_before_ore / s.total_ore
                   END AS quantity,
                   CASE WHEN p.position IS NULL THEN l.net_ore
                        WHEN s.total_ore = 0 THEN CASE WHEN p.position = 1 THEN l.net_ore ELSE 0 END
                        ELSE (l.net_before_ore + l.net_ore) * (p.settled_before_ore + p.settled_ore) / s.total_ore
                           - l.net_before_ore * (p.settled_before_ore + p.settled_ore) / s.total_ore
                           - (l.net_before_ore + l.net_ore) * p.settled_before_ore / s.total_ore
                           + l.net_before_ore * p.settled_before_ore / s.total_ore
                   END AS net_ore,
                   CASE WHEN p.position IS NULL THEN l.gross_ore
                        WHEN s.total_ore = 0 THEN CASE WHEN p.position = 1 THEN l.gross_ore ELSE 0 END
                        ELSE (l.gross_before_ore + l.gross_ore) * (p.settled_before_ore + p.settled_ore) / s.total_ore
                           - l.gross_before_ore * (p.settled_before_ore + p.settled_ore) / s.total_ore
                           - (l.gross_before_ore + l.gross_ore) * p.settled_before_ore / s.total_ore
                           + l.gross_before_ore * p.settled_before_ore / s.total_ore
                   END AS gross_ore,
                   l.quantity AS line_quantity,
                   CASE WHEN p.position IS NULL THEN l.discount_ore
                        WHEN s.total_ore = 0 THEN CASE WHEN p.position = 1 THEN l.discount_ore ELSE 0 END
                        ELSE l.discount_ore * (p.settled_before_ore + p.settled_ore) / s.total_ore
                           - l.discount_ore * p.settled_before_ore / s.total_ore
                   END AS discount_ore
              FROM sale s
              JOIN sale_line l ON l.sale_id = s.id
              LEFT JOIN sale_payment p ON p.sale_id = s.id
             WHERE s.business_day BETWEEN ?1 AND ?2""";

    private static final String SUMS = """
            COUNT(DISTINCT t.id), SUM(t.quantity), SUM(t.net_ore), SUM(t.gross_ore),
            SUM(CASE WHEN t.line_quantity < 0 THEN t.net_ore ELSE 0 END), SUM(t.discount_ore)""";

    @PersistenceContext
    EntityManager em;

    /** Every group that has a line, in the order of the report. */
    List<RevenueLine> lines(RevenueQuestion question) {
        Query query = query(
                question,
                "SELECT " + column(question.by()) + ", " + name(question.by()) + ", " + SUMS,
                "GROUP BY " + column(question.by()));
        List<RevenueLine> lines = new ArrayList<>();
        for (Object row : query.getResultList()) {
            Object[] fields = (Object[]) row;
            lines.add(new RevenueLine(key(fields[0]), String.valueOf(fields[1]), figures(fields, 2)));
        }
        return ordered(question.by().isTime() ? inTime(question.by(), lines) : lines, question.by());
    }

    /** All of it together. */
    Figures total(RevenueQuestion question) {
        return figures((Object[]) query(question, "SELECT " + SUMS, "").getSingleResult(), 0);
    }

    /** How many receipts have a line that was asked for; several groups may have a line of the same receipt. */
    long numberOfReceipts(RevenueQuestion question) {
        return whole(query(question, "SELECT COUNT(DISTINCT t.id)", "").getSingleResult());
    }

    /** The cash rounding of all receipts of these days. */
    Money rounding(RevenueQuestion question) {
        RevenueQuestion.Days days = question.days();
        Object sum = em.createNativeQuery("SELECT SUM(rounding_ore) FROM sale WHERE business_day BETWEEN ?1 AND ?2")
                .setParameter(1, days.from())
                .setParameter(2, days.to())
                .getSingleResult();
        return new Money(whole(sum));
    }

    /** The receipts behind the figures, oldest first. */
    List<ReceiptRow> receipts(RevenueQuestion question, int skip, int most) {
        Query query = query(question, """
                SELECT t.id, t.till_code, t.series, t.number, t.sold_at, t.kind, t.incomplete, SUM(t.net_ore), SUM(t.gross_ore)""", """
                GROUP BY t.id, t.till_code, t.series, t.number, t.sold_at, t.kind, t.incomplete
                ORDER BY t.sold_at, t.till_code, t.series, t.number OFFSET %d ROWS FETCH NEXT %d ROWS ONLY""".formatted(skip, most));
        List<ReceiptRow> receipts = new ArrayList<>();
        for (Object row : query.getResultList()) {
            Object[] fields = (Object[]) row;
            Money net = new Money(whole(fields[7]));
            Money gross = new Money(whole(fields[8]));
            receipts.add(new ReceiptRow(
                    UUID.fromString((String) fields[0]),
                    (String) fields[1],
                    (int) whole(fields[2]),
                    whole(fields[3]),
                    SwedishTime.moment(dateTime(fields[4])),
                    "RETURN".equals(fields[5]),
                    Boolean.TRUE.equals(fields[6]),
                    net,
                    gross.minus(net),
                    gross));
        }
        return receipts;
    }

    private Query query(RevenueQuestion question, String select, String end) {
        boolean byPayment = question.by().isByPayment()
                || question.within().keySet().stream().anyMatch(Grouping::isByPayment);
        StringBuilder sql = new StringBuilder(select)
                .append("\nFROM (")
                .append(byPayment ? LINES_BY_PAYMENT : LINES)
                .append(") t\nWHERE 1 = 1");
        List<Object> values = new ArrayList<>();
        RevenueQuestion.Days days = question.days();
        values.add(days.from());
        values.add(days.to());
        question.within().forEach((part, key) -> {
            if (!part.isTime()) {
                values.add(part == Grouping.VAT_RATE ? (Object) Integer.valueOf(key) : key);
                sql.append(" AND ").append(column(part)).append(" = ?").append(values.size());
            }
        });
        Query query = em.createNativeQuery(sql.append('\n').append(end).toString());
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    /** Weeks and months are grouped by day here and added up in {@link #inTime}: the databases have no words in common. */
    private static String column(Grouping by) {
        return switch (by) {
            case DAY, WEEK, MONTH -> "t.business_day";
            case WORKSHOP -> "t.workshop";
            case PRODUCT -> "t.sku";
            case VAT_RATE -> "t.vat_bp";
            case PAYMENT -> "t.method";
            case CUSTOMER -> "t.customer";
            case TILL -> "t.till_code";
        };
    }

    /** A product may have changed its name in the meantime: any of the names will do, as long as it is always the same. */
    private static String name(Grouping by) {
        return by == Grouping.PRODUCT ? "MAX(t.name)" : "''";
    }

    private static String key(Object column) {
        return column instanceof java.sql.Date date ? date.toLocalDate().toString() : String.valueOf(column);
    }

    private static List<RevenueLine> inTime(Grouping by, List<RevenueLine> days) {
        Map<String, Figures> spans = new LinkedHashMap<>();
        for (RevenueLine day : days) {
            spans.merge(TimeKey.of(by, LocalDate.parse(day.key())), day.figures(), Figures::plus);
        }
        return spans.entrySet().stream()
                .map(span -> new RevenueLine(span.getKey(), "", span.getValue()))
                .toList();
    }

    private static List<RevenueLine> ordered(List<RevenueLine> lines, Grouping by) {
        Comparator<RevenueLine> order = switch (by) {
            case DAY, WEEK, MONTH -> Comparator.comparing(RevenueLine::key);
            case VAT_RATE -> Comparator.comparing(line -> -Integer.parseInt(line.key()));
            case WORKSHOP, PRODUCT, PAYMENT, CUSTOMER, TILL ->
                Comparator.comparing((RevenueLine line) -> line.figures().net())
                        .reversed()
                        .thenComparing(RevenueLine::key);
        };
        return lines.stream().sorted(order).toList();
    }

    private static Figures figures(Object[] fields, int first) {
        Money net = new Money(whole(fields[first + 2]));
        Money gross = new Money(whole(fields[first + 3]));
        return new Figures(
                whole(fields[first]),
                new Quantity(whole(fields[first + 1])),
                net,
                gross.minus(net),
                gross,
                new Money(whole(fields[first + 4])),
                new Money(whole(fields[first + 5])));
    }

    /** A sum as it comes from a database: none where there was no row, a decimal from PostgreSQL, a long from Derby. */
    private static long whole(@Nullable Object sum) {
        if (sum == null) {
            return 0;
        }
        return sum instanceof java.math.BigDecimal decimal ? decimal.longValueExact() : ((Number) sum).longValue();
    }

    private static LocalDateTime dateTime(Object column) {
        return column instanceof Timestamp timestamp ? timestamp.toLocalDateTime() : (LocalDateTime) column;
    }

    /** The day of the first and of the last receipt; null before anything was sold. */
    LocalDate @Nullable [] firstAndLastDay() {
        Object[] days = (Object[]) em.createNativeQuery("SELECT MIN(business_day), MAX(business_day) FROM sale")
                .getSingleResult();
        if (days[0] == null) {
            return null;
        }
        return new LocalDate[] {LocalDate.parse(key(days[0])), LocalDate.parse(key(days[1]))};
    }
}
