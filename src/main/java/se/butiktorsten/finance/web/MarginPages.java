package se.butiktorsten.finance.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.finance.MarginLine;
import se.butiktorsten.finance.MarginReport;
import se.butiktorsten.finance.Margins;
import se.butiktorsten.finance.RevenueQuestion;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.csv.SpreadsheetCsv;
import se.butiktorsten.shared.web.Chart;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.shared.web.Texts;

/** Margin before labour: what is left of the revenue when materials are paid, product by product, with what was thrown away. */
@Path("omsattning/marginal")
@RequestScoped
public class MarginPages {

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    Margins margins;

    @Inject
    Clock clock;

    /**
     * What the page shows.
     *
     * @param report null when the days could not be read
     * @param file the address of the same as CSV
     */
    public record MarginPage(Form form, @Nullable MarginReport report, List<Chart> charts, String file) {}

    @GET
    public Response margin(@Context UriInfo uri) {
        Form form = Form.of(uri.getQueryParameters());
        return screen.attempt(
                form,
                () -> {
                    Period period = period(uri);
                    form.with("from", period.from()).with("to", period.to());
                    MarginReport report = margins.of(caller.actor(), period);
                    return screen.show(
                            "finance/margin.jte",
                            new MarginPage(
                                    form,
                                    report,
                                    charts(report),
                                    "/omsattning/marginal/csv?from=" + period.from() + "&to=" + period.to()));
                },
                () -> screen.show("finance/margin.jte", new MarginPage(form, null, List.of(), "")));
    }

    private Period period(UriInfo uri) {
        YearMonth month = YearMonth.from(SwedishTime.dayOf(clock.instant()));
        return RevenueQuestion.read(
                        name -> name.equals("from") || name.equals("to")
                                ? uri.getQueryParameters().getFirst(name)
                                : null,
                        new Period(month.atDay(1), month.atEndOfMonth()))
                .period();
    }

    /** The products with the highest margins. */
    private List<Chart> charts(MarginReport report) {
        List<Chart.Point> points = new ArrayList<>();
        for (MarginLine line : report.lines()) {
            Money margin = line.margin();
            if (margin != null && !margin.isZero() && points.size() < Chart.LIST_MOST) {
                points.add(new Chart.Point(line.name(), margin));
            }
        }
        return points.isEmpty() ? List.of() : Chart.ofThings(screen.language(), text("finance.margin"), points);
    }

    /** The same as a file. */
    @GET
    @Path("csv")
    public Response csv(@Context UriInfo uri) {
        MarginReport report = margins.of(caller.actor(), period(uri));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SpreadsheetCsv csv = new SpreadsheetCsv(file)
                .row(
                        text("finance.margin.sku"),
                        text("finance.grouping.product"),
                        text("finance.quantity"),
                        text("finance.net"),
                        text("finance.margin.cost"),
                        text("finance.margin"),
                        text("finance.margin.wasted"),
                        text("finance.margin.waste"));
        for (MarginLine line : report.lines()) {
            csv.row(
                    line.sku(),
                    line.name(),
                    line.quantity(),
                    line.net(),
                    line.cost(),
                    line.margin(),
                    line.wasted(),
                    line.waste());
        }
        csv.row(text("finance.total"), null, null, report.net(), report.cost(), report.margin(), null, report.waste());
        csv.row(Texts.get(screen.language(), "finance.period", Map.of("period", report.period())));
        csv.row(text("finance.margin.definition")).end();
        return Response.ok(file.toByteArray(), "text/csv;charset=UTF-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + text("finance.margin.file") + "-"
                                + report.period().from() + "-" + report.period().to() + ".csv\"")
                .build();
    }

    private String text(String key) {
        return Texts.get(screen.language(), key);
    }
}
