package se.butiktorsten.sales.web;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.NotAllowed;
import se.butiktorsten.identity.Role;
import se.butiktorsten.sales.PaymentMethod;
import se.butiktorsten.sales.ReceiptFilter;
import se.butiktorsten.sales.ReturnDraft;
import se.butiktorsten.sales.Sale;
import se.butiktorsten.sales.SaleLine;
import se.butiktorsten.sales.Till;
import se.butiktorsten.sales.TillRegister;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.ShopSign;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.shared.web.SentId;

/** Receipts: the day's list, each to show and print, and what comes back of one. */
@Path("/")
@ChangedBy(Role.SHOP_STAFF)
@RequestScoped
public class ReceiptPages {

    private static final Pattern RECEIPT = Pattern.compile("(?:([A-Za-z0-9-]{1,20})-)?(\\d{1,15})");
    private static final Period EVER = new Period(LocalDate.of(1990, 1, 1), LocalDate.of(2100, 12, 31));

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    Till till;

    @Inject
    ShopSign sign;

    @Inject
    Clock clock;

    /**
     * What the list shows.
     *
     * @param day the day it is of; null when a number was looked for
     * @param full whether there may be more receipts than shown
     */
    public record ReceiptList(Form form, @Nullable LocalDate day, List<Sale> receipts, Money paid, boolean full) {}

    /**
     * What a receipt's page shows.
     *
     * @param original the sale that came back, on a return
     * @param returns what came back of it
     * @param canReturn whether the viewer may take goods of it back
     */
    public record ReceiptPage(
            Sale receipt, ShopSign sign, @Nullable Sale original, List<Sale> returns, boolean canReturn) {}

    /** What the page for goods that come back shows. */
    public record ReturnPage(Form form, Sale sale, List<ReturnRow> rows, List<TillRegister> tills) {}

    /** One line of the sale and how much of it can still come back. */
    public record ReturnRow(SaleLine line, Quantity left) {}

    @GET
    @Path("kvitton")
    public Response list(@Context UriInfo uri) {
        Form form = Form.of(uri.getQueryParameters());
        return screen.attempt(
                form,
                () -> screen.show("sales/receipts.jte", listFor(form)),
                () -> screen.show("sales/receipts.jte", new ReceiptList(form, null, List.of(), Money.ZERO, false)));
    }

    private ReceiptList listFor(Form form) {
        LocalDate today = SwedishTime.dayOf(clock.instant());
        ReceiptFilter filter = form.read(f -> {
            String number = f.optionalText("nummer", 40);
            if (number != null) {
                return numbered(f, number);
            }
            LocalDate day = f.optionalDay("dag");
            LocalDate shown = day == null ? today : day;
            return ReceiptFilter.of(new Period(shown, shown));
        });
        List<Sale> receipts = till.receipts(caller.actor(), filter);
        LocalDate day = filter.period().equals(EVER) ? null : filter.period().from();
        if (day != null) {
            form.with("dag", day);
        }
        Money paid = receipts.stream().map(Sale::paid).reduce(Money.ZERO, Money::plus);
        return new ReceiptList(form, day, receipts, paid, receipts.size() == ReceiptFilter.MOST);
    }

    private static ReceiptFilter numbered(Form form, String text) {
        Matcher receipt = RECEIPT.matcher(text);
        if (!receipt.matches()) {
            form.note("nummer", "sales.fault.receipt-number");
            return ReceiptFilter.of(EVER);
        }
        String code = receipt.group(1) == null ? null : receipt.group(1).toUpperCase(java.util.Locale.ROOT);
        return new ReceiptFilter(EVER, code, Long.valueOf(receipt.group(2)), 0, 100);
    }

    @GET
    @Path("kvitto/{id}")
    public Response receipt(@PathParam("id") String id) {
        Sale receipt = find(id);
        Optional<UUID> original = receipt.originalId();
        boolean canReturn = caller.actor().isAnyOf(Role.SHOP_STAFF)
                && till.left(caller.actor(), receipt.id()).values().stream().anyMatch(Quantity::isPositive);
        return screen.show(
                "sales/receipt.jte",
                new ReceiptPage(
                        receipt,
                        sign,
                        original.isPresent() ? till.receipt(caller.actor(), original.get()) : null,
                        till.returnsOf(caller.actor(), receipt.id()),
                        canReturn));
    }

    @GET
    @Path("kvitto/{id}/retur")
    public Response askWhatComesBack(@PathParam("id") String id) {
        return showReturn(find(id), Form.empty());
    }

    @POST
    @Path("kvitto/{id}/retur")
    public Response giveBack(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Sale sale = find(id);
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    ReturnDraft draft = form.read(f -> draft(f, sale));
                    Sale back = till.giveBack(caller.actor(), draft).receipt();
                    return screen.go(
                            "/kvitto/" + back.id(),
                            "sales.return.done."
                                    + back.payments().get(0).method().name(),
                            "amount",
                            back.paid().negated());
                },
                () -> showReturn(sale, form.with("id", UUID.randomUUID()).with("at", clock.instant())));
    }

    /** The amount is worked out here, from the sale: nobody types what goes back. */
    private ReturnDraft draft(Form form, Sale sale) {
        Map<Integer, Quantity> left = till.left(caller.actor(), sale.id());
        List<ReturnDraft.Line> lines = new ArrayList<>();
        for (SaleLine line : sale.lines()) {
            String field = "line-" + line.position();
            if (!form.value(field).isBlank()) {
                Quantity back = form.quantity(field, Quantity.ZERO, left.getOrDefault(line.position(), Quantity.ZERO));
                if (back.isPositive()) {
                    lines.add(new ReturnDraft.Line(line.position(), back));
                }
            }
        }
        UUID id = form.uuid("id");
        String code = form.text("till", 20);
        PaymentMethod method = form.choice("method", PaymentMethod.class);
        java.time.Instant at = form.moment("at");
        if (!SwedishTime.dayOf(at).equals(SwedishTime.dayOf(clock.instant()))) {
            form.note("", "sales.fault.old-page");
        }
        if (lines.isEmpty() && form.faults().isEmpty()) {
            form.note("line-" + sale.lines().get(0).position(), "sales.fault.choose-what-comes-back");
        }
        if (!form.faults().isEmpty()) {
            return new ReturnDraft(id, sale.id(), code, at, lines, List.of());
        }
        Money worth = till.worth(caller.actor(), sale.id(), lines);
        Money amount = method == PaymentMethod.CASH ? worth.roundedForCash() : worth;
        return new ReturnDraft(id, sale.id(), code, at, lines, List.of(new ReturnDraft.Refund(method, amount)));
    }

    private Response showReturn(Sale sale, Form form) {
        if (!caller.actor().isAnyOf(Role.SHOP_STAFF)) {
            throw new NotAllowed();
        }
        Map<Integer, Quantity> left = till.left(caller.actor(), sale.id());
        if (form.value("id").isEmpty()) {
            form.with("id", UUID.randomUUID()).with("at", clock.instant());
        }
        List<TillRegister> tills =
                till.tills(caller.actor()).stream().filter(TillRegister::sells).toList();
        if (form.value("till").isEmpty() && !tills.isEmpty()) {
            boolean sameStillSells = tills.stream().anyMatch(one -> one.code().equals(sale.tillCode()));
            form.with("till", sameStillSells ? sale.tillCode() : tills.get(0).code());
        }
        List<ReturnRow> rows = sale.lines().stream()
                .map(line -> new ReturnRow(line, left.getOrDefault(line.position(), Quantity.ZERO)))
                .toList();
        return screen.show("sales/return.jte", new ReturnPage(form, sale, rows, tills));
    }

    private Sale find(String id) {
        return till.receipt(caller.actor(), SentId.in(id).orElseThrow(() -> new NotFound("receipt", id)));
    }
}
