package se.butiktorsten.archive.api;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.archive.FileDesk;
import se.butiktorsten.archive.KeptFile;
import se.butiktorsten.finance.RevenueFile;
import se.butiktorsten.finance.RevenueQuestion;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Language;

/** Files that are made in the background and kept. The caller makes the id before it sends; sending again is safe. */
@Path("api/files")
@ChangedBy(Role.FINANCE)
@RequestScoped
@Tag(name = "Files")
public class FilesResource {

    @Inject
    Caller caller;

    @Inject
    FileDesk desk;

    @Inject
    HttpServletRequest request;

    /** A file; {@code bytes} and {@code sha256} are null until it is made, times are UTC. */
    public record FileJson(
            String id,
            String name,
            String state,
            int percent,
            String orderedAt,
            String orderedBy,
            @Nullable Long bytes,
            @Nullable String sha256) {

        static FileJson of(KeptFile file) {
            return new FileJson(
                    file.id().toString(),
                    file.fileName(),
                    file.state().name(),
                    file.percent(),
                    file.orderedAt().toString(),
                    file.orderedBy(),
                    file.bytes().orElse(null),
                    file.sha256().orElse(null));
        }
    }

    /** The files ordered last, the latest first. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<FileJson> latest() {
        return desk.latest(caller.actor()).stream().map(FileJson::of).toList();
    }

    /** One file and how far it is. */
    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public FileJson one(@PathParam("id") String id) {
        return FileJson.of(desk.file(caller.actor(), uuid(id)));
    }

    /**
     * Orders the books of a year, {@code {"year": 2025}}, or a revenue report, {@code {"kind": "PDF", "from": "2026-01-01", "to":
     * "2026-12-31", "by": "day", "workshop": "BAKERY"}}.
     */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public FileJson order(@PathParam("id") String id, @Nullable JsonObject body) {
        Form form = Form.of(body).with("id", id);
        if (form.value("kind").isEmpty()) {
            record Year(UUID id, int year) {}
            Year year = form.read(f -> new Year(f.uuid("id"), (int) f.whole("year", 0, 9999)));
            return FileJson.of(desk.order(caller.actor(), year.id(), year.year()));
        }
        record Report(UUID id, RevenueFile kind) {}
        Report report = form.read(f -> new Report(f.uuid("id"), f.choice("kind", RevenueFile.class)));
        RevenueQuestion question =
                RevenueQuestion.read(form::value, new Period(RevenueQuestion.EARLIEST, RevenueQuestion.LATEST));
        return FileJson.of(
                desk.order(caller.actor(), report.id(), question, report.kind(), Language.ofCaller(request)));
    }

    /** The file itself, once it is made. */
    @GET
    @Path("{id}/content")
    public Response content(@PathParam("id") String id) {
        return Response.ok(desk.content(caller.actor(), uuid(id)), MediaType.APPLICATION_OCTET_STREAM)
                .build();
    }

    private static UUID uuid(String id) {
        return Form.empty().with("id", id).read(form -> form.uuid("id"));
    }
}
