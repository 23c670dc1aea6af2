package se.butiktorsten.bookkeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.customers.DeliveredLine;
import se.butiktorsten.customers.InvoiceBasis;
import se.butiktorsten.customers.InvoiceDesk;
import se.butiktorsten.customers.InvoiceNote;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Role;
import se.butiktorsten.sales.DayClose;
import se.butiktorsten.sales.DayCloses;
import se.butiktorsten.sales.ZReport;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.SentBefore;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.db.RetryOnClash;

/**
 * Books what the tills took. Every close becomes one voucher that sums to zero, by the account plan of its day; somebody
 * else approves it; it is never changed, only put right by another voucher. What is booked is booked once, however often it
 * is sent.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class Bookkeeping {

    private static final int REASON_MAX = 300;

    @Inject
    Clock clock;

    @Inject
    DayCloses closes;

    @Inject
    CodingRules rules;

    @Inject
    Vouchers vouchers;

    @Inject
    InvoiceDesk invoices;

    @Inject
    Catalog catalog;

    /** The closes that are not booked yet, however old, and have something to book; earliest first. */
    @OpenTo(Role.FINANCE)
    public List<ZReport> toBook(Actor by) {
        Set<String> booked = vouchers.sources(VoucherKind.CLOSE);
        List<UUID> notBooked = closes.ids(by).stream()
                .filter(close -> !booked.contains(VoucherMaker.sourceOf(close)))
                .toList();
        return closes.reports(by, notBooked).stream()
                .filter(report -> !VoucherMaker.of(report.close(), PlanOfDay.BLANK)
                        .missing()
                        .isEmpty())
                .toList();
    }

    /**
     * What a close would be booked as, by the account plan as it stands now.
     *
     * @throws NotFound if there is no such close
     */
    @OpenTo(Role.FINANCE)
    public VoucherDraft preview(Actor by, UUID closeId) {
        DayClose close = closes.report(by, closeId).close();
        return VoucherMaker.of(close, rules.on(close.businessDay()));
    }

    /** The voucher that books a close, if it is booked. */
    @OpenTo(Role.FINANCE)
    public Optional<Voucher> ofClose(Actor by, UUID closeId) {
        return vouchers.bySource(VoucherMaker.sourceOf(closeId));
    }

    /**
     * Books a close. Sent again, by anybody, it is the voucher there is.
     *
     * @param id of the voucher, made by the sender
     * @throws NotFound if there is no such close
     * @throws NotBookable if an account is missing or nothing was taken
     * @throws SentBefore if something else was booked under this id
     */
    @OpenTo(Role.FINANCE)
    public BookedVoucher book(Actor by, UUID id, UUID closeId) {
        return add(by, id, preview(by, closeId));
    }

    /**
     * The months of a till without closes that have receipts, latest first.
     *
     * @throws NotFound if there is no such till
     */
    @OpenTo(Role.FINANCE)
    public List<OldMonth> oldMonths(Actor by, String tillCode) {
        List<OldMonth> months = new ArrayList<>();
        for (YearMonth month : closes.monthsOfOld(by, tillCode)) {
            months.add(new OldMonth(
                    tillCode,
                    month,
                    vouchers.bySource(VoucherMaker.sourceOf(tillCode, month)).orElse(null)));
        }
        return months;
    }

    /**
     * What a month of a till without closes would be booked as.
     *
     * @throws NotFound if there is no such till whose receipts were imported
     */
    @OpenTo(Role.FINANCE)
    public VoucherDraft preview(Actor by, String tillCode, YearMonth month) {
        return VoucherMaker.of(
                tillCode, month, closes.takingsOfOld(by, tillCode, month), rules.on(month.atEndOfMonth()));
    }

    /**
     * Books a month of a till without closes: receipts that were imported and are not booked elsewhere. Sent again it is the
     * voucher there is.
     *
     * @throws NotFound if there is no such till whose receipts were imported
     * @throws NotBookable if an account is missing or nothing was taken
     * @throws SentBefore if something else was booked under this id
     */
    @OpenTo(Role.FINANCE)
    public BookedVoucher book(Actor by, UUID id, String tillCode, YearMonth month) {
        return add(by, id, preview(by, tillCode, month));
    }

    /**
     * What a customer's order would be booked as if the customer is another part of the same municipality.
     *
     * @param counterpart the buyer's code (motpart)
     * @throws NotFound if there is no such order, or nothing of it is handed over
     * @throws InvalidInput if there cannot be such a counterpart
     * @throws NotBookable if a deposit was paid
     */
    @OpenTo(Role.FINANCE)
    public VoucherDraft previewInternal(Actor by, long customerOrder, String counterpart) {
        InvoiceBasis basis = basis(by, customerOrder);
        List<Fault> faults = new ArrayList<>();
        AccountPlan.checkPart(faults, "counterpart", counterpart);
        InvalidInput.refuse(faults);
        if (!basis.deposit().isZero()) {
            throw NotBookable.depositPaid();
        }
        List<Long> products =
                basis.lines().stream().map(DeliveredLine::productId).toList();
        Map<Long, Workshop> workshops = catalog.productsById(by, products).values().stream()
                .collect(Collectors.toMap(Product::id, Product::workshop));
        LocalDate day = basis.deliveries().get(basis.deliveries().size() - 1).deliveredOn();
        return VoucherMaker.of(basis, workshops, counterpart, rules.on(day));
    }

    /**
     * What was handed over of a customer's order, and what it costs.
     *
     * @throws NotFound if there is no such order, or nothing of it is handed over
     */
    @OpenTo(Role.FINANCE)
    public InvoiceBasis basis(Actor by, long customerOrder) {
        return invoices.basis(by, customerOrder).orElseThrow(() -> new NotFound("basis", customerOrder));
    }

    /**
     * Books a customer's order internally, and notes with the order that there is nothing to invoice any more. Sent again it
     * is the voucher there is.
     *
     * @throws NotFound if there is no such order, or nothing of it is handed over
     * @throws InvalidInput if there cannot be such a counterpart
     * @throws NotBookable if an account is missing or a deposit was paid
     * @throws SentBefore if something else was booked under this id
     */
    @OpenTo(Role.FINANCE)
    public BookedVoucher bookInternal(Actor by, UUID id, long customerOrder, String counterpart) {
        BookedVoucher booked = add(by, id, previewInternal(by, customerOrder, counterpart));
        if (!booked.isCorrected()) {
            invoices.invoiced(by, customerOrder, booked.voucher().name());
        }
        return booked;
    }

    private BookedVoucher add(Actor by, UUID id, VoucherDraft draft) {
        Optional<Voucher> known = vouchers.bySource(draft.source());
        if (known.isPresent()) {
            return withFate(known.get());
        }
        refuseUnlessBookable(draft);
        return keep(by, id, draft, null, null);
    }

    private static void refuseUnlessBookable(VoucherDraft draft) {
        if (!draft.missing().isEmpty()) {
            throw NotBookable.withoutAccount();
        }
        if (draft.lines().isEmpty()) {
            throw NotBookable.empty();
        }
    }

    private BookedVoucher keep(
            Actor by, UUID id, VoucherDraft draft, @Nullable UUID corrects, @Nullable String reason) {
        if (vouchers.find(id).isPresent()) {
            throw new SentBefore("bookkeeping.sent-before", id);
        }
        long number = vouchers.nextNumber(draft.day().getYear());
        Voucher voucher = new Voucher(id, draft, number, corrects, reason, clock.instant(), by.name());
        vouchers.add(voucher);
        return new BookedVoucher(voucher, null, null, null);
    }

    /**
     * Puts a voucher right with another one, which has to be approved too. Of vouchers that put each other right only the
     * last can be. Sent again it is the correction there is.
     *
     * @throws NotFound if there is no such voucher
     * @throws InvalidInput if no reason is given
     * @throws NotBookable if it is put right already, an account is missing or nothing would change
     */
    @OpenTo(Role.FINANCE)
    public BookedVoucher correct(Actor by, UUID id, UUID wrongId, CorrectionKind how, String reason) {
        Voucher wrong = vouchers.find(wrongId).orElseThrow(() -> new NotFound("voucher", wrongId));
        checkReason(reason);
        Optional<Voucher> known = vouchers.find(id);
        if (known.isPresent()) {
            if (!known.get().corrects().equals(Optional.of(wrongId))) {
                throw new SentBefore("bookkeeping.sent-before", id);
            }
            return withFate(known.get());
        }
        if (withFate(wrong).isCorrected()) {
            throw NotBookable.corrected();
        }
        List<Voucher> soFar = soFar(wrong);
        VoucherDraft right = how == CorrectionKind.TAKE_BACK ? null : again(by, soFar.get(0));
        VoucherDraft draft = VoucherMaker.correcting(wrong, soFar, right);
        if (right != null && !right.missing().isEmpty()) {
            throw NotBookable.withoutAccount();
        }
        if (draft.changesNothing()) {
            throw NotBookable.unchanged();
        }
        noteWithTheOrder(by, soFar.get(0), how, reason.strip());
        return keep(by, id, draft, wrongId, reason.strip());
    }

    /** What is booked internally is not invoiced too; what is taken back may be. */
    private void noteWithTheOrder(Actor by, Voucher first, CorrectionKind how, String reason) {
        if (first.customerOrder().isEmpty()) {
            return;
        }
        long order = first.customerOrder().getAsLong();
        if (how == CorrectionKind.TAKE_BACK) {
            invoices.notInvoiced(by, order, shortened(reason));
        } else {
            invoices.invoiced(by, order, first.name());
        }
    }

    /** The order has less room for it than the voucher. */
    private static String shortened(String reason) {
        return reason.length() <= InvoiceNote.WHY_LONGEST ? reason : reason.substring(0, InvoiceNote.WHY_LONGEST);
    }

    private static void checkReason(String reason) {
        if (reason.isBlank()) {
            throw new InvalidInput(List.of(new Fault("reason", "shared.fault.required")));
        }
        if (reason.strip().length() > REASON_MAX) {
            throw new InvalidInput(
                    List.of(new Fault("reason", "shared.fault.too-long", Map.of("longest", REASON_MAX))));
        }
    }

    /** The first voucher about the same thing, and its corrections up to this one. */
    private List<Voucher> soFar(Voucher last) {
        List<Voucher> chain = new ArrayList<>(List.of(last));
        while (chain.get(0).corrects().isPresent()) {
            UUID before = chain.get(0).corrects().get();
            chain.add(0, vouchers.find(before).orElseThrow());
        }
        return chain;
    }

    /** What the first voucher would be if it were booked now. */
    private VoucherDraft again(Actor by, Voucher first) {
        Optional<UUID> close = first.close();
        if (close.isPresent()) {
            return preview(by, close.get());
        }
        String[] source = first.source().split(":");
        return first.customerOrder().isPresent()
                ? previewInternal(by, first.customerOrder().getAsLong(), source[2])
                : preview(by, source[1], YearMonth.parse(source[2]));
    }

    /**
     * Approves a voucher. Approved again by the same person it is approved once.
     *
     * @throws NotFound if there is no such voucher
     * @throws SamePerson if it is the one who compiled it
     */
    @OpenTo(Role.FINANCE)
    public BookedVoucher approve(Actor by, UUID voucherId) {
        Voucher voucher = vouchers.find(voucherId).orElseThrow(() -> new NotFound("voucher", voucherId));
        if (voucher.compiledBy().equals(by.name())) {
            throw new SamePerson();
        }
        if (vouchers.approvalOf(voucherId).isEmpty()) {
            vouchers.add(new VoucherApproval(voucherId, clock.instant(), by.name()));
        }
        return withFate(voucher);
    }

    /**
     * A voucher and what became of it.
     *
     * @throws NotFound if there is no such voucher
     */
    @OpenTo(Role.FINANCE)
    public BookedVoucher voucher(Actor by, UUID id) {
        return withFate(vouchers.find(id).orElseThrow(() -> new NotFound("voucher", id)));
    }

    /** Vouchers that wait for somebody else's approval, in the order of their numbers. */
    @OpenTo(Role.FINANCE)
    public List<BookedVoucher> toApprove(Actor by) {
        return vouchers.withFate(vouchers.unapproved());
    }

    /** Vouchers about events of a period, in the order of their numbers. */
    @OpenTo(Role.FINANCE)
    public List<BookedVoucher> vouchers(Actor by, Period period) {
        return vouchers.withFate(vouchers.of(period));
    }

    private BookedVoucher withFate(Voucher voucher) {
        return vouchers.withFate(List.of(voucher)).get(0);
    }
}
