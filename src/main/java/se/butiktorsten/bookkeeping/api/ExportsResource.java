package se.butiktorsten.bookkeeping.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import se.butiktorsten.bookkeeping.ExportBatch;
import se.butiktorsten.bookkeeping.ExportDesk;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.web.Form;

/** What left for the economy system. A voucher leaves once; a batch can be fetched again and is the very same file. */
@Path("api/exports")
@ChangedBy(Role.FINANCE)
@RequestScoped
@Tag(name = "Bookkeeping")
public class ExportsResource {

    @Inject
    Caller caller;

    @Inject
    ExportDesk exports;

    /** A batch; {@code sha256} is the SIE file's checksum, {@code madeAt} is UTC. */
    public record BatchJson(String id, long number, int fiscalYear, String madeAt, String madeBy, String sha256) {

        static BatchJson of(ExportBatch batch) {
            return new BatchJson(
                    batch.id().toString(),
                    batch.number(),
                    batch.fiscalYear(),
                    batch.madeAt().toString(),
                    batch.madeBy(),
                    batch.sha256());
        }
    }

    /** The latest batches, newest first. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<BatchJson> all() {
        return exports.batches(caller.actor()).stream().map(BatchJson::of).toList();
    }

    /** One batch. */
    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public BatchJson one(@PathParam("id") String id) {
        return BatchJson.of(exports.batch(caller.actor(), uuid(id)));
    }

    /** Lets everything leave that is approved and has not left, of its earliest year; sent again it is the same batch. */
    @PUT
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public BatchJson export(@PathParam("id") String id) {
        return BatchJson.of(exports.export(caller.actor(), uuid(id)));
    }

    /** The vouchers of a batch. */
    @GET
    @Path("{id}/vouchers")
    @Produces(MediaType.APPLICATION_JSON)
    public List<VoucherJson> vouchers(@PathParam("id") String id) {
        return exports.in(caller.actor(), uuid(id)).stream()
                .map(VoucherJson::of)
                .toList();
    }

    /** A batch as SIE 4I. */
    @GET
    @Path("{id}/sie")
    public Response sie(@PathParam("id") String id) {
        return Response.ok(exports.sie(caller.actor(), uuid(id)), MediaType.APPLICATION_OCTET_STREAM)
                .build();
    }

    /** A batch as CSV, with the columns that are set. */
    @GET
    @Path("{id}/csv")
    public Response csv(@PathParam("id") String id) {
        return Response.ok(exports.csv(caller.actor(), uuid(id)), "text/csv;charset=UTF-8")
                .build();
    }

    private static UUID uuid(String id) {
        return Form.empty().with("id", id).read(form -> form.uuid("id"));
    }
}
