package se.butiktorsten.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.shared.db.RetryOnClash;

/**
 * Keeps old receipts, some hundred in one transaction together with the counts and the refused rows. So what is in the
 * books is always whole receipts, and the report is always true, wherever the machine stops.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class ReceiptIntake {

    @Inject
    Clock clock;

    @Inject
    Catalog catalog;

    @Inject
    Sales sales;

    @Inject
    Tills tills;

    @Inject
    SaleImports imports;

    /** Notes a new import, and its till if it is not there yet. */
    @RetryOnClash
    UUID begin(SaleImport one) {
        if (tills.find(one.tillCode()).isEmpty()) {
            tills.add(new TillRegister(one.tillCode(), one.tillCode(), TillKind.HISTORIC));
        }
        // Writes the till before the import that points at it.
        tills.hold(one.tillCode());
        imports.add(one);
        return one.id();
    }

    /**
     * Reads on and keeps what is ready.
     *
     * @return whether there is more
     */
    boolean keepSome(ImportRun run) {
        SaleImport one = imports.find(run.id()).orElseThrow();
        if (one.status() == ImportStatus.WAITING) {
            one.run();
        }
        tills.hold(one.tillCode());
        HistoryReader.Portion portion = run.next();
        one.read(portion.rows());
        List<RefusedRow> refused = new ArrayList<>(portion.refused());
        Map<String, String> known = known(one, portion.receipts());
        Instant now = clock.instant();
        long highest = 0;
        for (OldReceipt receipt : portion.receipts()) {
            highest = Math.max(highest, keep(receipt, one, run, known, now, refused));
        }
        imports.numbered(one.tillCode(), highest);
        refused.sort(Comparator.comparingLong(RefusedRow::line));
        for (RefusedRow row : refused) {
            imports.add(one.id(), one.refuse(), row);
        }
        if (portion.isLast()) {
            one.finish(now);
        }
        return !portion.isLast();
    }

    private Map<String, String> known(SaleImport one, List<OldReceipt> receipts) {
        List<String> ids = new ArrayList<>();
        for (OldReceipt receipt : receipts) {
            ids.add(receipt.id(one.tillCode()).toString());
        }
        return imports.fingerprintsOf(ids);
    }

    /** @return its number if it is new, otherwise 0 */
    private long keep(
            OldReceipt receipt,
            SaleImport one,
            ImportRun run,
            Map<String, String> known,
            Instant now,
            List<RefusedRow> refused) {
        Map<HistoryRow, HistoryGoods> goods = goods(receipt, run, refused);
        if (!receipt.isEmpty() && isBeyondBelief(receipt)) {
            refuseAll(receipt, "sales.import.fault.total", refused);
        }
        if (receipt.isEmpty()) {
            one.keptNothingOfAReceipt();
            return 0;
        }
        String there = known.get(receipt.id(one.tillCode()).toString());
        if (there == null) {
            Sale sale = receipt.asSale(
                    one, now, receipt.rows().stream().map(goods::get).toList());
            sales.add(sale);
            one.kept(sale.isIncomplete());
            return receipt.number();
        }
        if (there.equals(receipt.contentHash())) {
            one.knew();
        } else {
            refuseAll(receipt, "sales.import.fault.other-content", refused);
            one.keptNothingOfAReceipt();
        }
        return 0;
    }

    private static boolean isBeyondBelief(OldReceipt receipt) {
        return Math.abs(receipt.total().ore()) > Limits.TOTAL_MAX.ore();
    }

    private static void refuseAll(OldReceipt receipt, String code, List<RefusedRow> refused) {
        for (HistoryRow row : receipt.rows()) {
            refused.add(row.refusedFor("receipt", code, receipt.number()));
            receipt.drop(row);
        }
    }

    /** What each row sold; rows of goods that are not in the catalogue, or not to be had in parts, are left out. */
    private Map<HistoryRow, HistoryGoods> goods(OldReceipt receipt, ImportRun run, List<RefusedRow> refused) {
        Map<HistoryRow, HistoryGoods> goods = new HashMap<>();
        for (HistoryRow row : receipt.rows()) {
            Product product = run.products
                    .computeIfAbsent(
                            row.sku(),
                            sku -> catalog.productBySku(run.by(), sku)
                                    .filter(found -> found.kind().isForSale()))
                    .orElse(null);
            RefusedRow back = refusal(row, product);
            if (back != null || product == null) {
                receipt.drop(row);
                refused.add(back == null ? row.refusedFor("sku", "sales.import.fault.unknown", row.sku()) : back);
            } else {
                ImportRun.Taxed taxed = new ImportRun.Taxed(product.vatCategory(), receipt.day());
                goods.put(
                        row,
                        HistoryGoods.of(
                                product,
                                run.rates.computeIfAbsent(
                                        taxed, t -> catalog.vatRate(run.by(), t.category(), t.day()))));
            }
        }
        return goods;
    }

    private static @Nullable RefusedRow refusal(HistoryRow row, @Nullable Product product) {
        if (product != null && !product.unit().isDivisible() && !row.quantity().isWhole()) {
            return row.refusedFor(
                    "quantity",
                    "sales.import.fault.whole-pieces",
                    BigDecimal.valueOf(row.quantity().thousandths(), 3).toPlainString());
        }
        return null;
    }

    /** Notes that an import ends before its end. */
    @RetryOnClash
    void stop(UUID id, ImportStatus how) {
        imports.find(id).ifPresent(one -> one.stop(how, clock.instant()));
    }

    /** Notes that whatever was under way when the system last ran is interrupted. */
    int interruptAll() {
        List<SaleImport> left = imports.underWay();
        left.forEach(one -> one.stop(ImportStatus.INTERRUPTED, clock.instant()));
        return left.size();
    }
}
