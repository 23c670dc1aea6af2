package se.butiktorsten.results.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.results.ResultsDesk;
import se.butiktorsten.results.ResultsReport;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Language;

/** What the unit achieved, counted from its episodes; small numbers are hidden. */
@Path("api/results")
@RequestScoped
@Tag(name = "Results")
public class ResultsResource {

    @Inject
    Caller caller;

    @Inject
    ResultsDesk desk;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    /** The tables of the years {@code from} to {@code to}, both included; this year if left out. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public ResultsJson results(@Context UriInfo uri) {
        Form form = Form.of(uri.getQueryParameters());
        int now = SwedishTime.dayOf(clock.instant()).getYear();
        record Years(int from, int to) {}
        Years years = form.read(
                f -> new Years((int) f.whole("from", ResultsReport.FIRST_YEAR, ResultsReport.LAST_YEAR, now), (int)
                        f.whole("to", ResultsReport.FIRST_YEAR, ResultsReport.LAST_YEAR, now)));
        return ResultsJson.of(desk.of(caller.actor(), years.from(), years.to()), Language.ofCaller(request));
    }
}
