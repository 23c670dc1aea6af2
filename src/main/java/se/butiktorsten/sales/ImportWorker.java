package se.butiktorsten.sales;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries out one import after the other in a thread of its own. When the system stops it lets the receipts in hand be
 * kept and notes the import as interrupted; one that was running when the power went is noted so at the next start.
 */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class.getName());
    private static final int PATIENCE_SECONDS = 1;
    private static final long GOODBYE_MILLIS = 10_000;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    ImportQueue queue;

    @Inject
    ReceiptIntake intake;

    @Inject
    Arrivals arrivals;

    private volatile boolean stopping;
    private @Nullable Thread worker;

    @PostConstruct
    void open() {
        int interrupted = intake.interruptAll();
        if (interrupted > 0) {
            LOG.info(() -> interrupted + " imports were interrupted when the system last stopped");
        }
        arrivals.clear();
        worker = threads.newThread(this::work);
        worker.start();
    }

    @PreDestroy
    void close() {
        stopping = true;
        if (worker != null) {
            try {
                worker.join(GOODBYE_MILLIS);
            } catch (InterruptedException e) {
                // The container wants to be gone before the worker is; the import is marked at the next start.
                Thread.currentThread().interrupt();
            }
        }
    }

    private void work() {
        while (!stopping) {
            try {
                ImportRun run = queue.next(PATIENCE_SECONDS);
                if (run != null) {
                    carryOut(run);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void carryOut(ImportRun run) {
        try (run) {
            boolean isMore = true;
            while (isMore && !stopping) {
                isMore = intake.keepSome(run);
            }
            if (isMore) {
                intake.stop(run.id(), ImportStatus.INTERRUPTED);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "Import " + run.id() + " failed");
            stopAfterFailure(run);
        }
    }

    private void stopAfterFailure(ImportRun run) {
        try {
            intake.stop(run.id(), ImportStatus.FAILED);
        } catch (RuntimeException e) {
            // The database may be gone; the import is noted as interrupted at the next start.
            LOG.log(Level.SEVERE, e, () -> "Import " + run.id() + " could not be noted as failed");
        }
    }
}
