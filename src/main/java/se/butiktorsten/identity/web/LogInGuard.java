package se.butiktorsten.identity.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.NotAllowed;
import se.butiktorsten.shared.web.Public;

/**
 * Asks for log-in everywhere but on what is marked {@link Public}, and for the role of {@link ChangedBy} where something
 * is to change; the doors ask for the role whatever it is.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class LogInGuard implements ContainerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    Caller caller;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext call) {
        boolean open = resource.getResourceMethod().isAnnotationPresent(Public.class)
                || resource.getResourceClass().isAnnotationPresent(Public.class);
        if (!open) {
            Actor by = caller.actor();
            ChangedBy changers = changers(call.getMethod());
            if (changers != null && !by.isAnyOf(changers.value())) {
                throw new NotAllowed();
            }
        }
    }

    private @Nullable ChangedBy changers(String httpMethod) {
        ChangedBy ofMethod = resource.getResourceMethod().getAnnotation(ChangedBy.class);
        if (ofMethod != null) {
            return ofMethod;
        }
        return SAFE.contains(httpMethod) ? null : resource.getResourceClass().getAnnotation(ChangedBy.class);
    }
}
