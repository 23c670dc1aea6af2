package se.butiktorsten.bookkeeping.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.bookkeeping.AccountPlan;
import se.butiktorsten.bookkeeping.BookedEvent;
import se.butiktorsten.bookkeeping.BookedThing;
import se.butiktorsten.bookkeeping.Coding;
import se.butiktorsten.bookkeeping.CodingRule;
import se.butiktorsten.bookkeeping.CodingRuleDraft;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.sales.PaymentMethod;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.VatRate;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;

/** The account plan: what applies today, and a form for what shall apply from a day. */
@Path("bokforing/kontoplan")
@ChangedBy(Role.FINANCE)
@RequestScoped
public class PlanPages {

    private static final String HERE = "/bokforing/kontoplan";
    private static final int WHOLE = 10_000;

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    AccountPlan plan;

    @Inject
    Clock clock;

    /**
     * What the page shows.
     *
     * @param day the day the rules apply on
     * @param history every rule that was ever entered, latest first
     */
    public record PlanPage(Form form, LocalDate day, List<CodingRule> rules, List<CodingRule> history) {}

    @GET
    public Response plan() {
        return show(Form.empty().with("id", UUID.randomUUID()).with("validFrom", today()));
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }

    private Response show(Form form) {
        return screen.show(
                "bookkeeping/plan.jte",
                new PlanPage(form, today(), plan.on(caller.actor(), today()), plan.history(caller.actor())));
    }

    @POST
    public Response enter(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    plan.enter(caller.actor(), form.read(PlanPages::draft));
                    return screen.go(HERE, "bookkeeping.plan.entered");
                },
                () -> show(form));
    }

    private static CodingRuleDraft draft(Form form) {
        return new CodingRuleDraft(
                form.uuid("id"), thing(form), form.day("validFrom"), form.ticked("ends") ? null : coding(form));
    }

    /** What it is for; what the event is not told apart by is named as a fault. */
    private static BookedThing thing(Form form) {
        BookedEvent event = form.choice("event", BookedEvent.class);
        VatRate rate = form.value("rate").isBlank() ? null : new VatRate(form.percent("rate", WHOLE));
        Workshop workshop = form.optionalChoice("workshop", Workshop.class);
        PaymentMethod method = form.optionalChoice("method", PaymentMethod.class);
        refuse(form, "rate", rate, event.isByRate());
        refuse(form, "workshop", workshop, event.isByWorkshop());
        refuse(form, "method", method, event.isByMethod());
        return new BookedThing(
                event,
                event.isByRate() ? rate : null,
                event.isByWorkshop() ? workshop : null,
                event.isByMethod() ? method : null);
    }

    private static void refuse(Form form, String field, @Nullable Object chosen, boolean allowed) {
        if (chosen != null && !allowed) {
            form.note(field, "bookkeeping.fault.not-told-apart");
        }
    }

    private static Coding coding(Form form) {
        return new Coding(
                Objects.requireNonNullElse(form.optionalText("account", 10), ""),
                form.optionalText("costCentre", 20),
                form.optionalText("operation", 20),
                form.optionalText("counterpart", 20),
                form.optionalText("project", 20));
    }
}
