package se.butiktorsten.sales.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.NotAllowed;
import se.butiktorsten.identity.Role;
import se.butiktorsten.mail.Letter;
import se.butiktorsten.mail.MailAddress;
import se.butiktorsten.mail.MailRoom;
import se.butiktorsten.mail.MailSettings;
import se.butiktorsten.sales.JournalRow;
import se.butiktorsten.sales.LetterKind;
import se.butiktorsten.sales.PaymentMethod;
import se.butiktorsten.sales.ReceiptFilter;
import se.butiktorsten.sales.ReceiptLetters;
import se.butiktorsten.sales.ReceiptSheet;
import se.butiktorsten.sales.ReturnDraft;
import se.butiktorsten.sales.Sale;
import se.butiktorsten.sales.SaleLine;
import se.butiktorsten.sales.SaleOddity;
import se.butiktorsten.sales.Till;
import se.butiktorsten.sales.TillCheck;
import se.butiktorsten.sales.TillDesk;
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

    private static final Pattern NUMBER = Pattern.compile("(?:(\\d{1,6})-)?(\\d{1,15})");
    private static final Period EVER = new Period(LocalDate.of(1990, 1, 1), LocalDate.of(2100, 12, 31));

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    Till till;

    @Inject
    TillDesk desk;

    @Inject
    TillCheck journals;

    @Inject
    ReceiptLetters letters;

    @Inject
    MailRoom room;

    @Inject
    MailSettings mail;

    @Inject
    ShopSign sign;

    @Inject
    Clock clock;

    /**
     * What the list shows.
     *
     * @param day the day it is of; null when a number was looked for
     * @param full whether there may be more receipts than shown
     * @param mails whether letters are sent from here
     * @param lettersToSee how many did not get through and nobody has seen that yet
     */
    public record ReceiptList(
            Form form,
            @Nullable LocalDate day,
            List<Sale> receipts,
            Money paid,
            boolean full,
            boolean mails,
            int lettersToSee) {}

    /**
     * What a receipt's page shows.
     *
     * @param sheet what stands on it
     * @param returns what came back of it
     * @param odd what a person should look at in it, or has
     * @param row where the journal keeps it, for finance; null for everybody else and for what was imported
     * @param canReturn whether the viewer may take goods of it back
     * @param letters those that it was mailed in
     * @param canMail whether the viewer may mail it
     */
    public record ReceiptPage(
            Sale receipt,
            ReceiptSheet sheet,
            List<Sale> returns,
            List<SaleOddity> odd,
            boolean canReturn,
            List<ReceiptMailed> letters,
            boolean canMail,
            @Nullable JournalRow row) {}

    /** One letter of a receipt, and as what it was mailed. */
    public record ReceiptMailed(Letter letter, LetterKind kind) {}

    /**
     * What the page for mailing a receipt shows.
     *
     * @param kind as what it would be mailed
     */
    public record MailPage(Form form, Sale receipt, LetterKind kind) {}

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
                () -> {
                    ReceiptList list = listFor(form);
                    return form.value("kassa").isEmpty() || list.receipts().size() != 1
                            ? screen.show("sales/receipts.jte", list)
                            : screen.go(comingBackAt(
                                    form.value("kassa"), list.receipts().get(0)));
                },
                () -> screen.show("sales/receipts.jte", receipts(form, null, List.of())));
    }

    /** A receipt was scanned at a till: goods of it come back, if any can. */
    private static String comingBackAt(String code, Sale receipt) {
        return "/kvitto/" + receipt.id()
                + (receipt.isReturn() ? "" : "/retur?kassa=" + URLEncoder.encode(code, StandardCharsets.UTF_8));
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
        return receipts(form, day, receipts);
    }

    private ReceiptList receipts(Form form, @Nullable LocalDate day, List<Sale> receipts) {
        return new ReceiptList(
                form,
                day,
                receipts,
                receipts.stream().map(Sale::paid).reduce(Money.ZERO, Money::plus),
                receipts.size() == ReceiptFilter.MOST,
                mail.isOn(),
                room.toBeSeen(caller.actor()));
    }

    /** A receipt's number, with or without its till; a till's code may have hyphens and digits of its own. */
    private ReceiptFilter numbered(Form form, String text) {
        String wanted = text.strip().toUpperCase(Locale.ROOT);
        String code = till.tills(caller.actor()).stream()
                .map(TillRegister::code)
                .filter(one -> wanted.startsWith(one + "-"))
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
        Matcher number = NUMBER.matcher(code == null ? wanted : wanted.substring(code.length() + 1));
        if (!number.matches() || (code == null && number.group(1) != null)) {
            form.note("nummer", "sales.fault.receipt-number");
            return ReceiptFilter.of(EVER);
        }
        Integer series = number.group(1) == null ? null : Integer.valueOf(number.group(1));
        return new ReceiptFilter(EVER, code, series, Long.valueOf(number.group(2)), 0, 100);
    }

    @GET
    @Path("kvitto/{id}")
    public Response receipt(@PathParam("id") String id) {
        Sale receipt = find(id);
        Optional<UUID> original = receipt.originalId();
        boolean sells = caller.actor().isAnyOf(Role.SHOP_STAFF);
        boolean canReturn = sells
                && till.left(caller.actor(), receipt.id()).values().stream().anyMatch(Quantity::isPositive);
        return screen.show(
                "sales/receipt.jte",
                new ReceiptPage(
                        receipt,
                        ReceiptSheet.of(
                                receipt,
                                original.isPresent() ? till.receipt(caller.actor(), original.get()) : null,
                                till.otherHalf(caller.actor(), receipt).orElse(null),
                                sign,
                                screen.language(),
                                false),
                        till.returnsOf(caller.actor(), receipt.id()),
                        desk.oddAbout(caller.actor(), receipt.id()),
                        canReturn,
                        letters.of(caller.actor(), receipt.id()).stream()
                                .map(letter -> new ReceiptMailed(letter, LetterKind.of(letter)))
                                .toList(),
                        sells && letters.next(caller.actor(), receipt.id()).isPresent(),
                        caller.actor().isAnyOf(Role.FINANCE)
                                ? journals.rowOf(caller.actor(), receipt).orElse(null)
                                : null));
    }

    @GET
    @ChangedBy(Role.SHOP_STAFF)
    @Path("kvitto/{id}/epost")
    public Response askForTheAddress(@PathParam("id") String id) {
        return showMail(find(id), Form.empty().with("id", UUID.randomUUID()));
    }

    @POST
    @Path("kvitto/{id}/epost")
    public Response mail(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Sale receipt = find(id);
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    Asked asked = form.read(f -> new Asked(f.uuid("id"), MailAddress.in(f, "to")));
                    letters.mail(
                            caller.actor(), receipt.id(), asked.id(), asked.to().orElseThrow(), screen.language());
                    return screen.go("/kvitto/" + receipt.id(), "sales.mail.done");
                },
                () -> showMail(receipt, form));
    }

    /** What was asked for; the address is there when nothing was wrong. */
    private record Asked(UUID id, Optional<MailAddress> to) {}

    /** Where there is nothing to be mailed any more, the receipt says how it went. */
    private Response showMail(Sale receipt, Form form) {
        return letters.next(caller.actor(), receipt.id())
                .map(kind -> screen.show("sales/mail.jte", new MailPage(form, receipt, kind)))
                .orElseGet(() -> screen.go("/kvitto/" + receipt.id()));
    }

    /** What comes back; {@code kassa} is the till that asks. */
    @GET
    @Path("kvitto/{id}/retur")
    public Response askWhatComesBack(@PathParam("id") String id, @QueryParam("kassa") @Nullable String code) {
        return showReturn(find(id), code == null ? Form.empty() : Form.empty().with("till", code));
    }

    @POST
    @Path("kvitto/{id}/retur")
    public Response giveBack(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Sale sale = find(id);
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    if (form.value("do").equals("exchange")) {
                        return screen.go(form.read(f -> exchange(f, sale)));
                    }
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

    /** Where what comes back is exchanged for something else: in the open purchase of the till, which is told of it. */
    private String exchange(Form form, Sale sale) {
        String code = form.text("till", 20);
        List<ReturnDraft.Line> lines = lines(form, sale);
        if (till.selling(caller.actor()).stream().noneMatch(one -> one.code().equals(code))) {
            form.note("till", "sales.fault.till");
        }
        if (!form.faults().isEmpty()) {
            return "";
        }
        till.worth(caller.actor(), sale.id(), lines);
        return lines.stream()
                .map(line -> "&rad=" + line.position() + ":" + line.quantity().thousandths())
                .collect(Collectors.joining("", "/kassa/" + code + "?byte=" + sale.id(), ""));
    }

    private List<ReturnDraft.Line> lines(Form form, Sale sale) {
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
        if (lines.isEmpty() && form.faults().isEmpty()) {
            form.note("line-" + sale.lines().get(0).position(), "sales.fault.choose-what-comes-back");
        }
        return lines;
    }

    /** The amount is worked out here, from the sale: nobody types what goes back. */
    private ReturnDraft draft(Form form, Sale sale) {
        List<ReturnDraft.Line> lines = lines(form, sale);
        UUID id = form.uuid("id");
        String code = form.text("till", 20);
        PaymentMethod method = form.choice("method", PaymentMethod.class);
        java.time.Instant at = form.moment("at");
        if (!SwedishTime.dayOf(at).equals(SwedishTime.dayOf(clock.instant()))) {
            form.note("", "sales.fault.old-page");
        }
        if (!method.isTakenAtTheTill()) {
            form.note("method", "sales.fault.method");
        }
        if (!form.faults().isEmpty()) {
            return new ReturnDraft(id, sale.id(), code, at, lines, List.of());
        }
        Money worth = till.worth(caller.actor(), sale.id(), lines).total();
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
        List<TillRegister> tills = till.selling(caller.actor());
        if (tills.stream().noneMatch(one -> one.code().equals(form.value("till"))) && !tills.isEmpty()) {
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
