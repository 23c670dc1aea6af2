package se.butiktorsten.sales;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.csv.CsvFile;

/**
 * A row of an old till's file, sound by itself: one line of one receipt.
 *
 * @param line the line of the file
 * @param receipt the number that the old till gave
 * @param soldAt what the clock on the wall showed
 * @param sku the article number, in capitals
 * @param article what the receipt called it; may be empty
 * @param quantity negative for what came back
 * @param unitPrice including VAT
 */
record HistoryRow(
        long line,
        long receipt,
        LocalDateTime soldAt,
        String sku,
        String article,
        Quantity quantity,
        Money unitPrice,
        PaymentMethod payment) {

    static final List<String> COLUMNS =
            List.of("receipt", "sold_at", "sku", "article", "quantity", "unit_price_sek", "payment");

    /** The first day for which there are VAT rates. */
    private static final LocalDate EARLIEST = LocalDate.of(2016, 1, 1);

    private static final int ARTICLE_MAX = 120;
    private static final int SKU_MAX = 40;

    /** What old tills write instead of our codes. */
    private static final Map<String, PaymentMethod> PAYMENTS = Map.of(
            "CASH", PaymentMethod.CASH,
            "KONTANT", PaymentMethod.CASH,
            "CARD", PaymentMethod.CARD,
            "KORT", PaymentMethod.CARD,
            "SWISH", PaymentMethod.SWISH,
            "INVOICE", PaymentMethod.INVOICE,
            "FAKTURA", PaymentMethod.INVOICE,
            "INTERNAL", PaymentMethod.INTERNAL,
            "INTERN", PaymentMethod.INTERNAL);

    /** The number of the receipt that a row belongs to; 0 if it names none. */
    static long receiptOf(CsvFile.Row row) {
        String text = row.get("receipt");
        if (!text.matches("[0-9]{1,18}")) {
            return 0;
        }
        return Long.parseLong(text);
    }

    /**
     * Reads a row.
     *
     * @param now nothing can have been sold after this
     * @param faults takes everything that is wrong with it
     * @return null if anything is wrong
     */
    static @Nullable HistoryRow read(CsvFile.Row row, LocalDateTime now, List<Fault> faults) {
        Cells cells = new Cells(row, faults);
        if (!row.isWhole()) {
            faults.add(new Fault("row", "sales.import.fault.fields"));
        }
        long receipt = receiptOf(row);
        if (receipt == 0) {
            cells.fault("receipt", "sales.import.fault.receipt");
        }
        LocalDateTime soldAt = soldAt(cells, now);
        String sku = cells.text("sku", SKU_MAX).toUpperCase(Locale.ROOT);
        if (sku.isEmpty()) {
            cells.fault("sku", "sales.import.fault.missing");
        }
        String article = cells.text("article", ARTICLE_MAX);
        Quantity quantity = cells.quantity("quantity");
        Money unitPrice = cells.money("unit_price_sek");
        PaymentMethod payment = PAYMENTS.get(cells.text("payment").toUpperCase(Locale.ROOT));
        if (payment == null) {
            cells.fault("payment", "sales.import.fault.payment");
        }
        if (!faults.isEmpty() || soldAt == null || quantity == null || unitPrice == null || payment == null) {
            return null;
        }
        return new HistoryRow(row.line(), receipt, soldAt, sku, article, quantity, unitPrice, payment);
    }

    private static @Nullable LocalDateTime soldAt(Cells cells, LocalDateTime now) {
        try {
            LocalDateTime soldAt = LocalDateTime.parse(cells.text("sold_at").replace(' ', 'T'));
            if (soldAt.toLocalDate().isBefore(EARLIEST)) {
                cells.fault("sold_at", "sales.import.fault.too-early");
            } else if (soldAt.isAfter(now)) {
                cells.fault("sold_at", "sales.import.fault.not-yet");
            }
            return soldAt;
        } catch (DateTimeException e) {
            cells.fault("sold_at", "sales.import.fault.time");
            return null;
        }
    }

    Money gross() {
        return unitPrice.times(quantity);
    }

    RefusedRow refusedFor(String column, String code, Object value) {
        return new RefusedRow(
                line,
                String.valueOf(receipt),
                List.of(new Fault(column, code, Map.of("value", Cells.shown(String.valueOf(value))))));
    }
}
