package se.butiktorsten.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Rejection;

/** Shows pages: the one place between a template and the response. */
@RequestScoped
public class Screen {

    private static final String NEWS = "torsten.news";

    @Inject
    HttpServletRequest request;

    @Inject
    Instance<Visitor> visitor;

    @Inject
    @ConfigProperty(name = "torsten.demo", defaultValue = "false")
    boolean demo;

    /** The page made by this template from this model. */
    public Response show(String template, Object model) {
        return show(200, template, model);
    }

    /** The same with a status of its own. */
    public Response show(int status, String template, Object model) {
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .entity(Templates.bytes(template, Map.of("page", page(), "model", model)))
                .build();
    }

    /** Sends the browser on to another page of ours, so that a reload repeats nothing. */
    public Response go(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /** The same, with one sentence that the next page says. */
    public Response go(String path, String newsKey, Object... facts) {
        request.getSession().setAttribute(NEWS, Texts.get(language(), newsKey, Form.pairs(facts)));
        return go(path);
    }

    /**
     * Tries what a form asks for. When it is refused, the form is shown again with every fault and all that was typed;
     * the status is the refusal's.
     */
    public Response attempt(Form form, Supplier<Response> work, Supplier<Response> again) {
        try {
            return work.get();
        } catch (Rejection no) {
            if (no.status() == 401 || no.status() == 403 || no.status() == 404) {
                throw no;
            }
            form.refusedBy(no);
            return Response.fromResponse(again.get()).status(no.status()).build();
        }
    }

    /** The language of this visitor: as chosen, else Swedish. */
    public Language language() {
        return Language.of(cookie("lang"));
    }

    Page page() {
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        return new Page(
                language(),
                visitor.get(),
                path,
                CrossSiteGuard.token(request.getSession()),
                demo,
                "large".equals(cookie("text")),
                takeNews());
    }

    private @Nullable String takeNews() {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(NEWS) instanceof String news)) {
            return null;
        }
        session.removeAttribute(NEWS);
        return news;
    }

    private @Nullable String cookie(String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
