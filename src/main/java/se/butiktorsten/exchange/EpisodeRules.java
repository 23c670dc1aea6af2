package se.butiktorsten.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.placements.Outcome;
import se.butiktorsten.results.AgeBand;
import se.butiktorsten.results.Episode;
import se.butiktorsten.results.EpisodeDesk;
import se.butiktorsten.results.EpisodeDraft;
import se.butiktorsten.results.Intervention;
import se.butiktorsten.results.Referrer;
import se.butiktorsten.results.Sex;
import se.butiktorsten.results.YesNo;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.web.Form;

/** The list of episodes, a line each, told apart by their reference. Who it is among the participants here stays. */
@ApplicationScoped
class EpisodeRules implements ListRules {

    private static final List<Column> COLUMNS = List.of(
            Column.text("reference", "beteckning"),
            Column.yesOrNo("anonymous", "anonym"),
            Column.text("caseRef", "ärende"),
            Column.choice("sex", "kön", Sex.values(), "results.sex"),
            Column.choice("ageBand", "ålder", AgeBand.values(), "results.age"),
            Column.choice("intervention", "insats", Intervention.values(), "results.intervention"),
            Column.choice("referrer", "remittent", Referrer.values(), "results.referrer"),
            Column.day("startedOn", "inskriven"),
            Column.text("goal", "individuellt mål"),
            Column.day("endedOn", "avslutad"),
            Column.choice("completed", "fullföljd", YesNo.values(), "results.answer"),
            Column.choice("goalReached", "mål nått", YesNo.values(), "results.answer"),
            Column.day("summaryOn", "underlag lämnat"),
            Column.choice("next", "vidare till", Outcome.values(), "placements.outcome"),
            Column.choice("wellbeing", "mår bättre", YesNo.values(), "results.answer"),
            Column.choice("stepToWork", "närmare arbete", YesNo.values(), "results.answer"),
            Column.day("followedUpOn", "uppföljd"),
            Column.day("nextStepStartedOn", "nästa steg började"));

    @Inject
    EpisodeDesk desk;

    @Inject
    Clock clock;

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<List<String>> lines(Actor by) {
        return desk.all(by).stream()
                .map(Episode::asDraft)
                .map(EpisodeDraft::asForm)
                .map(form -> Column.line(COLUMNS, form))
                .toList();
    }

    @Override
    public Plan plan(Actor by, UUID importId, List<FileRow> rows) {
        Plan plan = new Plan(COLUMNS);
        Map<String, Episode> known = new HashMap<>();
        desk.all(by).forEach(episode -> known.put(episode.reference(), episode));
        LocalDate today = SwedishTime.dayOf(clock.instant());
        Set<String> seen = new HashSet<>();
        for (FileRow row : rows) {
            Form form = Form.empty();
            row.into(form, COLUMNS, "");
            String reference = form.text("reference", EpisodeDraft.REFERENCE_LONGEST);
            if (!reference.isEmpty() && !seen.add(reference)) {
                form.note("reference", "exchange.fault.twice");
            }
            Episode there = known.get(reference);
            if (there != null) {
                form.with("participantId", there.participantId());
            }
            EpisodeDraft draft = EpisodeDraft.read(form, today);
            if (!plan.isFaulty(row, form)) {
                Form before = there == null ? null : there.asDraft().asForm();
                plan.add(
                        row,
                        reference,
                        form.value("caseRef"),
                        there == null,
                        plan.differences("", before, draft.asForm(), ""),
                        () -> carryOut(by, draft, there));
            }
        }
        return plan;
    }

    private void carryOut(Actor by, EpisodeDraft draft, @Nullable Episode there) {
        if (there == null) {
            desk.add(by, draft);
        } else {
            desk.change(by, there.id(), draft, there.version());
        }
    }
}
