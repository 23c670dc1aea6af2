package se.butiktorsten.placements.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.placements.FollowUp;
import se.butiktorsten.placements.FollowUpReply;
import se.butiktorsten.placements.PlacementOffice;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;

/** A follow-up on one page: three things to choose from, a day and perhaps a line of text. */
@Path("praktik/uppfoljning")
@ChangedBy(Role.COORDINATOR)
@RequestScoped
public class FollowUpPages {

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    PlacementOffice office;

    @Inject
    Clock clock;

    /** What the page shows; no alias when the identity is protected. */
    public record FollowUpCard(FollowUp followUp, @Nullable String alias, boolean isOpen, Form form) {}

    @GET
    @Path("{id: \\d+}")
    public Response one(@PathParam("id") long id) {
        FollowUp followUp = office.followUp(caller.actor(), id);
        Form form = Form.empty()
                .with("startedOn", followUp.placement().nextStepStartedOn())
                .with("version", followUp.version());
        return card(id, form);
    }

    @POST
    @Path("{id: \\d+}")
    public Response answer(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    FollowUpReply reply = form.read(FollowUpReply::read);
                    long version = form.read(f -> f.whole("version", 0, Long.MAX_VALUE));
                    office.answer(caller.actor(), id, reply, version);
                    return screen.go("/praktik", "placements.followed-up");
                },
                () -> card(id, form));
    }

    private Response card(long id, Form form) {
        FollowUp followUp = office.followUp(caller.actor(), id);
        String alias = office.aliases(caller.actor(), List.of(followUp.placement()))
                .get(followUp.placement().participantId());
        return screen.show(
                "placements/follow-up.jte",
                new FollowUpCard(followUp, alias, followUp.isOpen(SwedishTime.dayOf(clock.instant())), form));
    }
}
