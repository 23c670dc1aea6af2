package se.butiktorsten.sales.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.sales.SalesImport;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Language;

/**
 * The history of an older till, as CSV: its products, then its receipts. Sending a file again is safe: what is here
 * already is counted as known.
 */
@Path("api/imports")
@ChangedBy({Role.FINANCE, Role.ADMIN})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportsResource {

    private static final int REFUSED_AT_ONCE = 100;

    @Inject
    Caller caller;

    @Inject
    SalesImport imports;

    @Inject
    HttpServletRequest request;

    /**
     * Takes receipts: columns {@code receipt, sold_at, sku, article, quantity, unit_price_sek, payment}. The query names
     * the {@code till} that they belong to, and perhaps a {@code fileName}. Answered with 202 and where to look.
     */
    @POST
    @Path("sales")
    @Consumes("text/csv")
    public Response receipts(@Context UriInfo uri, InputStream body) {
        return started(imports.start(caller.actor(), first(uri, "till"), first(uri, "fileName"), body));
    }

    /** The same as a form with the parts {@code till} and {@code file}. */
    @POST
    @Path("sales")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response receiptsInAForm(
            @Context UriInfo uri,
            @FormParam("till") @Nullable EntityPart till,
            @FormParam("file") @Nullable EntityPart file)
            throws IOException {
        String code = till == null ? first(uri, "till") : till.getContent(String.class);
        String name = file == null ? null : file.getFileName().orElse(null);
        return started(imports.start(caller.actor(), code, name, contentOf(file)));
    }

    private static Response started(UUID id) {
        URI place = URI.create("/api/imports/" + id);
        return Response.accepted().location(place).build();
    }

    /**
     * Takes products: columns {@code sku, article, vat_category, price_sek}. The query may name the {@code workshop} that
     * made them (BAKERY if not) and say {@code onSale=true}. A product that is here already is never changed.
     */
    @POST
    @Path("products")
    @Consumes("text/csv")
    public ImportJson.ProductsJson products(@Context UriInfo uri, InputStream body) {
        return take(uri, body);
    }

    /** The same as a form with the part {@code file}. */
    @POST
    @Path("products")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public ImportJson.ProductsJson productsInAForm(@Context UriInfo uri, @FormParam("file") @Nullable EntityPart file) {
        return take(uri, contentOf(file));
    }

    private ImportJson.ProductsJson take(UriInfo uri, InputStream body) {
        Form form = Form.of(uri.getQueryParameters());
        Workshop workshop = form.read(f -> {
            Workshop chosen = f.optionalChoice("workshop", Workshop.class);
            return chosen == null ? Workshop.BAKERY : chosen;
        });
        return ImportJson.ProductsJson.of(
                imports.takeProducts(caller.actor(), workshop, form.ticked("onSale"), body),
                Language.ofCaller(request));
    }

    private static InputStream contentOf(@Nullable EntityPart file) {
        return file == null ? InputStream.nullInputStream() : file.getContent();
    }

    /** The latest imports, newest first, without the rows they refused. */
    @GET
    public List<ImportJson> latest() {
        return imports.latest(caller.actor()).stream()
                .map(one -> ImportJson.of(one, List.of(), Language.SV))
                .toList();
    }

    /** How far an import is, and the rows it refused: {@code skip} and {@code most} (up to 1000) turn the pages. */
    @GET
    @Path("{id}")
    public ImportJson progress(@PathParam("id") String id, @Context UriInfo uri) {
        Form form = Form.of(uri.getQueryParameters()).with("id", id);
        UUID wanted = form.read(f -> f.uuid("id"));
        long skip = form.read(f -> f.whole("skip", 0, Integer.MAX_VALUE, 0));
        int most = form.read(f -> (int) f.whole("most", 1, 1000, REFUSED_AT_ONCE));
        return ImportJson.of(
                imports.progress(caller.actor(), wanted),
                imports.refused(caller.actor(), wanted, skip, most),
                Language.ofCaller(request));
    }

    private static @Nullable String first(UriInfo uri, String name) {
        return uri.getQueryParameters().getFirst(name);
    }
}
