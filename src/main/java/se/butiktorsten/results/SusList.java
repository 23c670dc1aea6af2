package se.butiktorsten.results;

import java.io.ByteArrayOutputStream;
import java.util.List;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.csv.SpreadsheetCsv;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Texts;

/**
 * What whoever registers in SUS needs of a year: each episode that began or ended in it, with the case by which the
 * registrar finds the person. An anonymous one names nobody. This system replaces neither SUS nor the case records.
 */
public final class SusList {

    private final Language language;
    private final Period year;
    private final List<Episode> episodes;

    /** @param episodes those that were active in the year */
    public SusList(Language language, int year, List<Episode> episodes) {
        this.language = language;
        this.year = ResultsReport.years(year, year);
        this.episodes = episodes;
    }

    /** As CSV that a Swedish spreadsheet opens with a double click. */
    public byte[] csv() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SpreadsheetCsv csv = new SpreadsheetCsv(file)
                .row(
                        text("results.reference"),
                        text("results.anonymous"),
                        text("results.case-ref"),
                        text("results.intervention"),
                        text("results.referrer"),
                        text("results.sus.in"),
                        text("results.sus.out"),
                        text("results.completed"),
                        text("results.next"));
        for (Episode episode : episodes) {
            if (episode.beganIn(year) || episode.endedIn(year)) {
                csv.row(
                        episode.reference(),
                        text("results.answer." + (episode.isAnonymous() ? YesNo.YES : YesNo.NO)),
                        episode.caseRef(),
                        text("results.intervention." + episode.intervention()),
                        text("results.referrer." + episode.referrer()),
                        episode.startedOn(),
                        episode.endedOn(),
                        episode.completed() == null ? null : text("results.answer." + episode.completed()),
                        episode.next() == null ? null : text("placements.outcome." + episode.next()));
            }
        }
        csv.end();
        return file.toByteArray();
    }

    private String text(String key) {
        return Texts.get(language, key);
    }
}
