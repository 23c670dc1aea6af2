package se.butiktorsten.tasks.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.tasks.Accepted;
import se.butiktorsten.tasks.Choice;
import se.butiktorsten.tasks.MorningMeeting;
import se.butiktorsten.tasks.Proposal.Proposed;
import se.butiktorsten.tasks.WeekProposal;
import se.butiktorsten.tasks.WeekProposal.Cell;
import se.butiktorsten.tasks.web.TodayPages.View;

/** The week: people by days, what is given and what could be. */
@Path("idag/vecka")
@ChangedBy(Role.ACTIVITY_LEADER)
@RequestScoped
public class WeekPages {

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    MorningMeeting meeting;

    @Inject
    ParticipantRegister register;

    @Inject
    AskedDay asked;

    /**
     * A week to look through.
     *
     * @param ticked what the leader wants of the proposals
     * @param planId under which they will be accepted
     * @param accepted what was accepted a moment ago, to be undone
     * @param aliases by key of a choice that was refused
     */
    public record WeekPage(
            View view,
            WeekProposal week,
            Set<String> ticked,
            UUID planId,
            @Nullable Accepted accepted,
            Map<String, String> aliases,
            Form form) {

        public boolean hasProposals() {
            return proposals(week).findAny().isPresent();
        }

        /** The day a week before or after, to leaf with. */
        public LocalDate weeksAway(int weeks) {
            return week.days().get(0).plusWeeks(weeks);
        }
    }

    private static Stream<Proposed> proposals(WeekProposal week) {
        return week.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(Cell::proposed)
                .filter(Objects::nonNull);
    }

    @GET
    public Response week(@Context UriInfo uri) {
        Form form = Form.of(uri.getQueryParameters());
        return page(asked.viewOrNow(form), null, Choices.accepted(meeting, caller, form), Map.of(), Form.empty());
    }

    private Response page(
            View view,
            @Nullable Set<String> ticked,
            @Nullable Accepted accepted,
            Map<String, String> refused,
            Form form) {
        WeekProposal week = meeting.proposeWeek(caller.actor(), view.day(), view.workshop());
        Set<String> wanted = new HashSet<>();
        proposals(week)
                .map(pair -> pair.choice().key())
                .filter(key -> ticked == null || ticked.contains(key))
                .forEach(wanted::add);
        return screen.show(
                "tasks/week.jte", new WeekPage(view, week, wanted, UUID.randomUUID(), accepted, refused, form));
    }

    /** Accepts all that are ticked. What has become impossible is named, and nothing is given then. */
    @POST
    @Path("ge")
    public Response accept(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        View view = asked.viewOrNow(form);
        List<Choice> ticked = Choices.read(sent, "pair");
        return screen.attempt(
                form,
                () -> {
                    UUID planId = form.read(f -> f.uuid("planId"));
                    meeting.accept(caller.actor(), planId, ticked);
                    return screen.go("/idag/vecka" + view.query() + "&gav=" + planId);
                },
                () -> page(view, Choices.keys(ticked), null, Choices.aliases(register, caller, ticked), form));
    }

    /** Where a form stood that was refused: a reload, or the other language, comes back to the week. */
    @GET
    @Path("ge")
    public Response afterAccept() {
        return screen.go("/idag/vecka");
    }
}
