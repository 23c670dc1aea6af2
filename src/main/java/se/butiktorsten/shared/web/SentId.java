package se.butiktorsten.shared.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** An id that a sender made: a UUID, written out as everybody writes one. */
public final class SentId {

    /** {@link UUID#fromString} also reads what leaves letters out. */
    private static final Pattern WRITTEN_OUT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private SentId() {}

    /** The id in this text; empty when there is none. */
    public static Optional<UUID> in(String text) {
        return WRITTEN_OUT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
