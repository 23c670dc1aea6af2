package se.butiktorsten.launch;

import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * What can be chosen at a start. A system property wins over an environment variable ({@code torsten.db.url} over
 * {@code TORSTEN_DB_URL}), blank counts as not given.
 *
 * @param data the directory that keeps everything; absolute
 * @param port the port on the loopback address
 * @param demo whether a small invented world is made at the first start
 * @param databaseUrl Derby in the data directory unless told otherwise
 * @param databaseUser the database's log-in
 * @param databasePassword the database's password; never on a command line of ours
 * @param war the application
 * @param payara the server
 * @param large whether it has a machine of its own, with memory and time for the compiler that takes longer
 * @param others further settings of the application, as the server process is given them
 */
record Settings(
        Path data,
        int port,
        boolean demo,
        String databaseUrl,
        String databaseUser,
        String databasePassword,
        Path war,
        Path payara,
        boolean large,
        List<String> others) {

    private static final Set<String> KNOWN = Set.of(
            "torsten.data",
            "torsten.port",
            "torsten.demo",
            "torsten.db.url",
            "torsten.db.user",
            "torsten.db.password",
            "torsten.war",
            "torsten.size",
            "torsten.stop.with.parent");

    static Settings read(Properties properties, Map<String, String> environment) throws CannotStart {
        Source source = new Source(properties, environment);
        Path home = program().resolveSibling("");
        Path data = path("torsten.data", source.get("torsten.data", "data"));
        return new Settings(
                data,
                port(source.get("torsten.port", "8080")),
                Boolean.parseBoolean(source.get("torsten.demo", "false")),
                source.get("torsten.db.url", "jdbc:derby:" + data.resolve("db") + ";create=true"),
                source.get("torsten.db.user", "torsten"),
                source.get("torsten.db.password", "torsten"),
                path(
                        "torsten.war",
                        source.get("torsten.war", home.resolve("torsten.war").toString())),
                home.resolve("payara-micro.jar"),
                large(source.get("torsten.size", "small")),
                properties.stringPropertyNames().stream()
                        .filter(name -> name.startsWith("torsten.") && !KNOWN.contains(name))
                        .sorted()
                        .map(name -> "-D" + name + "=" + properties.getProperty(name))
                        .toList());
    }

    /** The application's own settings, for the server process's environment. */
    Map<String, String> forServer() {
        return Map.of(
                "TORSTEN_DATA", data.toString(),
                "TORSTEN_DEMO", Boolean.toString(demo),
                "TORSTEN_DB_URL", databaseUrl,
                "TORSTEN_DB_USER", databaseUser,
                "TORSTEN_DB_PASSWORD", databasePassword);
    }

    /** The jar that this class was loaded from. */
    static Path program() {
        try {
            return Path.of(Settings.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int port(String given) throws CannotStart {
        try {
            int port = Integer.parseInt(given);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new CannotStart(
                CannotStart.REFUSED,
                "Porten torsten.port ska vara ett tal från 1 till 65535, men är ”" + given + "”.",
                "The port torsten.port must be a number from 1 to 65535 but is \"" + given + "\".");
    }

    private static boolean large(String given) throws CannotStart {
        return switch (given) {
            case "small" -> false;
            case "large" -> true;
            default ->
                throw new CannotStart(
                        CannotStart.REFUSED,
                        "Inställningen torsten.size ska vara small eller large, men är ”" + given + "”.",
                        "The setting torsten.size must be small or large but is \"" + given + "\".");
        };
    }

    private static Path path(String name, String given) throws CannotStart {
        try {
            return Path.of(given).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new CannotStart(
                    CannotStart.REFUSED,
                    "Inställningen " + name + " är ingen sökväg: ”" + given + "”.",
                    "The setting " + name + " is not a path: \"" + given + "\".");
        }
    }

    /** Tells nothing of the database's password. */
    @Override
    public String toString() {
        return "Settings[data=" + data + ", port=" + port + ", demo=" + demo + "]";
    }

    private record Source(Properties properties, Map<String, String> environment) {

        String get(String name, String otherwise) {
            String property = properties.getProperty(name, "");
            if (!property.isBlank()) {
                return property.strip();
            }
            String variable = environment.getOrDefault(
                    name.toUpperCase(java.util.Locale.ROOT).replace('.', '_'), "");
            return variable.isBlank() ? otherwise : variable.strip();
        }
    }
}
