package se.butiktorsten.exchange.web;

import static se.butiktorsten.identity.Role.ACTIVITY_LEADER;
import static se.butiktorsten.identity.Role.ADMIN;
import static se.butiktorsten.identity.Role.COORDINATOR;
import static se.butiktorsten.identity.Role.FINANCE;
import static se.butiktorsten.identity.Role.SHOP_STAFF;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.exchange.ExchangeDesk;
import se.butiktorsten.exchange.ListImport;
import se.butiktorsten.exchange.ListKind;
import se.butiktorsten.exchange.Preview;
import se.butiktorsten.exchange.Sheet;
import se.butiktorsten.exchange.SheetFormat;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.shared.web.SentId;

/** Lists in and out: one page to take them out and send them in, and one that shows what a sent list would change. */
@Path("listor")
@ChangedBy({ACTIVITY_LEADER, COORDINATOR, ADMIN})
@RequestScoped
public class ListPages {

    private static final int ENTRIES_SHOWN = 300;
    private static final int FAULTS_SHOWN = 1_000;
    private static final int BYTES_READ = (5 << 20) + 1;

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    ExchangeDesk desk;

    @Inject
    Clock clock;

    /**
     * The page of all lists.
     *
     * @param latest what was carried out last; none for those who only see the stock
     */
    public record Lists(
            Form form,
            List<ListImport> latest,
            List<ListKind> in,
            List<ListKind> out,
            boolean mayTakeStock,
            LocalDate today) {}

    /**
     * What a sent list would change.
     *
     * @param preview null when it has been carried out
     */
    public record Sent(ListImport sent, @Nullable Preview preview, Form form) {

        /** The entries that change something, as many as are shown. */
        public List<Preview.Entry> entries() {
            return preview == null
                    ? List.of()
                    : preview.entries().stream()
                            .filter(entry -> entry.state() != Preview.State.SAME)
                            .limit(ENTRIES_SHOWN)
                            .toList();
        }

        /** How many entries change something and are not shown. */
        public long entriesHidden() {
            return preview == null
                    ? 0
                    : preview.entries().size()
                            - preview.count(Preview.State.SAME)
                            - entries().size();
        }

        public List<Preview.LineFault> faults() {
            return preview == null
                    ? List.of()
                    : preview.faults().stream().limit(FAULTS_SHOWN).toList();
        }

        public long faultsHidden() {
            return preview == null ? 0 : preview.faults().size() - faults().size();
        }
    }

    @GET
    @ChangedBy({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, COORDINATOR, ADMIN})
    public Response lists() {
        return lists(Form.empty().with("id", UUID.randomUUID()));
    }

    private Response lists(Form form) {
        Actor actor = caller.actor();
        List<ListKind> out = ListKind.outFor(actor);
        return screen.show(
                "exchange/lists.jte",
                new Lists(
                        form,
                        out.isEmpty() ? List.of() : desk.latest(actor),
                        ListKind.inFrom(actor),
                        out,
                        actor.isAnyOf(ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN),
                        SwedishTime.dayOf(clock.instant())));
    }

    /** A list as a file; of one that only goes in, the empty file to fill. */
    @GET
    @Path("ut/{list}/{format}")
    @ChangedBy({ACTIVITY_LEADER, FINANCE, COORDINATOR, ADMIN})
    public Response out(@PathParam("list") String list, @PathParam("format") String format) {
        return file(desk.export(caller.actor(), kind(list)), format, list.toLowerCase(Locale.ROOT));
    }

    /** What lies where, now or at the end of a day. */
    @GET
    @Path("lager/{format}")
    @ChangedBy({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public Response stock(@PathParam("format") String format, @QueryParam("dag") @DefaultValue("") String day) {
        LocalDate today = SwedishTime.dayOf(clock.instant());
        LocalDate wanted = Form.empty()
                .with("dag", day)
                .read(form -> {
                    LocalDate then = form.optionalDay("dag");
                    if (then != null && then.isAfter(today)) {
                        form.note("dag", "stock.fault.day-ahead");
                    }
                    return java.util.Optional.ofNullable(then);
                })
                .orElse(null);
        return file(desk.stock(caller.actor(), wanted), format, "lager-" + (wanted == null ? today : wanted));
    }

    private static Response file(Sheet sheet, String format, String name) {
        SheetFormat as = SheetFormat.of(format).orElseThrow(() -> new NotFound("list", format));
        return Response.ok(as.write(sheet), as.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + name + "." + as.ending() + "\"")
                .build();
    }

    private static ListKind kind(String list) {
        return Arrays.stream(ListKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(list))
                .findFirst()
                .orElseThrow(() -> new NotFound("list", list));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send(
            @FormParam("id") @Nullable EntityPart id,
            @FormParam("kind") @Nullable EntityPart kind,
            @FormParam("file") @Nullable EntityPart file) {
        record Typed(UUID id, ListKind kind) {}
        Form form = Form.empty().with("id", text(id)).with("kind", text(kind));
        return screen.attempt(
                form,
                () -> {
                    byte[] content = content(form, file);
                    Typed typed = form.read(f -> new Typed(f.uuid("id"), f.choice("kind", ListKind.class)));
                    String name = file == null ? null : file.getFileName().orElse(null);
                    ListImport sent = desk.send(caller.actor(), typed.id(), typed.kind(), name, content);
                    return screen.go("/listor/" + sent.id());
                },
                () -> lists(form.with("id", UUID.randomUUID())));
    }

    private static @Nullable String text(@Nullable EntityPart part) {
        try {
            return part == null ? null : part.getContent(String.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(Form form, @Nullable EntityPart file) {
        if (file == null) {
            form.note("file", "exchange.fault.no-file");
            return new byte[0];
        }
        try (InputStream content = file.getContent()) {
            byte[] bytes = content.readNBytes(BYTES_READ);
            if (bytes.length == 0) {
                form.note("file", "exchange.fault.no-file");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("{id}")
    @ChangedBy({ACTIVITY_LEADER, COORDINATOR, ADMIN})
    public Response sent(@PathParam("id") String id) {
        return sent(known(id), Form.empty());
    }

    private Response sent(UUID id, Form form) {
        ListImport sent = desk.sent(caller.actor(), id);
        Preview preview = sent.isDone() ? null : desk.preview(caller.actor(), id);
        return screen.show("exchange/sent.jte", new Sent(sent, preview, form));
    }

    /** Carries out what was shown. */
    @POST
    @Path("{id}")
    public Response carryOut(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        UUID known = known(id);
        Form typed = Form.of(form);
        return screen.attempt(
                typed,
                () -> {
                    ListImport done = desk.carryOut(caller.actor(), known, typed.value("shown"));
                    return screen.go(
                            "/listor/" + known, "exchange.news.done", "added", done.added(), "changed", done.changed());
                },
                () -> sent(known, typed));
    }

    private static UUID known(String id) {
        return SentId.in(id).orElseThrow(() -> new NotFound("list-import", id));
    }
}
