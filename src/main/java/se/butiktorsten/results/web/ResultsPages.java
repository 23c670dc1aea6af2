package se.butiktorsten.results.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.results.GoalOutcome;
import se.butiktorsten.results.Intervention;
import se.butiktorsten.results.ResultFiles;
import se.butiktorsten.results.ResultTable;
import se.butiktorsten.results.ResultTables;
import se.butiktorsten.results.ResultsDesk;
import se.butiktorsten.results.ResultsReport;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.web.Chart;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Option;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.shared.web.Texts;
import se.butiktorsten.shared.web.Writing;

/** What the unit achieved: a sentence, pictures, tables; as PDF and XLSX. The address says which years. */
@Path("resultat")
@ChangedBy({Role.COORDINATOR, Role.ACTIVITY_LEADER})
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
            List<ResultTable> tables,
            String files,
            boolean mayWrite) {}

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
        String now = String.valueOf(SwedishTime.dayOf(clock.instant()).getYear());
        if (form.value("till").isBlank()) {
            form.with("till", form.value("fran").isBlank() ? now : form.value("fran"));
        }
        if (form.value("fran").isBlank()) {
            form.with("fran", form.value("till"));
        }
        return form;
    }

    private ResultsReport report(Form form) {
        record Years(long from, long to) {}
        Years years = form.read(f -> new Years(f.whole("fran", 2000, 2100), f.whole("till", 2000, 2100)));
        return desk.of(caller.actor(), (int) years.from(), (int) years.to());
    }

    private Response show(Form form, @Nullable ResultsReport report) {
        List<Option> years = Option.of(desk.years(caller.actor()), String::valueOf, String::valueOf);
        return screen.show(
                "results/results.jte",
                new ResultsPage(
                        form,
                        years,
                        report == null ? "" : sentence(report),
                        report == null ? List.of() : volumes(report),
                        report == null ? List.of() : goals(report),
                        report == null ? List.of() : new ResultTables(report, screen.language(), false).all(),
                        "fran=" + form.value("fran") + "&till=" + form.value("till"),
                        caller.actor().isAnyOf(Role.COORDINATOR)));
    }

    private String sentence(ResultsReport report) {
        GoalOutcome onward = last(report).goals().get(0);
        Long share = onward.share();
        Map<String, Object> facts = Map.of(
                "year", String.valueOf(report.toYear()),
                "active", last(report).throughput().active().total(),
                "ended", onward.answered(),
                "onward", onward.reached(),
                "share", share == null ? "–" : new Writing(screen.language()).share(share));
        return Texts.get(screen.language(), share == null ? "results.sentence.none" : "results.sentence", facts);
    }

    private static ResultsReport.Year last(ResultsReport report) {
        return report.years().get(report.years().size() - 1);
    }

    /** The active year by year; of one year by intervention. */
    private List<Chart> volumes(ResultsReport report) {
        List<Chart.Point> points = new ArrayList<>();
        if (report.years().size() > 1) {
            for (ResultsReport.Year year : report.years()) {
                long active = year.throughput().active().total();
                points.add(new Chart.Point(String.valueOf(year.year()), active, active));
            }
            return Chart.ofTime(screen.language(), text("results.chart.years"), points);
        }
        for (Intervention intervention : Intervention.values()) {
            if (intervention.countsInVolumes()) {
                long active = report.of(intervention).total();
                points.add(new Chart.Point(text("results.intervention." + intervention), active, active));
            }
        }
        return Chart.ofThings(screen.language(), text("results.chart.interventions"), points);
    }

    /** How far each goal of the last year was reached, beside its target. */
    private List<Chart> goals(ResultsReport report) {
        Writing writing = new Writing(screen.language());
        List<Chart.Point> points = new ArrayList<>();
        for (GoalOutcome outcome : last(report).goals()) {
            Long share = outcome.share();
            Integer target = outcome.goal().target();
            if (share != null) {
                String figure = target == null
                        ? writing.share(share)
                        : Texts.get(
                                screen.language(),
                                "results.chart.beside",
                                Map.of("share", writing.share(share), "target", writing.share(target)));
                points.add(new Chart.Point(text("results.short." + outcome.goal()), share, figure));
            }
        }
        return Chart.ofThings(
                screen.language(),
                Texts.get(screen.language(), "results.chart.goals", Map.of("year", String.valueOf(report.toYear()))),
                points);
    }

    private String text(String key) {
        return Texts.get(screen.language(), key);
    }
}
