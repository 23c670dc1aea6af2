package se.butiktorsten.sales.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.sales.DayCloses;
import se.butiktorsten.sales.ZReport;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.ShopSign;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.shared.web.SentId;

/** The closes of all tills: the list, each as its Z report on screen and on paper, and the second person's approval. */
@Path("dagsavslut")
@ChangedBy({Role.SHOP_STAFF, Role.ACTIVITY_LEADER, Role.FINANCE, Role.ADMIN})
@RequestScoped
public class ClosePages {

    private static final int DAYS_SHOWN = 31;

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    DayCloses closes;

    @Inject
    ShopSign sign;

    @Inject
    Clock clock;

    /**
     * What the list shows.
     *
     * @param waiting those that nobody has approved
     * @param reports those of the days that were asked for
     */
    public record CloseList(Form form, List<ZReport> waiting, List<ZReport> reports) {}

    /**
     * What a Z report's page shows.
     *
     * @param canApprove whether the viewer may approve it: it waits, and somebody else counted
     */
    public record ClosePage(Form form, ZReport report, ShopSign sign, boolean canApprove) {}

    @GET
    public Response list(@Context UriInfo uri) {
        Form form = Form.of(uri.getQueryParameters());
        return screen.attempt(
                form,
                () -> screen.show("sales/closes.jte", listFor(form)),
                () -> screen.show("sales/closes.jte", new CloseList(form, List.of(), List.of())));
    }

    private CloseList listFor(Form form) {
        LocalDate today = SwedishTime.dayOf(clock.instant());
        Period period = form.read(f -> {
            LocalDate to = f.optionalDay("till");
            LocalDate last = to == null ? today : to;
            LocalDate from = f.optionalDay("fran");
            LocalDate first = from == null ? last.minusDays(DAYS_SHOWN) : from;
            if (last.isBefore(first)) {
                f.note("till", "sales.fault.period");
                return new Period(today, today);
            }
            return new Period(first, last);
        });
        form.with("fran", period.from()).with("till", period.to());
        return new CloseList(form, closes.waiting(caller.actor()), closes.reports(caller.actor(), period));
    }

    @GET
    @Path("{id}")
    public Response report(@PathParam("id") String id) {
        return show(id, Form.empty());
    }

    private Response show(String id, Form form) {
        ZReport report = closes.report(caller.actor(), close(id));
        boolean canApprove = !report.isApproved()
                && !report.close().closedBy().equals(caller.actor().name());
        return screen.show("sales/close-report.jte", new ClosePage(form, report, sign, canApprove));
    }

    @GET
    @Path("{id}/pdf")
    @Produces("application/pdf")
    public Response paper(@PathParam("id") String id) {
        ZReport report = closes.report(caller.actor(), close(id));
        return Response.ok(new ClosePaper(report, sign, screen.language()).pdf())
                .header(
                        "Content-Disposition",
                        "inline; filename=\"z-" + report.close().tillCode() + "-"
                                + report.close().number() + ".pdf\"")
                .build();
    }

    @POST
    @Path("{id}/godkannande")
    public Response approve(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    closes.approve(caller.actor(), close(id));
                    return screen.go("/dagsavslut/" + close(id), "sales.close.approved");
                },
                () -> show(id, form));
    }

    /** Whoever comes here after logging in again finds the report. */
    @GET
    @Path("{id}/godkannande")
    public Response afterApprove(@PathParam("id") String id) {
        return screen.go("/dagsavslut/" + close(id));
    }

    private static UUID close(String id) {
        return SentId.in(id).orElseThrow(() -> new NotFound("close", id));
    }
}
