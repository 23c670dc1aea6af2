package se.butiktorsten.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** The page behind the type of every API error: what it means and what to do about it. */
@Path("problems")
@RequestScoped
@Public
public class ProblemPages {

    @Inject
    Screen screen;

    /** What the page shows. */
    public record Explained(String code) {}

    @GET
    @Path("{code}")
    public Response explain(@PathParam("code") String code) {
        if (!Texts.has(screen.language(), code + ".title")) {
            throw new NotFoundException();
        }
        return screen.show("kit/explained.jte", new Explained(code));
    }
}
