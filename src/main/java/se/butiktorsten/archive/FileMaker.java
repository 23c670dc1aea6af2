package se.butiktorsten.archive;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every other second whether a file was ordered, and makes one after the other. */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class FileMaker {

    private static final Logger LOG = Logger.getLogger(FileMaker.class.getName());

    @Inject
    FileBench bench;

    @Inject
    FilePress press;

    @Inject
    MonthlyReport monthly;

    private final AtomicBoolean isAtWork = new AtomicBoolean();

    /** What was in hand when the system stopped is begun again at once. */
    @PostConstruct
    void open() {
        bench.toMake().forEach(bench::putBack);
    }

    /** One round, unless the one before is not over. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void round() {
        if (!isAtWork.compareAndSet(false, true)) {
            return;
        }
        try {
            for (UUID id : bench.toMake()) {
                bench.take(id).ifPresent(this::make);
            }
        } finally {
            isAtWork.set(false);
        }
    }

    /** Looks whether a month is over. */
    @Schedule(hour = "*", minute = "*/10", second = "30", persistent = false)
    void month() {
        monthly.look();
    }

    private void make(KeptFile file) {
        UUID id = file.id();
        try {
            byte[] content = press.make(file.order(), file.orderedBy(), new Slowly(id));
            bench.keep(id, content);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "File " + id + " could not be made");
            bench.fail(id);
        }
    }

    /** Notes how far it is once a second: the file is not to take longer for it. */
    private final class Slowly implements Steps {

        private static final long A_SECOND = 1_000_000_000L;

        private final UUID id;
        private long noted = System.nanoTime();

        Slowly(UUID id) {
            this.id = id;
        }

        @Override
        public void done(long done, long all) {
            long now = System.nanoTime();
            if (now - noted >= A_SECOND) {
                noted = now;
                bench.go(id, done, all);
            }
        }
    }
}
