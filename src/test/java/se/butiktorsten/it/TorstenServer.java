package se.butiktorsten.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The packaged application, started as a person starts it: the starter jar as a process of its own, on a free port, with
 * a data directory of its own under {@code target/it}, where its console and its log stay for reading.
 */
public final class TorstenServer implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final long START_SECONDS = 240;

    private final Path folder;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final int port;
    private Process starter;

    private TorstenServer(String name) throws IOException {
        Path all = Files.createDirectories(build().resolve("it"));
        this.folder = Files.createTempDirectory(all, "%02d-%s-".formatted(COUNT.incrementAndGet(), name));
        this.port = freePort();
        settings.put("torsten.port", Integer.toString(port));
        settings.put("torsten.data", data().toString());
    }

    /** A server on Derby, running. */
    public static TorstenServer onDerby(boolean demo) {
        return started("derby", Map.of("torsten.demo", Boolean.toString(demo)));
    }

    /** A server on a fresh database of the real PostgreSQL that the tests bring along, running. */
    public static TorstenServer onPostgres(boolean demo) {
        return started(
                "postgres",
                Map.of(
                        "torsten.demo",
                        Boolean.toString(demo),
                        "torsten.db.url",
                        Postgres.freshDatabase(),
                        "torsten.db.user",
                        Postgres.USER,
                        "torsten.db.password",
                        Postgres.USER));
    }

    /** A server with these settings besides its port and its data directory; not started. */
    static TorstenServer with(String name, Map<String, String> settings) {
        try {
            TorstenServer server = new TorstenServer(name);
            server.settings.putAll(settings);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TorstenServer started(String name, Map<String, String> settings) {
        TorstenServer server = with(name, settings);
        server.start();
        return server;
    }

    /** Starts it, again after {@link #stop} or {@link #kill} with the same data, and waits until it says that it is ready. */
    public void start() {
        launch();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!console().contains("http://localhost:" + port)) {
            if (!starter.isAlive() || System.nanoTime() > until) {
                starter.destroyForcibly();
                throw new AssertionError("Torsten did not start:\n" + console());
            }
            pause();
        }
    }

    /** Starts it where it is expected not to come up, and waits for its end. */
    Ended startInVain() {
        launch();
        try {
            if (!starter.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
                kill();
                throw new AssertionError("Torsten is still there:\n" + console());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new Ended(starter.exitValue(), console());
    }

    /** How a process ended: its status and all that it said. */
    record Ended(int status, String console) {}

    private void launch() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", build().resolve("torsten-start.jar").toString()));
        try {
            Files.deleteIfExists(consoleFile());
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("TORSTEN_"));
            starter = builder.redirectOutput(consoleFile().toFile()).start();
            Runtime.getRuntime().addShutdownHook(new Thread(starter::destroy));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it as a person does: the signal to the visible process, which takes everything down in order. */
    public void stop() {
        List<ProcessHandle> all = processes();
        starter.destroy();
        for (ProcessHandle process : all) {
            process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        }
    }

    /** Ends it as a power cut does: {@code kill -9} to every process at once. */
    public void kill() {
        List<ProcessHandle> all = processes();
        // The server first: once the starter is gone it would begin to stop in order.
        for (int i = all.size() - 1; i >= 0; i--) {
            all.get(i).destroyForcibly();
        }
        for (ProcessHandle process : all) {
            process.onExit().join();
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** The visible process and, after it, the server it started. */
    List<ProcessHandle> processes() {
        List<ProcessHandle> all = new ArrayList<>();
        all.add(starter.toHandle());
        starter.descendants().forEach(all::add);
        return all;
    }

    public int port() {
        return port;
    }

    public URI address() {
        return URI.create("http://localhost:" + port + "/");
    }

    /** Somebody who is not logged in. */
    public Client anyone() {
        return new Client(address());
    }

    /** The demonstration's person with this log-in name, logged in: leda, kassa, ekonomi, praktik or admin. */
    public Client as(String login) {
        return anyone().logIn(login, login + "-demo");
    }

    /** The URL of the database of a server on PostgreSQL, to look into it from outside. */
    String databaseUrl() {
        return settings.get("torsten.db.url");
    }

    Path data() {
        return folder.resolve("data");
    }

    /** What the server has logged. */
    public String log() {
        return read(data().resolve("torsten.log"));
    }

    private String console() {
        return read(consoleFile());
    }

    private Path consoleFile() {
        return folder.resolve("console.log");
    }

    /** The build folder with the packaged application. */
    static Path build() {
        return Path.of(System.getProperty("torsten.build", "target")).toAbsolutePath();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
