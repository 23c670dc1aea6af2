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
import se.butiktorsten.handover.HandoverDesk;
import se.butiktorsten.handover.InternalReferral;
import se.butiktorsten.handover.PersonsWay;
import se.butiktorsten.handover.ReferralDesk;
import se.butiktorsten.handover.ReferralDraft;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;

/** Referring somebody to another intervention of the unit, and answering that. */
@Path("vagen")
@ChangedBy({Role.COORDINATOR, Role.ACTIVITY_LEADER})
@RequestScoped
public class ReferralPages {

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    HandoverDesk handover;

    @Inject
    ReferralDesk desk;

    @Inject
    Clock clock;

    /** The form to ask with. */
    public record ReferPage(PersonsWay way, Form form) {}

    /** The form to answer with; who may not answer may only take it back. */
    public record AnswerPage(ReferralDesk.Waiting waiting, Form form, boolean mayAnswer) {}

    private enum Answer {
        ACCEPT,
        DECLINE
    }

    @GET
    @Path("{id: \\d{1,18}}/remiss")
    public Response blank(@PathParam("id") long id) {
        return refer(id, Form.empty());
    }

    private Response refer(long id, Form form) {
        return screen.show("handover/refer.jte", new ReferPage(handover.way(caller.actor(), id), form));
    }

    @POST
    @Path("{id: \\d{1,18}}/remiss")
    public Response refer(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    desk.refer(caller.actor(), id, form.read(f -> ReferralDraft.read(f, today())));
                    return screen.go("/vagen/" + id, "handover.news.referred");
                },
                () -> refer(id, form));
    }

    @GET
    @Path("remiss/{referral: \\d{1,18}}/svar")
    public Response question(@PathParam("referral") long referral) {
        return answer(referral, Form.empty());
    }

    /** What is not typed yet is the day that would suit. */
    private Response answer(long referral, Form form) {
        ReferralDesk.Waiting waiting = desk.referral(caller.actor(), referral);
        if (form.value("startsOn").isBlank() && form.fault("startsOn") == null) {
            form.with("startsOn", waiting.referral().wantedFrom());
        }
        return screen.show(
                "handover/answer.jte",
                new AnswerPage(waiting, form, caller.actor().isAnyOf(Role.COORDINATOR)));
    }

    @POST
    @Path("remiss/{referral: \\d{1,18}}/svar")
    @ChangedBy(Role.COORDINATOR)
    public Response answer(@PathParam("referral") long referral, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    Answer answer = form.read(f -> f.choice("answer", Answer.class));
                    long version = form.read(f -> f.whole("version", 0, Long.MAX_VALUE));
                    if (answer == Answer.ACCEPT) {
                        LocalDate firstDay = form.read(f -> f.optionalDay("startsOn"));
                        return done(desk.accept(caller.actor(), referral, firstDay, version), "handover.news.accepted");
                    }
                    String instead = form.read(f -> f.line("instead", ReferralDraft.LONGEST));
                    return done(desk.decline(caller.actor(), referral, instead, version), "handover.news.declined");
                },
                () -> answer(referral, form));
    }

    private Response done(InternalReferral referral, String news) {
        return screen.go("/vagen/" + referral.participantId(), news);
    }

    /** Where a reload ends up after a refused attempt. */
    @GET
    @Path("remiss/{referral: \\d{1,18}}/tillbaka")
    public Response back(@PathParam("referral") long referral) {
        return screen.go("/vagen/remiss/" + referral + "/svar");
    }

    @POST
    @Path("remiss/{referral: \\d{1,18}}/tillbaka")
    public Response withdraw(@PathParam("referral") long referral, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> done(
                        desk.withdraw(caller.actor(), referral, form.read(f -> f.whole("version", 0, Long.MAX_VALUE))),
                        "handover.news.withdrawn"),
                () -> answer(referral, form));
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }
}
