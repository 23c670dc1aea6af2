package se.butiktorsten.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The history of a real till, where somebody has one to try: the folder with its {@code prices.csv} and
 * {@code receipts.csv}, both comma-separated UTF-8, is named by {@code TORSTEN_HISTORY} or
 * {@code -Dtorsten.history}.
 */
public record RealTill(String prices, String receipts) {

    /** What a skipped test says. */
    public static final String HOW_TO =
            "Set TORSTEN_HISTORY to a folder with prices.csv and receipts.csv to try the history of a real till";

    public static Optional<RealTill> there() {
        return Optional.ofNullable(System.getProperty("torsten.history", System.getenv("TORSTEN_HISTORY")))
                .filter(folder -> !folder.isBlank())
                .map(folder -> new RealTill(text(folder, "prices.csv"), text(folder, "receipts.csv")));
    }

    private static String text(String folder, String file) {
        try {
            return Files.readString(Path.of(folder, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
