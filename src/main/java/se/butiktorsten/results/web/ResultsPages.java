package se.butiktorsten.results.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.results.Goal;
import se.butiktorsten.results.GoalOutcome;
import se.butiktorsten.results.GoalTarget;
import se.butiktorsten.results.ResultCharts;
import se.butiktorsten.results.ResultFiles;
import se.butiktorsten.results.ResultTable;
import se.butiktorsten.results.ResultTables;
import se.butiktorsten.results.ResultsDesk;
import se.butiktorsten.results.ResultsReport;
import se.butiktorsten.results.Targets;
import se.butiktorsten.results.TargetsDraft;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.web.Chart;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Option;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.shared.web.Texts;
import se.butiktorsten.shared.web.Typing;
import se.butiktorsten.shared.web.Writing;

/**
 * What the unit achieved: a sentence, pictures, tables; as PDF and XLSX. The address says which years. Beside it what the
 * goals ask for.
 */
@Path("resultat")
@ChangedBy(Role.COORDINATOR)
@RequestScoped
public class ResultsPages {

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    ResultsDesk desk;

    @Inject
    Clock clock;

    /**
     * What the page shows.
     *
     * @param sentence the answer in a line; empty when the years could not be read
     * @param files the query that says the same of the files
     */
    public record ResultsPage(
            Form form,
            List<Option> years,
            String sentence,
            List<Chart> volumes,
            List<Chart> goals,
            List<Chart> workshops,
            List<Chart> tasks,
            List<ResultTable> tables,
            String files,
            boolean mayWrite) {}

    /** What the goals ask for. */
    public record TargetsPage(Targets targets, int thisYear, Form form, boolean mayWrite) {

        /** What was written, the latest first. */
        public List<GoalTarget> written() {
            List<GoalTarget> latestFirst = new ArrayList<>(targets.written());
            Collections.reverse(latestFirst);
            return latestFirst;
        }
    }

    @GET
    public Response results(@Context UriInfo uri) {
        Form form = asked(uri);
        return screen.attempt(form, () -> show(form, report(form)), () -> show(form, null));
    }

    /** As a tagged PDF, small numbers hidden. */
    @GET
    @Path("pdf")
    public Response pdf(@Context UriInfo uri) {
        ResultFiles files = files(uri);
        return file(files.pdf(), "application/pdf", files.fileName() + ".pdf");
    }

    /** As a spreadsheet, small numbers hidden. */
    @GET
    @Path("xlsx")
    public Response xlsx(@Context UriInfo uri) {
        ResultFiles files = files(uri);
        return file(
                files.xlsx(),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                files.fileName() + ".xlsx");
    }

    private static Response file(byte[] content, String type, String name) {
        return Response.ok(content, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private ResultFiles files(UriInfo uri) {
        return new ResultFiles(report(asked(uri)), screen.language(), SwedishTime.dayOf(clock.instant()));
    }

    /** The years asked for; this year when nothing is said. */
    private Form asked(UriInfo uri) {
        Form form = Form.of(uri.getQueryParameters());
        String now = String.valueOf(thisYear());
        if (form.value("to").isBlank()) {
            form.with("to", form.value("from").isBlank() ? now : form.value("from"));
        }
        if (form.value("from").isBlank()) {
            form.with("from", form.value("to"));
        }
        return form;
    }

    private ResultsReport report(Form form) {
        record Years(long from, long to) {}
        Years years = form.read(f -> new Years(
                f.whole("from", ResultsReport.FIRST_YEAR, ResultsReport.LAST_YEAR),
                f.whole("to", ResultsReport.FIRST_YEAR, ResultsReport.LAST_YEAR)));
        return desk.of(caller.actor(), (int) years.from(), (int) years.to());
    }

    private Response show(Form form, @Nullable ResultsReport report) {
        List<Option> years = Option.of(desk.years(caller.actor()), String::valueOf, String::valueOf);
        ResultCharts charts = report == null ? null : new ResultCharts(report, screen.language(), false);
        return screen.show(
                "results/results.jte",
                new ResultsPage(
                        form,
                        years,
                        report == null ? "" : sentence(report),
                        charts == null ? List.of() : charts.volumes(),
                        charts == null ? List.of() : charts.goals(),
                        charts == null ? List.of() : charts.workshops(),
                        charts == null ? List.of() : charts.tasks(),
                        report == null ? List.of() : new ResultTables(report, screen.language(), false).all(),
                        "from=" + form.value("from") + "&to=" + form.value("to"),
                        caller.actor().isAnyOf(Role.COORDINATOR)));
    }

    private String sentence(ResultsReport report) {
        GoalOutcome onward = report.last().goals().get(0);
        Long share = onward.share();
        Map<String, Object> facts = Map.of(
                "year", String.valueOf(report.toYear()),
                "active", report.last().throughput().active().total(),
                "ended", onward.answered(),
                "onward", onward.reached(),
                "share", share == null ? "–" : new Writing(screen.language()).share(share));
        return Texts.get(screen.language(), share == null ? "results.sentence.none" : "results.sentence", facts);
    }

    /** What the goals ask for, to be changed from a year on. */
    @GET
    @Path("mal")
    public Response targets() {
        int year = thisYear();
        Targets targets = desk.targets(caller.actor());
        Form form = Form.empty().with("fromYear", year);
        for (Goal goal : Goal.values()) {
            Integer target = targets.of(goal, year);
            form.with(goal.name(), target == null ? "" : Typing.percent(target));
        }
        return targets(targets, form);
    }

    private Response targets(Targets targets, Form form) {
        return screen.show(
                "results/targets.jte",
                new TargetsPage(targets, thisYear(), form, caller.actor().isAnyOf(Role.COORDINATOR)));
    }

    @POST
    @Path("mal")
    public Response aim(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    desk.aim(caller.actor(), form.read(TargetsDraft::read));
                    return screen.go("/resultat/mal", "results.news.aimed");
                },
                () -> targets(desk.targets(caller.actor()), form));
    }

    private int thisYear() {
        return SwedishTime.dayOf(clock.instant()).getYear();
    }
}
