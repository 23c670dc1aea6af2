package se.butiktorsten.mail;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterAll;
import se.butiktorsten.world.World;

/** The same letters from the other database. */
class OutboxOnPostgresTest extends OutboxTest {

    private EmbeddedPostgres postgres;

    @Override
    World emptyWorld() {
        try {
            postgres = EmbeddedPostgres.start();
            return World.on(postgres.getJdbcUrl("postgres", "postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    void stop() throws IOException {
        postgres.close();
    }
}
