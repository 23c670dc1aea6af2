package se.butiktorsten.shared.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request that changes something pass only when it comes from our own pages, whatever its form: a page's form, a
 * file upload or a call of the API.
 *
 * <p>A browser's own word counts first ({@code Sec-Fetch-Site}, else {@code Origin}). A request that rides on a log-in
 * session must also show the session's token: as the header {@code X-CSRF-Token}, or as the field {@code _csrf}, which in
 * an upload is the first part. A call that brings its own credentials with each request has no session to ride on.
 */
@Provider
@Priority(Priorities.AUTHENTICATION - 100)
public class CrossSiteGuard implements ContainerRequestFilter {

    static final String FIELD = "_csrf";
    private static final String ATTRIBUTE = "torsten.csrf";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern FORM_FIELD = Pattern.compile("(?:^|&)_csrf=([^&]*)");
    private static final Pattern FIRST_PART =
            Pattern.compile("name=\"_csrf\"\\r\\n(?:[^\\r\\n]+\\r\\n)*\\r\\n([^\\r\\n]*)\\r\\n");
    /** A form of ours is far smaller; an upload's token stands within its first part. */
    private static final int LONGEST_FORM = 512 * 1024;

    private static final int FIRST_PART_WITHIN = 2048;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    HttpServletRequest request;

    /** The token of a session, made when it is first asked for. */
    public static String token(HttpSession session) {
        synchronized (session.getId().intern()) {
            if (session.getAttribute(ATTRIBUTE) instanceof String known) {
                return known;
            }
            byte[] bytes = new byte[24];
            RANDOM.nextBytes(bytes);
            String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            session.setAttribute(ATTRIBUTE, fresh);
            return fresh;
        }
    }

    @Override
    public void filter(ContainerRequestContext call) throws IOException {
        if (SAFE.contains(call.getMethod())) {
            return;
        }
        if (comesFromElsewhere(call)) {
            throw new NotFromOurPages();
        }
        String credentials = call.getHeaderString("Authorization");
        if (credentials != null && request.getSession(false) == null) {
            return;
        }
        HttpSession session = request.getSession(false);
        String shown = shownToken(call);
        if (session == null
                || shown == null
                || !MessageDigest.isEqual(
                        shown.getBytes(StandardCharsets.UTF_8), token(session).getBytes(StandardCharsets.UTF_8))) {
            throw new NotFromOurPages();
        }
    }

    private boolean comesFromElsewhere(ContainerRequestContext call) {
        String site = call.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = call.getHeaderString("Origin");
        return origin != null && !hostOf(origin).equals(request.getHeader("Host"));
    }

    private static String hostOf(String origin) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static @Nullable String shownToken(ContainerRequestContext call) throws IOException {
        String header = call.getHeaderString("X-CSRF-Token");
        MediaType type = call.getMediaType();
        if (header != null || type == null) {
            return header;
        }
        if (type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            byte[] body = call.getEntityStream().readNBytes(LONGEST_FORM + 1);
            if (body.length > LONGEST_FORM) {
                throw new TooLarge(LONGEST_FORM);
            }
            call.setEntityStream(new java.io.ByteArrayInputStream(body));
            Matcher field = FORM_FIELD.matcher(new String(body, StandardCharsets.UTF_8));
            return field.find() ? URLDecoder.decode(field.group(1), StandardCharsets.UTF_8) : null;
        }
        if (type.getType().equals("multipart")) {
            BufferedInputStream body = new BufferedInputStream(call.getEntityStream(), FIRST_PART_WITHIN * 2);
            body.mark(FIRST_PART_WITHIN);
            String start = new String(body.readNBytes(FIRST_PART_WITHIN), StandardCharsets.ISO_8859_1);
            body.reset();
            call.setEntityStream(body);
            Matcher part = FIRST_PART.matcher(start);
            return part.find() ? part.group(1) : null;
        }
        return null;
    }
}
