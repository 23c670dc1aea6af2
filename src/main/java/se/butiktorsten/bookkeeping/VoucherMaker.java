package se.butiktorsten.bookkeeping;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.customers.DeliveredLine;
import se.butiktorsten.customers.Delivery;
import se.butiktorsten.customers.InvoiceBasis;
import se.butiktorsten.sales.DayClose;
import se.butiktorsten.sales.JournalKind;
import se.butiktorsten.sales.PaymentMethod;
import se.butiktorsten.sales.Takings;
import se.butiktorsten.sales.VatSum;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.VatRate;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Texts;

/**
 * Turns what was taken into the rows of a voucher, by the account plan of the day: what was paid in debit, what goods
 * brought and their VAT in credit, rounding and differences on rows of their own. The rows sum to zero because a receipt
 * does.
 */
final class VoucherMaker {

    /** Print has it between a figure and its unit; an economy system has no use for it. */
    private static final char NO_BREAK = '\u00a0';

    /** Between parts of one municipality there is none. */
    private static final VatRate NO_VAT = new VatRate(0);

    private final PlanOfDay plan;
    private final List<VoucherLine> lines = new ArrayList<>();
    private final Set<BookedThing> missing = new LinkedHashSet<>();

    private VoucherMaker(PlanOfDay plan) {
        this.plan = plan;
    }

    /** How a close is named as a source. */
    static String sourceOf(UUID close) {
        return VoucherKind.CLOSE + ":" + close;
    }

    /** How a month of an old till is named as a source. */
    static String sourceOf(String tillCode, YearMonth month) {
        return VoucherKind.MONTH + ":" + tillCode + ":" + month;
    }

    /** What a close books. */
    static VoucherDraft of(DayClose close, PlanOfDay plan) {
        VoucherMaker maker = new VoucherMaker(plan);
        Takings sums = close.takings();
        for (PaymentMethod method : PaymentMethod.values()) {
            maker.payment(method, sums.paid(method).amount().plus(difference(close, method)));
        }
        maker.goods(sums);
        for (PaymentMethod method : PaymentMethod.values()) {
            maker.difference(method, difference(close, method).negated());
        }
        Money moved = sums.of(JournalKind.PAID_IN)
                .amount()
                .minus(sums.of(JournalKind.PAID_OUT).amount());
        maker.add(BookedThing.payment(PaymentMethod.CASH), moved, text("DRAWER"));
        maker.add(BookedThing.of(BookedEvent.DRAWER), moved.negated(), text("DRAWER"));
        return maker.draft(
                VoucherKind.CLOSE,
                sourceOf(close.id()),
                close.businessDay(),
                Texts.get(
                        Language.SV,
                        "bookkeeping.text.CLOSE",
                        Map.of("till", close.tillCode(), "number", String.valueOf(close.number()))));
    }

    /** What a month of a till without closes books, as of its last day. */
    static VoucherDraft of(String tillCode, YearMonth month, Takings sums, PlanOfDay plan) {
        VoucherMaker maker = new VoucherMaker(plan);
        for (PaymentMethod method : PaymentMethod.values()) {
            maker.payment(method, sums.paid(method).amount());
        }
        maker.goods(sums);
        return maker.draft(
                VoucherKind.MONTH,
                sourceOf(tillCode, month),
                month.atEndOfMonth(),
                Texts.get(Language.SV, "bookkeeping.text.MONTH", Map.of("till", tillCode, "month", month.toString())));
    }

    /** How a customer's order that is booked internally is named as a source. */
    static String sourceOf(long customerOrder, String counterpart) {
        return VoucherKind.INTERNAL + ":" + customerOrder + ":" + counterpart;
    }

    /**
     * What an order that another part of the municipality got is booked as: what it costs without VAT, nothing else, on the
     * day of the last delivery. Every row names the buyer as counterpart (motpart; domain guide 1.5 and 3.4).
     */
    static VoucherDraft of(InvoiceBasis basis, Map<Long, Workshop> workshops, String counterpart, PlanOfDay plan) {
        VoucherMaker maker = new VoucherMaker(plan);
        Map<Workshop, Money> net = netByWorkshop(basis, workshops);
        Money all = net.values().stream().reduce(Money.ZERO, Money::plus);
        maker.payment(PaymentMethod.INTERNAL, all);
        net.forEach((workshop, amount) -> maker.add(
                BookedThing.sale(NO_VAT, workshop),
                amount.negated(),
                Texts.get(
                        Language.SV,
                        "bookkeeping.line.INTERNAL",
                        Map.of("workshop", Texts.get(Language.SV, "shared.workshop." + workshop)))));
        maker.lines.replaceAll(line -> new VoucherLine(line.coding().with(counterpart), line.amount(), line.text()));
        List<Delivery> deliveries = basis.deliveries();
        return maker.draft(
                VoucherKind.INTERNAL,
                sourceOf(basis.order().id(), counterpart),
                deliveries.get(deliveries.size() - 1).deliveredOn(),
                Texts.get(
                        Language.SV,
                        "bookkeeping.text.INTERNAL",
                        Map.of("order", String.valueOf(basis.order().id()), "counterpart", counterpart)));
    }

    /**
     * The net of an order by workshop. VAT is taken out of all lines of a rate together, as on the basis that the buyer sees; what
     * each workshop has of it is the difference that its lines make, so that the parts add up to the whole.
     */
    private static Map<Workshop, Money> netByWorkshop(InvoiceBasis basis, Map<Long, Workshop> workshops) {
        Map<VatRate, Money> soFar = new HashMap<>();
        Map<Workshop, Money> net = new EnumMap<>(Workshop.class);
        for (DeliveredLine line : basis.lines()) {
            Money before = soFar.getOrDefault(line.rate(), Money.ZERO);
            Money after = before.plus(line.sum());
            soFar.put(line.rate(), after);
            Workshop workshop = Objects.requireNonNull(workshops.get(line.productId()));
            net.merge(workshop, line.rate().netOf(after).minus(line.rate().netOf(before)), Money::plus);
        }
        return net;
    }

    /**
     * What puts a voucher right: everything that was booked about it so far taken back, and what is right booked instead.
     *
     * @param soFar the first voucher and its corrections
     * @param right null when it should not have been booked at all
     */
    static VoucherDraft correcting(Voucher wrong, List<Voucher> soFar, @Nullable VoucherDraft right) {
        Map<Coding, Money> booked = new LinkedHashMap<>();
        soFar.forEach(
                voucher -> voucher.lines().forEach(line -> booked.merge(line.coding(), line.amount(), Money::plus)));
        List<VoucherLine> lines = new ArrayList<>();
        String back = Texts.get(Language.SV, "bookkeeping.line.BACK", Map.of("voucher", wrong.name()));
        booked.forEach((coding, amount) -> {
            if (!amount.isZero()) {
                lines.add(new VoucherLine(coding, amount.negated(), back));
            }
        });
        if (right != null) {
            lines.addAll(right.lines());
        }
        return new VoucherDraft(
                VoucherKind.CORRECTION,
                VoucherKind.CORRECTION + ":" + wrong.id(),
                wrong.day(),
                Texts.get(Language.SV, "bookkeeping.text.CORRECTION", Map.of("voucher", wrong.name())),
                lines,
                right == null ? List.of() : right.missing());
    }

    private static Money difference(DayClose close, PaymentMethod method) {
        return switch (method) {
            case CASH -> close.cashDifference();
            case CARD -> close.cardDifference();
            case SWISH -> close.swishDifference();
            case INVOICE, INTERNAL, EXCHANGE -> Money.ZERO;
        };
    }

    private void payment(PaymentMethod method, Money amount) {
        add(BookedThing.payment(method), amount, word(method));
    }

    private void difference(PaymentMethod method, Money amount) {
        add(
                BookedThing.difference(method),
                amount,
                Texts.get(Language.SV, "bookkeeping.line.DIFFERENCE", Map.of("method", word(method))));
    }

    private void goods(Takings sums) {
        for (Takings.Goods goods : sums.goodsByRate()) {
            add(
                    BookedThing.sale(goods.rate(), goods.workshop()),
                    goods.sum().net().negated(),
                    Texts.get(
                            Language.SV,
                            "bookkeeping.line.SALE",
                            Map.of(
                                    "workshop",
                                    Texts.get(Language.SV, "shared.workshop." + goods.workshop()),
                                    "rate",
                                    goods.rate())));
        }
        for (VatSum vat : sums.vat()) {
            add(
                    BookedThing.vat(vat.rate()),
                    vat.vat().negated(),
                    Texts.get(Language.SV, "bookkeeping.line.VAT", Map.of("rate", vat.rate())));
        }
        add(BookedThing.of(BookedEvent.ROUNDING), sums.rounding().negated(), text("ROUNDING"));
    }

    private void add(BookedThing thing, Money amount, String text) {
        if (amount.isZero()) {
            return;
        }
        plan.coding(thing)
                .ifPresentOrElse(
                        coding -> lines.add(new VoucherLine(coding, amount, text.replace(NO_BREAK, ' '))),
                        () -> missing.add(thing));
    }

    private VoucherDraft draft(VoucherKind kind, String source, LocalDate day, String text) {
        return new VoucherDraft(kind, source, day, text, lines, List.copyOf(missing));
    }

    private static String text(String line) {
        return Texts.get(Language.SV, "bookkeeping.line." + line);
    }

    private static String word(PaymentMethod method) {
        return Texts.get(Language.SV, "sales.method." + method);
    }
}
