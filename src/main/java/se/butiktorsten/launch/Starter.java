package se.butiktorsten.launch;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/** Checks, starts the server process, waits until the application is ready, and stays until either is stopped. */
final class Starter {

    private static final long LONGEST_START_SECONDS = 180;
    private static final long LONGEST_STOP_SECONDS = 30;

    private final Settings settings;
    private final DataDirectory directory;
    private final Console console;
    private volatile boolean stopping;

    private Starter(Settings settings, Console console) {
        this.settings = settings;
        this.directory = new DataDirectory(settings.data());
        this.console = console;
    }

    /** Comes back only by ending this process. */
    static void start() {
        Console console = new Console();
        try {
            new Starter(Settings.read(System.getProperties(), System.getenv()), console).run();
        } catch (CannotStart e) {
            console.refused(e);
            System.exit(e.status());
        } catch (IOException e) {
            console.refused(new CannotStart(
                    CannotStart.FAILED,
                    "Torsten kunde inte startas: " + e.getMessage(),
                    "Torsten could not be started: " + e.getMessage()));
            System.exit(CannotStart.FAILED);
        } catch (InterruptedException e) {
            System.exit(CannotStart.FAILED);
        }
    }

    private void run() throws CannotStart, IOException, InterruptedException {
        refuseWhenMissing(settings.war());
        refuseWhenMissing(settings.payara());
        directory.prepare();
        directory.refuseWhenTaken();
        refuseWhenPortIsTaken();

        console.starting(settings, directory.log());
        directory.turnLog();
        ServerLog log = new ServerLog(directory.log());
        Process server = startServer();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stops the server"));
        stopWithTheBuild();
        if (!becomesReady(server, log)) {
            return;
        }
        console.ready(settings);
        int status = server.waitFor();
        if (stopping) {
            return;
        }
        throw new CannotStart(
                CannotStart.FAILED,
                "Torsten stannade av sig själv (status " + status + "); loggen " + directory.log() + " berättar mer.",
                "Torsten stopped by itself (status " + status + "); the log " + directory.log() + " tells more.");
    }

    private static void refuseWhenMissing(Path file) throws CannotStart {
        if (!Files.isReadable(file)) {
            throw new CannotStart(
                    CannotStart.REFUSED,
                    "Filen " + file + " saknas; bygg Torsten först med ./mvnw package.",
                    "The file " + file + " is missing; build Torsten first with ./mvnw package.");
        }
    }

    private void refuseWhenPortIsTaken() throws CannotStart {
        for (String address : List.of("127.0.0.1", "::1")) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(InetAddress.getByName(address), settings.port()));
            } catch (java.net.BindException e) {
                // A machine without IPv6 has no ::1 to bind to, and nobody who could sit there.
                if (address.equals("127.0.0.1") || isAnswering(address)) {
                    throw new CannotStart(
                            CannotStart.REFUSED,
                            "Porten " + settings.port() + " är upptagen av ett annat program; välj en annan med"
                                    + " torsten.port.",
                            "Port " + settings.port() + " is in use by another program; choose another with"
                                    + " torsten.port.");
                }
            } catch (IOException e) {
                // no such address here
            }
        }
    }

    private boolean isAnswering(String address) {
        try (java.net.Socket socket = new java.net.Socket()) {
            socket.connect(new InetSocketAddress(address, settings.port()), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Process startServer() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // One small machine serves one workshop centre: a small heap and the compiler that is ready at once.
        command.addAll(
                settings.large()
                        ? List.of("-Xmx2g", "-XX:+UseParallelGC")
                        : List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.addAll(payaraNeeds());
        command.addAll(List.of(
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + directory.temporary(),
                "-Dderby.stream.error.file=" + directory.databaseLog(),
                "-Dderby.locks.waitTimeout=15",
                "-Dderby.locks.deadlockTimeout=3",
                // Two that need new ids at the same moment get into each other's way: they need some ten times less
                // often.
                "-Dderby.language.sequence.preallocator=1000"));
        command.addAll(settings.others());
        command.addAll(List.of(
                "-cp",
                Settings.program() + File.pathSeparator + settings.payara(),
                "se.butiktorsten.launch.Server",
                settings.data().toString(),
                Integer.toString(settings.port())));
        command.addAll(List.of("--deploy", settings.war().toString(), "--contextroot", "/"));
        command.addAll(List.of("--port", Integer.toString(settings.port())));
        command.addAll(List.of("--nohazelcast", "--disablephonehome"));
        command.addAll(
                List.of("--prebootcommandfile", directory.unpack("pre-boot.txt").toString()));
        command.addAll(List.of(
                "--logproperties", directory.unpack("logging.properties").toString()));

        ProcessBuilder server = new ProcessBuilder(command);
        server.environment().putAll(settings.forServer());
        server.redirectErrorStream(true);
        server.redirectOutput(ProcessBuilder.Redirect.appendTo(directory.log().toFile()));
        return server.start();
    }

    /** The doors into the JDK that Payara's own jar asks for, which count only when that jar is the one started. */
    private List<String> payaraNeeds() throws IOException {
        List<String> flags = new ArrayList<>();
        try (JarFile payara = new JarFile(settings.payara().toFile())) {
            Attributes asks = payara.getManifest().getMainAttributes();
            for (String kind : List.of("Add-Exports", "Add-Opens")) {
                String packages = asks.getValue(kind);
                for (String name : packages == null ? new String[0] : packages.split(" +")) {
                    flags.add("--" + kind.toLowerCase(java.util.Locale.ROOT) + "=" + name + "=ALL-UNNAMED");
                }
            }
        }
        return flags;
    }

    /** True when ready, false when somebody stopped it before. */
    private boolean becomesReady(Process server, ServerLog log) throws CannotStart, InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_START_SECONDS);
        Health health = new Health(settings.port());
        boolean databaseOpen = false;
        while (!server.waitFor(250, TimeUnit.MILLISECONDS)) {
            if (!databaseOpen && log.says("is up to date")) {
                databaseOpen = true;
                console.step("databasen är öppen", "the database is open");
            }
            if (databaseOpen && health.isReady()) {
                return true;
            }
            if (System.nanoTime() > until) {
                throw notUp(
                        "det dröjde över " + LONGEST_START_SECONDS + " s",
                        "it took over " + LONGEST_START_SECONDS + " s");
            }
        }
        if (stopping) {
            return false;
        }
        if (server.exitValue() == CannotStart.LOCKED) {
            throw directory.taken();
        }
        String cause = log.cause().orElse("status " + server.exitValue());
        throw notUp(cause, cause);
    }

    private CannotStart notUp(String swedish, String english) {
        return new CannotStart(
                CannotStart.FAILED,
                "Torsten kom inte igång: " + swedish + " (mer i " + directory.log() + ")",
                "Torsten did not come up: " + english + " (more in " + directory.log() + ")");
    }

    /** Under {@code ./mvnw -Prun} Torsten stops with Maven, also when Maven is ended by a signal. */
    private static void stopWithTheBuild() {
        if (Boolean.getBoolean("torsten.stop.with.parent")) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        }
    }

    private void stop(Process server) {
        stopping = true;
        if (!server.isAlive()) {
            return;
        }
        server.destroy();
        try {
            if (!server.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            server.destroyForcibly();
        }
        console.stopped();
    }
}
