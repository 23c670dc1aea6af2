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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.production.OpenStep;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.tasks.Assignment;
import se.butiktorsten.tasks.Board;
import se.butiktorsten.tasks.Board.PersonToday;
import se.butiktorsten.tasks.DayForm;
import se.butiktorsten.tasks.Fit;
import se.butiktorsten.tasks.Matchmaker;
import se.butiktorsten.tasks.MorningMeeting;
import se.butiktorsten.tasks.StepSuggestion;
import se.butiktorsten.tasks.Suggestion;
import se.butiktorsten.tasks.TaskBoard;
import se.butiktorsten.tasks.WhatFits;

/** The leader's day (Idag). */
@Path("idag")
@ChangedBy(Role.ACTIVITY_LEADER)
@RequestScoped
public class TodayPages {

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    TaskBoard board;

    @Inject
    BoardScreen boards;

    @Inject
    ProductionFloor floor;

    @Inject
    ParticipantRegister register;

    @Inject
    Matchmaker matchmaker;

    @Inject
    MorningMeeting meeting;

    @Inject
    AskedDay asked;

    /** Which day, and whose. */
    public record View(LocalDate day, @Nullable Workshop workshop, boolean isToday) {

        /** The address of the board that shows this. */
        public String path() {
            return "/idag?dag=" + day + (workshop == null ? "" : "&verkstad=" + workshop.name());
        }

        /** The same for links that lead deeper, to begin with {@code ?}. */
        public String query() {
            return "?dag=" + day + (workshop == null ? "" : "&verkstad=" + workshop.name());
        }
    }

    /** Everybody who is here, with what they are at. */
    public record SharedScreen(View view, List<PersonToday> people) {}

    /** "Vem kan idag?": one step, and everybody under the word for how it suits. */
    public record WhoCanPage(View view, OpenStep step, int seatsFree, Map<Fit, List<Suggestion>> groups, Form form) {}

    /** "Vad passar?": one person, every step under the word for how it suits, and what the person has tried. */
    public record WhatFitsPage(
            View view,
            WhatFits fits,
            Map<Fit, List<StepSuggestion>> groups,
            @Nullable DayForm dayForm,
            Form form) {}

    @GET
    public Response today(@Context UriInfo uri) {
        Form form = Form.of(uri.getQueryParameters());
        return screen.attempt(
                form,
                () -> {
                    View view = asked.view(form);
                    return boards.show(
                            view,
                            Choices.accepted(meeting, caller, form),
                            boards.notice(form),
                            boards.picked(view, form),
                            Form.empty());
                },
                () -> boards.show(asked.now(), form));
    }

    /** For a screen that everybody in the room sees: alias and task, nothing else. */
    @GET
    @Path("tavla")
    public Response shared(@Context UriInfo uri) {
        View view = asked.viewOrNow(uri);
        Board shown = board.today(caller.actor(), view.day(), view.workshop());
        return screen.show("tasks/shared.jte", new SharedScreen(view, shown.people()));
    }

    @GET
    @Path("steg/{step: \\d{1,18}}")
    public Response whoCan(@PathParam("step") long step, @Context UriInfo uri) {
        return whoCan(step, asked.viewOrNow(uri), Form.empty());
    }

    private Response whoCan(long orderStepId, View view, Form form) {
        List<Suggestion> suggestions = matchmaker.whoCan(caller.actor(), orderStepId, view.day());
        Map<Fit, List<Suggestion>> groups = new EnumMap<>(Fit.class);
        suggestions.forEach(one ->
                groups.computeIfAbsent(one.fit(), none -> new ArrayList<>()).add(one));
        OpenStep step = floor.step(caller.actor(), orderStepId);
        int taken = (int) suggestions.stream().filter(Suggestion::holdsIt).count();
        int free = Math.max(0, step.step().seats() - taken);
        return screen.show("tasks/who-can.jte", new WhoCanPage(view, step, free, groups, form));
    }

    @GET
    @Path("person/{person: \\d{1,18}}")
    public Response whatFits(@PathParam("person") long person, @Context UriInfo uri) {
        return whatFits(person, asked.viewOrNow(uri), null, Form.empty());
    }

    /** The same on a day like this (dagsform): sent as a form, so that no address, history or log holds it. */
    @POST
    @Path("person/{person: \\d{1,18}}")
    public Response whatFitsOnADayLikeThis(@PathParam("person") long person, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        View view = asked.viewOrNow(form);
        return screen.attempt(
                form,
                () -> whatFits(person, view, form.read(f -> f.optionalChoice("dagsform", DayForm.class)), Form.empty()),
                () -> whatFits(person, view, null, form));
    }

    private Response whatFits(long participantId, View view, @Nullable DayForm dayForm, Form form) {
        WhatFits fits = matchmaker.whatFits(caller.actor(), participantId, view.day(), dayForm);
        Map<Fit, List<StepSuggestion>> groups = new EnumMap<>(Fit.class);
        fits.steps()
                .forEach(one -> groups.computeIfAbsent(one.fit(), none -> new ArrayList<>())
                        .add(one));
        return screen.show("tasks/what-fits.jte", new WhatFitsPage(view, fits, groups, dayForm, form));
    }

    @POST
    @Path("uppgifter")
    public Response assign(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        View view = asked.viewOrNow(form);
        return screen.attempt(
                form,
                () -> {
                    Wish wish = form.read(Wish::read);
                    Assignment given =
                            board.assign(caller.actor(), wish.participantId(), wish.orderStepId(), view.day());
                    if (wish.start()) {
                        board.start(caller.actor(), given.id());
                        return screen.go(Notice.on(view, given.id(), true), "tasks.news.started");
                    }
                    return screen.go(Notice.on(view, given.id(), true));
                },
                () -> {
                    Wish wish = Wish.read(Form.of(sent));
                    return switch (form.value("from")) {
                        case "person" -> whatFits(wish.participantId(), view, null, form);
                        case "board" -> boards.show(view, null, null, boards.picked(view, wish.participantId()), form);
                        default -> whoCan(wish.orderStepId(), view, form);
                    };
                });
    }

    private record Wish(long participantId, long orderStepId, boolean start) {

        static Wish read(Form form) {
            return new Wish(
                    form.whole("participant", 1, Long.MAX_VALUE / 10),
                    form.whole("step", 1, Long.MAX_VALUE / 10),
                    form.value("what").equals("start"));
        }
    }

    @POST
    @Path("person/{person: \\d{1,18}}/inte-har")
    public Response noteAbsence(@PathParam("person") long person, MultivaluedMap<String, String> sent) {
        return boards.attempt(sent, view -> {
            board.noteAbsence(caller.actor(), person, view.day());
            return screen.go(view.path(), "tasks.news.absent");
        });
    }

    @POST
    @Path("person/{person: \\d{1,18}}/har")
    public Response takeBackAbsence(@PathParam("person") long person, MultivaluedMap<String, String> sent) {
        return boards.attempt(sent, view -> {
            register.takeBackAbsence(caller.actor(), person, view.day());
            return screen.go(view.path(), "tasks.news.here");
        });
    }

    /** Where a form stood that was refused: a reload, or the other language, comes back to the board. */
    @GET
    @Path("uppgifter")
    public Response afterAssign() {
        return screen.go("/idag");
    }

    @GET
    @Path("person/{person: \\d{1,18}}/inte-har")
    public Response afterAbsence() {
        return screen.go("/idag");
    }

    @GET
    @Path("person/{person: \\d{1,18}}/har")
    public Response afterReturn() {
        return screen.go("/idag");
    }
}
