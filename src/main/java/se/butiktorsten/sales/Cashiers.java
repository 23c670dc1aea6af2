package se.butiktorsten.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who has shown with a short code that they stand at a till. */
@ApplicationScoped
class Cashiers {

    /** A code shown in the morning is good for the day, on a device whose clock may be a little off. */
    private static final Duration GOOD_FOR = Duration.ofHours(24);

    private static final Duration CLOCKS_APART = Duration.ofMinutes(10);

    @PersistenceContext
    EntityManager em;

    /** Notes that somebody stands at a till now. */
    void signOn(String tillCode, String login, Instant at, int discountMost) {
        TillCashier known = em.find(TillCashier.class, new TillCashier.Key(tillCode, login));
        if (known == null) {
            em.persist(new TillCashier(tillCode, login, at, discountMost));
        } else {
            known.again(at, discountMost);
        }
    }

    /** How much somebody might take off at a till at a moment, in per cent; 0 when they had not shown their code. */
    int discountMost(String tillCode, @Nullable String login, Instant at) {
        TillCashier known = login == null ? null : em.find(TillCashier.class, new TillCashier.Key(tillCode, login));
        return known == null
                        || at.isBefore(known.signedOnAt().minus(CLOCKS_APART))
                        || at.isAfter(known.signedOnAt().plus(GOOD_FOR))
                ? 0
                : known.discountMost();
    }
}
