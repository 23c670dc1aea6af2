package se.butiktorsten.sales;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A fingerprint (SHA-256) of what was sent, part by part. Each part goes in with its length, so that no two different
 * contents read the same.
 */
final class Fingerprint {

    private final StringBuilder content = new StringBuilder();

    Fingerprint of(Object part) {
        String text = part == null ? "" : part.toString();
        content.append(part == null ? "-" : text.length())
                .append(':')
                .append(text)
                .append('\n');
        return this;
    }

    /** 64 hexadecimal digits. */
    String hex() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
