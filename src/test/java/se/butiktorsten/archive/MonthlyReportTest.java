package se.butiktorsten.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.butiktorsten.world.World.FELIX;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.butiktorsten.mail.Mailing;
import se.butiktorsten.world.World;

/** When a month is over whoever is set gets one letter with a link; the figures stay behind the log-in. */
class MonthlyReportTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final World world = World.fresh();
    private final FileDesk desk = world.the(FileDesk.class);
    private final FileBench bench = world.the(FileBench.class);
    private final FilePress press = world.the(FilePress.class);
    private final ReportSettings settings = world.the(ReportSettings.class);
    private final MonthlyReport monthly = world.the(MonthlyReport.class);

    @BeforeEach
    void open() {
        server.start();
        Mailing.to(world, server.getSmtp().getPort());
        settings.monthlyTo = "chef@exempel.se; ekonom@exempel.se";
        settings.address = "https://torsten.exempel.se/";
        world.at("2026-12-01T05:00:00Z");
    }

    @AfterEach
    void close() {
        server.stop();
    }

    private void look() {
        world.does(monthly::look);
    }

    private List<KeptFile> files() {
        return world.in(() -> desk.latest(FELIX));
    }

    private void makeAll() {
        for (KeptFile file : files()) {
            if (world.in(() -> bench.take(file.id())).isPresent()) {
                byte[] content = world.in(() -> press.make(file.order(), file.orderedBy(), (done, all) -> {}));
                world.does(() -> bench.keep(file.id(), content));
            }
        }
    }

    private MimeMessage[] arrived() {
        Mailing.round(world);
        return server.getReceivedMessages();
    }

    @Test
    void theMonthIsMadeOnceAndEachGetsOneLetterWithALink() throws Exception {
        look();
        look();

        assertThat(files())
                .extracting(KeptFile::fileName)
                .containsExactlyInAnyOrder(
                        "omsattning-2026-11-01-2026-11-30-day.pdf", "omsattning-2026-11-01-2026-11-30-day.xlsx");
        assertThat(arrived()).isEmpty();
        makeAll();
        look();
        look();

        MimeMessage[] letters = arrived();
        assertThat(letters).hasSize(2);
        assertThat(List.of(letters))
                .extracting(letter -> letter.getAllRecipients()[0].toString())
                .containsExactlyInAnyOrder("chef@exempel.se", "ekonom@exempel.se");
        for (MimeMessage letter : letters) {
            assertThat(letter.getSubject()).isEqualTo("Omsättningen för 2026-11 är klar");
            for (KeptFile file : files()) {
                assertThat(GreenMailUtil.getBody(letter).replace("=\r\n", ""))
                        .contains("https://torsten.exempel.se/filer/" + file.id());
            }
            assertThat(GreenMailUtil.hasNonTextAttachments(letter)).isFalse();
        }
        world.at("2026-12-31T22:59:00Z");
        look();
        assertThat(files()).hasSize(2);
        assertThat(arrived()).hasSize(2);
        world.at("2026-12-31T23:01:00Z");
        look();
        assertThat(files()).hasSize(4);
    }

    @Test
    void nothingIsMadeWhereNobodyIsToGetItOrNoLetterCanLeave() {
        settings.monthlyTo = "-";
        look();
        settings.monthlyTo = "chef@exempel.se";
        Mailing.off(world);
        look();

        assertThat(files()).isEmpty();
    }

    @Test
    void whatIsNoAddressStopsTheStart() {
        settings.monthlyTo = "chef@exempel.se;ekonomen";

        assertThatThrownBy(() -> settings.check(this))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("torsten.reports.monthly-to")
                .hasMessageNotContaining("ekonomen");
    }
}
