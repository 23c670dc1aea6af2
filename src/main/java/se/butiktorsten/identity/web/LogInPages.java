package se.butiktorsten.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.FrontDoor;
import se.butiktorsten.identity.WrongLogIn;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.LocalPath;
import se.butiktorsten.shared.web.Public;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.shared.web.Visitor;

/** Log-in, log-out and the start page. */
@Path("/")
@RequestScoped
public class LogInPages {

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    FrontDoor door;

    @Inject
    SecurityContext security;

    @Inject
    HttpServletRequest request;

    @Inject
    Visitor visitor;

    @Context
    HttpServletResponse response;

    /**
     * What the log-in page shows.
     *
     * @param form what was typed
     * @param back where the person was going
     * @param wrong whether the last try was wrong
     */
    public record LogIn(Form form, String back, boolean wrong) {}

    /** Sends each role to its own first page. */
    @GET
    public Response start() {
        caller.actor();
        return screen.go(
                visitor.menu().isEmpty()
                        ? "/tillganglighet"
                        : visitor.menu().get(0).path());
    }

    @GET
    @Path("logga-in")
    @Public
    public Response ask(@QueryParam("till") @DefaultValue("/") String back) {
        return screen.show("identity/log-in.jte", new LogIn(Form.empty(), LocalPath.of(back), false));
    }

    @POST
    @Path("logga-in")
    @Public
    public Response logIn(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        String back = LocalPath.of(form.value("till"));
        try {
            return screen.attempt(
                    form,
                    () -> enter(form, back),
                    () -> screen.show("identity/log-in.jte", new LogIn(form, back, false)));
        } catch (WrongLogIn no) {
            return screen.show(401, "identity/log-in.jte", new LogIn(form, back, true));
        }
    }

    private Response enter(Form form, String back) {
        record Typed(String login, String password) {}
        Typed typed = form.read(f -> new Typed(f.text("login", 60), f.text("password", 200)));
        door.logIn(typed.login(), typed.password(), request.getRemoteAddr());
        AuthenticationStatus status = security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(typed.login(), typed.password())));
        if (status != AuthenticationStatus.SUCCESS) {
            throw new IllegalStateException("The container did not take the log-in: " + status);
        }
        return screen.go(back);
    }

    @POST
    @Path("logga-ut")
    @Public
    public Response logOut() throws ServletException {
        request.logout();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return screen.go("/logga-in");
    }

    /** Whoever comes here by a link or a reload stays as he is. */
    @GET
    @Path("logga-ut")
    @Public
    public Response afterLogOut() {
        return screen.go("/");
    }
}
