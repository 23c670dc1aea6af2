package se.butiktorsten.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import se.butiktorsten.shared.SentBefore;
import se.butiktorsten.world.World;

/** Letters leave once, are tried again, and leave nothing of anybody behind. */
@TestInstance(Lifecycle.PER_CLASS)
class OutboxTest {

    private static final String ADDRESS = "anna.ask@exempel.se";

    private GreenMail server;
    private final List<String> logged = new ArrayList<>();
    private final Handler log = new Handler() {
        @Override
        public synchronized void publish(LogRecord line) {
            logged.add(line.getMessage() + " " + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private World world;
    private MailRoom room;

    World emptyWorld() {
        return World.fresh();
    }

    @BeforeAll
    void open() {
        world = emptyWorld();
        room = world.the(MailRoom.class);
    }

    @BeforeEach
    void begin() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        Mailing.to(world, server.getSmtp().getPort());
        Logger.getLogger("").addHandler(log);
        world.at("2026-11-20T09:00:00Z");
    }

    @AfterEach
    void end() {
        server.stop();
        Logger.getLogger("").removeHandler(log);
        assertThat(logged).as("no address in any log").noneMatch(line -> line.contains(ADDRESS));
        world.does(
                () -> world.entityManager().createQuery("DELETE FROM Letter l").executeUpdate());
    }

    @Test
    void sendsALetterOnceAndForgetsToWhom() throws Exception {
        UUID id = keep();
        assertThat(keep(id).id()).as("the same again").isEqualTo(id);

        Mailing.round(world);
        Mailing.round(world);

        MimeMessage[] arrived = server.getReceivedMessages();
        assertThat(arrived).hasSize(1);
        assertThat(arrived[0].getSubject()).isEqualTo("Kvitto från Örnen");
        assertThat(arrived[0].getFrom()[0]).hasToString("=?UTF-8?Q?Butik_=C3=96rnen?= <butik@exempel.se>");
        assertThat(arrived[0].getMessageID()).isEqualTo("<" + id + "@exempel.se>");
        assertThat(arrived[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        MimeMultipart both = (MimeMultipart) arrived[0].getContent();
        assertThat(both.getBodyPart(0).getContent().toString().strip()).isEqualTo("Räksmörgås 1\u00a0450 kr");
        assertThat(both.getBodyPart(1).getContent().toString().strip()).isEqualTo("<p>Räksmörgås</p>");
        Letter letter = letter(id);
        assertThat(letter.state()).isEqualTo(LetterState.SENT);
        assertThat(letter.endedAt()).contains(world.now());
        assertThat(nothingOfAnybodyIsLeft(id)).isTrue();
        assertThat(keep(id).state()).as("the same once more, after it was sent").isEqualTo(LetterState.SENT);
        Mailing.round(world);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void triesAgainWithGrowingPausesAndSendsWhenTheServerIsBack() {
        server.stop();
        UUID id = keep();
        List<Integer> triedAfterMinutes = new ArrayList<>();
        for (int minute = 0; minute <= 90; minute++) {
            int before = letter(id).tries();
            Mailing.round(world);
            if (letter(id).tries() > before) {
                triedAfterMinutes.add(minute);
            }
            pass(Duration.ofMinutes(1));
        }

        assertThat(triedAfterMinutes).containsExactly(0, 1, 5, 21, 85);
        assertThat(letter(id).trouble()).contains(Trouble.NO_SERVER);
        assertThat(letter(id).state()).isEqualTo(LetterState.WAITING);

        server.start();
        Mailing.to(world, server.getSmtp().getPort());
        pass(Duration.ofHours(5));
        Mailing.round(world);
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(letter(id).state()).isEqualTo(LetterState.SENT);
        assertThat(letter(id).trouble()).isEmpty();
    }

    @Test
    void givesUpAfterThreeDaysAndSaysSoUntilSomebodyHasSeenIt() {
        server.stop();
        UUID id = keep();
        for (int hour = 0; hour <= 80; hour++) {
            Mailing.round(world);
            pass(Duration.ofHours(1));
        }

        assertThat(letter(id).state()).isEqualTo(LetterState.GIVEN_UP);
        assertThat(letter(id).endedAt().orElseThrow())
                .isBetween(
                        letter(id).keptAt().plus(Letter.TRIED_FOR),
                        letter(id).keptAt().plus(Letter.TRIED_FOR).plus(Duration.ofHours(7)));
        assertThat(nothingOfAnybodyIsLeft(id)).isTrue();
        assertThat(world.in(() -> room.toBeSeen(World.SARA))).isOne();
        world.in(() -> room.see(World.SARA, id));
        world.in(() -> room.see(World.FELIX, id));
        assertThat(world.in(() -> room.toBeSeen(World.SARA))).isZero();
        assertThat(world.in(() -> room.latest(World.FELIX)))
                .extracting(Letter::id)
                .containsExactly(id);
    }

    @Test
    void keepsNoAddressForEverWhereMailWasSwitchedOff() {
        UUID id = keep();
        Mailing.off(world);
        for (int hour = 0; hour <= 80; hour++) {
            Mailing.round(world);
            pass(Duration.ofHours(1));
        }

        assertThat(letter(id).state()).isEqualTo(LetterState.GIVEN_UP);
        assertThat(nothingOfAnybodyIsLeft(id)).isTrue();
    }

    @Test
    void isRefusedForGoodWhenThereIsNoSuchRecipientOrTheLetterIsNotTaken() {
        assertThat(answered(Map.of("RCPT", "550 5.1.1 <" + ADDRESS + "> unknown")))
                .isEqualTo("REFUSED RECIPIENT 1");
        assertThat(answered(Map.of("DATA", "554 5.7.1 not for " + ADDRESS))).isEqualTo("REFUSED CONTENT 1");
        assertThat(answered(Map.of(".", "554 5.7.1 looks like spam"))).isEqualTo("REFUSED CONTENT 1");
    }

    @Test
    void isTriedAgainWhenTheServerIsBusyOrTheSettingsAreToBeMended() {
        assertThat(answered(Map.of("RCPT", "451 4.7.1 greylisted, " + ADDRESS))).isEqualTo("WAITING LATER 2");
        assertThat(answered(Map.of("RCPT", "552 5.2.2 mailbox full"))).isEqualTo("WAITING LATER 2");
        assertThat(answered(Map.of(".", "452 4.3.1 no room"))).isEqualTo("WAITING LATER 2");
        assertThat(answered(Map.of("MAIL", "550 5.7.1 who are you"))).isEqualTo("WAITING SENDER 2");
        assertThat(answered(Map.of("EHLO", "421 bye", "HELO", "421 bye"))).isEqualTo("WAITING NO_SERVER 2");
        world.the(MailSettings.class).user = "torsten";
        world.the(MailSettings.class).password = "fel";
        assertThat(answered(Map.of("AUTH", "535 5.7.8 no"))).isEqualTo("WAITING LOG_IN 2");
    }

    @Test
    void goesNowhereUnguardedWhenTheWayIsToBeGuarded() {
        for (String security : List.of("starttls", "tls")) {
            world.the(MailSettings.class).security = security;
            UUID id = keep();
            Mailing.round(world);
            assertThat(letter(id).trouble()).as(security).contains(Trouble.NO_SERVER);
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void twoServersSendEachLetterOnce() {
        Set<UUID> kept = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            kept.add(keep());
        }
        List<CompletableFuture<Void>> servers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Postman postman = Mailing.postman(world);
            servers.add(CompletableFuture.runAsync(postman::round));
        }
        servers.forEach(CompletableFuture::join);

        assertThat(server.getReceivedMessages()).hasSize(40);
        assertThat(List.of(server.getReceivedMessages()))
                .extracting(message -> message.getHeader("Message-ID")[0])
                .doesNotHaveDuplicates();
        assertThat(kept).allSatisfy(id -> assertThat(letter(id).state()).isEqualTo(LetterState.SENT));
    }

    @Test
    void whatADeadServerHadInHandIsSentByAnotherAndTheDeadOneIsNotListenedTo() {
        UUID id = keep();
        Outbox outbox = world.the(Outbox.class);
        LetterInHand lost = world.in(() -> outbox.take(id)).orElseThrow();

        assertThat(world.in(() -> outbox.take(id))).as("nobody else takes it").isEmpty();
        pass(Outbox.IN_HAND);
        Mailing.round(world);
        world.does(() -> outbox.note(lost, Trouble.RECIPIENT));

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(letter(id).state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void leavesWithWhatItTellsOrNotAtAll() {
        UUID id = UUID.randomUUID();
        assertThatThrownBy(() -> world.does(() -> {
                    Letter kept = room.send(World.SARA, draft(id, "/kvitto/1"));
                    throw new IllegalStateException("after " + kept);
                }))
                .isInstanceOf(IllegalStateException.class);
        Mailing.round(world);
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(world.in(() -> room.about(World.SARA, "/kvitto/1"))).isEmpty();
    }

    @Test
    void refusesWithoutAServerAndUnderAnIdOfSomethingElse() {
        UUID id = keep();
        assertThatThrownBy(() -> world.in(() -> room.send(World.SARA, draft(id, "/kvitto/2"))))
                .isInstanceOf(SentBefore.class);
        assertThatThrownBy(() -> new LetterDraft(
                        id, draft(id, "/").to(), "Hej\r\nBcc: bo@exempel.se", "", null, new Purpose("", "", "")))
                .isInstanceOf(IllegalArgumentException.class);
        MailSettings settings = world.the(MailSettings.class);
        settings.from = "ingen";
        assertThat(settings.isOn()).isFalse();
        Mailing.to(world, 25);
        settings.host = "-";
        assertThatThrownBy(this::keep).isInstanceOf(NoMail.class);
    }

    /** What a letter is told, after two rounds with time enough between them: state, trouble, tries. */
    private String answered(Map<String, String> answers) {
        try (ScriptedSmtp scripted = new ScriptedSmtp(answers)) {
            world.the(MailSettings.class).port = scripted.port();
            UUID id = keep();
            Mailing.round(world);
            pass(Duration.ofMinutes(1));
            Mailing.round(world);
            Letter letter = letter(id);
            if (letter.state().hasFailed()) {
                assertThat(nothingOfAnybodyIsLeft(id)).isTrue();
            }
            world.does(() ->
                    world.entityManager().createQuery("DELETE FROM Letter l").executeUpdate());
            return letter.state() + " " + letter.trouble().map(Enum::name).orElse("") + " " + letter.tries();
        }
    }

    private UUID keep() {
        return keep(UUID.randomUUID()).id();
    }

    private Letter keep(UUID id) {
        return world.in(() -> room.send(World.SARA, draft(id, "/kvitto/1")));
    }

    private static LetterDraft draft(UUID id, String place) {
        return new LetterDraft(
                id,
                MailAddress.of(ADDRESS).orElseThrow(),
                "Kvitto från Örnen",
                "Räksmörgås 1\u00a0450 kr",
                "<p>Räksmörgås</p>",
                new Purpose("sales.letter.receipt", "BUTIK-1", place));
    }

    private Letter letter(UUID id) {
        return world.in(() -> world.the(Letters.class).find(id).orElseThrow());
    }

    private boolean nothingOfAnybodyIsLeft(UUID id) {
        return world.in(() -> ((Number) world.entityManager()
                                .createNativeQuery("SELECT COUNT(*) FROM letter WHERE id = '" + id
                                        + "' AND recipient IS NULL AND subject IS NULL AND text_utf8 IS NULL"
                                        + " AND html_utf8 IS NULL")
                                .getSingleResult())
                        .intValue())
                == 1;
    }

    private void pass(Duration time) {
        world.at(world.now().plus(time).toString());
    }
}
