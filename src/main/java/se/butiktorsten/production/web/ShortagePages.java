package se.butiktorsten.production.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.production.MaterialPlanner;
import se.butiktorsten.shared.web.Screen;

/** What has to be got before all open orders can be finished. */
@Path("order/material")
@RequestScoped
public class ShortagePages {

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    MaterialPlanner planner;

    /** What is missing, by article number. */
    public record Shortages(List<MaterialPlanner.Shortage> missing) {}

    @GET
    public Response shortages() {
        return screen.show("production/shortages.jte", new Shortages(planner.shortages(caller.actor())));
    }
}
