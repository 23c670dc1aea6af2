package se.butiktorsten.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.butiktorsten.shared.Sha256;
import se.butiktorsten.shared.db.RetryOnClash;

/**
 * The maker's side of the kept files, a transaction of its own for each step. Whoever makes a file has it alone for a
 * while, and longer with every step; if he is gone, somebody else begins again.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
@RetryOnClash
class FileBench {

    /** Longer than any single step lasts. */
    static final Duration IN_HAND = Duration.ofMinutes(5);

    private static final int AT_A_TIME = 20;

    @Inject
    Clock clock;

    @Inject
    KeptFiles files;

    /** What is to be made, the first ordered first. */
    List<UUID> toMake() {
        return files.toMake(AT_A_TIME);
    }

    /** Takes a file in hand; empty when somebody else has it, or it is made. */
    Optional<KeptFile> take(UUID id) {
        Instant now = clock.instant();
        KeptFile file = files.hold(id);
        return file.take(now, now.plus(IN_HAND)) ? Optional.of(file) : Optional.empty();
    }

    /** Notes how far it is. */
    void go(UUID id, long done, long all) {
        files.hold(id).go(done, all, clock.instant().plus(IN_HAND));
    }

    /** Keeps what was made. If somebody else was faster, his is the file. */
    void keep(UUID id, byte[] content) {
        KeptFile file = files.hold(id);
        if (file.state() == FileState.MAKING) {
            files.add(new KeptFileContent(id, content));
            file.finish(content.length, Sha256.hex(content), clock.instant());
        }
    }

    /** Notes that it could not be made. */
    void fail(UUID id) {
        KeptFile file = files.hold(id);
        if (file.state() == FileState.MAKING) {
            file.fail(clock.instant());
        }
    }

    /** Begins again with what was in somebody's hands when the system stopped. */
    void putBack(UUID id) {
        files.hold(id).putBack();
    }
}
