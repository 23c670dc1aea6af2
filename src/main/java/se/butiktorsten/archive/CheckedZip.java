package se.butiktorsten.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.butiktorsten.shared.Sha256;

/**
 * A ZIP file whose last entry, {@code SHA256SUMS}, has the checksum of every other in the form that {@code sha256sum -c} reads.
 * The same content is the same file, byte for byte: entries bear no time of their own.
 */
final class CheckedZip {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);
    private final StringBuilder sums = new StringBuilder();

    /** Adds a file. */
    void add(String name, byte[] content) {
        write(name, content);
        sums.append(Sha256.hex(content)).append("  ").append(name).append('\n');
    }

    private void write(String name, byte[] content) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        try {
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole file; nothing can be added any more. */
    byte[] finish() {
        write("SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8));
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
