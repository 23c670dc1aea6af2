package se.butiktorsten.progress.web;

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
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Account;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.FrontDoor;
import se.butiktorsten.identity.Role;
import se.butiktorsten.progress.OwnPage;
import se.butiktorsten.progress.SummaryDesk;
import se.butiktorsten.progress.SummaryDraft;
import se.butiktorsten.progress.SummaryPaper;
import se.butiktorsten.progress.WrittenSummary;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;

/** A participant's own page, to look at together and to print, with the written summary. */
@Path("deltagare/{id: \\d{1,18}}/egen-sida")
@RequestScoped
@ChangedBy(Role.ACTIVITY_LEADER)
public class SummaryPages {

    private static final long VERSION_MOST = Long.MAX_VALUE / 10;

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    SummaryDesk desk;

    @Inject
    FrontDoor accounts;

    @Inject
    Clock clock;

    @PathParam("id")
    long id;

    /** The page, and the form for the summary. */
    public record SummaryPage(OwnPage own, Form form) {

        /** Whether something was held back for its words, which the writer may stand by. */
        public boolean asksAboutWords() {
            return form.faults().stream().anyMatch(SummaryDraft::isHeldBackForWords);
        }
    }

    @GET
    public Response own() {
        OwnPage own = desk.of(caller.actor(), id);
        return page(own, typed(own.draft()));
    }

    private Response page(OwnPage own, Form form) {
        if (form.value("day").isEmpty()) {
            form.with("day", SwedishTime.dayOf(clock.instant()));
        }
        return screen.show("progress/own-page.jte", new SummaryPage(own, form));
    }

    private static Form typed(@Nullable WrittenSummary draft) {
        return draft == null
                ? Form.empty()
                : Form.empty()
                        .with("version", draft.version())
                        .with("strengths", draft.strengths())
                        .with("helps", draft.helps())
                        .with("nextStep", draft.nextStep())
                        .with("recommendation", draft.recommendation());
    }

    /** A summary on paper, in the reader's language. */
    @GET
    @Path("sammanfattning/{summary: \\d{1,18}}.pdf")
    public Response paper(@PathParam("summary") long summaryId) {
        SummaryPaper paper = desk.paper(caller.actor(), id, summaryId);
        String login = paper.summary().writtenBy();
        String writer = accounts.account(login).map(Account::displayName).orElse(login);
        byte[] pdf = new SummaryPrint(paper, writer, screen.language()).pdf();
        return Response.ok(pdf, "application/pdf")
                .header("Content-Disposition", "inline; filename=\"sammanfattning-" + summaryId + ".pdf\"")
                .build();
    }

    @POST
    @Path("sammanfattning")
    public Response write(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    Typed typed = form.read(Typed::read);
                    desk.write(caller.actor(), id, typed.draft(), typed.version());
                    return screen.go("/deltagare/" + id + "/egen-sida", "progress.news.summary");
                },
                () -> again(form));
    }

    private record Typed(SummaryDraft draft, @Nullable Long version) {

        static Typed read(Form form) {
            SummaryDraft draft = new SummaryDraft(
                    text(form, "strengths"),
                    text(form, "helps"),
                    text(form, "nextStep"),
                    text(form, "recommendation"),
                    form.ticked("keepWords"));
            for (Fault fault : draft.faults()) {
                if (form.fault(fault.field()) == null) {
                    form.note(fault.field(), fault.code(), "word", fault.facts().getOrDefault("word", ""));
                }
            }
            long version = form.whole("version", -1, VERSION_MOST, -1);
            return new Typed(draft, version < 0 ? null : version);
        }

        private static String text(Form form, String name) {
            String text = form.optionalText(name, SummaryDraft.LONGEST);
            return text == null ? "" : text;
        }
    }

    @POST
    @Path("overlamnad")
    public Response handOver(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    HandedOver handed =
                            form.read(f -> new HandedOver(f.day("day"), f.whole("version", 0, VERSION_MOST)));
                    desk.handOver(caller.actor(), id, handed.day(), handed.version());
                    return screen.go("/deltagare/" + id + "/egen-sida", "progress.news.handed-over");
                },
                () -> {
                    OwnPage own = desk.of(caller.actor(), id);
                    WrittenSummary draft = own.draft();
                    if (draft != null) {
                        form.with("strengths", draft.strengths())
                                .with("helps", draft.helps())
                                .with("nextStep", draft.nextStep())
                                .with("recommendation", draft.recommendation());
                    }
                    return page(own, form);
                });
    }

    private record HandedOver(LocalDate day, long version) {}

    /** After somebody else was faster, what was typed replaces theirs, if it is sent once more. */
    private Response again(Form form) {
        OwnPage own = desk.of(caller.actor(), id);
        WrittenSummary draft = own.draft();
        if (form.refusal() instanceof ChangedMeanwhile && draft != null) {
            form.with("version", draft.version());
        }
        return page(own, form);
    }

    /** Where a form stood that was refused: a reload, or the other language, comes back to the page. */
    @GET
    @Path("sammanfattning")
    public Response afterWrite() {
        return screen.go("/deltagare/" + id + "/egen-sida");
    }

    @GET
    @Path("overlamnad")
    public Response afterHandOver() {
        return screen.go("/deltagare/" + id + "/egen-sida");
    }
}
