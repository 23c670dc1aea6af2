package se.butiktorsten.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.UnsupportedCallbackException;
import se.butiktorsten.identity.Account;
import se.butiktorsten.identity.FrontDoor;
import se.butiktorsten.shared.Rejection;
import se.butiktorsten.shared.api.Problem;
import se.butiktorsten.shared.web.Language;

/**
 * How a request shows who it is from: by the session that the log-in page began, or, under {@code /api} only, by Basic
 * credentials with each call.
 */
@ApplicationScoped
public class LogInMechanism implements HttpAuthenticationMechanism {

    @Inject
    FrontDoor door;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        Credential credential = context.getAuthParameters().getCredential();
        if (credential instanceof UsernamePasswordCredential typed) {
            return beginSession(typed, request, context);
        }
        String authorization = request.getHeader("Authorization");
        if (authorization != null && request.getRequestURI().startsWith("/api/")) {
            return withEachCall(authorization, request, response, context);
        }
        if (request.getUserPrincipal() != null) {
            try {
                context.getHandler().handle(new Callback[] {
                    new CallerPrincipalCallback(context.getClientSubject(), request.getUserPrincipal())
                });
                return AuthenticationStatus.SUCCESS;
            } catch (IOException | UnsupportedCallbackException e) {
                throw new AuthenticationException(e);
            }
        }
        return context.doNothing();
    }

    /** Called by the log-in page, which has tried the password; the session gets a new id. */
    private static AuthenticationStatus beginSession(
            UsernamePasswordCredential typed, HttpServletRequest request, HttpMessageContext context) {
        if (request.getSession(false) == null) {
            request.getSession(true);
        } else {
            request.changeSessionId();
        }
        context.setRegisterSession(typed.getCaller(), Set.of());
        return context.notifyContainerAboutLogin(typed.getCaller(), Set.of());
    }

    private AuthenticationStatus withEachCall(
            String authorization, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        try {
            String[] pair = credentials(authorization);
            Account account = door.logIn(pair[0], pair[1], request.getRemoteAddr());
            return context.notifyContainerAboutLogin(account.login(), Set.of());
        } catch (Rejection no) {
            return refuse(no, request, response);
        }
    }

    private static String[] credentials(String authorization) {
        if (authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            try {
                byte[] decoded =
                        Base64.getDecoder().decode(authorization.substring(6).strip());
                String[] pair = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
                if (pair.length == 2) {
                    return pair;
                }
            } catch (IllegalArgumentException e) {
                // Not Base64: as good as no credentials, and refused as such below.
            }
        }
        return new String[] {"", ""};
    }

    private static AuthenticationStatus refuse(Rejection no, HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        Language language = Language.ofCaller(request);
        try {
            response.setStatus(no.status());
            response.setContentType(Problem.TYPE);
            response.setCharacterEncoding("UTF-8");
            if (no.status() == 401) {
                response.setHeader("WWW-Authenticate", "Basic realm=\"Torsten\", charset=\"UTF-8\"");
            }
            response.getWriter()
                    .write(String.valueOf(Problem.of(no).in(language).getEntity()));
            response.flushBuffer();
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        context.cleanClientSubject();
    }
}
