package se.butiktorsten.transfers.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.stock.StockLedger;
import se.butiktorsten.transfers.PickListDraft;
import se.butiktorsten.transfers.Picked;
import se.butiktorsten.transfers.TransferDesk;

/** Pick lists: proposed, made, picked, received, called off. Only a receipt moves anything in the book. */
@Path("api/transfers")
@ChangedBy({Role.ACTIVITY_LEADER, Role.SHOP_STAFF, Role.ADMIN})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "transfers")
public class TransferResource {

    @Inject
    Caller caller;

    @Inject
    TransferDesk desk;

    /** What is being picked or on its way, the oldest first. */
    @GET
    public List<PickListJson> open() {
        return desk.open(caller.actor()).stream().map(PickListJson::of).toList();
    }

    /** The fifty latest that are received or called off. */
    @GET
    @Path("over")
    public List<PickListJson> over() {
        return desk.over(caller.actor()).stream().map(PickListJson::of).toList();
    }

    /** What lies at a place, and how much of it to take to another: {@code from}, and {@code to}, the shop when left out. */
    @GET
    @Path("proposal")
    public List<ToPickJson> proposal(
            @QueryParam("from") @DefaultValue("") String from, @QueryParam("to") @DefaultValue("") String to) {
        record Places(Workshop from, @Nullable Workshop to) {}
        Places places = Form.empty()
                .with("from", from)
                .with("to", to)
                .read(form ->
                        new Places(form.choice("from", Workshop.class), form.optionalChoice("to", Workshop.class)));
        Workshop target = places.to() == null ? Workshop.SHOP : places.to();
        return desk.toPick(caller.actor(), places.from(), target).stream()
                .map(ToPickJson::of)
                .toList();
    }

    /** One list, by its number. */
    @GET
    @Path("{number: \\d{1,18}}")
    public PickListJson one(@PathParam("number") long number) {
        return PickListJson.of(desk.list(caller.actor(), number));
    }

    /**
     * Makes a list under an id made by the caller. Body: {@code {"from": "BAKERY", "to": "SHOP", "lines": [{"productId": 7,
     * "quantityThousandths": 12000}]}}; {@code lot} where one is to be taken, {@code note} where the shop sends something back.
     */
    @PUT
    @Path("lists/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public PickListJson make(@PathParam("id") String id, @Nullable JsonObject body) {
        record Sent(UUID id, PickListDraft draft) {}
        Sent sent = Form.of(body)
                .with("id", id)
                .read(form -> new Sent(
                        form.uuid("id"),
                        new PickListDraft(
                                form.choice("from", Workshop.class),
                                form.choice("to", Workshop.class),
                                form.optionalText("note", PickListDraft.NOTE_LONGEST),
                                form.items("lines", PickListDraft.LINES_MOST).stream()
                                        .map(TransferResource::line)
                                        .toList())));
        return PickListJson.of(desk.make(caller.actor(), sent.draft(), sent.id()));
    }

    private static PickListDraft.Line line(Form form) {
        return new PickListDraft.Line(
                form.whole("productId", 1, Long.MAX_VALUE / 10),
                lot(form),
                new Quantity(form.whole("quantityThousandths", 1, StockLedger.MOST.thousandths())));
    }

    private static @Nullable Long lot(Form form) {
        return form.value("lot").isBlank() ? null : form.whole("lot", 1, Long.MAX_VALUE / 10);
    }

    /**
     * Sends a list on its way. Body: {@code {"lines": [{"id": 31, "quantityThousandths": 12000}], "version": 1}}; a line that is
     * left out stays on its shelf, {@code lot} says of which lot it was taken.
     */
    @PUT
    @Path("{number: \\d{1,18}}/picked")
    @Consumes(MediaType.APPLICATION_JSON)
    public PickListJson pick(@PathParam("number") long number, @Nullable JsonObject body) {
        record Sent(Map<Long, Picked> byLine, long version) {}
        Sent sent = Form.of(body).read(form -> {
            Map<Long, Picked> byLine = new HashMap<>();
            for (Form line : form.items("lines", PickListDraft.LINES_MOST)) {
                once(line, byLine.put(lineId(line), new Picked(quantity(line), lot(line))));
            }
            return new Sent(byLine, form.whole("version", 0, Long.MAX_VALUE / 10));
        });
        return PickListJson.of(desk.pick(caller.actor(), number, sent.byLine(), sent.version()));
    }

    /**
     * Receives a list: the stock moves by what arrived. Body: {@code {"lines": [{"id": 31, "quantityThousandths": 11000}]}} with
     * the lines that differ; of those left out there arrived what was picked.
     */
    @PUT
    @Path("{number: \\d{1,18}}/receipt")
    @Consumes(MediaType.APPLICATION_JSON)
    public PickListJson receive(@PathParam("number") long number, @Nullable JsonObject body) {
        Map<Long, Quantity> byLine = Form.of(body).read(form -> {
            Map<Long, Quantity> lines = new HashMap<>();
            for (Form line : form.items("lines", PickListDraft.LINES_MOST)) {
                once(line, lines.put(lineId(line), quantity(line)));
            }
            return lines;
        });
        return PickListJson.of(desk.receive(caller.actor(), number, byLine));
    }

    /** Notes that a line stands there a second time. */
    private static void once(Form line, @Nullable Object before) {
        if (before != null) {
            line.note("id", "transfers.fault.line-twice");
        }
    }

    private static long lineId(Form line) {
        return line.whole("id", 1, Long.MAX_VALUE / 10);
    }

    private static Quantity quantity(Form line) {
        return new Quantity(line.whole("quantityThousandths", 0, StockLedger.MOST.thousandths()));
    }

    /** Calls a list off before it has arrived. The body is empty: {@code {}}. */
    @PUT
    @Path("{number: \\d{1,18}}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    public PickListJson callOff(@PathParam("number") long number) {
        return PickListJson.of(desk.callOff(caller.actor(), number));
    }
}
