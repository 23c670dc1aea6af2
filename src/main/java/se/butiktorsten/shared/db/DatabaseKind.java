package se.butiktorsten.shared.db;

import java.util.Map;

/** The two databases that the system runs on, and the few things in which they differ. */
enum DatabaseKind {
    /** Embedded in the application: one machine, nothing to install. */
    DERBY("org.apache.derby.iapi.jdbc.AutoloadedDriver", Map.of("bytes", "BLOB(16M)")),

    /** A server of its own, where one machine is not enough. */
    POSTGRESQL("org.postgresql.Driver", Map.of("bytes", "BYTEA"));

    private final String driverClass;
    private final Map<String, String> typeNames;

    DatabaseKind(String driverClass, Map<String, String> typeNames) {
        this.driverClass = driverClass;
        this.typeNames = typeNames;
    }

    static DatabaseKind of(String url) {
        return url.startsWith("jdbc:derby:") ? DERBY : POSTGRESQL;
    }

    String driverClass() {
        return driverClass;
    }

    /** What the migrations' placeholders stand for. */
    Map<String, String> typeNames() {
        return typeNames;
    }

    /** The folder with the migrations that only this database reads. */
    String migrations() {
        return "classpath:db/migration/" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
