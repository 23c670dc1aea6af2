package se.butiktorsten.placements.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.participants.KnownParticipant;
import se.butiktorsten.participants.Schedule;
import se.butiktorsten.placements.AgreementDraft;
import se.butiktorsten.placements.Employer;
import se.butiktorsten.placements.EmployerDesk;
import se.butiktorsten.placements.Ending;
import se.butiktorsten.placements.FollowUp;
import se.butiktorsten.placements.Placement;
import se.butiktorsten.placements.PlacementDraft;
import se.butiktorsten.placements.PlacementOffice;
import se.butiktorsten.placements.PlacementStatus;
import se.butiktorsten.placements.PlacementTerms;
import se.butiktorsten.placements.WhatIsDue;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Option;
import se.butiktorsten.shared.web.Screen;

/** The placements: the list with what is due, one placement and its steps, its terms, its ending. */
@Path("praktik")
@ChangedBy(Role.COORDINATOR)
@RequestScoped
public class PlacementPages {

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    PlacementOffice office;

    @Inject
    EmployerDesk employers;

    @Inject
    Clock clock;

    /** A placement with the name to call its person by; none when the identity is protected. */
    public record Row(Placement placement, @Nullable String alias) {}

    /** A follow-up, the same way. */
    public record FollowUpRow(FollowUp followUp, @Nullable String alias) {}

    /** The placements that have come equally far, under one heading. */
    public record Group(String key, List<Row> rows) {}

    /** What waits for the coordinator. */
    public record DueRows(List<FollowUpRow> followUps, List<FollowUpRow> soon, List<Row> toBegin, List<Row> toEnd) {

        /** Whether nothing waits today. */
        public boolean isEmpty() {
            return followUps.isEmpty() && toBegin.isEmpty() && toEnd.isEmpty();
        }
    }

    /** The list; without what is due for those who only read. */
    public record PlacementList(@Nullable DueRows due, List<Group> groups) {

        /** Whether there is nothing to list. */
        public boolean isEmpty() {
            return groups.stream().allMatch(group -> group.rows().isEmpty());
        }
    }

    /** One placement. */
    public record PlacementCard(Row row, List<FollowUp> followUps, LocalDate today, boolean mayAct, Form form) {}

    /** The form for a new placement. */
    public record NewPlacement(List<Option> participants, List<Option> employers, Form form) {}

    /** The form for other terms, and the one for the ending. */
    public record PlacementForm(Row row, Form form) {}

    @GET
    public Response list() {
        Actor actor = caller.actor();
        List<Placement> all = office.placements(actor);
        Map<Long, String> aliases = office.aliases(actor, all);
        List<Group> groups = List.of(
                group("ongoing", all, aliases, PlacementStatus.ONGOING, PlacementStatus.PAUSED),
                group("planned", all, aliases, PlacementStatus.PLANNED, PlacementStatus.AGREED),
                group(
                        "ended",
                        all,
                        aliases,
                        PlacementStatus.COMPLETED,
                        PlacementStatus.ENDED_EARLY,
                        PlacementStatus.CANCELLED));
        return screen.show("placements/list.jte", new PlacementList(mayAct() ? due(actor, aliases) : null, groups));
    }

    private static Group group(
            String key, List<Placement> all, Map<Long, String> aliases, PlacementStatus... statuses) {
        List<Placement> some = all.stream()
                .filter(placement -> List.of(statuses).contains(placement.status()))
                .toList();
        return new Group("placements.group." + key, rows(some, aliases));
    }

    private DueRows due(Actor actor, Map<Long, String> aliases) {
        WhatIsDue due = office.due(actor);
        return new DueRows(
                followUpRows(due.followUps(), aliases),
                followUpRows(due.soon(), aliases),
                rows(due.toBegin(), aliases),
                rows(due.toEnd(), aliases));
    }

    private static List<Row> rows(List<Placement> placements, Map<Long, String> aliases) {
        List<Row> rows = new ArrayList<>();
        for (Placement placement : placements) {
            rows.add(new Row(placement, aliases.get(placement.participantId())));
        }
        return rows;
    }

    private static List<FollowUpRow> followUpRows(List<FollowUp> followUps, Map<Long, String> aliases) {
        List<FollowUpRow> rows = new ArrayList<>();
        for (FollowUp followUp : followUps) {
            rows.add(new FollowUpRow(followUp, aliases.get(followUp.placement().participantId())));
        }
        return rows;
    }

    @GET
    @Path("ny")
    public Response blank(
            @QueryParam("deltagare") @Nullable String participant,
            @QueryParam("arbetsgivare") @Nullable String employer) {
        return fresh(Form.empty().with("participantId", participant).with("employerId", employer));
    }

    @POST
    public Response arrange(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    Placement placement = office.arrange(caller.actor(), form.read(PlacementDraft::read));
                    return screen.go("/praktik/" + placement.id(), "placements.arranged");
                },
                () -> fresh(form));
    }

    private Response fresh(Form form) {
        Actor actor = caller.actor();
        List<Option> participants =
                Option.of(office.candidates(actor), one -> String.valueOf(one.id()), KnownParticipant::alias);
        List<Option> places = Option.of(employers.employers(actor), one -> String.valueOf(one.id()), Employer::name);
        return screen.show("placements/new.jte", new NewPlacement(participants, places, form));
    }

    @GET
    @Path("{id: \\d+}")
    public Response one(@PathParam("id") long id) {
        return card(id, Form.empty());
    }

    private Response card(long id, Form form) {
        Row row = row(id);
        return screen.show(
                "placements/placement.jte",
                new PlacementCard(row, office.followUpsOf(caller.actor(), id), today(), mayAct(), form));
    }

    private Row row(long id) {
        Placement placement = office.placement(caller.actor(), id);
        return new Row(
                placement, office.aliases(caller.actor(), List.of(placement)).get(placement.participantId()));
    }

    /** Where a reload or a change of language ends up after a refused step. */
    @GET
    @Path("{id: \\d+}/lage")
    public Response back(@PathParam("id") long id) {
        return screen.go("/praktik/" + id);
    }

    /** Moves the placement on to the status that the form names. */
    @POST
    @Path("{id: \\d+}/lage")
    public Response move(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    PlacementStatus next = form.read(f -> f.choice("status", PlacementStatus.class));
                    Placement moved = office.moveTo(caller.actor(), id, next, version(form));
                    return screen.go("/praktik/" + id, "placements.moved." + moved.status());
                },
                () -> card(id, form));
    }

    @GET
    @Path("{id: \\d+}/andra")
    public Response terms(@PathParam("id") long id) {
        Row row = row(id);
        Placement placement = row.placement();
        Form form = Form.empty()
                .with("from", placement.period().from())
                .with("to", placement.period().to())
                .with("insuranceBasis", placement.insuranceBasis())
                .with("supervisor", placement.supervisor())
                .with("version", placement.version());
        return termsOf(row, form);
    }

    @POST
    @Path("{id: \\d+}/andra")
    public Response agreeAnew(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    PlacementTerms terms = form.read(PlacementTerms::read);
                    office.agreeAnew(caller.actor(), id, terms, version(form));
                    return screen.go("/praktik/" + id, "placements.agreed-anew");
                },
                () -> termsOf(row(id), form));
    }

    private Response termsOf(Row row, Form form) {
        return screen.show("placements/terms.jte", new PlacementForm(row, form));
    }

    /** Other hours, from a day on. */
    @GET
    @Path("{id: \\d+}/tider")
    public Response hours(@PathParam("id") long id) {
        Row row = row(id);
        Placement placement = row.placement();
        LocalDate from = placement.period().contains(today())
                ? today()
                : placement.period().from();
        Form form = Form.empty().with("from", from).with("version", placement.version());
        placement.scheduleOn(from).into(form);
        return hoursOf(row, form);
    }

    @POST
    @Path("{id: \\d+}/tider")
    public Response agreeHours(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        record Wish(LocalDate from, Schedule schedule) {}
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    Wish wish = form.read(f -> new Wish(f.day("from"), Schedule.read(f)));
                    office.agreeHours(caller.actor(), id, wish.schedule(), wish.from(), version(form));
                    return screen.go("/praktik/" + id, "placements.hours-agreed");
                },
                () -> hoursOf(row(id), form));
    }

    private Response hoursOf(Row row, Form form) {
        return screen.show("placements/hours.jte", new PlacementForm(row, form));
    }

    /** What the agreement on paper says besides. */
    @GET
    @Path("{id: \\d+}/avtal")
    public Response agreement(@PathParam("id") long id) {
        Row row = row(id);
        Form form = row.placement()
                .agreement()
                .asDraft()
                .asForm()
                .with("version", row.placement().version());
        return agreementOf(row, form);
    }

    @POST
    @Path("{id: \\d+}/avtal")
    public Response writeAgreement(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    AgreementDraft draft = form.read(f -> AgreementDraft.read(f, today()));
                    office.writeAgreement(caller.actor(), id, draft, version(form));
                    return screen.go("/praktik/" + id, "placements.agreement-written");
                },
                () -> agreementOf(row(id), form));
    }

    private Response agreementOf(Row row, Form form) {
        return screen.show("placements/agreement.jte", new PlacementForm(row, form));
    }

    /** The agreement on paper, to sign. */
    @GET
    @Path("{id: \\d+}/avtal/pdf")
    public Response agreementOnPaper(@PathParam("id") long id) {
        Placement placement = office.placement(caller.actor(), id);
        return Response.ok(new AgreementPrint(placement, screen.language()).pdf(), "application/pdf")
                .header("Content-Disposition", "inline; filename=\"praktik-" + id + ".pdf\"")
                .build();
    }

    /** Where a reload ends up after a refused attempt. */
    @GET
    @Path("{id: \\d+}/uppfoljningar")
    public Response backFromFollowUps(@PathParam("id") long id) {
        return screen.go("/praktik/" + id);
    }

    /** Agrees on a contact while the placement goes on. */
    @POST
    @Path("{id: \\d+}/uppfoljningar")
    public Response planFollowUp(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    LocalDate day = form.read(f -> f.day("dueOn"));
                    office.planFollowUp(caller.actor(), id, day, version(form));
                    return screen.go("/praktik/" + id, "placements.follow-up-planned");
                },
                () -> card(id, form));
    }

    @GET
    @Path("{id: \\d+}/avsluta")
    public Response ending(@PathParam("id") long id) {
        Row row = row(id);
        return endingOf(row, Form.empty().with("version", row.placement().version()));
    }

    @POST
    @Path("{id: \\d+}/avsluta")
    public Response end(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    Ending ending = form.read(Ending::read);
                    office.end(caller.actor(), id, ending, version(form));
                    return screen.go("/praktik/" + id, "placements.ended");
                },
                () -> endingOf(row(id), form));
    }

    private Response endingOf(Row row, Form form) {
        return screen.show("placements/ending.jte", new PlacementForm(row, form));
    }

    private static long version(Form form) {
        return form.read(f -> f.whole("version", 0, Long.MAX_VALUE));
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }

    private boolean mayAct() {
        return caller.actor().isAnyOf(Role.COORDINATOR);
    }
}
