package se.butiktorsten.workcards.web;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.butiktorsten.shared.photo.Photo;
import se.butiktorsten.shared.web.TooLarge;

/**
 * A card's form as the browser sends it, in parts.
 *
 * @param fields what was typed
 * @param files the chosen photos, by the name of their field; a field without a choice is left out
 */
record SentCard(MultivaluedMap<String, String> fields, Map<String, EntityPart> files) {

    /** Everything typed together is far shorter. */
    private static final int TYPED_MOST = 512 * 1024;

    static SentCard of(List<EntityPart> parts) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        Map<String, EntityPart> files = new LinkedHashMap<>();
        int typed = 0;
        for (EntityPart part : parts) {
            if (part.getFileName().isPresent()) {
                if (!part.getFileName().get().isEmpty()) {
                    files.put(part.getName(), part);
                }
                continue;
            }
            byte[] text = bytes(part, TYPED_MOST - typed);
            typed += text.length;
            fields.add(part.getName(), new String(text, StandardCharsets.UTF_8));
        }
        return new SentCard(fields, files);
    }

    private static byte[] bytes(EntityPart part, int most) {
        byte[] read = read(part, most + 1);
        if (read.length > most) {
            throw new TooLarge(TYPED_MOST);
        }
        return read;
    }

    /** The bytes of a photo; one byte more than may be looked at when it is larger. */
    static byte[] photo(EntityPart part) {
        return read(part, Photo.LARGEST_FILE + 1);
    }

    private static byte[] read(EntityPart part, int most) {
        try (InputStream content = part.getContent()) {
            return content.readNBytes(most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
