package se.butiktorsten.shared;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A fingerprint (SHA-256) of what was sent, part by part, to tell a repeat from something else. Each part goes in with its
 * length, so that no two different contents read the same.
 */
public final class Fingerprint {

    private final StringBuilder content = new StringBuilder();

    /** Adds a part; null is a part too, and unlike an empty text. */
    public Fingerprint of(@Nullable Object part) {
        String text = part == null ? "" : part.toString();
        content.append(part == null ? "-" : text.length())
                .append(':')
                .append(text)
                .append('\n');
        return this;
    }

    /** 64 hexadecimal digits. */
    public String hex() {
        return Sha256.hex(content.toString().getBytes(StandardCharsets.UTF_8));
    }
}
