package se.butiktorsten.tasks.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.tasks.OpenWork;
import se.butiktorsten.tasks.OpenWork.Covered;
import se.butiktorsten.tasks.web.TodayPages.View;

/** What the open work gives to train on (Vad arbetet tränar). Speaks of work, never of a person. */
@Path("idag/arbete")
@RequestScoped
public class WorkPages {

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    ProductionFloor floor;

    @Inject
    AskedDay asked;

    /**
     * The open work of a workshop, or of all that the leader leads, each demand with its picture.
     *
     * @param led the workshops to choose from
     */
    public record WorkPage(View view, List<Workshop> led, OpenWork work, List<DrawnDemand> demands) {

        /** Whether somebody else leads the workshop that was asked for. */
        public boolean isOfSomebodyElse() {
            return view.workshop() != null && !led.contains(view.workshop());
        }
    }

    /** One demand and its picture. */
    public record DrawnDemand(Covered covered, SeatPicture picture) {}

    @GET
    public Response work(@Context UriInfo uri) {
        View view = asked.viewOrNow(uri);
        OpenWork work = OpenWork.of(floor.openSteps(caller.actor(), view.workshop()), caller.actor());
        List<DrawnDemand> drawn = work.demands().stream()
                .map(each -> new DrawnDemand(each, SeatPicture.of(each, work.mostSeats())))
                .toList();
        List<Workshop> led = caller.actor().leads().stream().sorted().toList();
        return screen.show("tasks/work.jte", new WorkPage(view, led, work, drawn));
    }
}
