package se.butiktorsten.archive.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import se.butiktorsten.archive.FileDesk;
import se.butiktorsten.archive.KeptFile;
import se.butiktorsten.finance.RevenueFile;
import se.butiktorsten.finance.RevenueQuestion;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.shared.web.SentId;

/** The files that were ordered: how far each is, its checksum, and the file itself. */
@Path("filer")
@ChangedBy(Role.FINANCE)
@RequestScoped
public class FilePages {

    private static final String HERE = "/filer";

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    FileDesk desk;

    @Inject
    Clock clock;

    /**
     * What the list shows.
     *
     * @param id for the next file
     */
    public record FileList(Form form, List<KeptFile> files, UUID id) {}

    @GET
    public Response list() {
        return show(Form.empty().with("year", SwedishTime.dayOf(clock.instant()).getYear() - 1));
    }

    private Response show(Form form) {
        return screen.show("archive/files.jte", new FileList(form, desk.latest(caller.actor()), UUID.randomUUID()));
    }

    @POST
    @Path("ar")
    public Response orderYear(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    record Read(UUID id, int year) {}
                    Read read = form.read(f -> new Read(f.uuid("id"), (int) f.whole("year", 0, 9999)));
                    return ordered(desk.order(caller.actor(), read.id(), read.year()));
                },
                () -> show(form));
    }

    @POST
    @Path("omsattning")
    public Response orderRevenue(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    record Read(UUID id, RevenueFile kind) {}
                    Read read = form.read(f -> new Read(f.uuid("id"), f.choice("kind", RevenueFile.class)));
                    RevenueQuestion question = RevenueQuestion.read(
                            sent::getFirst, new Period(RevenueQuestion.EARLIEST, RevenueQuestion.LATEST));
                    return ordered(desk.order(caller.actor(), read.id(), question, read.kind(), screen.language()));
                },
                () -> show(form));
    }

    private Response ordered(KeptFile file) {
        return screen.go(HERE + "/" + file.id());
    }

    /** Whoever comes here after logging in again finds the list. */
    @GET
    @Path("ar")
    public Response afterYear() {
        return screen.go(HERE);
    }

    /** The same. */
    @GET
    @Path("omsattning")
    public Response afterRevenue() {
        return screen.go(HERE);
    }

    @GET
    @Path("{id}")
    public Response file(@PathParam("id") String id) {
        return screen.show("archive/file.jte", desk.file(caller.actor(), fileId(id)));
    }

    /** Only what changes while it is made, for a page that shows the rest already. */
    @GET
    @Path("{id}/laget")
    public Response news(@PathParam("id") String id) {
        return screen.show("archive/file-now.jte", desk.file(caller.actor(), fileId(id)));
    }

    /** The file itself. */
    @GET
    @Path("{id}/fil")
    public Response content(@PathParam("id") String id) {
        KeptFile file = desk.file(caller.actor(), fileId(id));
        return Response.ok(desk.content(caller.actor(), file.id()), "application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"" + file.fileName() + "\"")
                .build();
    }

    private static UUID fileId(String id) {
        return SentId.in(id).orElseThrow(() -> new NotFound("file", id));
    }
}
