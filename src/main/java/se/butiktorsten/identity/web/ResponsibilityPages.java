package se.butiktorsten.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Leader;
import se.butiktorsten.identity.Responsibilities;
import se.butiktorsten.identity.Role;
import se.butiktorsten.identity.StandIn;
import se.butiktorsten.identity.StandInDraft;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;

/** Who leads what, and who stands in for whom (Ansvar). */
@Path("ansvar")
@ChangedBy({Role.ACTIVITY_LEADER, Role.ADMIN})
@RequestScoped
public class ResponsibilityPages {

    private static final int LOGIN_LONGEST = 60;

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    Responsibilities responsibilities;

    @Inject
    Clock clock;

    /**
     * The leaders, who stands in for whom, and the form for one more.
     *
     * @param names what people call the leaders, by log-in name
     * @param speaksForAll whether the visitor says so for everybody, or for the own absence only
     * @param own the visitor's log-in name
     */
    public record ResponsibilityPage(
            List<Leader> leaders,
            List<StandIn> standIns,
            Map<String, String> names,
            LocalDate today,
            boolean speaksForAll,
            String own,
            Form form) {

        /** Whether the visitor may end it. */
        public boolean mayEnd(StandIn standIn) {
            return speaksForAll
                    || standIn.away().equals(own)
                    || standIn.instead().equals(own);
        }
    }

    /** One leader's workshops, to be ticked. */
    public record LeaderPage(Leader leader, Form form) {}

    @GET
    public Response list() {
        return list(Form.empty()
                .with("id", UUID.randomUUID())
                .with("away", caller.actor().name()));
    }

    private Response list(Form form) {
        Actor actor = caller.actor();
        List<Leader> leaders = responsibilities.leaders(actor);
        Map<String, String> names = new LinkedHashMap<>();
        leaders.forEach(leader -> names.put(leader.login(), leader.name()));
        return screen.show(
                "identity/responsibilities.jte",
                new ResponsibilityPage(
                        leaders,
                        responsibilities.standIns(actor),
                        names,
                        SwedishTime.dayOf(clock.instant()),
                        actor.isAnyOf(Role.ADMIN),
                        actor.name(),
                        form));
    }

    @POST
    public Response standIn(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    record Wish(UUID id, StandInDraft draft) {}
                    Wish wish = form.read(f -> new Wish(
                            f.uuid("id"),
                            new StandInDraft(
                                    f.text("away", LOGIN_LONGEST),
                                    f.text("instead", LOGIN_LONGEST),
                                    f.day("firstDay"),
                                    f.day("lastDay"))));
                    responsibilities.standIn(caller.actor(), wish.id(), wish.draft());
                    return screen.go("/ansvar", "identity.news.stand-in");
                },
                () -> list(form));
    }

    @POST
    @Path("vikarie/{id}/ta-tillbaka")
    public Response takeBack(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent).with("id", id);
        return screen.attempt(
                form,
                () -> {
                    responsibilities.takeBack(caller.actor(), form.read(f -> f.uuid("id")));
                    return screen.go("/ansvar", "identity.news.stand-in-ended");
                },
                () -> list(form.with("id", UUID.randomUUID())));
    }

    @GET
    @Path("vikarie/{id}/ta-tillbaka")
    @ChangedBy({Role.ACTIVITY_LEADER, Role.ADMIN})
    public Response afterTakeBack() {
        return screen.go("/ansvar");
    }

    @GET
    @Path("ledare/{login}")
    @ChangedBy(Role.ADMIN)
    public Response leader(@PathParam("login") String login) {
        Leader leader = responsibilities.leader(caller.actor(), login);
        return leader(
                leader,
                Form.empty()
                        .withAll(
                                "workshops",
                                leader.leads().stream().map(Enum::name).toList()));
    }

    private Response leader(Leader leader, Form form) {
        return screen.show("identity/leader.jte", new LeaderPage(leader, form));
    }

    @POST
    @Path("ledare/{login}")
    @ChangedBy(Role.ADMIN)
    public Response lead(@PathParam("login") String login, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    responsibilities.lead(
                            caller.actor(), login, form.read(f -> f.choices("workshops", Workshop.class)));
                    return screen.go("/ansvar", "identity.news.leads");
                },
                () -> leader(responsibilities.leader(caller.actor(), login), form));
    }
}
