package se.butiktorsten.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.csv.CsvFile;
import se.butiktorsten.shared.db.RetryOnClash;

/**
 * The door for receipts of a till that was: takes its files in, keeps every good receipt with its own date and number in
 * a historic till, and reports every refused row by line and reason. Nothing of it touches today's stock.
 *
 * <p>Receipts are kept in the background, some hundred at a time, always whole. A receipt has the same id whatever file
 * it comes in, so importing a file again changes nothing, and importing again after a crash does the rest.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class SalesImport {

    private static final Pattern TILL_CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,19}");
    private static final int FILE_NAME_MAX = 200;
    private static final int LATEST = 50;

    @Inject
    Clock clock;

    @Inject
    Arrivals arrivals;

    @Inject
    Tills tills;

    @Inject
    SaleImports imports;

    @Inject
    ReceiptIntake intake;

    @Inject
    ImportQueue queue;

    @Inject
    OldProducts products;

    /**
     * Takes a file of receipts in and queues it. Its columns are {@code receipt, sold_at, sku, article, quantity,
     * unit_price_sek, payment}, in any order; {@code sold_at} is Swedish local time, prices include VAT.
     *
     * @param till the code of the historic till that the receipts belong to; made if there is none yet
     * @param fileName what the sender calls the file, for the report
     * @param sent read to its end before this returns; not closed
     * @return the import, to be followed with {@link #progress}
     * @throws InvalidInput if the till sells today, or the file cannot be read as a whole; with every fault
     */
    // Receiving may take minutes: no transaction is held open meanwhile.
    @Transactional(TxType.NOT_SUPPORTED)
    @OpenTo({Role.FINANCE, Role.ADMIN})
    public UUID start(Actor by, @Nullable String till, @Nullable String fileName, InputStream sent) {
        List<Fault> faults = new ArrayList<>();
        String code = tillCode(till, faults);
        CsvFile file = null;
        boolean queued = false;
        try {
            file = receive(sent, HistoryRow.COLUMNS, faults);
            HistoryReader.Survey survey = file == null ? null : survey(file, faults);
            if (file == null || survey == null || !faults.isEmpty()) {
                throw new InvalidInput(faults);
            }
            Instant now = clock.instant();
            UUID id = intake.begin(new SaleImport(
                    UUID.randomUUID(), code, shortName(fileName), file.encoding(), survey.rows(), now, by.name()));
            queue.add(new ImportRun(id, by, file, survey, SwedishTime.wallClock(now)));
            queued = true;
            return id;
        } finally {
            if (file != null && !queued) {
                file.close();
            }
        }
    }

    private String tillCode(@Nullable String till, List<Fault> faults) {
        String code = till == null ? "" : till.strip().toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            faults.add(new Fault("till", "shared.fault.required"));
        } else if (!TILL_CODE.matcher(code).matches()) {
            faults.add(new Fault("till", "sales.fault.till-code"));
        } else if (tills.find(code)
                .filter(known -> known.kind() == TillKind.LIVE)
                .isPresent()) {
            faults.add(new Fault("till", "sales.import.fault.live-till", Map.of("till", code)));
        }
        return code;
    }

    private @Nullable CsvFile receive(InputStream sent, List<String> columns, List<Fault> faults) {
        try {
            return arrivals.receive(sent, columns);
        } catch (InvalidInput unreadable) {
            faults.addAll(unreadable.faults());
            return null;
        }
    }

    private static HistoryReader.@Nullable Survey survey(CsvFile file, List<Fault> faults) {
        try {
            return HistoryReader.survey(file);
        } catch (InvalidInput unreadable) {
            faults.addAll(unreadable.faults());
            return null;
        }
    }

    private static String shortName(@Nullable String fileName) {
        String name = fileName == null
                ? ""
                : fileName.replaceAll("\\p{Cntrl}", " ")
                        .replaceAll(".*[/\\\\]", "")
                        .strip();
        if (name.isEmpty()) {
            return "receipts.csv";
        }
        return name.length() > FILE_NAME_MAX ? name.substring(name.length() - FILE_NAME_MAX) : name;
    }

    /**
     * Puts an old till's products into the catalogue. The columns are {@code sku, article, vat_category, price_sek}; both
     * names become the article's. A product that is there already stays as it is; if the list describes it otherwise, the
     * row is refused and says in what.
     *
     * @param workshop who made them
     * @param onSale whether the till may sell them today
     * @throws InvalidInput if the file cannot be read as a whole; with every fault
     */
    // As above; the rows are taken in one transaction once they are all here.
    @Transactional(TxType.NOT_SUPPORTED)
    @OpenTo({Role.FINANCE, Role.ADMIN})
    public ProductsTaken takeProducts(Actor by, Workshop workshop, boolean onSale, InputStream sent) {
        try (CsvFile file = arrivals.receive(sent, OldProducts.COLUMNS)) {
            return products.take(by, file, workshop, onSale);
        }
    }

    /**
     * How far an import is, and what became of the rows so far.
     *
     * @throws NotFound if there is no such import
     */
    @OpenTo({Role.FINANCE, Role.ADMIN})
    public SaleImport progress(Actor by, UUID id) {
        return imports.find(id).orElseThrow(() -> new NotFound("import", id));
    }

    /** The latest imports, newest first. */
    @OpenTo({Role.FINANCE, Role.ADMIN})
    public List<SaleImport> latest(Actor by) {
        return imports.latest(LATEST);
    }

    /**
     * The rows that an import refused, with every reason.
     *
     * @param skip how many rows to leave out at the beginning
     * @param most how many rows to give at most
     * @throws NotFound if there is no such import
     */
    @OpenTo({Role.FINANCE, Role.ADMIN})
    public List<RefusedRow> refused(Actor by, UUID id, long skip, int most) {
        return imports.refused(progress(by, id).id(), skip, most);
    }
}
