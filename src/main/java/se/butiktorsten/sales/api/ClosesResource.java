package se.butiktorsten.sales.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.sales.CashCount;
import se.butiktorsten.sales.CloseDraft;
import se.butiktorsten.sales.DayCloses;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.web.Form;

/** Closes of the tills' days. The caller makes the id before it sends; sending again is safe. */
@Path("api/closes")
@ChangedBy(Role.SHOP_STAFF)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sales")
public class ClosesResource {

    private static final long ANY = 1_000_000_000_000L;
    private static final int PIECES_MOST = 100;

    @Inject
    Caller caller;

    @Inject
    DayCloses closes;

    @Inject
    Clock clock;

    /** Closes of {@code from} to {@code to}, or of today, latest first. */
    @GET
    public List<CloseJson> all(@Context UriInfo uri) {
        LocalDate today = SwedishTime.dayOf(clock.instant());
        Period period = Form.of(uri.getQueryParameters()).read(form -> {
            LocalDate from = Objects.requireNonNullElse(form.optionalDay("from"), today);
            LocalDate to = Objects.requireNonNullElse(form.optionalDay("to"), today);
            if (to.isBefore(from)) {
                form.note("to", "sales.fault.period");
                return new Period(today, today);
            }
            return new Period(from, to);
        });
        return closes.reports(caller.actor(), period).stream()
                .map(CloseJson::of)
                .toList();
    }

    /** One close. */
    @GET
    @Path("{id}")
    public CloseJson one(@PathParam("id") String id) {
        return CloseJson.of(closes.report(caller.actor(), uuid(id)));
    }

    /**
     * Closes a till's day. Body: {@code {"till": "BUTIK", "pieces": [{"valueOre": 10000, "count": 7}], "cardOre": 70000,
     * "swishOre": 46200, "leftOre": 50000, "reason": "", "device": "…", "made": 118}}. The device and what it has made are
     * needed while a device is the till.
     */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public CloseJson close(@PathParam("id") String id, @Nullable JsonObject body) {
        CloseDraft draft = Form.of(body).with("id", id).read(ClosesResource::draft);
        return CloseJson.of(closes.close(caller.actor(), draft));
    }

    private static CloseDraft draft(Form form) {
        Map<Long, Long> pieces = new HashMap<>();
        for (Form piece : form.items("pieces", PIECES_MOST)) {
            pieces.merge(piece.whole("valueOre", 0, ANY), piece.whole("count", 0, ANY), Long::sum);
        }
        return new CloseDraft(
                form.uuid("id"),
                form.text("till", 20),
                form.value("device").isEmpty() ? null : form.uuid("device"),
                form.whole("made", 0, ANY, 0),
                new CashCount(pieces),
                new Money(form.whole("cardOre", -ANY, ANY)),
                new Money(form.whole("swishOre", -ANY, ANY)),
                Objects.requireNonNullElse(form.optionalText("reason", 300), ""),
                new Money(form.whole("leftOre", -ANY, ANY)));
    }

    /** Approves a close; never the one who counted. */
    @PUT
    @ChangedBy({Role.SHOP_STAFF, Role.ACTIVITY_LEADER, Role.FINANCE, Role.ADMIN})
    @Path("{id}/approval")
    public CloseJson approve(@PathParam("id") String id) {
        return CloseJson.of(closes.approve(caller.actor(), uuid(id)));
    }

    private static UUID uuid(String id) {
        return Form.empty().with("id", id).read(form -> form.uuid("id"));
    }
}
