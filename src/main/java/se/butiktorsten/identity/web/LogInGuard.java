package se.butiktorsten.identity.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.shared.web.Public;

/** Asks for log-in everywhere but on what is marked {@link Public}; the doors then ask for the role. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class LogInGuard implements ContainerRequestFilter {

    @Inject
    Caller caller;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext call) {
        boolean open = resource.getResourceMethod().isAnnotationPresent(Public.class)
                || resource.getResourceClass().isAnnotationPresent(Public.class);
        if (!open) {
            caller.actor();
        }
    }
}
