package se.butiktorsten.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The directory that keeps everything of one installation: the database {@code db}, the log {@code torsten.log}, what
 * the server needs while it runs. One process at a time holds it, by a lock that dies with the process.
 */
final class DataDirectory {

    private static final long LARGEST_LOG = 10_000_000;

    private final Path root;

    DataDirectory(Path root) {
        this.root = root;
    }

    /** Makes the directory where it is missing and tries to write in it. */
    void prepare() throws CannotStart {
        try {
            Files.createDirectories(root);
            Files.delete(Files.createTempFile(root, "writable", null));
            Files.createDirectories(temporary());
        } catch (IOException e) {
            throw new CannotStart(
                    CannotStart.REFUSED,
                    "Datakatalogen " + root + " går inte att skriva i; välj en annan med torsten.data.",
                    "The data directory " + root + " cannot be written to; choose another with torsten.data.");
        }
    }

    /** Takes the directory for this process until it ends, or says with an empty answer that another one has it. */
    Optional<FileLock> take() throws IOException {
        FileChannel channel =
                FileChannel.open(root.resolve("torsten.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // this very process has it: the same answer
        }
        if (lock == null) {
            channel.close();
        }
        return Optional.ofNullable(lock);
    }

    /** Refuses when another process has the directory right now. */
    void refuseWhenTaken() throws CannotStart {
        try {
            FileLock lock = take().orElseThrow(this::taken);
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new CannotStart(
                    CannotStart.REFUSED,
                    "Filen torsten.lock i datakatalogen " + root + " går inte att låsa.",
                    "The file torsten.lock in the data directory " + root + " cannot be locked.");
        }
    }

    CannotStart taken() {
        return new CannotStart(
                CannotStart.REFUSED,
                "Datakatalogen " + root + " används redan av en annan Torsten.",
                "The data directory " + root + " is already in use by another Torsten.");
    }

    Path log() {
        return root.resolve("torsten.log");
    }

    Path databaseLog() {
        return root.resolve("derby.log");
    }

    Path temporary() {
        return root.resolve("tmp");
    }

    /** Keeps one older log beside a new one once it has grown large. */
    void turnLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LARGEST_LOG) {
            Files.move(log(), root.resolve("torsten.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Throws away what a server that was not stopped in order left behind. Only for the process that holds the lock. */
    void clearTemporary() throws IOException {
        List<Path> left;
        try (Stream<Path> tree = Files.walk(temporary())) {
            left = tree.sorted(Comparator.reverseOrder())
                    .filter(path -> !path.equals(temporary()))
                    .toList();
        }
        for (Path path : left) {
            Files.delete(path);
        }
    }

    /** Lays out one of the server's settings files, which travel in this jar. */
    Path unpack(String name) throws IOException {
        Path file = Files.createDirectories(root.resolve("server")).resolve(name);
        try (InputStream settings = DataDirectory.class.getResourceAsStream(name)) {
            if (settings == null) {
                throw new IOException(name + " is missing in the starter");
            }
            Files.copy(settings, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
