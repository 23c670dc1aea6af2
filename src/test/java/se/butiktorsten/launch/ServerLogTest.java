package se.butiktorsten.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a failed start comes from the log, and from this start only. */
class ServerLogTest {

    @TempDir
    private Path folder;

    private Path file;
    private ServerLog log;

    @BeforeEach
    void anOlderStartHasWritten() throws Exception {
        file = folder.resolve("torsten.log");
        Files.writeString(file, "Caused by: java.lang.Error: yesterday's\n");
        log = new ServerLog(file);
    }

    @Test
    void knowsNoCauseWhereNothingFailed() throws Exception {
        writes("2026-11-21T20:54:12Z INFO a: fine\n");

        assertThat(log.cause()).isEmpty();
        assertThat(log.says("fine")).isTrue();
        assertThat(log.says("yesterday")).isFalse();
    }

    @Test
    void tellsTheTwoInnermostCausesOfTheFirstFailure() throws Exception {
        writes("""
                2026-11-21T20:54:12Z SEVERE a: did not start
                jakarta.ejb.EJBException: outermost
                \tat a.B.c(B.java:1)
                Caused by: java.sql.SQLException: middle
                Caused by: org.postgresql.util.PSQLException: Connection to db:5432 refused.
                \tat a.B.c(B.java:1)
                Caused by: java.net.ConnectException: nobody there
                \t... 3 more
                2026-11-21T20:54:13Z SEVERE a: and then
                Caused by: java.lang.Error: a later failure
                """);

        assertThat(log.cause()).contains("Connection to db:5432 refused. – nobody there");
    }

    private void writes(String lines) throws Exception {
        Files.writeString(file, lines, StandardOpenOption.APPEND);
    }
}
