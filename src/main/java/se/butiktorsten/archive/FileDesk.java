package se.butiktorsten.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.butiktorsten.finance.RevenueFile;
import se.butiktorsten.finance.RevenueQuestion;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.SentBefore;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.db.RetryOnClash;
import se.butiktorsten.shared.web.Language;

/**
 * Where files are ordered and fetched. A file is made in the background, soon after it was ordered, also when the system was
 * stopped in between; what is made is kept as it is.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class FileDesk {

    private static final int SHOWN_MOST = 200;
    private static final int FIRST_YEAR = 2000;

    @Inject
    Clock clock;

    @Inject
    KeptFiles files;

    /**
     * Orders a revenue report. Sent again it is the same file.
     *
     * @param id of the file, made by the sender
     * @throws SentBefore if something else was ordered under this id
     */
    @OpenTo(Role.FINANCE)
    public KeptFile order(Actor by, UUID id, RevenueQuestion question, RevenueFile kind, Language language) {
        return order(by, id, FileOrder.revenue(question, kind, language));
    }

    /**
     * Orders the books of a calendar year that is over. Sent again it is the same file; ordered anew it is made anew, with
     * what was booked about that year since.
     *
     * @param id of the file, made by the sender
     * @throws InvalidInput if the year is not over ({@code year})
     * @throws SentBefore if something else was ordered under this id
     */
    @OpenTo(Role.FINANCE)
    public KeptFile order(Actor by, UUID id, int year) {
        LocalDate today = SwedishTime.dayOf(clock.instant());
        if (year < FIRST_YEAR || year >= today.getYear()) {
            throw new InvalidInput(
                    List.of(new Fault("year", "archive.fault.year", Map.of("last", today.getYear() - 1))));
        }
        return order(by, id, FileOrder.year(year));
    }

    private KeptFile order(Actor by, UUID id, FileOrder order) {
        Optional<KeptFile> known = files.find(id);
        if (known.isPresent()) {
            if (!known.get().isOf(order)) {
                throw new SentBefore("archive.sent-before", id);
            }
            return known.get();
        }
        KeptFile file = new KeptFile(id, order, clock.instant(), by.name());
        files.add(file);
        return file;
    }

    /** The files ordered last, the latest first. */
    @OpenTo(Role.FINANCE)
    public List<KeptFile> latest(Actor by) {
        return files.latest(SHOWN_MOST);
    }

    /**
     * A file and how far it is.
     *
     * @throws NotFound if there is no such file
     */
    @OpenTo(Role.FINANCE)
    public KeptFile file(Actor by, UUID id) {
        return files.find(id).orElseThrow(() -> new NotFound("file", id));
    }

    /**
     * What is in a file.
     *
     * @throws NotFound if there is no such file, or it is not made yet
     */
    @OpenTo(Role.FINANCE)
    public byte[] content(Actor by, UUID id) {
        return files.content(id).orElseThrow(() -> new NotFound("file", id)).content();
    }
}
