package se.butiktorsten.shared.db;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Logger;

/**
 * Stands outside the transaction and tries again after a {@link Clash}, a bounded number of times. Inside somebody
 * else's transaction it only passes through: that one is lost as a whole, and whoever began it tries again. What is
 * handed a stream passes through too: it can be read only once.
 */
@Interceptor
@RetryOnClash
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class ClashRetry {

    private static final Logger LOG = Logger.getLogger(ClashRetry.class.getName());
    private static final int ATTEMPTS_MAX = 8;
    private static final int PAUSE_MS = 15;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    @AroundInvoke
    Object keepTrying(InvocationContext call) throws Exception {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION || isHandedAStream(call)) {
            return call.proceed();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return call.proceed();
            } catch (Exception e) {
                if (attempt == ATTEMPTS_MAX || !Clash.isBehind(e)) {
                    throw e;
                }
                int next = attempt + 1;
                LOG.fine(() -> call.getMethod().getName() + " clashed, attempt " + next);
                // A growing, uneven pause, so that two do not keep meeting.
                Thread.sleep(ThreadLocalRandom.current().nextInt(1, PAUSE_MS * attempt));
            }
        }
    }

    private static boolean isHandedAStream(InvocationContext call) {
        return Arrays.stream(call.getParameters()).anyMatch(InputStream.class::isInstance);
    }
}
