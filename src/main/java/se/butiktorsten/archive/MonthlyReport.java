package se.butiktorsten.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.butiktorsten.finance.Grouping;
import se.butiktorsten.finance.RevenueFile;
import se.butiktorsten.finance.RevenueQuestion;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Role;
import se.butiktorsten.mail.LetterDraft;
import se.butiktorsten.mail.MailAddress;
import se.butiktorsten.mail.MailRoom;
import se.butiktorsten.mail.MailSettings;
import se.butiktorsten.mail.Purpose;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.db.RetryOnClash;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Texts;

/**
 * When a month is over its revenue by day is made as PDF and XLSX, and whoever is set gets a letter with a link: the figures
 * themselves stay behind the log-in. Ids come from the month, so that each file and each letter is one, however often this is
 * looked at and on however many machines.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
class MonthlyReport {

    private static final Actor TORSTEN = new Actor("torsten", Set.of(Role.FINANCE));

    @Inject
    Clock clock;

    @Inject
    ReportSettings settings;

    @Inject
    MailSettings mail;

    @Inject
    FileDesk desk;

    @Inject
    MailRoom mailRoom;

    /** Orders what is missing of the month before this one, and writes the letters when it is made. */
    void look() {
        Map<String, MailAddress> recipients = settings.monthlyTo();
        if (recipients.isEmpty() || !mail.isOn()) {
            return;
        }
        YearMonth month = YearMonth.from(SwedishTime.dayOf(clock.instant())).minusMonths(1);
        RevenueQuestion question = new RevenueQuestion(new Period(month.atDay(1), month.atEndOfMonth()), Grouping.DAY);
        KeptFile pdf = desk.order(TORSTEN, id("pdf", month), question, RevenueFile.PDF, Language.SV);
        KeptFile xlsx = desk.order(TORSTEN, id("xlsx", month), question, RevenueFile.XLSX, Language.SV);
        if (pdf.state() == FileState.DONE && xlsx.state() == FileState.DONE) {
            recipients.forEach((set, recipient) ->
                    mailRoom.send(TORSTEN, letter(id("letter to " + set, month), month, pdf, xlsx, recipient)));
        }
    }

    private LetterDraft letter(UUID id, YearMonth month, KeptFile pdf, KeptFile xlsx, MailAddress recipient) {
        Map<String, Object> facts = Map.of(
                "month", month.toString(),
                "pdf", settings.link("/filer/" + pdf.id()),
                "xlsx", settings.link("/filer/" + xlsx.id()));
        return new LetterDraft(
                id,
                recipient,
                Texts.get(Language.SV, "archive.letter.subject", facts),
                Texts.get(Language.SV, "archive.letter.text", facts),
                null,
                new Purpose("archive.letter.about", month.toString(), "/filer/" + pdf.id()));
    }

    private static UUID id(String what, YearMonth month) {
        return UUID.nameUUIDFromBytes(("monthly revenue " + month + " " + what).getBytes(StandardCharsets.UTF_8));
    }
}
