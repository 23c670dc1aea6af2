package se.butiktorsten.participants.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.participants.Schedule;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;

/**
 * The people who train here, under an alias. Leaders see what was agreed; coordinators alias and working profile, and
 * nobody under protected identity. A change carries the {@code version} that was looked at.
 */
@Path("api/participants")
@ChangedBy(Role.ACTIVITY_LEADER)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Participants")
public class ParticipantsResource {

    private static final long VERSION_MOST = Long.MAX_VALUE / 10;

    @Inject
    Caller caller;

    @Inject
    ParticipantRegister register;

    /** Everybody who trains here now, by alias. */
    @GET
    public List<ParticipantJson> all() {
        if (caller.actor().isAnyOf(Role.ACTIVITY_LEADER)) {
            return register.all(caller.actor()).stream()
                    .map(ParticipantJson::of)
                    .toList();
        }
        return register.known(caller.actor()).stream().map(ParticipantJson::of).toList();
    }

    /**
     * Enrols somebody. Body: {@code {"alias": "Räven", "workshop": "BAKERY", "protectedIdentity": false, "profile":
     * {"physicalLoad": "LOW", …}, "minutes": {"MONDAY": 120}, "avoids": ["FLOUR"]}}; only alias and workshop are required.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response enrol(@Nullable JsonObject body) {
        ParticipantJson enrolled =
                ParticipantJson.of(register.enrol(caller.actor(), Form.of(body).read(ParticipantReading::draft)));
        return Response.created(URI.create("/api/participants/" + enrolled.id()))
                .entity(enrolled)
                .build();
    }

    /** One person. */
    @GET
    @Path("{id: \\d{1,18}}")
    public ParticipantJson one(@PathParam("id") long id) {
        if (caller.actor().isAnyOf(Role.ACTIVITY_LEADER)) {
            return ParticipantJson.of(register.participant(caller.actor(), id));
        }
        return ParticipantJson.of(register.known(caller.actor(), id));
    }

    /** Changes alias, workshop, protection and what to avoid. Body: as for enrolling, with {@code version}. */
    @PUT
    @Path("{id: \\d{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    public ParticipantJson change(@PathParam("id") long id, @Nullable JsonObject body) {
        var wish = wish(body, ParticipantReading::draft);
        return ParticipantJson.of(register.change(caller.actor(), id, wish.what(), wish.version()));
    }

    /** Writes down a newly agreed profile. Body: {@code {"version": 3, "profile": {"physicalLoad": "MODERATE", …}}}, all eight. */
    @PUT
    @Path("{id: \\d{1,18}}/profile")
    @Consumes(MediaType.APPLICATION_JSON)
    public ParticipantJson agree(@PathParam("id") long id, @Nullable JsonObject body) {
        var wish = wish(body, ParticipantReading::profile);
        return ParticipantJson.of(register.agreeProfile(caller.actor(), id, wish.what(), wish.version()));
    }

    /**
     * Agrees on hours from a day on; days left out become days off. Body: {@code {"version": 3, "from": "2026-12-01",
     * "minutes": {"MONDAY": 120}}}.
     */
    @PUT
    @Path("{id: \\d{1,18}}/hours")
    @Consumes(MediaType.APPLICATION_JSON)
    public ParticipantJson agreeHours(@PathParam("id") long id, @Nullable JsonObject body) {
        record Hours(LocalDate from, Schedule schedule) {}
        var wish = wish(body, form -> new Hours(form.day("from"), new Schedule(ParticipantReading.minutes(form))));
        return ParticipantJson.of(register.agreeHours(
                caller.actor(), id, wish.what().schedule(), wish.what().from(), wish.version()));
    }

    /** Takes hours back that were to hold from a day on and do not yet. */
    @DELETE
    @Path("{id: \\d{1,18}}/hours/{from}")
    public ParticipantJson takeBackHours(
            @PathParam("id") long id, @PathParam("from") String from, @QueryParam("version") String version) {
        Form form = Form.empty().with("from", from).with("version", version);
        record Step(LocalDate from, long version) {}
        Step step = form.read(f -> new Step(f.day("from"), f.whole("version", 0, VERSION_MOST)));
        return ParticipantJson.of(register.takeBackHours(caller.actor(), id, step.from(), step.version()));
    }

    /** Notes that the person has been through a workshop's instruction; once, however often it is sent. */
    @PUT
    @Path("{id: \\d{1,18}}/instructions/{workshop}")
    public ParticipantJson instruct(@PathParam("id") long id, @PathParam("workshop") String workshop) {
        Workshop place = Form.empty().with("workshop", workshop).read(form -> form.choice("workshop", Workshop.class));
        return ParticipantJson.of(register.grantInstruction(caller.actor(), id, place));
    }

    /** Notes that the person holds the licence for a machine; once, however often it is sent. */
    @PUT
    @Path("{id: \\d{1,18}}/licences/{machine}")
    public ParticipantJson license(@PathParam("id") long id, @PathParam("machine") String machine) {
        return ParticipantJson.of(register.grantLicence(caller.actor(), id, machine));
    }

    /** Takes a clearance back, by its subject. */
    @DELETE
    @Path("{id: \\d{1,18}}/clearances/{subject}")
    public ParticipantJson withdraw(@PathParam("id") long id, @PathParam("subject") String subject) {
        return ParticipantJson.of(register.withdrawClearance(caller.actor(), id, subject));
    }

    /** Lets another leader see the person by name; once, however often it is sent. */
    @PUT
    @Path("{id: \\d{1,18}}/followers/{login}")
    public ParticipantJson follow(@PathParam("id") long id, @PathParam("login") String login) {
        return ParticipantJson.of(register.follow(caller.actor(), id, login));
    }

    /** The leader follows the person no longer by name. */
    @DELETE
    @Path("{id: \\d{1,18}}/followers/{login}")
    public ParticipantJson unfollow(@PathParam("id") long id, @PathParam("login") String login) {
        return ParticipantJson.of(register.unfollow(caller.actor(), id, login));
    }

    /** The person no longer trains here. Body: {@code {"version": 3}}. */
    @PUT
    @Path("{id: \\d{1,18}}/departure")
    @Consumes(MediaType.APPLICATION_JSON)
    public ParticipantJson leave(@PathParam("id") long id, @Nullable JsonObject body) {
        var wish = wish(body, form -> true);
        return ParticipantJson.of(register.leave(caller.actor(), id, wish.version()));
    }

    /** The person trains here again. Body: {@code {"version": 3}}. */
    @PUT
    @Path("{id: \\d{1,18}}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    public ParticipantJson comeBack(@PathParam("id") long id, @Nullable JsonObject body) {
        var wish = wish(body, form -> true);
        return ParticipantJson.of(register.comeBack(caller.actor(), id, wish.version()));
    }

    /** What is to change, and the version that was looked at. */
    private record Wish<T>(T what, long version) {}

    private static <T> Wish<T> wish(@Nullable JsonObject body, Function<Form, T> reading) {
        return Form.of(body).read(form -> new Wish<>(reading.apply(form), form.whole("version", 0, VERSION_MOST)));
    }
}
