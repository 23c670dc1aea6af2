package se.butiktorsten.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.butiktorsten.sales.PaymentMethod.CARD;
import static se.butiktorsten.world.World.ADAM;
import static se.butiktorsten.world.World.FELIX;
import static se.butiktorsten.world.World.SARA;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.mail.Letter;
import se.butiktorsten.mail.LetterState;
import se.butiktorsten.mail.MailAddress;
import se.butiktorsten.mail.Mailing;
import se.butiktorsten.mail.NoMail;
import se.butiktorsten.mail.ScriptedSmtp;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.SentBefore;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.world.Purchase;
import se.butiktorsten.world.World;

/** A receipt is mailed once, and once more as its copy. */
class ReceiptLettersTest {

    private static final World WORLD = World.fresh();
    private static final ReceiptLetters LETTERS = WORLD.the(ReceiptLetters.class);
    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final MailAddress ANNA = MailAddress.of("anna@exempel.se").orElseThrow();

    private static Product bun;
    private static Product birdhouse;

    @BeforeAll
    static void open() {
        SERVER.start();
        WORLD.in(() -> WORLD.the(Till.class).setUp(ADAM, "A", "Kassan"));
        bun = product("B", "Kanelbulle", Workshop.BAKERY, VatCategory.FOOD, 2550);
        birdhouse = product("F", "Fågelholk", Workshop.CARPENTRY, VatCategory.STANDARD, 19500);
    }

    @AfterAll
    static void close() {
        SERVER.stop();
    }

    @BeforeEach
    void begin() {
        Mailing.to(WORLD, SERVER.getSmtp().getPort());
    }

    @Test
    void saysEverythingThatStandsOnTheReceiptAndNothingOfTheCashier() throws Exception {
        Sale sale = sell(Purchase.at("A")
                .of(3, bun, 650, DiscountReason.OFFER)
                .of(1, birdhouse)
                .paidWith(300));
        mail(sale);

        MimeMessage letter = arrived(sale).get(0);

        assertThat(letter.getSubject()).isEqualTo("Kvitto " + sale.receiptNumber() + " från Butik Torsten");
        MimeMultipart both = (MimeMultipart) letter.getContent();
        String text = both.getBodyPart(0).getContent().toString();
        String html = Jsoup.parse(both.getBodyPart(1).getContent().toString()).text();
        for (String said : List.of(text, html)) {
            assertThat(said.replaceAll("[\\s\u00a0]+", " "))
                    .contains("Butik Torsten", "Exempelgatan 1, 211 00 Malmö", "Org.nr 000000-0000")
                    .contains(sale.receiptNumber(), "2026-11-20 10:00")
                    .contains("Kanelbulle 3 × 25,50 kr, Rabatt −6,50")
                    .contains("70,00", "Fågelholk 1 × 195 kr", "195,00")
                    .contains("Summa 265 kr", "Kontant 300,00", "Tillbaka 35,00")
                    .contains("6 %", "66,04", "3,96", "25 %", "156,00", "39,00", "222,04", "42,96")
                    .contains("Tack för köpet!", "39 kap. 5 § SFL")
                    .doesNotContain("KOPIA")
                    .doesNotContain("sara");
        }
    }

    @Test
    void isTheReceiptOnceThenTheCopyOnceAndThenNoMore() throws Exception {
        Sale sale = sell(Purchase.at("A").of(1, bun).paidBy(CARD));
        UUID id = UUID.randomUUID();

        Letter first = WORLD.in(() -> LETTERS.mail(SARA, sale.id(), id, ANNA, Language.SV));
        assertThat(WORLD.in(() -> LETTERS.mail(SARA, sale.id(), id, ANNA, Language.SV))
                        .id())
                .as("the same again")
                .isEqualTo(first.id());
        assertThat(copies(sale)).isZero();
        assertThat(next(sale)).contains(LetterKind.COPY);
        Letter second = mail(sale);
        assertThat(next(sale)).isEmpty();
        assertThatThrownBy(() -> mail(sale)).isInstanceOf(CopyGiven.class);

        assertThat(LetterKind.of(first)).isEqualTo(LetterKind.ORIGINAL);
        assertThat(LetterKind.of(second)).isEqualTo(LetterKind.COPY);
        assertThat(copies(sale)).isOne();
        assertThat(arrived(sale))
                .hasSize(2)
                .extracting(MimeMessage::getSubject)
                .containsExactlyInAnyOrder(
                        "Kvitto " + sale.receiptNumber() + " från Butik Torsten",
                        "KOPIA: Kvitto " + sale.receiptNumber() + " från Butik Torsten");
        assertThat(WORLD.in(() -> LETTERS.of(FELIX, sale.id())))
                .extracting(Letter::state)
                .containsExactly(LetterState.SENT, LetterState.SENT);
        assertThat(WORLD.in(() -> WORLD.the(TillCheck.class).run(SARA)).differences())
                .isEmpty();
    }

    @Test
    void aCopyOnPaperIsTheCopy() {
        Sale sale = sell(Purchase.at("A").of(1, bun).paidBy(CARD));
        WORLD.in(() -> WORLD.the(TillDesk.class)
                .note(SARA, new TillEvent(sale.id(), "A", null, JournalKind.COPY, WORLD.now(), Money.ZERO, "", 0)));

        assertThat(next(sale)).as("the receipt itself was not mailed yet").contains(LetterKind.ORIGINAL);
        assertThat(LetterKind.of(mail(sale))).isEqualTo(LetterKind.ORIGINAL);
        assertThat(next(sale)).isEmpty();
    }

    @Test
    void aLetterThatDidNotArriveCountsForNothing() {
        Sale sale = sell(Purchase.at("A").of(1, bun).paidBy(CARD));
        try (ScriptedSmtp refusing = new ScriptedSmtp(Map.of("RCPT", "550 5.1.1 unknown"))) {
            Mailing.to(WORLD, refusing.port());
            mail(sale);
            Mailing.round(WORLD);
            assertThat(next(sale)).contains(LetterKind.ORIGINAL);
            Mailing.to(WORLD, SERVER.getSmtp().getPort());
            mail(sale);
            Mailing.round(WORLD);
            Mailing.to(WORLD, refusing.port());
            mail(sale);
            Mailing.round(WORLD);
            assertThat(next(sale)).as("the copy was refused").contains(LetterKind.COPY);
        }
        Mailing.to(WORLD, SERVER.getSmtp().getPort());
        assertThat(LetterKind.of(mail(sale))).isEqualTo(LetterKind.COPY);
        assertThat(copies(sale)).as("one copy in the journal").isOne();
        assertThat(next(sale)).isEmpty();
    }

    @Test
    void refusesWhatThereIsNotAndWhatWasAnotherReceipts() {
        Sale sale = sell(Purchase.at("A").of(1, bun).paidBy(CARD));
        Sale other = sell(Purchase.at("A").of(1, bun).paidBy(CARD));
        UUID id = mail(sale).id();

        assertThatThrownBy(() -> WORLD.in(() -> LETTERS.mail(SARA, other.id(), id, ANNA, Language.SV)))
                .isInstanceOf(SentBefore.class);
        assertThatThrownBy(() ->
                        WORLD.in(() -> LETTERS.mail(SARA, UUID.randomUUID(), UUID.randomUUID(), ANNA, Language.SV)))
                .isInstanceOf(NotFound.class);
        Mailing.off(WORLD);
        assertThat(next(other)).isEmpty();
        assertThatThrownBy(() -> mail(other)).isInstanceOf(NoMail.class);
    }

    private static Product product(String sku, String name, Workshop workshop, VatCategory vat, long ore) {
        return WORLD.in(() -> WORLD.the(Catalog.class)
                .add(ADAM, new ProductDraft(sku, name, name, workshop, Unit.PIECE, vat, new Money(ore), null)));
    }

    private static Sale sell(SaleDraft draft) {
        return WORLD.in(() -> WORLD.the(Till.class).sell(SARA, draft)).receipt();
    }

    private static Letter mail(Sale sale) {
        return WORLD.in(() -> LETTERS.mail(SARA, sale.id(), UUID.randomUUID(), ANNA, Language.SV));
    }

    private static java.util.Optional<LetterKind> next(Sale sale) {
        return WORLD.in(() -> LETTERS.next(SARA, sale.id()));
    }

    private static long copies(Sale sale) {
        return WORLD.in(() -> WORLD.the(Journal.class).rows("A", 1, 1000)).stream()
                .filter(row -> row.kind() == JournalKind.COPY && row.ref().equals(sale.id()))
                .count();
    }

    private static List<MimeMessage> arrived(Sale sale) {
        Mailing.round(WORLD);
        return Stream.of(SERVER.getReceivedMessages())
                .filter(letter -> subject(letter).contains(sale.receiptNumber() + " "))
                .toList();
    }

    private static String subject(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
