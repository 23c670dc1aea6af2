package se.butiktorsten.bookkeeping.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.bookkeeping.Reconciliation;
import se.butiktorsten.bookkeeping.ReconciliationDesk;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.sales.PaymentMethod;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;

/** Closes, vouchers, exports and the bank's lists beside each other, and a form for what a list says. */
@Path("bokforing/avstamning")
@ChangedBy(Role.FINANCE)
@RequestScoped
public class ReconciliationPages {

    private static final String HERE = "/bokforing/avstamning";
    private static final int DAYS_SHOWN = 31;
    private static final Money MOST = Money.ofKronor(10_000_000);

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    ReconciliationDesk desk;

    @Inject
    Clock clock;

    /**
     * What the page shows.
     *
     * @param filter the days that are shown
     * @param form what a list says
     * @param result null when the days could not be read
     */
    public record ReconciliationPage(
            Form filter, Form form, @Nullable Reconciliation result) {}

    @GET
    public Response reconcile(@Context UriInfo uri) {
        Form filter = Form.of(uri.getQueryParameters());
        return screen.attempt(
                filter,
                () -> show(filter, newEntry()),
                () -> screen.show("bookkeeping/reconciliation.jte", new ReconciliationPage(filter, newEntry(), null)));
    }

    private Form newEntry() {
        return Form.empty().with("id", UUID.randomUUID()).with("day", today());
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }

    private Response show(Form filter, Form entry) {
        Period period = filter.read(f -> {
            LocalDate to = f.optionalDay("till");
            LocalDate last = to == null ? today() : to;
            LocalDate from = f.optionalDay("fran");
            LocalDate first = from == null ? last.minusDays(DAYS_SHOWN) : from;
            if (last.isBefore(first)) {
                f.note("till", "bookkeeping.fault.period");
                return new Period(today(), today());
            }
            return new Period(first, last);
        });
        filter.with("fran", period.from()).with("till", period.to());
        return screen.show(
                "bookkeeping/reconciliation.jte",
                new ReconciliationPage(filter, entry, desk.of(caller.actor(), period)));
    }

    @POST
    public Response enter(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    record Entry(UUID id, LocalDate day, PaymentMethod method, Money amount) {}
                    Entry entry = form.read(f -> new Entry(
                            f.uuid("id"),
                            f.day("day"),
                            f.choice("method", PaymentMethod.class),
                            f.money("amount", MOST.negated(), MOST)));
                    desk.enter(caller.actor(), entry.id(), entry.day(), entry.method(), entry.amount());
                    return screen.go(HERE, "bookkeeping.list.entered");
                },
                () -> show(Form.empty(), form));
    }
}
