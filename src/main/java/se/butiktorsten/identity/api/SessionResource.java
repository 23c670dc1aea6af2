package se.butiktorsten.identity.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.shared.web.CrossSiteGuard;
import se.butiktorsten.shared.web.Visitor;

/** Who is logged in, for pages that stay open longer than a log-in lasts or were kept in the browser. */
@Path("api/session")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class SessionResource {

    @Inject
    Caller caller;

    @Inject
    Instance<Visitor> visitor;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    /**
     * The log-in, what the pages call the person, the word that its changes must carry ({@code X-CSRF-Token}), and what
     * time it is here.
     */
    @GET
    public SessionJson session() {
        return new SessionJson(
                caller.actor().name(),
                visitor.get().name(),
                CrossSiteGuard.token(request.getSession()),
                clock.instant().toString());
    }
}
