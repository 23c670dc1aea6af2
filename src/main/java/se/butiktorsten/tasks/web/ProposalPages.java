package se.butiktorsten.tasks.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.tasks.Accepted;
import se.butiktorsten.tasks.Choice;
import se.butiktorsten.tasks.DayForm;
import se.butiktorsten.tasks.MorningMeeting;
import se.butiktorsten.tasks.Proposal;
import se.butiktorsten.tasks.Proposal.LeftWithout;
import se.butiktorsten.tasks.Proposal.Proposed;
import se.butiktorsten.tasks.Undone;
import se.butiktorsten.tasks.web.TodayPages.View;

/** "Föreslå dagen": the whole day at once, accepted one by one or all. */
@Path("idag/forslag")
@ChangedBy(Role.ACTIVITY_LEADER)
@RequestScoped
public class ProposalPages {

    private static final String FORM_PREFIX = "dagsform-";

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
     * A proposal to look through.
     *
     * @param groups the pairs under their workshop
     * @param forms how the day is, as just said; lives in this page only
     * @param ticked what the leader wants of it
     * @param planId under which it will be accepted
     * @param accepted what was accepted a moment ago, to be undone
     * @param everybody who is in the proposal, with or without a task, by alias
     * @param aliases by key of a choice that was refused
     */
    public record ProposalPage(
            View view,
            boolean isOpen,
            Map<Workshop, List<Proposed>> groups,
            List<LeftWithout> left,
            Map<Long, DayForm> forms,
            Set<String> ticked,
            UUID planId,
            @Nullable Accepted accepted,
            Map<String, Long> everybody,
            Map<String, String> aliases,
            Form form) {

        public boolean isEmpty() {
            return groups.isEmpty();
        }
    }

    @GET
    public Response propose(@Context UriInfo uri) {
        Form form = Form.of(uri.getQueryParameters());
        return page(
                asked.viewOrNow(form),
                Map.of(),
                null,
                null,
                Choices.accepted(meeting, caller, form),
                Map.of(),
                Form.empty());
    }

    /** The same on a day like this (dagsform): sent as a form, so that no address, history or log holds it. */
    @POST
    public Response proposeOnADayLikeThis(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        View view = asked.viewOrNow(form);
        return screen.attempt(
                form,
                () -> page(view, form.read(f -> forms(sent)), null, null, null, Map.of(), Form.empty()),
                () -> page(view, Map.of(), null, null, null, Map.of(), form));
    }

    private Response page(
            View view,
            Map<Long, DayForm> forms,
            @Nullable List<Choice> kept,
            @Nullable Set<String> ticked,
            @Nullable Accepted accepted,
            Map<String, String> refused,
            Form form) {
        boolean isOpen = !view.day().isBefore(asked.now().day());
        Proposal proposal = isOpen
                ? meeting.propose(caller.actor(), view.day(), view.workshop(), forms, kept == null ? List.of() : kept)
                : new Proposal(view.day(), List.of(), List.of());
        Map<Workshop, List<Proposed>> groups = new EnumMap<>(Workshop.class);
        Map<String, Long> everybody = new TreeMap<>();
        Set<String> wanted = ticked == null ? new HashSet<>() : ticked;
        for (Proposed pair : proposal.pairs()) {
            groups.computeIfAbsent(pair.step().workshop(), none -> new ArrayList<>())
                    .add(pair);
            everybody.put(pair.alias(), pair.choice().participantId());
            if (ticked == null) {
                wanted.add(pair.choice().key());
            }
        }
        proposal.left().forEach(one -> everybody.put(one.alias(), one.participantId()));
        return screen.show(
                "tasks/proposal.jte",
                new ProposalPage(
                        view,
                        isOpen,
                        groups,
                        proposal.left(),
                        forms,
                        wanted,
                        UUID.randomUUID(),
                        accepted,
                        everybody,
                        refused,
                        form));
    }

    /** Accepts one pair, or all that are ticked. What has become impossible is named; the rest stays chosen. */
    @POST
    @Path("ge")
    public Response accept(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        View view = asked.viewOrNow(form);
        Map<Long, DayForm> forms = forms(sent);
        List<Choice> shown = Choices.read(sent, "shown");
        List<Choice> ticked = Choices.read(sent, "pair");
        List<Choice> only = Choices.read(sent, "only");
        return screen.attempt(
                form,
                () -> {
                    UUID planId = form.read(f -> f.uuid("planId"));
                    Accepted accepted = meeting.accept(caller.actor(), planId, only.isEmpty() ? ticked : only);
                    if (only.isEmpty()) {
                        return screen.go(view.path() + "&gav=" + planId);
                    }
                    List<Choice> rest = new ArrayList<>(shown);
                    rest.removeAll(only);
                    return page(view, forms, rest, Choices.keys(ticked), accepted, Map.of(), Form.empty());
                },
                () -> page(
                        view,
                        forms,
                        shown,
                        Choices.keys(ticked),
                        null,
                        Choices.aliases(register, caller, only.isEmpty() ? ticked : only),
                        form));
    }

    private static Map<Long, DayForm> forms(MultivaluedMap<String, String> sent) {
        Map<Long, DayForm> forms = new HashMap<>();
        sent.forEach((name, values) -> {
            String id = name.startsWith(FORM_PREFIX) ? name.substring(FORM_PREFIX.length()) : "";
            if (id.matches("\\d{1,18}") && !values.isEmpty()) {
                for (DayForm form : DayForm.values()) {
                    if (form.name().equals(values.get(0))) {
                        forms.put(Long.parseLong(id), form);
                    }
                }
            }
        });
        return forms;
    }

    /** Takes everything back that was given with one proposal and has not begun. */
    @POST
    @Path("{plan}/angra")
    public Response undo(@PathParam("plan") String plan, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        View view = asked.viewOrNow(form);
        Undone undone = meeting.undo(caller.actor(), Choices.plan(plan));
        return undone.kept() == 0
                ? screen.go(view.path(), "tasks.news.undone", "count", undone.takenBack())
                : screen.go(view.path(), "tasks.news.undone-part", "count", undone.takenBack(), "kept", undone.kept());
    }

    /** Where a form stood that was refused: a reload, or the other language, comes back to the proposal. */
    @GET
    @Path("ge")
    public Response afterAccept() {
        return screen.go("/idag/forslag");
    }

    @GET
    @Path("{plan}/angra")
    public Response afterUndo() {
        return screen.go("/idag");
    }
}
