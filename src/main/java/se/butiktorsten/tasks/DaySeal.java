package se.butiktorsten.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Lets an outcome find what the order was told with it, so that it can be undone the same day, without anything that is
 * kept joining the two. The assignment keeps a seal; only this memory holds the key, and forgets it when the day is over
 * or Torsten stops. After that nobody can tell who made what, and nothing can be undone.
 */
@ApplicationScoped
class DaySeal {

    private static final String KIND = "HmacSHA256";

    private final SecureRandom random = new SecureRandom();
    private byte[] key = new byte[32];
    private @Nullable LocalDate keyOf;

    /** @param recordId under which the order was told; null when there was nothing to tell */
    synchronized String of(LocalDate today, long assignmentId, @Nullable UUID recordId) {
        if (!today.equals(keyOf)) {
            key = new byte[32];
            random.nextBytes(key);
            keyOf = today;
        }
        try {
            Mac mac = Mac.getInstance(KIND);
            mac.init(new SecretKeySpec(key, KIND));
            String content = assignmentId + "/" + (recordId == null ? "nothing" : recordId);
            return HexFormat.of().formatHex(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has " + KIND, missing);
        }
    }
}
