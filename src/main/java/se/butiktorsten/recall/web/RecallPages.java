package se.butiktorsten.recall.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.Role;
import se.butiktorsten.recall.Recall;
import se.butiktorsten.recall.Trace;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.stock.Lot;

/** From the number on a package to batches, shelves and receipts, in one step. */
@Path("aterkalla")
@RequestScoped
public class RecallPages {

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    Recall recall;

    @Inject
    Clock clock;

    /** What was looked for and found. */
    public record Search(Form wanted, Map<Lot, Product> found) {

        public boolean isAsked() {
            return !wanted.value("parti").isBlank();
        }
    }

    /**
     * A lot with all that came of it.
     *
     * @param mayReadReceipts whether the receipts can be opened from here
     * @param mayMove whether what is left can be written off from here
     */
    public record TraceSheet(Trace trace, LocalDate today, boolean mayReadReceipts, boolean mayMove) {}

    /** A number that only one lot has leads straight to it. */
    @GET
    public Response search(@QueryParam("parti") @DefaultValue("") String number) {
        Form wanted = Form.empty().with("parti", number);
        Map<Lot, Product> found = recall.find(caller.actor(), number);
        List<Lot> lots = List.copyOf(found.keySet());
        return lots.size() == 1
                ? screen.go("/aterkalla/" + lots.get(0).id())
                : screen.show("recall/search.jte", new Search(wanted, found));
    }

    @GET
    @Path("{lot: \\d{1,18}}")
    public Response trace(@PathParam("lot") long lot) {
        return screen.show(
                "recall/trace.jte",
                new TraceSheet(
                        recall.trace(caller.actor(), lot),
                        SwedishTime.dayOf(clock.instant()),
                        caller.actor().isAnyOf(Role.SHOP_STAFF),
                        caller.actor().isAnyOf(Role.ACTIVITY_LEADER, Role.SHOP_STAFF)));
    }
}
