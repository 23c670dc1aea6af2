package se.butiktorsten.sales.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.mail.MailAddress;
import se.butiktorsten.sales.ReceiptFilter;
import se.butiktorsten.sales.ReceiptLetters;
import se.butiktorsten.sales.ReturnDraft;
import se.butiktorsten.sales.SaleDraft;
import se.butiktorsten.sales.SaleResult;
import se.butiktorsten.sales.Till;
import se.butiktorsten.sales.Worth;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Language;

/**
 * Sales and returns. The caller makes the id before it sends; sending again is safe: the first time is answered with 201,
 * every repeat with 200 and the same receipt, other content under the same id with 409.
 */
@Path("api/sales")
@ChangedBy(Role.SHOP_STAFF)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sales")
public class SalesResource {

    @Inject
    Caller caller;

    @Inject
    Till till;

    @Inject
    ReceiptLetters letters;

    @Inject
    Clock clock;

    @Context
    HttpServletRequest request;

    /**
     * Sells. Body: {@code {"till": "BUTIK", "soldAt": "2026-11-20T09:00:00Z", "lines": [{"sku": "BA-001", "quantity": 2000,
     * "unitPriceOre": 5500}], "payments": [{"method": "CASH", "amountOre": 11000, "tenderedOre": 20000}]}}. Quantities are
     * thousandths. Of cash the amount is rounded to whole kronor, and {@code tenderedOre} says what was handed over. {@code
     * exchangeOf} is the return whose goods pay for these, by a payment {@code EXCHANGE} of what that return gave so.
     */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response sell(@PathParam("id") String id, @Nullable JsonObject body) {
        Form form = Form.of(body).with("id", id);
        SaleDraft draft = form.read(f -> SaleReading.sale(f.uuid("id"), f));
        return answer(till.sell(caller.actor(), draft));
    }

    /** The receipt of a sale or a return. */
    @GET
    @Path("{id}")
    public ReceiptJson receipt(@PathParam("id") String id) {
        return ReceiptJson.of(till.receipt(caller.actor(), uuid("id", id)));
    }

    /**
     * Gives back. Body: {@code {"till": "BUTIK", "returnedAt": "2026-11-21T09:00:00Z", "lines": [{"position": 1,
     * "quantity": 1000}], "refunds": [{"method": "CASH", "amountOre": 5500}]}}. What is refunded by {@code EXCHANGE} is
     * paid with in one sale at the same till.
     */
    @PUT
    @Path("{id}/returns/{returnId}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response giveBack(
            @PathParam("id") String id, @PathParam("returnId") String returnId, @Nullable JsonObject body) {
        Form form = Form.of(body).with("id", id).with("returnId", returnId);
        ReturnDraft draft = form.read(f -> SaleReading.giveBack(f.uuid("returnId"), f.uuid("id"), f));
        return answer(till.giveBack(caller.actor(), draft));
    }

    /**
     * What goods would give back if they came back now: {@code line=1:1000} is one piece of the first line. Refused as the
     * return itself would be.
     */
    @GET
    @Path("{id}/worth")
    public WorthJson worth(@PathParam("id") String id, @QueryParam("line") @Nullable List<String> lines) {
        List<ReturnDraft.Line> wanted =
                Form.empty().read(form -> SaleReading.comingBack(form, lines == null ? List.of() : lines));
        UUID sale = uuid("id", id);
        Worth worth = till.worth(caller.actor(), sale, wanted);
        return WorthJson.of(till.receipt(caller.actor(), sale), worth);
    }

    /** The returns of a sale, oldest first. */
    @GET
    @Path("{id}/returns")
    public List<ReceiptJson> returns(@PathParam("id") String id) {
        return till.returnsOf(caller.actor(), uuid("id", id)).stream()
                .map(ReceiptJson::of)
                .toList();
    }

    /**
     * Mails a receipt or a return's receipt, in the language that is asked for. Body: {@code {"to": "namn@exempel.se"}}. The
     * first letter is the receipt itself, the next one its copy.
     */
    @PUT
    @Path("{id}/letters/{letterId}")
    @Consumes(MediaType.APPLICATION_JSON)
    public LetterJson mail(
            @PathParam("id") String id, @PathParam("letterId") String letterId, @Nullable JsonObject body) {
        Form form = Form.of(body).with("id", id).with("letterId", letterId);
        Asked asked = form.read(f -> new Asked(f.uuid("id"), f.uuid("letterId"), MailAddress.in(f, "to")));
        return LetterJson.of(letters.mail(
                caller.actor(), asked.sale(), asked.letter(), asked.to().orElseThrow(), Language.ofCaller(request)));
    }

    /** What was asked for; the address is there when nothing was wrong. */
    private record Asked(UUID sale, UUID letter, Optional<MailAddress> to) {}

    /** The letters of a receipt, oldest first. */
    @GET
    @Path("{id}/letters")
    public List<LetterJson> letters(@PathParam("id") String id) {
        return letters.of(caller.actor(), uuid("id", id)).stream()
                .map(LetterJson::of)
                .toList();
    }

    /**
     * Receipts, newest first: of {@code day}, or {@code from} to {@code to}, or today; {@code till}, {@code series} and {@code number}
     * narrow it; {@code skip} and {@code most} (up to 500) turn the pages.
     */
    @GET
    public List<ReceiptJson> receipts(@Context UriInfo uri) {
        ReceiptFilter filter = Form.of(uri.getQueryParameters()).read(this::filter);
        return till.receipts(caller.actor(), filter).stream()
                .map(ReceiptJson::of)
                .toList();
    }

    private ReceiptFilter filter(Form form) {
        LocalDate today = SwedishTime.dayOf(clock.instant());
        LocalDate day = form.optionalDay("day");
        LocalDate from = form.optionalDay("from");
        LocalDate to = form.optionalDay("to");
        LocalDate first = day != null ? day : from != null ? from : to != null ? to : today;
        LocalDate last = day != null ? day : to != null ? to : from != null ? from : today;
        if (last.isBefore(first)) {
            form.note("to", "sales.fault.period");
        }
        long series = form.whole("series", 0, 1_000_000, -1);
        long number = form.whole("number", 1, Long.MAX_VALUE / 10, 0);
        return new ReceiptFilter(
                new Period(first, last),
                form.optionalText("till", 20),
                series < 0 ? null : (int) series,
                number == 0 ? null : number,
                (int) form.whole("skip", 0, 1_000_000_000, 0),
                (int) form.whole("most", 1, ReceiptFilter.MOST, 100));
    }

    private static UUID uuid(String name, String id) {
        return Form.empty().with(name, id).read(form -> form.uuid(name));
    }

    private static Response answer(SaleResult result) {
        Response.ResponseBuilder answer = result.isNew()
                ? Response.created(URI.create("/api/sales/" + result.receipt().id()))
                : Response.ok();
        return answer.entity(ReceiptJson.of(result.receipt())).build();
    }
}
