package se.butiktorsten.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL, one for the whole run; each server gets a database of its own in it. */
final class Postgres {

    static final String USER = "postgres";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static EmbeddedPostgres running;

    private Postgres() {}

    /** The URL of a new, empty database. */
    static synchronized String freshDatabase() {
        try {
            if (running == null) {
                running = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(Postgres::stop));
            }
            String name = "torsten" + COUNT.incrementAndGet();
            try (Connection connection = running.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            }
            return running.getJdbcUrl(USER, name).replaceFirst("\\?.*", "");
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("No PostgreSQL", e);
        }
    }

    private static void stop() {
        try {
            running.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
