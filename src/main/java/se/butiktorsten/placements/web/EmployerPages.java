package se.butiktorsten.placements.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.placements.Employer;
import se.butiktorsten.placements.EmployerDesk;
import se.butiktorsten.placements.EmployerDraft;
import se.butiktorsten.placements.EmployerNote;
import se.butiktorsten.placements.MatchedPair;
import se.butiktorsten.placements.Placement;
import se.butiktorsten.placements.PlacementOffice;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;

/** The employers that take trainees. */
@Path("praktik/arbetsgivare")
@ChangedBy(Role.COORDINATOR)
@RequestScoped
public class EmployerPages {

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    EmployerDesk desk;

    @Inject
    PlacementOffice office;

    /** The list, with how many participants each has hired. */
    public record EmployerList(List<Employer> employers, Map<Long, Long> hired) {}

    /** A participant and the places, or a place and the participants, side by side in words. */
    public record MatchPage(String title, String back, List<MatchedPair> pairs, boolean byEmployer) {}

    /** The form, for a new one when there is no id; of one that is known, what happened there too. */
    public record EmployerCard(
            @Nullable Long id, List<PlacementPages.Row> placements, List<EmployerNote> notes, Form form) {

        /** Where the form is sent to. */
        public String action() {
            return id == null ? "/praktik/arbetsgivare" : "/praktik/arbetsgivare/" + id;
        }
    }

    @GET
    public Response list() {
        return screen.show(
                "placements/employers.jte",
                new EmployerList(desk.employers(caller.actor()), desk.hired(caller.actor())));
    }

    @GET
    @Path("ny")
    public Response blank() {
        desk.employers(caller.actor());
        return card(null, Form.empty());
    }

    @POST
    public Response add(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    Employer added = desk.add(caller.actor(), form.read(EmployerDraft::read));
                    return screen.go("/praktik/arbetsgivare", "placements.employer-added", "name", added.name());
                },
                () -> card(null, form));
    }

    @GET
    @Path("{id: \\d+}")
    public Response one(@PathParam("id") long id) {
        return card(id, filled(id, Form.empty()));
    }

    /** The form with everything that is known of the employer. */
    private Form filled(long id, Form form) {
        Employer employer = desk.employer(caller.actor(), id);
        return employer.asDraft().into(form).with("version", employer.version());
    }

    @POST
    @Path("{id: \\d+}")
    public Response change(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    EmployerDraft draft = form.read(EmployerDraft::read);
                    long version = form.read(f -> f.whole("version", 0, Long.MAX_VALUE));
                    Employer changed = desk.change(caller.actor(), id, draft, version);
                    return screen.go("/praktik/arbetsgivare", "placements.employer-changed", "name", changed.name());
                },
                () -> card(id, form));
    }

    /** Where a reload ends up after a refused attempt. */
    @GET
    @Path("{id: \\d+}/anteckningar")
    public Response backFromNotes(@PathParam("id") long id) {
        return screen.go("/praktik/arbetsgivare/" + id);
    }

    /** Notes something about an employer. */
    @POST
    @Path("{id: \\d+}/anteckningar")
    public Response note(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    desk.note(caller.actor(), id, form.read(f -> f.text("note", EmployerNote.LONGEST)));
                    return screen.go("/praktik/arbetsgivare/" + id, "placements.noted");
                },
                () -> card(id, filled(id, form)));
    }

    /** Who trains here, beside what the place asks for. */
    @GET
    @Path("{id: \\d+}/passar")
    public Response people(@PathParam("id") long id) {
        Employer employer = desk.employer(caller.actor(), id);
        return screen.show(
                "placements/match.jte",
                new MatchPage(
                        employer.name(), "/praktik/arbetsgivare/" + id, desk.peopleFor(caller.actor(), id), false));
    }

    /** The places, beside what a participant agreed to. */
    @GET
    @Path("passar/{participant: \\d{1,18}}")
    public Response places(@PathParam("participant") long participant) {
        List<MatchedPair> pairs = desk.placesFor(caller.actor(), participant);
        return screen.show(
                "placements/match.jte",
                new MatchPage(
                        pairs.isEmpty() ? "" : pairs.get(0).participant().alias(),
                        "/vagen/" + participant,
                        pairs,
                        true));
    }

    private Response card(@Nullable Long id, Form form) {
        Actor actor = caller.actor();
        List<Placement> placements = id == null ? List.of() : desk.placementsAt(actor, id);
        Map<Long, String> aliases = office.aliases(actor, placements);
        return screen.show(
                "placements/employer.jte",
                new EmployerCard(
                        id,
                        placements.stream()
                                .map(one -> new PlacementPages.Row(one, aliases.get(one.participantId())))
                                .toList(),
                        id == null ? List.of() : desk.notesOn(actor, id),
                        form));
    }
}
