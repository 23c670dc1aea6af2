package se.butiktorsten.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.butiktorsten.shared.csv.CsvFile;

/** Where files lie while they are being imported. */
@ApplicationScoped
class Arrivals {

    /** A till that rings up a receipt a minute fills this in ten years. */
    private static final long BYTES_MAX = 100L << 20;

    @Inject
    @ConfigProperty(name = "torsten.data", defaultValue = "data")
    String data = System.getProperty("java.io.tmpdir");

    CsvFile receive(InputStream sent, List<String> columns) {
        return CsvFile.receive(sent, folder(), BYTES_MAX, columns);
    }

    /** Removes what an earlier run of the system left behind. */
    void clear() {
        if (!Files.isDirectory(folder())) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder(), "received-*")) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder() {
        return Path.of(data, "arrivals");
    }
}
