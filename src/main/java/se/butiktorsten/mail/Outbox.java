package se.butiktorsten.mail;

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
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.db.RetryOnClash;

/**
 * The postman's side of the outbox, a transaction of its own for each step: no row is held while the mail server is
 * spoken to. Whoever takes a letter along has it alone for a while, longer than any delivery lasts.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
@RetryOnClash
class Outbox {

    /** Longer than all timeouts of one delivery together. */
    static final Duration IN_HAND = Duration.ofMinutes(15);

    private static final int AT_A_TIME = 50;

    @Inject
    Clock clock;

    @Inject
    Letters letters;

    /** The letters whose time has come. */
    List<UUID> due() {
        return letters.due(clock.instant(), AT_A_TIME);
    }

    /** Takes a letter along; empty when somebody else has it. */
    Optional<LetterInHand> take(UUID id) {
        Instant now = clock.instant();
        return letters.take(id, now, now.plus(IN_HAND)).map(Letter::inHand);
    }

    /**
     * Notes how it went.
     *
     * @param trouble null when the letter was sent
     */
    void note(LetterInHand hand, @Nullable Trouble trouble) {
        letters.back(hand).ifPresent(letter -> {
            if (trouble == null) {
                letter.sent(clock.instant());
            } else {
                letter.failed(trouble, clock.instant());
            }
        });
    }
}
