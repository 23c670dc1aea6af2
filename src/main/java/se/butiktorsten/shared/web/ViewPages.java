package se.butiktorsten.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** How somebody wants to see the pages: the language and larger text, kept in cookies of the browser. */
@Path("visning")
@RequestScoped
@Public
public class ViewPages {

    private static final int A_YEAR = 365 * 24 * 60 * 60;

    @Inject
    Screen screen;

    /**
     * Chooses and goes back.
     *
     * @param back the page to come back to; anything but a path of ours leads to the start page
     */
    @GET
    public Response choose(
            @QueryParam("lang") @Nullable String lang,
            @QueryParam("text") @Nullable String text,
            @QueryParam("till") @DefaultValue("/") String back) {
        Response.ResponseBuilder answer = Response.fromResponse(screen.go(LocalPath.of(back)));
        if (lang != null) {
            answer.cookie(cookie("lang", Language.of(lang).tag()));
        }
        if (text != null) {
            answer.cookie(cookie("text", text.equals("large") ? "large" : "normal"));
        }
        return answer.build();
    }

    private static NewCookie cookie(String name, String value) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
