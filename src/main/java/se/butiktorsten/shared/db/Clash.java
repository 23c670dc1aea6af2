package se.butiktorsten.shared.db;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells two at the same moment from a real mistake, whatever the exception is wrapped in. */
public final class Clash {

    /** A row with this key was there already: both databases. */
    private static final String UNIQUE_VIOLATION = "23505";

    /** PostgreSQL's lock that could not be had. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private Clash() {}

    /** Whether trying again from the start may well succeed. */
    public static boolean isBehind(Throwable failure) {
        return search(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean search(@Nullable Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return false;
        }
        if (failure instanceof OptimisticLockException
                || failure instanceof PessimisticLockException
                || failure instanceof LockTimeoutException) {
            return true;
        }
        if (failure instanceof SQLException sql) {
            // Deadlocks and lock time-outs are 40001 and 40XL1 in Derby, 40001 and 40P01 in PostgreSQL. A batch hides
            // the cause behind the next exception.
            String state = String.valueOf(sql.getSQLState());
            if (state.startsWith("40") || state.equals(UNIQUE_VIOLATION) || state.equals(LOCK_NOT_AVAILABLE)) {
                return true;
            }
            if (search(sql.getNextException(), seen)) {
                return true;
            }
        }
        return search(failure.getCause(), seen);
    }
}
