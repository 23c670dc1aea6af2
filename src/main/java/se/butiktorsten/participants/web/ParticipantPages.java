package se.butiktorsten.participants.web;

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
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Leader;
import se.butiktorsten.identity.Responsibilities;
import se.butiktorsten.identity.Role;
import se.butiktorsten.participants.Clearance;
import se.butiktorsten.participants.KnownParticipant;
import se.butiktorsten.participants.Participant;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.participants.Schedule;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;

/** The participants: the list, one person in words, and the forms for what is agreed. */
@Path("deltagare")
@ChangedBy(Role.ACTIVITY_LEADER)
@RequestScoped
public class ParticipantPages {

    private static final int LOGIN_LONGEST = 60;
    private static final long VERSION_MOST = Long.MAX_VALUE / 10;

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    ParticipantRegister register;

    @Inject
    Responsibilities responsibilities;

    @Inject
    Clock clock;

    /** Everybody, for a leader. */
    public record ParticipantList(List<Participant> here, List<Participant> left, LocalDate today) {}

    /** Everybody whom a coordinator may know of. */
    public record KnownList(List<KnownParticipant> known) {}

    /**
     * One person with everything agreed; the form is the one for clearances and for who follows.
     *
     * @param leaders every leader, for those who follow the person by name
     */
    public record ParticipantPage(Participant person, LocalDate today, List<Leader> leaders, Form form) {

        /** What people call the leader; the log-in name of one who has gone. */
        public String nameOf(String login) {
            return leaders.stream()
                    .filter(leader -> leader.login().equals(login))
                    .map(Leader::name)
                    .findFirst()
                    .orElse(login);
        }
    }

    /** One person as a coordinator sees it. */
    public record KnownPage(KnownParticipant person) {}

    /** A person's hours, step by step, and the form for the next step. */
    public record HoursPage(Participant person, LocalDate today, Form form) {}

    /** A form about a person. */
    public record ParticipantFormPage(Participant person, Form form) {}

    /** The form for somebody new. */
    public record EnrolmentPage(Form form) {}

    @GET
    public Response list() {
        if (isLeader()) {
            return screen.show(
                    "participants/list.jte",
                    new ParticipantList(register.all(caller.actor()), register.left(caller.actor()), today()));
        }
        return screen.show("participants/known-list.jte", new KnownList(register.known(caller.actor())));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public Response participant(@PathParam("id") long id) {
        if (isLeader()) {
            return show(id, Form.empty());
        }
        return screen.show("participants/known.jte", new KnownPage(register.known(caller.actor(), id)));
    }

    private Response show(long id, Form form) {
        return screen.show(
                "participants/participant.jte",
                new ParticipantPage(
                        register.participant(caller.actor(), id),
                        today(),
                        responsibilities.leaders(caller.actor()),
                        form));
    }

    @GET
    @Path("ny")
    @ChangedBy(Role.ACTIVITY_LEADER)
    public Response enrolment() {
        return enrolment(Form.empty());
    }

    @POST
    @Path("ny")
    public Response enrol(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    Participant enrolled = register.enrol(caller.actor(), form.read(ParticipantForm::enrolment));
                    return screen.go("/deltagare/" + enrolled.id(), "participants.news.enrolled");
                },
                () -> enrolment(form));
    }

    @GET
    @Path("{id: \\d{1,18}}/profil")
    public Response profile(@PathParam("id") long id) {
        return form("profile", id, ParticipantForm::ofProfile);
    }

    @POST
    @Path("{id: \\d{1,18}}/profil")
    public Response agree(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        return change(
                "profile",
                id,
                sent,
                "participants.news.agreed",
                form -> register.agreeProfile(caller.actor(), id, form.read(ParticipantForm::profile), version(form))
                        .id());
    }

    @GET
    @Path("{id: \\d{1,18}}/tider")
    public Response hours(@PathParam("id") long id) {
        Participant person = register.participant(caller.actor(), id);
        return hours(person, ParticipantForm.ofHours(person, today()));
    }

    private Response hours(Participant person, Form form) {
        return screen.show("participants/hours.jte", new HoursPage(person, today(), form));
    }

    @POST
    @Path("{id: \\d{1,18}}/tider")
    public Response agreeHours(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    var wish = form.read(f -> new Hours(f.day("from"), Schedule.read(f)));
                    register.agreeHours(caller.actor(), id, wish.schedule(), wish.from(), version(form));
                    return screen.go("/deltagare/" + id, "participants.news.hours");
                },
                () -> hours(register.participant(caller.actor(), id), form));
    }

    private record Hours(LocalDate from, Schedule schedule) {}

    @POST
    @Path("{id: \\d{1,18}}/tider/ta-bort")
    public Response takeBackHours(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    register.takeBackHours(caller.actor(), id, form.read(f -> f.day("from")), version(form));
                    return screen.go("/deltagare/" + id + "/tider", "participants.news.hours-taken-back");
                },
                () -> hours(register.participant(caller.actor(), id), form));
    }

    @GET
    @Path("{id: \\d{1,18}}/tider/ta-bort")
    @ChangedBy(Role.ACTIVITY_LEADER)
    public Response afterTakeBackHours(@PathParam("id") long id) {
        return screen.go("/deltagare/" + id + "/tider");
    }

    @GET
    @Path("{id: \\d{1,18}}/andra")
    public Response changes(@PathParam("id") long id) {
        return form("change", id, ParticipantForm::of);
    }

    @POST
    @Path("{id: \\d{1,18}}/andra")
    public Response change(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        return change(
                "change",
                id,
                sent,
                "participants.news.changed",
                form -> register.change(caller.actor(), id, form.read(ParticipantForm::change), version(form))
                        .id());
    }

    @POST
    @Path("{id: \\d{1,18}}/genomgang")
    public Response instruct(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        return clear(
                id,
                sent,
                form -> register.grantInstruction(caller.actor(), id, form.read(f -> f.choice("place", Workshop.class)))
                        .id());
    }

    @POST
    @Path("{id: \\d{1,18}}/maskinkort")
    public Response license(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        return clear(
                id,
                sent,
                form -> register.grantLicence(
                                caller.actor(), id, form.read(f -> f.text("machine", Clearance.MACHINE_LONGEST)))
                        .id());
    }

    @POST
    @Path("{id: \\d{1,18}}/aterkalla")
    public Response withdraw(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        return clear(
                id,
                sent,
                form -> register.withdrawClearance(caller.actor(), id, form.read(f -> f.text("subject", 60)))
                        .id());
    }

    private Response clear(long id, MultivaluedMap<String, String> sent, ToLongFunction<Form> work) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> screen.go("/deltagare/" + work.applyAsLong(form), "participants.news.clearances"),
                () -> show(id, form));
    }

    @POST
    @Path("{id: \\d{1,18}}/foljare")
    public Response follow(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        return follower(id, sent, login -> register.follow(caller.actor(), id, login));
    }

    @POST
    @Path("{id: \\d{1,18}}/foljare/ta-bort")
    public Response unfollow(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        return follower(id, sent, login -> register.unfollow(caller.actor(), id, login));
    }

    private Response follower(long id, MultivaluedMap<String, String> sent, Consumer<String> work) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    work.accept(form.read(f -> f.text("login", LOGIN_LONGEST)));
                    return screen.go(whereSeen(id), "participants.news.followers");
                },
                () -> show(id, form));
    }

    @GET
    @Path("{id: \\d{1,18}}/foljare")
    @ChangedBy(Role.ACTIVITY_LEADER)
    public Response afterFollow(@PathParam("id") long id) {
        return screen.go("/deltagare/" + id);
    }

    @GET
    @Path("{id: \\d{1,18}}/foljare/ta-bort")
    @ChangedBy(Role.ACTIVITY_LEADER)
    public Response afterUnfollow(@PathParam("id") long id) {
        return screen.go("/deltagare/" + id);
    }

    /** The person's page; the list when the person has passed on to somebody else with what was just done. */
    private String whereSeen(long id) {
        return register.these(caller.actor(), Set.of(id)).isEmpty() ? "/deltagare" : "/deltagare/" + id;
    }

    @POST
    @Path("{id: \\d{1,18}}/utskrivning")
    public Response leave(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    register.leave(caller.actor(), id, version(form));
                    return screen.go("/deltagare", "participants.news.left");
                },
                () -> show(id, form));
    }

    @POST
    @Path("{id: \\d{1,18}}/aterkomst")
    public Response comeBack(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> screen.go(
                        "/deltagare/"
                                + register.comeBack(caller.actor(), id, version(form))
                                        .id(),
                        "participants.news.back"),
                () -> show(id, form));
    }

    /** Where a form stood that was refused: a reload, or the other language, comes back to the person. */
    @GET
    @Path("{id: \\d{1,18}}/genomgang")
    @ChangedBy(Role.ACTIVITY_LEADER)
    public Response afterInstruct(@PathParam("id") long id) {
        return screen.go("/deltagare/" + id);
    }

    @GET
    @Path("{id: \\d{1,18}}/maskinkort")
    @ChangedBy(Role.ACTIVITY_LEADER)
    public Response afterLicense(@PathParam("id") long id) {
        return screen.go("/deltagare/" + id);
    }

    @GET
    @Path("{id: \\d{1,18}}/aterkalla")
    @ChangedBy(Role.ACTIVITY_LEADER)
    public Response afterWithdraw(@PathParam("id") long id) {
        return screen.go("/deltagare/" + id);
    }

    @GET
    @Path("{id: \\d{1,18}}/utskrivning")
    @ChangedBy(Role.ACTIVITY_LEADER)
    public Response afterLeave(@PathParam("id") long id) {
        return screen.go("/deltagare/" + id);
    }

    @GET
    @Path("{id: \\d{1,18}}/aterkomst")
    @ChangedBy(Role.ACTIVITY_LEADER)
    public Response afterComeBack(@PathParam("id") long id) {
        return screen.go("/deltagare/" + id);
    }

    private Response change(
            String page, long id, MultivaluedMap<String, String> sent, String news, ToLongFunction<Form> work) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> screen.go(whereSeen(work.applyAsLong(form)), news),
                () -> form(page, register.participant(caller.actor(), id), form));
    }

    private Response form(String page, long id, Function<Participant, Form> filled) {
        Participant person = register.participant(caller.actor(), id);
        return form(page, person, filled.apply(person));
    }

    private Response form(String page, Participant person, Form form) {
        return screen.show("participants/" + page + ".jte", new ParticipantFormPage(person, form));
    }

    private Response enrolment(Form form) {
        return screen.show("participants/new.jte", new EnrolmentPage(form));
    }

    private static long version(Form form) {
        return form.read(f -> f.whole("version", 0, VERSION_MOST));
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }

    private boolean isLeader() {
        return caller.actor().isAnyOf(Role.ACTIVITY_LEADER);
    }
}
