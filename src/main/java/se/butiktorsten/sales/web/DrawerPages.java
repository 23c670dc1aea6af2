package se.butiktorsten.sales.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.sales.CashCount;
import se.butiktorsten.sales.CloseDraft;
import se.butiktorsten.sales.DayCloses;
import se.butiktorsten.sales.JournalKind;
import se.butiktorsten.sales.TillDesk;
import se.butiktorsten.sales.TillEvent;
import se.butiktorsten.sales.TillRegister;
import se.butiktorsten.sales.ZReport;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.shared.web.Texts;

/** The drawer of one till: what has been taken so far (the X report), change counted in, money in and out, and its close. */
@Path("kassa/{code}/lada")
@ChangedBy(Role.SHOP_STAFF)
@RequestScoped
public class DrawerPages {

    private static final int SAYS_MAX = 300;

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    DayCloses closes;

    @Inject
    TillDesk desk;

    @Inject
    Clock clock;

    /** What the page of the drawer shows. */
    public record DrawerPage(Form form, TillRegister till) {}

    /** What the page for closing shows: never what ought to be in the drawer. */
    public record CountPage(Form form, TillRegister till) {}

    @GET
    public Response now(@PathParam("code") String code) {
        return showDrawer(code, Form.empty());
    }

    private Response showDrawer(String code, Form form) {
        if (form.value("id").isEmpty()) {
            form.with("id", UUID.randomUUID()).with("at", clock.instant());
        }
        return screen.show("sales/drawer.jte", new DrawerPage(form, closes.now(caller.actor(), code)));
    }

    /** Change counted in, money put in or taken out. */
    @POST
    public Response note(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    TillEvent event = form.read(f -> new TillEvent(
                            f.uuid("id"),
                            code,
                            null,
                            f.choice("kind", JournalKind.class),
                            f.moment("at"),
                            f.money("amount", Money.ZERO, Money.ofKronor(100_000)),
                            Objects.requireNonNullElse(f.optionalText("says", SAYS_MAX), ""),
                            0));
                    desk.note(caller.actor(), event);
                    return screen.go(
                            "/kassa/" + code + "/lada",
                            "sales.drawer.noted",
                            "what",
                            Texts.get(screen.language(), "sales.event." + event.kind()),
                            "amount",
                            event.amount());
                },
                () -> showDrawer(code, form));
    }

    @GET
    @Path("avslut")
    public Response count(@PathParam("code") String code) {
        return showCount(code, Form.empty());
    }

    private Response showCount(String code, Form form) {
        if (form.value("id").isEmpty()) {
            form.with("id", UUID.randomUUID());
        }
        return screen.show("sales/close.jte", new CountPage(form, closes.now(caller.actor(), code)));
    }

    @POST
    @Path("avslut")
    public Response close(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    ZReport report = closes.close(caller.actor(), form.read(f -> draft(code, f)));
                    return screen.go(
                            "/dagsavslut/" + report.close().id(),
                            "sales.close.done",
                            "number",
                            report.close().number());
                },
                () -> showCount(code, form));
    }

    private static CloseDraft draft(String code, Form form) {
        Map<Long, Long> pieces = new HashMap<>();
        for (long value : CashCount.VALUES) {
            pieces.put(value, form.whole("n" + value, 0, CashCount.PIECES_MOST, 0));
        }
        Money most = Money.ofKronor(1_000_000);
        return new CloseDraft(
                form.uuid("id"),
                code,
                form.value("device").isEmpty() ? null : form.uuid("device"),
                form.whole("made", 0, Long.MAX_VALUE / 10, 0),
                new CashCount(pieces),
                form.money("card", most.negated(), most),
                form.money("swish", most.negated(), most),
                Objects.requireNonNullElse(form.optionalText("reason", SAYS_MAX), ""),
                form.money("left", Money.ZERO, most));
    }
}
