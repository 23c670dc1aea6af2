package se.butiktorsten.bookkeeping.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.bookkeeping.BookedVoucher;
import se.butiktorsten.bookkeeping.Bookkeeping;
import se.butiktorsten.bookkeeping.CorrectionKind;
import se.butiktorsten.bookkeeping.ExportBatch;
import se.butiktorsten.bookkeeping.ExportDesk;
import se.butiktorsten.bookkeeping.OldMonth;
import se.butiktorsten.bookkeeping.Voucher;
import se.butiktorsten.bookkeeping.VoucherDraft;
import se.butiktorsten.customers.InvoiceBasis;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.sales.Till;
import se.butiktorsten.sales.TillKind;
import se.butiktorsten.sales.TillRegister;
import se.butiktorsten.sales.ZReport;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.ShopSign;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.shared.web.SentId;

/** The books: what waits to be booked, approved and exported, each voucher, and each batch with its files. */
@Path("bokforing")
@ChangedBy(Role.FINANCE)
@RequestScoped
public class BookPages {

    private static final String HERE = "/bokforing";

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    Bookkeeping books;

    @Inject
    ExportDesk exports;

    @Inject
    Till till;

    @Inject
    ShopSign sign;

    /**
     * What the overview shows.
     *
     * @param toBook closes that are not booked, earliest first
     * @param toExport approved vouchers that have not left
     * @param id for the next batch
     */
    public record Overview(
            Form form,
            List<ZReport> toBook,
            List<BookedVoucher> toApprove,
            List<Voucher> toExport,
            List<ExportBatch> batches,
            List<OldMonth> oldMonths,
            UUID id) {}

    /**
     * A voucher before it is booked.
     *
     * @param address where the form goes
     * @param origin the page on which its figures can be seen
     * @param booked the voucher there is already; null when it can be booked
     * @param id for the voucher
     */
    public record Preview(
            Form form,
            VoucherDraft draft,
            String address,
            String origin,
            @Nullable Voucher booked,
            UUID id) {}

    /**
     * A voucher.
     *
     * @param canApprove whether the viewer may: it waits, and somebody else compiled it
     * @param id for a correction
     */
    public record VoucherPage(Form form, BookedVoucher booked, boolean canApprove, UUID id) {}

    /** A batch and what left in it. */
    public record BatchPage(ExportBatch batch, List<BookedVoucher> vouchers) {}

    @GET
    public Response overview() {
        return show(Form.empty());
    }

    private Response show(Form form) {
        List<OldMonth> old = till.tills(caller.actor()).stream()
                .filter(one -> one.kind() == TillKind.HISTORIC)
                .map(TillRegister::code)
                .flatMap(code -> books.oldMonths(caller.actor(), code).stream())
                .toList();
        return screen.show(
                "bookkeeping/books.jte",
                new Overview(
                        form,
                        books.toBook(caller.actor()),
                        books.toApprove(caller.actor()),
                        exports.waiting(caller.actor()),
                        exports.batches(caller.actor()),
                        old,
                        UUID.randomUUID()));
    }

    @GET
    @Path("dagsavslut/{id}")
    public Response preview(@PathParam("id") String id) {
        return previewClose(id, Form.empty());
    }

    private Response previewClose(String id, Form form) {
        UUID close = close(id);
        return screen.show(
                "bookkeeping/preview.jte",
                new Preview(
                        form,
                        books.preview(caller.actor(), close),
                        HERE + "/dagsavslut/" + close,
                        "/dagsavslut/" + close,
                        books.ofClose(caller.actor(), close).orElse(null),
                        UUID.randomUUID()));
    }

    @POST
    @Path("dagsavslut/{id}")
    public Response book(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        return book(sent, voucher -> books.book(caller.actor(), voucher, close(id)), form -> previewClose(id, form));
    }

    @GET
    @Path("manad/{till}/{month}")
    public Response previewMonth(@PathParam("till") String code, @PathParam("month") String month) {
        return previewMonth(oldMonth(code, month), Form.empty());
    }

    private OldMonth oldMonth(String code, String month) {
        return books.oldMonths(caller.actor(), code).stream()
                .filter(old -> old.month().toString().equals(month))
                .findFirst()
                .orElseThrow(() -> new NotFound("month", month));
    }

    private Response previewMonth(OldMonth old, Form form) {
        YearMonth month = old.month();
        return screen.show(
                "bookkeeping/preview.jte",
                new Preview(
                        form,
                        books.preview(caller.actor(), old.tillCode(), month),
                        HERE + "/manad/" + old.tillCode() + "/" + month,
                        "/omsattning?from=" + month.atDay(1) + "&to=" + month.atEndOfMonth() + "&by=day&till="
                                + old.tillCode(),
                        old.voucher(),
                        UUID.randomUUID()));
    }

    @POST
    @Path("manad/{till}/{month}")
    public Response bookMonth(
            @PathParam("till") String code, @PathParam("month") String month, MultivaluedMap<String, String> sent) {
        OldMonth old = oldMonth(code, month);
        return book(
                sent,
                voucher -> books.book(caller.actor(), voucher, old.tillCode(), old.month()),
                form -> previewMonth(old, form));
    }

    /**
     * A customer's order that is booked internally.
     *
     * @param draft null until there is a counterpart
     * @param id for the voucher
     */
    public record InternalPage(
            Form form, InvoiceBasis basis, @Nullable VoucherDraft draft, UUID id) {}

    /** What an order would be booked as; {@code counterpart} is the buyer's code. */
    @GET
    @Path("internt/{order: \\d{1,18}}")
    public Response previewInternal(@PathParam("order") long order, @Context UriInfo uri) {
        Form form = Form.of(uri.getQueryParameters());
        return screen.attempt(form, () -> showInternal(order, form), () -> internal(order, form, null));
    }

    private Response showInternal(long order, Form form) {
        String counterpart = form.value("counterpart").strip();
        if (!counterpart.isEmpty()) {
            return internal(order, form, books.previewInternal(caller.actor(), order, counterpart));
        }
        return internal(order, form, null);
    }

    private Response internal(long order, Form form, @Nullable VoucherDraft draft) {
        return screen.show(
                "bookkeeping/internal.jte",
                new InternalPage(form, books.basis(caller.actor(), order), draft, UUID.randomUUID()));
    }

    @POST
    @Path("internt/{order: \\d{1,18}}")
    public Response bookInternal(@PathParam("order") long order, MultivaluedMap<String, String> sent) {
        return book(
                sent,
                voucher -> books.bookInternal(
                        caller.actor(),
                        voucher,
                        order,
                        Form.of(sent).value("counterpart").strip()),
                form -> internal(order, form, null));
    }

    private interface Booking {

        BookedVoucher as(UUID voucher);
    }

    private interface Again {

        Response with(Form form);
    }

    private Response book(MultivaluedMap<String, String> sent, Booking booking, Again again) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    BookedVoucher booked = booking.as(form.read(f -> f.uuid("id")));
                    return screen.go(
                            address(booked.voucher()),
                            "bookkeeping.booked",
                            "voucher",
                            booked.voucher().name());
                },
                () -> again.with(form));
    }

    @GET
    @Path("verifikat/{id}")
    public Response voucher(@PathParam("id") String id) {
        return showVoucher(id, Form.empty());
    }

    private Response showVoucher(String id, Form form) {
        BookedVoucher booked = books.voucher(caller.actor(), voucherId(id));
        boolean canApprove = !booked.isApproved()
                && !booked.voucher().compiledBy().equals(caller.actor().name());
        return screen.show("bookkeeping/voucher.jte", new VoucherPage(form, booked, canApprove, UUID.randomUUID()));
    }

    /** The journal order (bokföringsorder) on paper. */
    @GET
    @Path("verifikat/{id}/pdf")
    @Produces("application/pdf")
    public Response paper(@PathParam("id") String id) {
        BookedVoucher booked = books.voucher(caller.actor(), voucherId(id));
        return Response.ok(new JournalOrderPaper(booked, sign, screen.language()).pdf())
                .header(
                        "Content-Disposition",
                        "inline; filename=\"bokforingsorder-" + booked.voucher().name() + ".pdf\"")
                .build();
    }

    @POST
    @Path("verifikat/{id}/godkannande")
    public Response approve(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        return change(id, Form.of(sent), () -> {
            Voucher voucher = books.approve(caller.actor(), voucherId(id)).voucher();
            return screen.go(address(voucher), "bookkeeping.approved", "voucher", voucher.name());
        });
    }

    @POST
    @Path("verifikat/{id}/rattelse")
    public Response correct(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return change(id, form, () -> {
            record Read(UUID id, CorrectionKind how, String reason) {}
            Read read = form.read(
                    f -> new Read(f.uuid("id"), f.choice("how", CorrectionKind.class), f.text("reason", 300)));
            Voucher correction = books.correct(caller.actor(), read.id(), voucherId(id), read.how(), read.reason())
                    .voucher();
            return screen.go(address(correction), "bookkeeping.corrected", "voucher", correction.name());
        });
    }

    private Response change(String id, Form form, Supplier<Response> work) {
        return screen.attempt(form, work, () -> showVoucher(id, form));
    }

    /** Whoever comes here after logging in again finds the voucher. */
    @GET
    @Path("verifikat/{id}/godkannande")
    public Response afterApprove(@PathParam("id") String id) {
        return screen.go(HERE + "/verifikat/" + voucherId(id));
    }

    /** The same. */
    @GET
    @Path("verifikat/{id}/rattelse")
    public Response afterCorrect(@PathParam("id") String id) {
        return screen.go(HERE + "/verifikat/" + voucherId(id));
    }

    @POST
    @Path("export")
    public Response export(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    ExportBatch batch = exports.export(caller.actor(), form.read(f -> f.uuid("id")));
                    return screen.go(HERE + "/export/" + batch.id(), "bookkeeping.exported", "number", batch.number());
                },
                () -> show(form));
    }

    /** Whoever comes here after logging in again finds the overview. */
    @GET
    @Path("export")
    public Response afterExport() {
        return screen.go(HERE);
    }

    @GET
    @Path("export/{id}")
    public Response batch(@PathParam("id") String id) {
        UUID batch = batchId(id);
        return screen.show(
                "bookkeeping/batch.jte",
                new BatchPage(exports.batch(caller.actor(), batch), exports.in(caller.actor(), batch)));
    }

    /** The batch for the economy system; fetched again it is the very same file. */
    @GET
    @Path("export/{id}/sie")
    public Response sie(@PathParam("id") String id) {
        return file(id, exports.sie(caller.actor(), batchId(id)), "application/octet-stream", "si");
    }

    @GET
    @Path("export/{id}/csv")
    public Response csv(@PathParam("id") String id) {
        return file(id, exports.csv(caller.actor(), batchId(id)), "text/csv;charset=UTF-8", "csv");
    }

    private Response file(String id, byte[] content, String type, String ending) {
        long number = exports.batch(caller.actor(), batchId(id)).number();
        return Response.ok(content, type)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"torsten-bokforing-" + number + "." + ending + "\"")
                .build();
    }

    private static String address(Voucher voucher) {
        return HERE + "/verifikat/" + voucher.id();
    }

    private static UUID close(String id) {
        return SentId.in(id).orElseThrow(() -> new NotFound("close", id));
    }

    private static UUID voucherId(String id) {
        return SentId.in(id).orElseThrow(() -> new NotFound("voucher", id));
    }

    private static UUID batchId(String id) {
        return SentId.in(id).orElseThrow(() -> new NotFound("batch", id));
    }
}
