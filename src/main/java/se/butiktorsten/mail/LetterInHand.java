package se.butiktorsten.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter that the postman is out with.
 *
 * @param tryNumber which try this is; whoever comes back with an older one has been too slow, and is not listened to
 */
record LetterInHand(
        UUID id,
        int tryNumber,
        String recipient,
        String subject,
        String text,
        @Nullable String html) {

    /** Tells no address. */
    @Override
    public String toString() {
        return "LetterInHand " + id;
    }
}
