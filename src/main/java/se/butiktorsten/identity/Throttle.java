package se.butiktorsten.identity;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever guesses passwords: so many wrong tries, then one more after each pause. Counts per log-in name and,
 * more generously, per address; forgets the least recent when there are very many.
 */
final class Throttle {

    private static final int REMEMBERED = 10_000;

    private final int tries;
    private final Duration pause;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * @param tries how many wrong tries are free
     * @param pause how long each further one takes to come back
     */
    Throttle(int tries, Duration pause) {
        this.tries = tries;
        this.pause = pause;
    }

    /** Whether this one may try now. */
    synchronized boolean mayTry(String who) {
        Bucket bucket = buckets.get(who);
        return bucket == null || bucket.getAvailableTokens() > 0;
    }

    /** Counts a wrong try. */
    synchronized void wrong(String who) {
        buckets.computeIfAbsent(
                        who,
                        anyone -> Bucket.builder()
                                .addLimit(Bandwidth.builder()
                                        .capacity(tries)
                                        .refillGreedy(1, pause)
                                        .build())
                                .build())
                .tryConsume(1);
    }

    /** Forgets the wrong tries of one who got it right. */
    synchronized void right(String who) {
        buckets.remove(who);
    }
}
