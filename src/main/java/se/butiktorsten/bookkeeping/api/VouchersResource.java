package se.butiktorsten.bookkeeping.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.bookkeeping.Bookkeeping;
import se.butiktorsten.bookkeeping.CorrectionKind;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.web.Form;

/** Vouchers: what the closes of the tills' days are booked as. The caller makes the id before it sends; sending again is safe. */
@Path("api/vouchers")
@ChangedBy(Role.FINANCE)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bookkeeping")
public class VouchersResource {

    private static final int REASON_MOST = 300;

    @Inject
    Caller caller;

    @Inject
    Bookkeeping books;

    @Inject
    Clock clock;

    /** Vouchers about events of {@code from} to {@code to}, or of this year, in the order of their numbers. */
    @GET
    public List<VoucherJson> all(@Context UriInfo uri) {
        LocalDate today = SwedishTime.dayOf(clock.instant());
        Period period = Form.of(uri.getQueryParameters()).read(form -> {
            LocalDate from = Objects.requireNonNullElse(form.optionalDay("from"), today.withDayOfYear(1));
            LocalDate to = Objects.requireNonNullElse(form.optionalDay("to"), today);
            if (to.isBefore(from)) {
                form.note("to", "bookkeeping.fault.period");
                return new Period(today, today);
            }
            return new Period(from, to);
        });
        return books.vouchers(caller.actor(), period).stream()
                .map(VoucherJson::of)
                .toList();
    }

    /** One voucher. */
    @GET
    @Path("{id}")
    public VoucherJson one(@PathParam("id") String id) {
        return VoucherJson.of(books.voucher(caller.actor(), uuid(id)));
    }

    /**
     * Books a close, {@code {"close": "…"}}, or puts a voucher right with a new one,
     * {@code {"corrects": "…", "how": "TAKE_BACK", "reason": "…"}}; {@code how} may also be {@code CODE_AGAIN}.
     */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public VoucherJson book(@PathParam("id") String id, @Nullable JsonObject body) {
        Form form = Form.of(body).with("id", id);
        if (form.value("corrects").isEmpty()) {
            record Booking(UUID id, UUID close) {}
            Booking booking = form.read(f -> new Booking(f.uuid("id"), f.uuid("close")));
            return VoucherJson.of(books.book(caller.actor(), booking.id(), booking.close()));
        }
        record Correction(UUID id, UUID wrong, CorrectionKind how, String reason) {}
        Correction right = form.read(f -> new Correction(
                f.uuid("id"),
                f.uuid("corrects"),
                f.choice("how", CorrectionKind.class),
                f.text("reason", REASON_MOST)));
        return VoucherJson.of(books.correct(caller.actor(), right.id(), right.wrong(), right.how(), right.reason()));
    }

    /** Approves a voucher; never the one who compiled it. */
    @PUT
    @Path("{id}/approval")
    public VoucherJson approve(@PathParam("id") String id) {
        return VoucherJson.of(books.approve(caller.actor(), uuid(id)));
    }

    private static UUID uuid(String id) {
        return Form.empty().with("id", id).read(form -> form.uuid("id"));
    }
}
