package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.butiktorsten.it.TorstenServer.Ended;

/** How a start that cannot succeed ends: with one sentence in each language and a status that says so. */
class LaunchIT {

    @TempDir
    private Path folder;

    @Test
    void refusesAPortThatIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ended ended = inVain(Map.of("torsten.port", Integer.toString(other.getLocalPort())));

            assertThat(ended.status()).isEqualTo(2);
            assertThat(ended.console()).isEqualTo("""
                            Porten %1$d är upptagen av ett annat program; välj en annan med torsten.port.
                            Port %1$d is in use by another program; choose another with torsten.port.
                            """.formatted(other.getLocalPort()));
        }
    }

    @Test
    void refusesADataDirectoryThatCannotBeWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("a-file"), "no directory");

        Ended ended = inVain(Map.of("torsten.data", file.resolve("data").toString()));

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.console().lines()).hasSize(2).allMatch(line -> line.contains(file.toString()));
    }

    @Test
    void refusesToStartWithoutTheApplication() {
        Ended ended = inVain(Map.of("torsten.war", folder.resolve("none.war").toString()));

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.console().lines()).hasSize(2).allMatch(line -> line.contains("none.war"));
    }

    @Test
    void refusesASecondInstanceOnTheSameData() {
        TorstenServer first = Servers.derby();

        Ended ended = inVain(Map.of("torsten.data", first.data().toString()));

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.console().lines())
                .hasSize(2)
                .first()
                .asString()
                .endsWith("används redan av en annan Torsten.");
        assertThat(first.anyone().get("/health/ready").status()).isEqualTo(200);
    }

    @Test
    void endsWhenTheApplicationDoesNotComeUpAndTellsWhy() {
        int nobody = TorstenServer.freePort();
        TorstenServer server = TorstenServer.with(
                "no-database", Map.of("torsten.db.url", "jdbc:postgresql://127.0.0.1:" + nobody + "/torsten"));

        Ended ended = server.startInVain();

        assertThat(ended.status()).isEqualTo(3);
        assertThat(ended.console())
                .contains("Torsten kom inte igång: Connection to 127.0.0.1:" + nobody + " refused.")
                .contains("Torsten did not come up: Connection to 127.0.0.1:" + nobody + " refused.")
                .doesNotContain("\tat ");
        assertThat(server.processes()).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void keepsItsDataAndLeavesTheDatabaseClosedHoweverItIsStopped() throws Exception {
        TorstenServer server = TorstenServer.onDerby(true);
        List<ProcessHandle> processes = server.processes();

        server.stop();

        assertThat(processes).hasSizeGreaterThan(1).noneMatch(ProcessHandle::isAlive);
        assertThat(server.data().resolve("db")).isDirectory();
        assertThat(server.data().resolve("db/db.lck")).doesNotExist();
        assertThat(server.data().resolve("tmp")).isEmptyDirectory();
        server.start();
        assertThat(server.log()).contains("is up to date, 0 scripts run");
        assertThat(server.as("leda").get("/tillganglighet").status()).isEqualTo(200);
        theServerStopsInOrderWhenTheStarterIsKilled(server);
    }

    private static void theServerStopsInOrderWhenTheStarterIsKilled(TorstenServer server) throws Exception {
        List<ProcessHandle> processes = server.processes();

        processes.get(0).destroyForcibly();
        processes.get(1).onExit().get(60, TimeUnit.SECONDS);

        assertThat(server.data().resolve("db/db.lck")).doesNotExist();
    }

    private static Ended inVain(Map<String, String> settings) {
        return TorstenServer.with("refused", new HashMap<>(settings)).startInVain();
    }
}
