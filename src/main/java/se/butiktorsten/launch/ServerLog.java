package se.butiktorsten.launch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server has written to its log since this start. */
final class ServerLog {

    private static final Pattern CAUSE = Pattern.compile("^Caused by: (?:[\\w.$]+: )?(.+)$", Pattern.MULTILINE);
    private static final Pattern RECORD = Pattern.compile("^\\d{4}-\\d\\d-\\d\\dT", Pattern.MULTILINE);
    private static final int LONGEST = 300;

    private final Path file;
    private final long from;

    ServerLog(Path file) throws IOException {
        this.file = file;
        this.from = Files.exists(file) ? Files.size(file) : 0;
    }

    boolean says(String words) {
        return text().contains(words);
    }

    /** The two innermost causes of the first failure, on one line; empty when no failure was written. */
    Optional<String> cause() {
        String text = text();
        int failure = text.indexOf("Caused by: ");
        if (failure < 0) {
            return Optional.empty();
        }
        // One failure's trace ends where the log's next record begins.
        Matcher next = RECORD.matcher(text);
        Matcher causes = CAUSE.matcher(text.substring(failure, next.find(failure) ? next.start() : text.length()));
        String outer = "";
        String inner = "";
        while (causes.find()) {
            outer = inner;
            inner = causes.group(1).strip();
        }
        String both = outer.isEmpty() || outer.contains(inner) ? inner : outer + " – " + inner;
        return Optional.of(both.length() > LONGEST ? both.substring(0, LONGEST) + "…" : both);
    }

    private String text() {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            byte[] written = new byte[(int) Math.min(Math.max(0, log.length() - from), 5_000_000)];
            log.seek(from);
            log.readFully(written);
            return new String(written, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
