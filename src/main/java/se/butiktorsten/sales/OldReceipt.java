package se.butiktorsten.sales;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fingerprint;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.SwedishTime;

/** The rows of one receipt as they come out of an old till's file, until they become a {@link Sale}. */
final class OldReceipt {

    /** More lines than any receipt has; a file without real receipt numbers has them. */
    private static final int LINES_MAX = 1_000;

    private final long number;
    private final List<HistoryRow> rows = new ArrayList<>();
    private boolean incomplete;

    OldReceipt(long number) {
        this.number = number;
    }

    long number() {
        return number;
    }

    List<HistoryRow> rows() {
        return List.copyOf(rows);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Remembers that one of its rows was refused. */
    void isMissingARow() {
        incomplete = true;
    }

    /** Takes a row; one that cannot be on the same receipt is given back refused. */
    @Nullable
    RefusedRow take(HistoryRow row) {
        if (!rows.isEmpty()
                && !row.soldAt().toLocalDate().equals(rows.get(0).soldAt().toLocalDate())) {
            incomplete = true;
            return row.refusedFor("sold_at", "sales.import.fault.other-day", row.soldAt());
        }
        if (rows.size() == LINES_MAX) {
            incomplete = true;
            return row.refusedFor("receipt", "sales.import.fault.too-many-lines", number);
        }
        rows.add(row);
        return null;
    }

    /** Leaves a row out. */
    void drop(HistoryRow row) {
        rows.remove(row);
        incomplete = true;
    }

    /** When it was sold: the time of its first row. A time that never was, in the hour left out in spring, is an hour on. */
    Instant soldAt() {
        return SwedishTime.momentOf(rows.get(0).soldAt());
    }

    LocalDate day() {
        return SwedishTime.dayOf(soldAt());
    }

    Money total() {
        Money total = Money.ZERO;
        for (HistoryRow row : rows) {
            total = total.plus(row.gross());
        }
        return total;
    }

    /** The id that this receipt of this till has for ever, whatever file it comes in. */
    UUID id(String till) {
        return UUID.nameUUIDFromBytes(("receipt/" + till + "/" + number).getBytes(StandardCharsets.UTF_8));
    }

    /** What it says, without the rows that were refused. */
    String contentHash() {
        Fingerprint content = new Fingerprint().of(number);
        for (HistoryRow row : rows) {
            content.of(row.soldAt())
                    .of(row.sku())
                    .of(row.article())
                    .of(row.quantity().thousandths())
                    .of(row.unitPrice().ore())
                    .of(row.payment());
        }
        return content.hex();
    }

    /**
     * The receipt to be kept.
     *
     * @param goods what the rows sold, row by row
     */
    Sale asSale(SaleImport origin, Instant now, List<HistoryGoods> goods) {
        ReceiptHead head = new ReceiptHead(
                id(origin.tillCode()),
                isReturn() ? SaleKind.RETURN : SaleKind.SALE,
                origin.tillCode(),
                0,
                number,
                soldAt(),
                day(),
                now,
                origin.startedBy(),
                null,
                false,
                null,
                null,
                origin.id(),
                incomplete,
                contentHash());
        return new Sale(head, lines(goods), payments());
    }

    private boolean isReturn() {
        return rows.stream().allMatch(row -> row.quantity().isNegative());
    }

    /** VAT is taken out once per rate, of what was sold and of what came back by itself. */
    private List<SoldLine> lines(List<HistoryGoods> goods) {
        List<Money> sold = vat(goods, false);
        List<Money> cameBack = vat(goods, true);
        List<SoldLine> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            HistoryRow row = rows.get(i);
            HistoryGoods one = goods.get(i);
            lines.add(new SoldLine(
                    one.productId(),
                    one.sku(),
                    row.article().isEmpty() ? one.name() : row.article(),
                    one.workshop(),
                    row.quantity(),
                    row.unitPrice(),
                    one.vatCategory(),
                    one.rate(),
                    null,
                    row.gross(),
                    row.quantity().isNegative() ? cameBack.get(i).negated() : sold.get(i),
                    null));
        }
        return lines;
    }

    private List<Money> vat(List<HistoryGoods> goods, boolean ofReturns) {
        List<VatSplit.Taxed> taxed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Money gross = rows.get(i).gross();
            boolean counts = rows.get(i).quantity().isNegative() == ofReturns;
            taxed.add(new VatSplit.Taxed(
                    goods.get(i).rate(), counts ? (ofReturns ? gross.negated() : gross) : Money.ZERO));
        }
        return VatSplit.over(taxed);
    }

    /** Each method pays the rows it stands on; what was paid in cash was rounded to whole kronor. */
    private List<Settled> payments() {
        Map<PaymentMethod, Money> sums = new EnumMap<>(PaymentMethod.class);
        for (HistoryRow row : rows) {
            sums.merge(row.payment(), row.gross(), Money::plus);
        }
        List<Settled> payments = new ArrayList<>();
        sums.forEach((method, sum) ->
                payments.add(Settled.exactly(method, method == PaymentMethod.CASH ? sum.roundedForCash() : sum)));
        return payments;
    }
}
