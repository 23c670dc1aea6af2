package se.butiktorsten.sales.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Identified;
import se.butiktorsten.identity.Pins;
import se.butiktorsten.identity.Role;
import se.butiktorsten.sales.DiscountLimit;
import se.butiktorsten.sales.Till;
import se.butiktorsten.sales.TillCheck;
import se.butiktorsten.sales.TillDesk;
import se.butiktorsten.sales.TillEvent;
import se.butiktorsten.shared.web.Form;

/** The tills of the shop. */
@Path("api/tills")
@ChangedBy(Role.ADMIN)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sales")
public class TillsResource {

    private static final long ANY = 1_000_000_000_000L;

    @Inject
    Caller caller;

    @Inject
    Till till;

    @Inject
    TillDesk desk;

    @Inject
    TillCheck check;

    @Inject
    Pins pins;

    @Inject
    DiscountLimit discountLimit;

    /** All tills, live ones first. */
    @GET
    public List<TillJson> all() {
        return till.tills(caller.actor()).stream().map(TillJson::of).toList();
    }

    /** Sets up a till that sells; the same again is the same till. Body: {@code {"name": "Kassan i butiken"}}. */
    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    public TillJson setUp(@PathParam("code") String code, @Nullable JsonObject body) {
        String name = Form.of(body).read(form -> form.text("name", 60));
        return TillJson.of(till.setUp(caller.actor(), code, name));
    }

    /** The devices that are or were this till, the latest first. */
    @GET
    @Path("{code}/devices")
    public List<DeviceJson> devices(@PathParam("code") String code) {
        return desk.devices(caller.actor(), code).stream().map(DeviceJson::of).toList();
    }

    /** What is here of a device; it asks when it starts, and tells that it is alive. */
    @POST
    @ChangedBy(Role.SHOP_STAFF)
    @Path("{code}/devices/{id}/heard")
    public DeviceJson heard(@PathParam("code") String code, @PathParam("id") String id) {
        return DeviceJson.of(desk.heard(caller.actor(), code, uuid(id)));
    }

    /**
     * Makes a device the till; the same again is the same device. Body: {@code {"name": "Surfplattan i kassan", "replacing":
     * false}}. While another device is the till the answer is 409, unless it is to be replaced.
     */
    @PUT
    @ChangedBy(Role.SHOP_STAFF)
    @Path("{code}/devices/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public DeviceJson open(@PathParam("code") String code, @PathParam("id") String id, @Nullable JsonObject body) {
        Form form = Form.of(body);
        String name = form.read(f -> f.text("name", 60));
        return DeviceJson.of(desk.open(caller.actor(), code, uuid(id), name, form.ticked("replacing")));
    }

    /**
     * Ends a device's being the till. Body: {@code {"made": 118, "trained": 0}}: the last numbers it gave, all of which must
     * be here.
     */
    @PUT
    @ChangedBy(Role.SHOP_STAFF)
    @Path("{code}/devices/{id}/ending")
    @Consumes(MediaType.APPLICATION_JSON)
    public DeviceJson handOver(@PathParam("code") String code, @PathParam("id") String id, @Nullable JsonObject body) {
        long[] last = Form.of(body).read(f -> new long[] {f.whole("made", 0, ANY), f.whole("trained", 0, ANY, 0)});
        return DeviceJson.of(desk.handOver(caller.actor(), code, uuid(id), last[0], last[1]));
    }

    /**
     * Notes what happened at a till and is no receipt: {@code TRAINING}, {@code COPY}, {@code DRAWER}, {@code VOIDED}, {@code
     * FUND}, {@code PAID_IN}, {@code PAID_OUT}. Body: {@code {"kind": "FUND", "at": "2026-11-20T08:00:00Z", "amountOre":
     * 50000, "says": ""}}. The first time 201, every repeat 200.
     */
    @PUT
    @ChangedBy(Role.SHOP_STAFF)
    @Path("{code}/events/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response note(@PathParam("code") String code, @PathParam("id") String id, @Nullable JsonObject body) {
        TillEvent event = Form.of(body).with("id", id).read(f -> SaleReading.event(f.uuid("id"), code, f));
        boolean isNew = desk.note(caller.actor(), event);
        return Response.status(isNew ? Response.Status.CREATED : Response.Status.OK)
                .entity(new NotedJson(event.id().toString(), isNew))
                .build();
    }

    /**
     * Somebody shows with their short code that they stand at the till, or approve something there. Body: {@code {"login":
     * "sara", "pin": "4711"}}. A wrong code is answered with 422, too many of them with 429.
     */
    @POST
    @ChangedBy(Role.SHOP_STAFF)
    @Path("{code}/cashiers")
    @Consumes(MediaType.APPLICATION_JSON)
    public CashierJson signOn(@PathParam("code") String code, @Nullable JsonObject body) {
        record Shown(String login, String pin) {}
        Shown shown = Form.of(body).read(form -> new Shown(form.text("login", 60), form.text("pin", 6)));
        Identified person = pins.identify(caller.actor(), shown.login(), shown.pin());
        return CashierJson.of(desk.signOn(caller.actor(), code, person));
    }

    /** Those who have a short code, and how much each may take off. */
    @GET
    @Path("{code}/cashiers")
    public List<CashierJson> cashiers(@PathParam("code") String code) {
        return pins.holders(caller.actor()).stream()
                .map(holder -> new CashierJson(holder.login(), holder.name(), discountLimit.percentOf(holder.actor())))
                .toList();
    }

    /** Reads every till's journal from the first row to the last and says what is not as it was written. */
    @GET
    @Path("check")
    public TillReportJson check() {
        return TillReportJson.of(check.run(caller.actor()));
    }

    private static UUID uuid(String id) {
        return Form.empty().with("id", id).read(form -> form.uuid("id"));
    }
}
