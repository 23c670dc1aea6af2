package se.butiktorsten.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.bookkeeping.AccountPlan;
import se.butiktorsten.bookkeeping.BookedThing;
import se.butiktorsten.bookkeeping.BookedVoucher;
import se.butiktorsten.bookkeeping.Bookkeeping;
import se.butiktorsten.bookkeeping.Coding;
import se.butiktorsten.bookkeeping.CodingRule;
import se.butiktorsten.bookkeeping.ExportBatch;
import se.butiktorsten.bookkeeping.ExportDesk;
import se.butiktorsten.bookkeeping.VoucherLine;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.MaterialCost;
import se.butiktorsten.catalog.MaterialCosts;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.RateOfDays;
import se.butiktorsten.catalog.TaxTable;
import se.butiktorsten.finance.Grouping;
import se.butiktorsten.finance.RevenueFiles;
import se.butiktorsten.finance.RevenueQuestion;
import se.butiktorsten.finance.RevenueReports;
import se.butiktorsten.finance.RevenueWords;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.sales.DayClose;
import se.butiktorsten.sales.DayCloses;
import se.butiktorsten.sales.JournalRow;
import se.butiktorsten.sales.PaymentMethod;
import se.butiktorsten.sales.ReceiptFilter;
import se.butiktorsten.sales.Sale;
import se.butiktorsten.sales.SaleLine;
import se.butiktorsten.sales.SalePayment;
import se.butiktorsten.sales.Till;
import se.butiktorsten.sales.TillCheck;
import se.butiktorsten.sales.TillRegister;
import se.butiktorsten.sales.VatSum;
import se.butiktorsten.sales.ZReport;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.ShopSign;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.csv.SpreadsheetCsv;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Texts;
import se.butiktorsten.stock.StockOverview;
import se.butiktorsten.stock.StockThen;
import se.butiktorsten.stock.Stocktake;
import se.butiktorsten.stock.StocktakeCount;
import se.butiktorsten.stock.Stocktaking;
import se.butiktorsten.stock.Variance;

/**
 * The books of a calendar year as a package of plain files: what the law on municipal bookkeeping wants kept for seven years
 * after the year (LKBR 2018:597, 3 kap.; domain guide 2.4), readable without this system. The journals come with everything
 * that their hashes are made of, so that the chain can be walked by anybody.
 */
@ApplicationScoped
class YearArchive {

    private static final int ROWS_AT_ONCE = 500;

    @Inject
    Clock clock;

    @Inject
    ShopSign sign;

    @Inject
    Till till;

    @Inject
    TillCheck journals;

    @Inject
    DayCloses closes;

    @Inject
    Bookkeeping books;

    @Inject
    ExportDesk exports;

    @Inject
    AccountPlan plan;

    @Inject
    TaxTable rates;

    @Inject
    RevenueReports revenue;

    @Inject
    Catalog catalog;

    @Inject
    MaterialCosts costs;

    @Inject
    StockOverview stock;

    @Inject
    Stocktaking stocktaking;

    /** The package. The days of the year are its steps. */
    byte[] of(Actor by, int year, Steps steps) {
        Period days = new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        CheckedZip zip = new CheckedZip();
        zip.add("las-mig.txt", readMe(by, year));
        receipts(by, days, zip, steps);
        for (TillRegister register : till.tills(by)) {
            byte[] journal = journal(by, register.code(), days);
            if (journal.length > 0) {
                zip.add("journal/" + register.code() + ".csv", journal);
            }
        }
        closes(by, days, zip);
        zip.add("verifikat.csv", vouchers(by, days));
        exported(by, year, zip);
        zip.add("kontoplan.csv", csv(this::planHead, rows -> plan.history(by).forEach(rule -> planRow(rows, rule))));
        zip.add("momssatser.csv", csv(this::rateHead, rows -> rates.rates(by).forEach(rate -> rateRow(rows, rate))));
        for (Grouping grouping : List.of(Grouping.MONTH, Grouping.VAT_RATE, Grouping.WORKSHOP, Grouping.PAYMENT)) {
            zip.add("omsattning-" + grouping.word() + ".csv", revenue(by, days, grouping));
        }
        zip.add("lagervarde-" + days.to() + ".csv", stockValue(by, days.to()));
        stocktakes(by, days, zip);
        return zip.finish();
    }

    private byte[] readMe(Actor by, int year) {
        String text = Texts.get(
                Language.SV,
                "archive.read-me",
                Map.of(
                        "year", String.valueOf(year),
                        "until", String.valueOf(year + 7),
                        "shop", sign.name(),
                        "org", sign.orgNumber(),
                        "revenue", new RevenueWords(Language.SV).definition()));
        return (text.replace('\u00a0', ' ') + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void receipts(Actor by, Period days, CheckedZip zip, Steps steps) {
        ByteArrayOutputStream heads = new ByteArrayOutputStream();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        ByteArrayOutputStream payments = new ByteArrayOutputStream();
        SpreadsheetCsv head = new SpreadsheetCsv(heads)
                .row(heads(
                        "till", "receipt", "id", "kind", "sold-at", "day", "cashier", "gross", "rounding", "original"));
        SpreadsheetCsv line = new SpreadsheetCsv(lines)
                .row(heads(
                        "till",
                        "receipt",
                        "line",
                        "sku",
                        "name",
                        "workshop",
                        "quantity",
                        "price",
                        "discount",
                        "rate",
                        "net",
                        "vat",
                        "gross"));
        SpreadsheetCsv payment =
                new SpreadsheetCsv(payments).row(heads("till", "receipt", "method", "amount", "settled"));
        long done = 0;
        for (LocalDate day = days.from(); !day.isAfter(days.to()); day = day.plusDays(1)) {
            int skip = 0;
            List<Sale> some;
            do {
                some = till.receipts(
                        by, new ReceiptFilter(new Period(day, day), null, null, null, skip, ReceiptFilter.MOST));
                for (Sale sale : some) {
                    head(head, sale);
                    sale.lines().forEach(one -> line(line, sale, one));
                    sale.payments().forEach(one -> payment(payment, sale, one));
                }
                skip += some.size();
            } while (some.size() == ReceiptFilter.MOST);
            steps.done(++done, days.days());
        }
        head.end();
        line.end();
        payment.end();
        zip.add("kvitton.csv", heads.toByteArray());
        zip.add("kvittorader.csv", lines.toByteArray());
        zip.add("betalningar.csv", payments.toByteArray());
    }

    private static void head(SpreadsheetCsv csv, Sale sale) {
        csv.row(
                sale.tillCode(),
                sale.receiptNumber(),
                sale.id(),
                sale.kind(),
                sale.soldAt(),
                sale.businessDay(),
                sale.cashier(),
                sale.total(),
                sale.rounding(),
                sale.originalId().orElse(null));
    }

    private static void line(SpreadsheetCsv csv, Sale sale, SaleLine line) {
        csv.row(
                sale.tillCode(),
                sale.receiptNumber(),
                line.position(),
                line.sku(),
                line.name(),
                line.workshop(),
                line.quantity(),
                line.unitPrice(),
                line.discount(),
                line.rate().basisPoints(),
                line.net(),
                line.vat(),
                line.gross());
    }

    private static void payment(SpreadsheetCsv csv, Sale sale, SalePayment payment) {
        csv.row(sale.tillCode(), sale.receiptNumber(), payment.method(), payment.amount(), payment.settled());
    }

    /** Empty when nothing was kept in these days. */
    private byte[] journal(Actor by, String code, Period days) {
        OptionalLong first = journals.firstRow(by, code, days.from());
        if (first.isEmpty()) {
            return new byte[0];
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SpreadsheetCsv csv = new SpreadsheetCsv(file)
                .row(heads(
                        "till",
                        "row",
                        "kind",
                        "happened-at",
                        "kept-at",
                        "by",
                        "ref",
                        "says",
                        "ore",
                        "content-hash",
                        "hash-before",
                        "hash"));
        String before = first.getAsLong() == 1
                ? JournalRow.BEFORE_THE_FIRST
                : journals.rows(by, code, first.getAsLong() - 1, 1).get(0).hash();
        long next = first.getAsLong();
        boolean isMore = true;
        boolean isAny = false;
        while (isMore) {
            List<JournalRow> some = journals.rows(by, code, next, ROWS_AT_ONCE);
            isMore = some.size() == ROWS_AT_ONCE;
            for (JournalRow row : some) {
                if (SwedishTime.dayOf(row.keptAt()).isAfter(days.to())) {
                    isMore = false;
                    break;
                }
                List<@Nullable Object> cells = new ArrayList<>(row.written());
                cells.add(before);
                cells.add(row.hash());
                csv.row(cells.toArray());
                before = row.hash();
                next = row.number() + 1;
                isAny = true;
            }
        }
        csv.end();
        return isAny ? file.toByteArray() : new byte[0];
    }

    private void closes(Actor by, Period days, CheckedZip zip) {
        ByteArrayOutputStream sums = new ByteArrayOutputStream();
        ByteArrayOutputStream vats = new ByteArrayOutputStream();
        SpreadsheetCsv csv = new SpreadsheetCsv(sums)
                .row(heads(
                        "till",
                        "z",
                        "day",
                        "closed-at",
                        "by",
                        "approved-by",
                        "cash",
                        "card",
                        "swish",
                        "rounding",
                        "counted",
                        "cash-difference",
                        "card-difference",
                        "swish-difference",
                        "reason",
                        "to-bank",
                        "grand-sales",
                        "grand-returns",
                        "grand-net"));
        SpreadsheetCsv vat = new SpreadsheetCsv(vats).row(heads("till", "z", "rate", "net", "vat", "gross"));
        List<ZReport> reports = new ArrayList<>(closes.reports(by, days));
        Collections.reverse(reports);
        for (ZReport report : reports) {
            DayClose close = report.close();
            csv.row(
                    close.tillCode(),
                    close.number(),
                    close.businessDay(),
                    close.closedAt(),
                    close.closedBy(),
                    report.approvedBy().orElse(null),
                    close.takings().paid(PaymentMethod.CASH).amount(),
                    close.takings().paid(PaymentMethod.CARD).amount(),
                    close.takings().paid(PaymentMethod.SWISH).amount(),
                    close.takings().rounding(),
                    close.counted(),
                    close.cashDifference(),
                    close.cardDifference(),
                    close.swishDifference(),
                    close.reason().orElse(null),
                    close.toBank(),
                    close.grandSales(),
                    close.grandReturns(),
                    close.grandNet());
            for (VatSum sum : close.takings().vat()) {
                vat.row(
                        close.tillCode(),
                        close.number(),
                        sum.rate().basisPoints(),
                        sum.net(),
                        sum.vat(),
                        sum.net().plus(sum.vat()));
            }
        }
        csv.end();
        vat.end();
        zip.add("dagsavslut.csv", sums.toByteArray());
        zip.add("dagsavslut-moms.csv", vats.toByteArray());
    }

    private byte[] vouchers(Actor by, Period days) {
        return csv(
                () -> heads(
                        "voucher",
                        "day",
                        "voucher-text",
                        "compiled-at",
                        "by",
                        "approved-by",
                        "batch",
                        "reason",
                        "account",
                        "cost-centre",
                        "operation",
                        "counterpart",
                        "project",
                        "debit",
                        "credit",
                        "text"),
                rows -> books.vouchers(by, days).forEach(voucher -> voucher(rows, voucher)));
    }

    private static void voucher(SpreadsheetCsv csv, BookedVoucher booked) {
        var approval = booked.approval();
        ExportBatch batch = booked.batch();
        for (VoucherLine line : booked.voucher().lines()) {
            csv.row(
                    booked.voucher().name(),
                    booked.voucher().day(),
                    booked.voucher().text(),
                    booked.voucher().compiledAt(),
                    booked.voucher().compiledBy(),
                    approval == null ? null : approval.approvedBy(),
                    batch == null ? null : batch.number(),
                    booked.voucher().reason().orElse(null),
                    line.coding().account(),
                    line.coding().costCentre(),
                    line.coding().operation(),
                    line.coding().counterpart(),
                    line.coding().project(),
                    line.debit(),
                    line.credit(),
                    line.text());
        }
    }

    private void exported(Actor by, int year, CheckedZip zip) {
        List<ExportBatch> batches = exports.batchesOf(by, year);
        zip.add(
                "export.csv",
                csv(
                        () -> heads("batch", "id", "made-at", "by", "sha256"),
                        rows -> batches.forEach(batch ->
                                rows.row(batch.number(), batch.id(), batch.madeAt(), batch.madeBy(), batch.sha256()))));
        for (ExportBatch batch : batches) {
            zip.add("export/" + batch.number() + ".si", exports.sie(by, batch.id()));
        }
    }

    private Object[] planHead() {
        return heads(
                "event",
                "rate",
                "workshop",
                "method",
                "valid-from",
                "account",
                "cost-centre",
                "operation",
                "counterpart",
                "project",
                "entered-at",
                "by");
    }

    private void planRow(SpreadsheetCsv csv, CodingRule rule) {
        BookedThing thing = rule.thing();
        Optional<Coding> coding = rule.coding();
        csv.row(
                thing.event(),
                thing.rate() == null ? null : thing.rate().basisPoints(),
                thing.workshop(),
                thing.method(),
                rule.validFrom(),
                coding.map(Coding::account).orElse(null),
                coding.map(Coding::costCentre).orElse(null),
                coding.map(Coding::operation).orElse(null),
                coding.map(Coding::counterpart).orElse(null),
                coding.map(Coding::project).orElse(null),
                rule.enteredAt(),
                rule.enteredBy());
    }

    private Object[] rateHead() {
        return heads("vat-category", "rate", "valid-from", "valid-until");
    }

    private void rateRow(SpreadsheetCsv csv, RateOfDays rate) {
        LocalDate end = rate.to();
        csv.row(rate.category(), rate.rate().basisPoints(), rate.from(), end == null ? null : end.minusDays(1));
    }

    private byte[] revenue(Actor by, Period days, Grouping grouping) {
        return new RevenueFiles(revenue.of(by, new RevenueQuestion(days, grouping)), Language.SV, by, clock.instant())
                .csv();
    }

    /** What was there at the end of a day, at what its materials cost as known now; nobody's work is in it. */
    private byte[] stockValue(Actor by, LocalDate day) {
        Map<Long, Product> products =
                catalog.products(by).stream().collect(Collectors.toMap(Product::id, product -> product));
        Map<Long, MaterialCost> known = costs.all(by);
        return csv(
                () -> heads("place", "sku", "name", "unit", "quantity", "unit-cost", "value"),
                rows -> stock.on(by, day).forEach(then -> {
                    Product product = products.get(then.card().productId());
                    if (product != null && !then.balance().isZero()) {
                        stockRow(rows, then, product, known.get(product.id()));
                    }
                }));
    }

    private static void stockRow(SpreadsheetCsv csv, StockThen then, Product product, @Nullable MaterialCost cost) {
        Quantity balance = then.balance();
        Money value = cost == null || balance.isNegative() ? null : cost.of(balance);
        csv.row(
                then.card().place(),
                product.sku(),
                product.name(),
                product.unit(),
                balance,
                cost == null ? null : cost.perUnit(),
                value);
    }

    private void stocktakes(Actor by, Period days, CheckedZip zip) {
        for (Stocktake stocktake : stocktaking.all(by)) {
            LocalDate opened = SwedishTime.dayOf(stocktake.openedAt());
            if (!opened.isBefore(days.from()) && !opened.isAfter(days.to())) {
                zip.add(
                        "inventering/" + opened + "-" + stocktake.place() + "-" + stocktake.id() + ".csv",
                        csv(
                                () -> heads(
                                        "sku",
                                        "name",
                                        "counted",
                                        "book",
                                        "difference",
                                        "by",
                                        "counted-at",
                                        "approved-by"),
                                rows -> stocktaking
                                        .variances(by, stocktake.id())
                                        .forEach(variance -> counts(rows, variance))));
            }
        }
    }

    private static void counts(SpreadsheetCsv csv, Variance variance) {
        for (StocktakeCount count : variance.counts()) {
            csv.row(
                    variance.product().sku(),
                    variance.product().name(),
                    count.counted(),
                    count.book(),
                    count.difference(),
                    count.countedBy(),
                    count.countedAt(),
                    variance.isApproved(count) ? variance.item().approvedBy() : null);
        }
    }

    private interface Head {

        Object[] cells();
    }

    private static byte[] csv(Head head, Consumer<SpreadsheetCsv> rows) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SpreadsheetCsv csv = new SpreadsheetCsv(file).row(head.cells());
        rows.accept(csv);
        csv.end();
        return file.toByteArray();
    }

    private static Object[] heads(String... columns) {
        return Arrays.stream(columns)
                .map(column -> Texts.get(Language.SV, "archive.column." + column))
                .toArray();
    }
}
