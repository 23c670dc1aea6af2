package se.butiktorsten.results.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.participants.KnownParticipant;
import se.butiktorsten.results.Episode;
import se.butiktorsten.results.EpisodeDesk;
import se.butiktorsten.results.EpisodeDraft;
import se.butiktorsten.results.Referrer;
import se.butiktorsten.results.ResultsDesk;
import se.butiktorsten.results.ResultsReport;
import se.butiktorsten.results.SusList;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Option;
import se.butiktorsten.shared.web.Screen;

/** The episodes of a year, and one of them to write down or change. */
@Path("insatsperioder")
@ChangedBy(Role.COORDINATOR)
@RequestScoped
public class EpisodePages {

    /** So many stand on one page. */
    private static final int AT_ONCE = 100;

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    EpisodeDesk desk;

    @Inject
    ResultsDesk results;

    @Inject
    Clock clock;

    /**
     * The episodes that go on in a year, a part of them.
     *
     * @param found how many there are of which these are a part
     * @param skip how many come before these
     */
    public record EpisodeList(Form form, List<Option> years, List<Episode> episodes, int found, int skip) {

        /** Where the part before these stands; null when they are the first. */
        public @Nullable String before() {
            return skip == 0 ? null : address(Math.max(0, skip - AT_ONCE));
        }

        /** Where those after these stand; null when they are the last. */
        public @Nullable String after() {
            return skip + episodes.size() >= found ? null : address(skip + AT_ONCE);
        }

        private String address(int from) {
            return "/insatsperioder?ar=" + form.value("ar") + "&sok="
                    + URLEncoder.encode(form.value("sok"), StandardCharsets.UTF_8) + "&skip=" + from;
        }
    }

    /** The form, for a new one when there is no id. */
    public record EpisodeCard(@Nullable Long id, List<Option> participants, Form form) {

        /** Whether the end is written, so that the participant may answer. */
        public boolean hasEnded() {
            return id != null
                    && form.faults().isEmpty()
                    && !form.value("endedOn").isBlank();
        }

        /** Where the form is sent to. */
        public String action() {
            return id == null ? "/insatsperioder" : "/insatsperioder/" + id;
        }
    }

    @GET
    public Response list(@Context UriInfo uri) {
        Form form = Form.of(uri.getQueryParameters());
        if (form.value("ar").isBlank()) {
            form.with("ar", today().getYear());
        }
        List<Option> years = Option.of(results.years(caller.actor()), String::valueOf, String::valueOf);
        return screen.attempt(
                form,
                () -> {
                    record Wanted(int year, int skip) {}
                    Wanted wanted = form.read(f ->
                            new Wanted((int) f.whole("ar", ResultsReport.FIRST_YEAR, ResultsReport.LAST_YEAR), (int)
                                    f.whole("skip", 0, 1_000_000, 0)));
                    List<Episode> found = desk.of(caller.actor(), wanted.year()).stream()
                            .filter(episode -> episode.isFoundBy(form.value("sok")))
                            .toList();
                    List<Episode> shown =
                            found.stream().skip(wanted.skip()).limit(AT_ONCE).toList();
                    return screen.show(
                            "results/episodes.jte", new EpisodeList(form, years, shown, found.size(), wanted.skip()));
                },
                () -> screen.show("results/episodes.jte", new EpisodeList(form, years, List.of(), 0, 0)));
    }

    /** What whoever registers in SUS needs of a year, as CSV. */
    @GET
    @Path("sus")
    public Response sus(@QueryParam("ar") @DefaultValue("") String year) {
        Form form = Form.empty().with("ar", year.isBlank() ? String.valueOf(today().getYear()) : year);
        int wanted = (int) (long) form.read(f -> f.whole("ar", ResultsReport.FIRST_YEAR, ResultsReport.LAST_YEAR));
        SusList list = new SusList(screen.language(), wanted, desk.toRegister(caller.actor(), wanted));
        return Response.ok(list.csv(), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"sus-" + wanted + ".csv\"")
                .build();
    }

    /** An empty form, or one that begins with an accepted referral. */
    @GET
    @Path("ny")
    public Response blank(
            @QueryParam("deltagare") @Nullable String participant,
            @QueryParam("insats") @Nullable String intervention,
            @QueryParam("fran") @Nullable String from) {
        return card(
                null,
                Form.empty()
                        .with("participantId", participant)
                        .with("intervention", intervention)
                        .with("startedOn", from)
                        .with("referrer", intervention == null ? null : Referrer.INTERNAL));
    }

    @POST
    public Response add(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    Episode added = desk.add(caller.actor(), form.read(f -> EpisodeDraft.read(f, today())));
                    return screen.go("/insatsperioder", "results.news.added", "reference", added.reference());
                },
                () -> card(null, form));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public Response one(@PathParam("id") long id) {
        Episode episode = desk.episode(caller.actor(), id);
        return card(id, episode.asDraft().asForm().with("version", episode.version()));
    }

    @POST
    @Path("{id: \\d{1,18}}")
    public Response change(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    EpisodeDraft draft = form.read(f -> EpisodeDraft.read(f, today()));
                    long version = form.read(f -> f.whole("version", 0, Long.MAX_VALUE));
                    Episode changed = desk.change(caller.actor(), id, draft, version);
                    return screen.go("/insatsperioder", "results.news.changed", "reference", changed.reference());
                },
                () -> card(id, form));
    }

    private Response card(@Nullable Long id, Form form) {
        List<Option> participants =
                Option.of(desk.candidates(caller.actor()), one -> String.valueOf(one.id()), KnownParticipant::alias);
        return screen.show("results/episode.jte", new EpisodeCard(id, participants, form));
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }
}
