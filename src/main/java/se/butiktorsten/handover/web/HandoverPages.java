package se.butiktorsten.handover.web;

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
import java.util.List;
import java.util.Objects;
import se.butiktorsten.handover.HandoverDesk;
import se.butiktorsten.handover.InternalReferral;
import se.butiktorsten.handover.PersonsWay;
import se.butiktorsten.handover.ReferralDesk;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;

/** Who has a gap ahead, and one person's way from step to step. */
@Path("vagen")
@ChangedBy({Role.COORDINATOR, Role.ACTIVITY_LEADER})
@RequestScoped
public class HandoverPages {

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    HandoverDesk desk;

    @Inject
    ReferralDesk referrals;

    @Inject
    Clock clock;

    /** All ways, those with a gap first, after the referrals that wait for an answer. */
    public record Ways(
            List<ReferralDesk.Waiting> waiting, List<PersonsWay> withGap, List<PersonsWay> others, LocalDate today) {}

    /** One of them. */
    public record OneWay(PersonsWay way, LocalDate today, boolean mayArrange) {

        /** Whether the first day has come and the episode is not written yet: then the step still stands as planned. */
        public boolean isToBeWritten(InternalReferral referral) {
            return way.timeline().steps().stream()
                    .anyMatch(step -> Objects.equals(step.referralId(), referral.id())
                            && !step.from().isAfter(today));
        }
    }

    @GET
    public Response ways() {
        LocalDate today = today();
        List<PersonsWay> all = desk.ways(caller.actor());
        return screen.show(
                "handover/ways.jte",
                new Ways(
                        referrals.waiting(caller.actor()),
                        all.stream()
                                .filter(way -> way.timeline().openGap(today) != null)
                                .toList(),
                        all.stream()
                                .filter(way -> way.timeline().openGap(today) == null)
                                .toList(),
                        today));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public Response way(@PathParam("id") long id) {
        return screen.show(
                "handover/way.jte",
                new OneWay(desk.way(caller.actor(), id), today(), caller.actor().isAnyOf(Role.COORDINATOR)));
    }

    /** Where a reload ends up after a refused attempt. */
    @GET
    @Path("{id: \\d{1,18}}/ansvar")
    public Response back(@PathParam("id") long id) {
        return screen.go("/vagen/" + id);
    }

    /** Takes it on. */
    @POST
    @Path("{id: \\d{1,18}}/ansvar")
    public Response takeOn(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        return screen.attempt(
                Form.of(sent),
                () -> {
                    desk.takeOn(caller.actor(), id);
                    return screen.go("/vagen/" + id, "handover.news.taken");
                },
                () -> way(id));
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }
}
