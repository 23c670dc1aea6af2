package se.butiktorsten.sales.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.sales.ProductsTaken;
import se.butiktorsten.sales.RefusedRow;
import se.butiktorsten.sales.SaleImport;
import se.butiktorsten.sales.SalesImport;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.csv.SpreadsheetCsv;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Option;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.shared.web.SentId;
import se.butiktorsten.shared.web.Texts;

/** The history of an older till: its products, its receipts, and what became of every row. */
@Path("import")
@ChangedBy({Role.FINANCE, Role.ADMIN})
@RequestScoped
public class ImportPages {

    private static final int ROWS_SHOWN = 50;
    private static final int ROWS_WRITTEN_AT_ONCE = 1_000;

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    SalesImport imports;

    /** What the first page shows: two forms, and what was imported before. */
    public record StartPage(Form products, Form receipts, List<Option> workshops, List<SaleImport> latest) {}

    /** What became of a list of products. */
    public record ProductsPage(ProductsTaken taken) {}

    /**
     * What an import's own page shows.
     *
     * @param refused the refused rows of this part of the list; none while it goes on
     * @param from the number of the first of them, from 1
     */
    public record ImportPage(
            SaleImport job,
            List<RefusedRow> refused,
            long from,
            @Nullable Long earlier,
            @Nullable Long later) {}

    /** What such a page fetches while the import goes on. */
    public record NewsPage(ImportPage now, boolean isNewSentence) {}

    @GET
    public Response start() {
        return show(Form.empty().with("workshop", Workshop.BAKERY.name()), Form.empty());
    }

    private Response show(Form products, Form receipts) {
        Language language = screen.language();
        List<Option> workshops = new ArrayList<>();
        for (Workshop workshop : Workshop.values()) {
            workshops.add(new Option(workshop.name(), Texts.get(language, "shared.workshop." + workshop.name())));
        }
        return screen.show(
                "sales/import-start.jte", new StartPage(products, receipts, workshops, imports.latest(caller.actor())));
    }

    @POST
    @Path("varor")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response products(
            @FormParam("workshop") @Nullable EntityPart workshop,
            @FormParam("onSale") @Nullable EntityPart onSale,
            @FormParam("products") @Nullable EntityPart file) {
        Form form = Form.empty().with("workshop", text(workshop)).with("onSale", text(onSale));
        return screen.attempt(
                form,
                () -> {
                    Workshop made = form.read(f -> f.choice("workshop", Workshop.class));
                    ProductsTaken taken =
                            imports.takeProducts(caller.actor(), made, form.ticked("onSale"), contentOf(file));
                    return screen.show("sales/import-products.jte", new ProductsPage(taken));
                },
                () -> show(form, Form.empty()));
    }

    @POST
    @Path("kvitton")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response receipts(
            @FormParam("till") @Nullable EntityPart till, @FormParam("file") @Nullable EntityPart file) {
        Form form = Form.empty().with("till", text(till));
        return screen.attempt(
                form,
                () -> {
                    String name = file == null ? null : file.getFileName().orElse(null);
                    UUID id = imports.start(caller.actor(), form.value("till"), name, contentOf(file));
                    return screen.go("/import/" + id);
                },
                () -> show(Form.empty().with("workshop", Workshop.BAKERY.name()), form));
    }

    /** Where a form stood that was refused: a reload, or the other language, comes back to the forms. */
    @GET
    @Path("varor")
    public Response afterProducts() {
        return screen.go("/import");
    }

    @GET
    @Path("kvitton")
    public Response afterReceipts() {
        return screen.go("/import");
    }

    private static @Nullable String text(@Nullable EntityPart part) {
        try {
            return part == null ? null : part.getContent(String.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream contentOf(@Nullable EntityPart file) {
        return file == null ? InputStream.nullInputStream() : file.getContent();
    }

    /** How far it is and, when it is over, what was refused; {@code from} turns the pages. */
    @GET
    @Path("{id}")
    public Response progress(@PathParam("id") String id, @Context UriInfo uri) {
        return screen.show("sales/import.jte", now(id, uri));
    }

    /**
     * Only what changes while it goes on, for a page that shows the rest already. {@code sagt} is what it said last, so
     * that nobody has the same sentence read to them every other second.
     */
    @GET
    @Path("{id}/laget")
    public Response news(@PathParam("id") String id, @Context UriInfo uri) {
        ImportPage now = now(id, uri);
        String said = Form.of(uri.getQueryParameters()).value("sagt");
        boolean isNew = !said.equals(now.job().status() + "" + now.job().quarter());
        return screen.show("sales/import-news.jte", new NewsPage(now, isNew));
    }

    private ImportPage now(String id, UriInfo uri) {
        SaleImport job = imports.progress(caller.actor(), uuid(id));
        long from = Form.of(uri.getQueryParameters()).read(form -> form.whole("from", 1, Integer.MAX_VALUE, 1));
        List<RefusedRow> refused =
                job.status().isOver() ? imports.refused(caller.actor(), job.id(), from - 1, ROWS_SHOWN) : List.of();
        return new ImportPage(
                job,
                refused,
                from,
                from > 1 ? Math.max(1, from - ROWS_SHOWN) : null,
                from + ROWS_SHOWN <= job.rowsRefused() ? from + ROWS_SHOWN : null);
    }

    /** Every refused row, for a spreadsheet. */
    @GET
    @Path("{id}/rader.csv")
    public Response refused(@PathParam("id") String id) {
        Actor by = caller.actor();
        SaleImport job = imports.progress(by, uuid(id));
        Language language = screen.language();
        StreamingOutput rows = out -> write(by, job, language, out);
        return Response.ok(rows, "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + job.tillCode() + "-rader.csv\"")
                .build();
    }

    private void write(Actor by, SaleImport job, Language language, OutputStream out) {
        SpreadsheetCsv csv = new SpreadsheetCsv(out)
                .row(
                        Texts.get(language, "sales.import.line"),
                        Texts.get(language, "sales.receipt"),
                        Texts.get(language, "sales.import.columns"),
                        Texts.get(language, "sales.import.why"));
        long skip = 0;
        List<RefusedRow> some;
        do {
            some = imports.refused(by, job.id(), skip, ROWS_WRITTEN_AT_ONCE);
            for (RefusedRow row : some) {
                csv.row(
                        row.line(),
                        row.receipt(),
                        row.faults().stream().map(fault -> fault.field()).collect(Collectors.joining(", ")),
                        row.faults().stream()
                                .map(fault -> Texts.get(language, fault.code(), fault.facts()))
                                .collect(Collectors.joining(" ")));
            }
            skip += ROWS_WRITTEN_AT_ONCE;
        } while (!some.isEmpty());
        csv.end();
    }

    private static UUID uuid(String id) {
        return SentId.in(id).orElseThrow(() -> new NotFound("import", id));
    }
}
