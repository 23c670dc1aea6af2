package se.butiktorsten.sales;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Imports that were taken in and wait their turn; one is carried out at a time. */
@ApplicationScoped
class ImportQueue {

    private final BlockingQueue<ImportRun> waiting = new LinkedBlockingQueue<>();

    void add(ImportRun run) {
        waiting.add(run);
    }

    /** The next one; null if none came within the time. */
    @Nullable
    ImportRun next(long seconds) throws InterruptedException {
        return waiting.poll(seconds, TimeUnit.SECONDS);
    }
}
