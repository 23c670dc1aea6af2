package se.butiktorsten.launch;

import fish.payara.micro.PayaraMicro;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The server process: Payara Micro with the application at the root. Lives no longer than the process that started it,
 * whose end it notices because its standard input ends.
 */
final class Server {

    /** The lock on the data directory, kept from the garbage collector, which would let it go. */
    private static @Nullable FileLock held;

    private Server() {}

    /**
     * Runs in the process that {@link Starter} makes.
     *
     * @param arguments the data directory, the port, then Payara's own
     */
    public static void main(String[] arguments) throws IOException {
        DataDirectory directory = new DataDirectory(Path.of(arguments[0]));
        held = directory.take().orElse(null);
        if (held == null) {
            System.exit(CannotStart.LOCKED);
        }
        directory.clearTemporary();
        stopWithTheStarter();
        for (Map.Entry<String, String> variable : System.getenv().entrySet()) {
            if (variable.getKey().startsWith("TORSTEN_")) {
                String name = variable.getKey().toLowerCase(Locale.ROOT).replace('_', '.');
                System.setProperty(name, variable.getValue());
            }
        }

        PayaraMicro.main(Arrays.copyOfRange(arguments, 2, arguments.length));

        // A server whose application failed would stay, count it among the deployed, and answer 404.
        if (!new Health(Integer.parseInt(arguments[1])).knowsTorsten()) {
            System.exit(CannotStart.FAILED);
        }
    }

    private static void stopWithTheStarter() {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // nothing is ever said here
                        }
                    } catch (IOException e) {
                        // the other end is gone: the same
                    }
                    System.exit(0);
                },
                "stops with the starter");
        watch.setDaemon(true);
        watch.start();
    }
}
