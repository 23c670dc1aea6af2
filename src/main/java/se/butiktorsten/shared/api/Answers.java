package se.butiktorsten.shared.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Rejection;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Screen;

/**
 * Turns whatever went wrong into the answer its caller can read: problem+json under {@code /api}, a page elsewhere. The
 * one place where an accident is logged, under a reference that the answer names.
 */
@ApplicationScoped
public class Answers {

    private static final Logger LOG = Logger.getLogger(Answers.class.getName());

    @Inject
    HttpServletRequest request;

    @Inject
    Screen screen;

    /** What a refusal page shows. */
    public record ProblemPage(String code, int status, Map<String, ?> facts) {}

    Response to(Throwable trouble) {
        Throwable cause = unwrap(trouble);
        if (cause instanceof Rejection no) {
            return refusal(no);
        }
        if (cause instanceof OptimisticLockException) {
            return refusal(new ChangedMeanwhile());
        }
        if (cause instanceof WebApplicationException http) {
            int status = http.getResponse().getStatus();
            if (status < 400) {
                return http.getResponse();
            }
            if (status < 500) {
                return answer(new Problem(codeOf(status), status, Map.of(), List.of()), http.getResponse());
            }
        }
        if (cause instanceof JsonException
                || cause instanceof JsonbException
                || (cause instanceof ProcessingException
                        && request.getRequestURI().startsWith("/api/"))) {
            return answer(new Problem("shared.malformed", 400, Map.of(), List.of()), null);
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, "Accident " + reference, cause);
        return answer(new Problem("shared.accident", 500, Map.of("reference", reference), List.of()), null);
    }

    private Response refusal(Rejection no) {
        if (no.status() == 401 && !isApi()) {
            String query = request.getQueryString();
            String wanted = request.getMethod().equals("GET")
                    ? request.getRequestURI() + (query == null ? "" : "?" + query)
                    : "/";
            return wanted.equals("/")
                    ? screen.go("/logga-in")
                    : screen.go("/logga-in?till="
                            + java.net.URLEncoder.encode(wanted, java.nio.charset.StandardCharsets.UTF_8));
        }
        return answer(Problem.of(no), null);
    }

    private Response answer(Problem problem, @Nullable Response original) {
        Response made = isApi()
                ? problem.in(Language.ofCaller(request))
                : screen.show(
                        problem.status(),
                        "kit/problem.jte",
                        new ProblemPage(problem.code(), problem.status(), problem.facts()));
        Response.ResponseBuilder answer = Response.fromResponse(made);
        // A script of our own pages shows the session's token; asked like this, the browser would ask for a password
        // itself.
        if (problem.status() == 401 && request.getHeader("X-CSRF-Token") == null) {
            answer.header("WWW-Authenticate", "Basic realm=\"Torsten\", charset=\"UTF-8\"");
        }
        if (original != null && original.getHeaderString("Allow") != null) {
            answer.header("Allow", original.getHeaderString("Allow"));
        }
        return answer.build();
    }

    private boolean isApi() {
        return request.getRequestURI().startsWith("/api/")
                || request.getRequestURI().equals("/api");
    }

    private static String codeOf(int status) {
        return switch (status) {
            case 400 -> "shared.malformed";
            case 404 -> "shared.no-such-page";
            case 405 -> "shared.method";
            case 406 -> "shared.not-acceptable";
            case 413 -> "shared.too-large";
            case 415 -> "shared.media-type";
            default -> "shared.malformed";
        };
    }

    /** Looks through the wrappings that transactions and proxies put around what really happened. */
    private static Throwable unwrap(Throwable trouble) {
        for (Throwable inner = trouble; inner != null; inner = inner.getCause()) {
            if (inner instanceof Rejection
                    || inner instanceof OptimisticLockException
                    || inner instanceof JsonException
                    || inner instanceof JsonbException
                    || inner instanceof WebApplicationException) {
                return inner;
            }
            if (inner.getCause() == inner) {
                break;
            }
        }
        return trouble;
    }
}
