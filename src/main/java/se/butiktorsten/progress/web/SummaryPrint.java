package se.butiktorsten.progress.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.TaskStep;
import se.butiktorsten.participants.WorkingProfile;
import se.butiktorsten.progress.SummaryPaper;
import se.butiktorsten.progress.WrittenSummary;
import se.butiktorsten.shared.print.Print;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Texts;
import se.butiktorsten.shared.web.Writing;

/**
 * A written summary on paper, from the design {@code reports/summary.jrxml}: A4, in sections. What was agreed stands in
 * words; no figure about a person is printed.
 */
final class SummaryPrint {

    private final SummaryPaper paper;
    private final String writer;
    private final Language language;
    private final Writing writing;
    private final List<Map<String, ?>> rows = new ArrayList<>();

    /** @param writer what everybody calls the member of staff who wrote it */
    SummaryPrint(SummaryPaper paper, String writer, Language language) {
        this.paper = paper;
        this.writer = writer;
        this.language = language;
        this.writing = new Writing(language);
    }

    byte[] pdf() {
        WrittenSummary summary = paper.summary();
        String title = text("progress.summary");
        section("progress.summary.strengths");
        said(summary.strengths());
        section("progress.own.agreed");
        said(text("participants.profile.lead", "day", writing.longDay(paper.agreedOn())));
        WorkingProfile agreed = paper.agreed();
        for (int i = 0; i < WorkingProfile.DEMANDS.size(); i++) {
            String demand = "catalog.demand." + WorkingProfile.DEMANDS.get(i);
            row("pair", text(demand), text(demand + "." + agreed.values().get(i)));
        }
        section("progress.own.tried");
        if (paper.tried().isEmpty()) {
            said(text("progress.own.tried.none"));
        }
        for (TaskStep step : paper.tried()) {
            row("item", "•", step.nameIn(language.locale()));
        }
        section("progress.summary.helps");
        said(summary.helps());
        listed("progress.paper.helped", "tasks.help.", paper.helped());
        listed("progress.paper.aids", "tasks.aid.", paper.aids());
        section("progress.summary.next");
        said(summary.nextStep());
        section("progress.summary.recommendation");
        said(summary.recommendation());
        Map<String, Object> values = new HashMap<>();
        values.put("TITLE", title);
        values.put("ALIAS", paper.alias());
        values.put(
                "WHEN",
                summary.handedOverOn()
                        .map(day -> text("progress.paper.handed-over", "day", writing.longDay(day)))
                        .orElse(text("progress.paper.not-handed-over")));
        values.put("WHO", text("progress.paper.by", "name", writer));
        values.put("DRAFT", paper.isDraft() ? text("progress.paper.draft") : "");
        values.put("PAGE", text("progress.paper.page"));
        values.put("OF", text("progress.paper.of"));
        return new Print("summary", title, language.locale(), values, rows).pdf();
    }

    private @Nullable String section;

    private void section(String key) {
        section = text(key);
    }

    private void said(String text) {
        row("text", "", text);
    }

    /** Some words in one sentence, if there are any. */
    private void listed(String key, String prefix, Set<? extends Enum<?>> words) {
        if (!words.isEmpty()) {
            said(text(
                    key,
                    "what",
                    words.stream().map(word -> text(prefix + word.name())).collect(Collectors.joining(", "))));
        }
    }

    private void row(String kind, String label, String text) {
        Map<String, Object> row = new HashMap<>();
        row.put("section", section);
        row.put("kind", kind);
        row.put("label", label);
        row.put("text", text);
        rows.add(row);
    }

    private String text(String key) {
        return Texts.get(language, key, Map.of());
    }

    private String text(String key, String blank, String value) {
        return Texts.get(language, key, Map.of(blank, value));
    }
}
