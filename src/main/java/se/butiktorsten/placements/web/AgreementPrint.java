package se.butiktorsten.placements.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.participants.Schedule;
import se.butiktorsten.placements.AgreementDraft;
import se.butiktorsten.placements.Employer;
import se.butiktorsten.placements.InsuranceBasis;
import se.butiktorsten.placements.Placement;
import se.butiktorsten.placements.PlacementHours;
import se.butiktorsten.shared.print.Print;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Texts;
import se.butiktorsten.shared.web.Writing;

/**
 * The agreement of a placement on paper, to sign, from the design {@code reports/summary.jrxml}: A4, in sections. It goes
 * to the employer, so it holds what was agreed and nothing else: no alias, no profile, no referrer, no reason. Names are
 * written on it by hand.
 */
final class AgreementPrint {

    private static final String LINE = "_".repeat(44);

    private final Placement placement;
    private final Language language;
    private final Writing writing;
    private final Collection<Map<String, ?>> rows = new ArrayList<>();
    private String section = "";

    AgreementPrint(Placement placement, Language language) {
        this.placement = placement;
        this.language = language;
        this.writing = new Writing(language);
    }

    byte[] pdf() {
        AgreementDraft agreement = placement.agreement().asDraft();
        where();
        section("placements.paper.what");
        pair("placements.kind", text("placements.kind." + placement.kind()));
        pair(
                "placements.period",
                writing.longDay(placement.period().from()) + " – "
                        + writing.longDay(placement.period().to()));
        known("placements.decided-by", (agreement.decidedBy() + " " + agreement.decisionNumber()).strip());
        known("placements.tasks", agreement.tasks());
        known("placements.adaptations", agreement.mayTell() ? agreement.adaptations() : "");
        hours();
        section("placements.paper.safe");
        InsuranceBasis insurance = placement.insuranceBasis();
        pair(
                "placements.insurance",
                text(insurance == null ? "placements.not-yet" : "placements.insurance." + insurance));
        pair(
                "placements.risks-told-on",
                agreement.risksToldOn() == null ? LINE : writing.longDay(agreement.risksToldOn()));
        known("placements.absence-route", agreement.absenceRoute());
        said("placements.paper.absence");
        section("placements.paper.signatures");
        for (String who : new String[] {"participant", "employer", "unit"}) {
            row("text", "", " ");
            pair("placements.paper." + who, LINE);
        }
        String title = text("placements.paper.title");
        Map<String, Object> values = new HashMap<>();
        values.put("TITLE", title);
        values.put("ALIAS", place());
        values.put(
                "WHEN",
                Texts.get(language, "placements.paper.number", Map.of("number", String.valueOf(placement.id()))));
        values.put("WHO", text("placements.paper.purpose"));
        values.put("DRAFT", "");
        values.put("PAGE", text("placements.paper.page"));
        values.put("OF", text("placements.paper.of"));
        return new Print("summary", title, language.locale(), values, rows).pdf();
    }

    private String place() {
        Employer employer = placement.employer();
        return employer == null ? text("placements.kind." + placement.kind()) : employer.name();
    }

    private void where() {
        section("placements.paper.where");
        Employer employer = placement.employer();
        if (employer != null) {
            pair("placements.employer", employer.name());
            pair("placements.org-number", employer.orgNumber().written());
            pair("placements.address", employer.address());
            pair("placements.contact-name", employer.contactName() + ", " + employer.contactPhone());
        }
        String phone = placement.agreement().asDraft().supervisorPhone();
        known("placements.supervisor", placement.supervisor() + (phone.isEmpty() ? "" : ", " + phone));
    }

    private void hours() {
        section("placements.paper.hours");
        for (PlacementHours step : placement.hours()) {
            Schedule schedule = step.schedule();
            row(
                    "pair",
                    Texts.get(language, "placements.paper.from", Map.of("day", writing.longDay(step.validFrom()))),
                    Texts.get(
                            language,
                            "placements.paper.week",
                            Map.of(
                                    "hours",
                                    writing.hours(schedule.minutesAWeek()),
                                    "percent",
                                    schedule.extentPercent())));
            row(
                    "text",
                    "",
                    schedule.days().entrySet().stream()
                            .map(day -> text("participants.day." + day.getKey()) + "\u00a0"
                                    + writing.hours(day.getValue()).replace(' ', '\u00a0'))
                            .collect(Collectors.joining(", ")));
        }
        said("placements.paper.proof");
    }

    private void section(String key) {
        section = text(key);
    }

    private void said(String key) {
        row("text", "", text(key));
    }

    private void pair(String label, String value) {
        row("pair", text(label), value);
    }

    /** What is not known is left out rather than printed as a gap. */
    private void known(String label, String value) {
        if (!value.isBlank()) {
            pair(label, value);
        }
    }

    private void row(String kind, String label, String text) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("section", section);
        row.put("kind", kind);
        row.put("label", label);
        row.put("text", text);
        rows.add(row);
    }

    private String text(String key) {
        return Texts.get(language, key);
    }
}
