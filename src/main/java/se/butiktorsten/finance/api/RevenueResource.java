package se.butiktorsten.finance.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.butiktorsten.finance.Margins;
import se.butiktorsten.finance.RevenueFile;
import se.butiktorsten.finance.RevenueFiles;
import se.butiktorsten.finance.RevenueQuestion;
import se.butiktorsten.finance.RevenueReport;
import se.butiktorsten.finance.RevenueReports;
import se.butiktorsten.finance.RevenueWords;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Language;

/**
 * Revenue: net excluding VAT, returns deducted, cash rounding excluded. Every address takes {@code from} and {@code to}
 * (days, both included; this month if left out), {@code by} ({@code month, week, day, workshop, product, vat, payment, customer, till}), and one
 * of the same words for each part that is to be looked at alone: {@code workshop=BAKERY&vat=600&payment=CARD}.
 */
@Path("api/revenue")
@RequestScoped
@Tag(name = "Revenue")
public class RevenueResource {

    @Inject
    Caller caller;

    @Inject
    RevenueReports reports;

    @Inject
    Margins margins;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    /** The sums. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public RevenueJson revenue(@Context UriInfo uri) {
        return RevenueJson.of(reports.of(caller.actor(), question(uri)), new RevenueWords(Language.ofCaller(request)));
    }

    /** The same as a file: {@code pdf}, {@code xlsx} or {@code csv}. */
    @GET
    @Path("files/{kind}")
    public Response file(@PathParam("kind") String kind, @Context UriInfo uri) {
        RevenueReport report = reports.of(caller.actor(), question(uri));
        RevenueFile known = RevenueFile.ending(kind);
        RevenueFiles files = new RevenueFiles(report, Language.ofCaller(request), caller.actor(), clock.instant());
        return Response.ok(files.as(known), known.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + files.fileName() + "." + kind + "\"")
                .build();
    }

    /** What each product brought less what its materials cost, {@code from} to {@code to}; costs and margins are null while unknown. */
    @GET
    @Path("margin")
    @Produces(MediaType.APPLICATION_JSON)
    public List<MarginJson> margin(@Context UriInfo uri) {
        return margins.of(caller.actor(), question(uri).period()).lines().stream()
                .map(MarginJson::of)
                .toList();
    }

    /** The receipts behind the sums, oldest first; {@code skip} and {@code most} (up to 500) turn the pages. */
    @GET
    @Path("receipts")
    @Produces(MediaType.APPLICATION_JSON)
    public List<RevenueJson.ReceiptRowJson> receipts(@Context UriInfo uri) {
        RevenueQuestion question = question(uri);
        Form form = Form.of(uri.getQueryParameters());
        int skip = form.read(f -> (int) f.whole("skip", 0, 1_000_000_000, 0));
        int most = form.read(f -> (int) f.whole("most", 1, 500, 100));
        return reports.receipts(caller.actor(), question, skip, most).stream()
                .map(RevenueJson.ReceiptRowJson::of)
                .toList();
    }

    private RevenueQuestion question(UriInfo uri) {
        YearMonth month = YearMonth.from(SwedishTime.dayOf(clock.instant()));
        return RevenueQuestion.read(
                uri.getQueryParameters()::getFirst, new Period(month.atDay(1), month.atEndOfMonth()));
    }
}
