package se.butiktorsten.exchange.api;

import static se.butiktorsten.identity.Role.ACTIVITY_LEADER;
import static se.butiktorsten.identity.Role.ADMIN;
import static se.butiktorsten.identity.Role.COORDINATOR;
import static se.butiktorsten.identity.Role.FINANCE;
import static se.butiktorsten.identity.Role.SHOP_STAFF;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.exchange.ExchangeDesk;
import se.butiktorsten.exchange.ListImport;
import se.butiktorsten.exchange.ListKind;
import se.butiktorsten.exchange.Preview;
import se.butiktorsten.exchange.Sheet;
import se.butiktorsten.exchange.SheetFormat;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.SentId;

/**
 * Lists in and out as files: PRODUCTS, MATERIALS, FOOD, RECIPES, RECIPE_MATERIALS, OPENING_STOCK; for coordinators EMPLOYERS and EPISODES. Sending one changes nothing; it answers
 * with what it would change, and a second request carries that out.
 */
@Path("api/lists")
@ChangedBy({ACTIVITY_LEADER, COORDINATOR, ADMIN})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "lists")
public class ListResource {

    private static final int BYTES_READ = (5 << 20) + 1;

    @Inject
    Caller caller;

    @Inject
    ExchangeDesk desk;

    @Context
    HttpHeaders headers;

    /** A list as a file; {@code format} is csv or xlsx. */
    @GET
    @Path("{list}")
    @Produces({
        "text/csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        MediaType.APPLICATION_JSON
    })
    @ChangedBy({ACTIVITY_LEADER, FINANCE, COORDINATOR, ADMIN})
    public Response list(@PathParam("list") String list, @QueryParam("format") @DefaultValue("csv") String format) {
        return file(desk.export(caller.actor(), kind(list)), format);
    }

    /** What lies where, now or at the end of {@code day}. */
    @GET
    @Path("stock/{format}")
    @Produces({
        "text/csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        MediaType.APPLICATION_JSON
    })
    @ChangedBy({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public Response stock(@PathParam("format") String format, @QueryParam("day") @Nullable String day) {
        return file(
                desk.stock(
                        caller.actor(),
                        Form.empty()
                                .with("day", day)
                                .read(form -> Optional.ofNullable(form.optionalDay("day")))
                                .orElse(null)),
                format);
    }

    private static Response file(Sheet sheet, String format) {
        SheetFormat as = SheetFormat.of(format).orElseThrow(() -> new NotFound("list", format));
        return Response.ok(as.write(sheet), as.mediaType()).build();
    }

    /**
     * Takes a file in, CSV or XLSX as the body, and answers with what it would change. The same again answers alike. What
     * the body is, the body itself says, whatever it is called.
     */
    @PUT
    @Path("{list}/imports/{id}")
    @Consumes(MediaType.WILDCARD)
    public PreviewJson send(@PathParam("list") String list, @PathParam("id") String id, InputStream body)
            throws IOException {
        ListImport sent = desk.send(caller.actor(), known(id), kind(list), null, body.readNBytes(BYTES_READ));
        return answer(sent);
    }

    /** What it would change as things are now; when it has been carried out, what it did. */
    @GET
    @Path("imports/{id}")
    @ChangedBy({ACTIVITY_LEADER, COORDINATOR, ADMIN})
    public PreviewJson sent(@PathParam("id") String id) {
        return answer(desk.sent(caller.actor(), known(id)));
    }

    /** Carries it out: {@code fingerprint} of what was shown. 409 when it would do something else by now. */
    @PUT
    @Path("imports/{id}/done")
    @Consumes(MediaType.APPLICATION_JSON)
    public PreviewJson carryOut(@PathParam("id") String id, @Nullable JsonObject body) {
        String shown = Form.of(body).read(form -> form.text("fingerprint", 64));
        return answer(desk.carryOut(caller.actor(), known(id), shown));
    }

    private PreviewJson answer(ListImport sent) {
        Preview preview = sent.isDone() ? null : desk.preview(caller.actor(), sent.id());
        boolean isEnglish = headers.getAcceptableLanguages().stream()
                .findFirst()
                .filter(locale -> "en".equals(locale.getLanguage()))
                .isPresent();
        return PreviewJson.of(sent, preview, isEnglish ? Language.EN : Language.SV);
    }

    private static ListKind kind(String list) {
        return Arrays.stream(ListKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(list))
                .findFirst()
                .orElseThrow(() -> new NotFound("list", list));
    }

    private static UUID known(String id) {
        return SentId.in(id).orElseThrow(() -> new NotFound("list-import", id));
    }
}
