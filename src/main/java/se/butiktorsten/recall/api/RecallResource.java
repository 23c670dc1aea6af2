package se.butiktorsten.recall.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.recall.Recall;

/** From a lot to batches, shelves and receipts, and back to what it was made of. */
@Path("api/recalls")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stock")
public class RecallResource {

    @Inject
    Caller caller;

    @Inject
    Recall recall;

    /** Follows a lot by its id; {@code GET /api/lots?number=…} finds it. */
    @GET
    @Path("{lot: \\d{1,18}}")
    public TraceJson trace(@PathParam("lot") long lot) {
        return TraceJson.of(recall.trace(caller.actor(), lot));
    }
}
