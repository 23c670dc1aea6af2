package se.butiktorsten.bookkeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Sha256;
import se.butiktorsten.shared.db.RetryOnClash;

/**
 * Lets approved vouchers leave for the economy system, each of them once. What left together is a batch; its files can be
 * fetched again at any time and are always the same.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class ExportDesk {

    private static final int SHOWN_MOST = 100;

    @Inject
    Clock clock;

    @Inject
    Vouchers vouchers;

    @Inject
    BooksSettings settings;

    /** Vouchers that are approved and wait to leave, in the order of their numbers. */
    @OpenTo(Role.FINANCE)
    public List<Voucher> waiting(Actor by) {
        return vouchers.toExport();
    }

    /**
     * Lets everything leave that waits, of its earliest calendar year. Sent again it is the same batch.
     *
     * @param id of the batch, made by the sender
     * @throws NotBookable if nothing waits
     * @throws NotEncodable if a text holds a character that the SIE format does not have; then nothing leaves
     */
    @OpenTo(Role.FINANCE)
    public ExportBatch export(Actor by, UUID id) {
        Optional<ExportBatch> known = vouchers.batch(id);
        if (known.isPresent()) {
            return known.get();
        }
        List<Voucher> waiting = vouchers.toExport();
        if (waiting.isEmpty()) {
            throw NotBookable.nothingToExport();
        }
        int year = waiting.get(0).fiscalYear();
        List<Voucher> leaving =
                waiting.stream().filter(voucher -> voucher.fiscalYear() == year).toList();
        Instant now = clock.instant();
        ExportBatch batch = new ExportBatch(id, vouchers.nextBatchNumber(), year, now, by.name());
        byte[] sie = SieFile.of(batch, leaving, settings);
        batch.seal(Sha256.hex(sie));
        vouchers.add(batch, sie, leaving);
        return batch;
    }

    /** The latest batches, newest first. */
    @OpenTo(Role.FINANCE)
    public List<ExportBatch> batches(Actor by) {
        return vouchers.batches(SHOWN_MOST);
    }

    /** All batches of a calendar year, in the order they left. */
    @OpenTo(Role.FINANCE)
    public List<ExportBatch> batchesOf(Actor by, int year) {
        return vouchers.batchesOf(year);
    }

    /**
     * A batch.
     *
     * @throws NotFound if there is no such batch
     */
    @OpenTo(Role.FINANCE)
    public ExportBatch batch(Actor by, UUID id) {
        return vouchers.batch(id).orElseThrow(() -> new NotFound("batch", id));
    }

    /**
     * The vouchers that left in a batch, in the order of their numbers.
     *
     * @throws NotFound if there is no such batch
     */
    @OpenTo(Role.FINANCE)
    public List<BookedVoucher> in(Actor by, UUID id) {
        return vouchers.withFate(vouchers.in(batch(by, id).id()));
    }

    /**
     * A batch as a SIE file of type 4I, byte for byte as it first was.
     *
     * @throws NotFound if there is no such batch
     */
    @OpenTo(Role.FINANCE)
    public byte[] sie(Actor by, UUID id) {
        return vouchers.sie(batch(by, id).id());
    }

    /**
     * A batch as a CSV file with the columns that are set.
     *
     * @throws NotFound if there is no such batch
     */
    @OpenTo(Role.FINANCE)
    public byte[] csv(Actor by, UUID id) {
        return VoucherCsv.of(batch(by, id), vouchers.in(id), settings.csvColumns());
    }
}
