package se.butiktorsten.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.SentBefore;
import se.butiktorsten.shared.db.RetryOnClash;

/**
 * Closes a till's day: the drawer is counted blind, the totals of card and Swish are put beside what was sold, a difference
 * gets its reason, and somebody else approves. What has been taken was added up as it happened, so closing takes no longer
 * after a thousand sales than after ten. A till may be closed several times a day; what is sold after a close belongs to
 * the next.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class DayCloses {

    private static final int REASON_MAX = 300;

    @Inject
    Clock clock;

    @Inject
    Tills tills;

    @Inject
    Devices devices;

    @Inject
    Closes closes;

    @Inject
    Journal journal;

    @Inject
    Sales sales;

    /**
     * Closes a till. Sent again it is the same close.
     *
     * @throws NotFound if there is no such till that sells
     * @throws SalesWaiting if sales wait on the till's device, or nobody can know
     * @throws SentBefore if something else was sent under this id
     * @throws InvalidInput with every fault at once, among them a difference without a reason ({@code reason})
     */
    @OpenTo(Role.SHOP_STAFF)
    public ZReport close(Actor by, CloseDraft draft) {
        check(draft);
        if (tills.find(draft.tillCode()).filter(TillRegister::sells).isEmpty()) {
            throw new NotFound("till", draft.tillCode());
        }
        TillRegister till = tills.hold(draft.tillCode());
        Optional<DayClose> known = closes.find(draft.id());
        if (known.isPresent()) {
            if (!known.get().isOf(draft)) {
                throw new SentBefore("sales.sent-before", draft.id());
            }
            return report(known.get());
        }
        devices.current(till.code()).ifPresent(device -> isComplete(device, draft));
        Instant now = clock.instant();
        DayClose close = new DayClose(draft, till, now, by.name());
        if (!close.agrees() && close.reason().isEmpty()) {
            throw new InvalidInput(differences(close));
        }
        closes.add(close);
        journal.add(till.write(
                new Happening(
                        JournalKind.CLOSE,
                        now,
                        close.id(),
                        "Z " + close.number(),
                        close.takings().paid(),
                        close.printed()),
                now,
                by.name()));
        till.close(close.left(), now);
        return report(close);
    }

    /** Only the device itself knows what it has made. */
    private static void isComplete(TillDevice device, CloseDraft draft) {
        if (!device.id().equals(draft.device())) {
            throw SalesWaiting.askedElsewhere(device);
        }
        if (draft.made() > device.lastNumber()) {
            throw SalesWaiting.on(device, draft.made() - device.lastNumber());
        }
    }

    private static List<Fault> differences(DayClose close) {
        List<Fault> faults = new ArrayList<>();
        note(faults, "cash", close.cashDifference());
        note(faults, "card", close.cardDifference());
        note(faults, "swish", close.swishDifference());
        faults.add(new Fault("reason", "sales.fault.close-reason"));
        if (!close.exchangeDifference().isZero()) {
            faults.add(new Fault("reason", "sales.fault.close-exchange", Map.of("amount", close.exchangeDifference())));
        }
        return faults;
    }

    private static void note(List<Fault> faults, String what, Money difference) {
        if (!difference.isZero()) {
            faults.add(new Fault(
                    what,
                    difference.isNegative() ? "sales.fault.close-less" : "sales.fault.close-more",
                    Map.of("amount", difference.isNegative() ? difference.negated() : difference)));
        }
    }

    private static void check(CloseDraft draft) {
        List<Fault> faults = new ArrayList<>();
        if (!draft.counted().isBelievable()) {
            faults.add(new Fault("cash", "sales.fault.close-count", Map.of("most", CashCount.PIECES_MOST)));
        } else if (draft.left().isNegative()
                || draft.left().compareTo(draft.counted().total()) > 0) {
            faults.add(new Fault(
                    "left",
                    "sales.fault.close-left",
                    Map.of("most", draft.counted().total())));
        }
        if (outOfRange(draft.card())) {
            faults.add(new Fault("card", "sales.fault.close-total", Map.of("most", Limits.TOTAL_MAX)));
        }
        if (outOfRange(draft.swish())) {
            faults.add(new Fault("swish", "sales.fault.close-total", Map.of("most", Limits.TOTAL_MAX)));
        }
        if (draft.reason().strip().length() > REASON_MAX) {
            faults.add(new Fault("reason", "sales.fault.event-says", Map.of("most", REASON_MAX)));
        }
        InvalidInput.refuse(faults);
    }

    /** More came back than was sold: then a total is negative. */
    private static boolean outOfRange(Money total) {
        return total.compareTo(Limits.TOTAL_MAX) > 0 || total.negated().compareTo(Limits.TOTAL_MAX) > 0;
    }

    /**
     * Approves a close. Approved again by the same person it is approved once.
     *
     * @throws NotFound if there is no such close
     * @throws SamePerson if it is the one who counted
     */
    @OpenTo({Role.SHOP_STAFF, Role.ACTIVITY_LEADER, Role.FINANCE, Role.ADMIN})
    public ZReport approve(Actor by, UUID closeId) {
        DayClose close = closes.find(closeId).orElseThrow(() -> new NotFound("close", closeId));
        if (close.closedBy().equals(by.name())) {
            throw new SamePerson();
        }
        TillRegister till = tills.hold(close.tillCode());
        if (closes.approvalOf(closeId).isEmpty()) {
            Instant now = clock.instant();
            closes.add(new CloseApproval(closeId, now, by.name()));
            journal.add(till.write(
                    Happening.of(JournalKind.APPROVAL, now, closeId, "Z " + close.number(), Money.ZERO),
                    now,
                    by.name()));
        }
        return report(close);
    }

    /**
     * A close with its approval.
     *
     * @throws NotFound if there is no such close
     */
    @OpenTo({Role.SHOP_STAFF, Role.ACTIVITY_LEADER, Role.FINANCE, Role.ADMIN})
    public ZReport report(Actor by, UUID closeId) {
        return report(closes.find(closeId).orElseThrow(() -> new NotFound("close", closeId)));
    }

    /** The closes of a period, latest first. */
    @OpenTo({Role.SHOP_STAFF, Role.ACTIVITY_LEADER, Role.FINANCE, Role.ADMIN})
    public List<ZReport> reports(Actor by, Period period) {
        return reports(closes.of(period));
    }

    /** How much more was counted in cash than should have been there, all closes of a period together; negative is less. */
    @OpenTo(Role.FINANCE)
    public Money cashDifference(Actor by, Period period) {
        return closes.cashDifference(period);
    }

    /** The ids of all closes there are, in no order: for whoever keeps account of what was done with each. */
    @OpenTo(Role.FINANCE)
    public List<UUID> ids(Actor by) {
        return closes.ids();
    }

    /** These closes, earliest first; one that is not here is left out. */
    @OpenTo(Role.FINANCE)
    public List<ZReport> reports(Actor by, Collection<UUID> ids) {
        return reports(closes.those(ids));
    }

    private List<ZReport> reports(List<DayClose> found) {
        Map<UUID, CloseApproval> approvals = closes.approvals(found);
        return found.stream()
                .map(close -> new ZReport(close, approvals.get(close.id())))
                .toList();
    }

    /** Closes that nobody has approved yet, oldest first. */
    @OpenTo({Role.SHOP_STAFF, Role.ACTIVITY_LEADER, Role.FINANCE, Role.ADMIN})
    public List<ZReport> waiting(Actor by) {
        return closes.unapproved().stream()
                .map(close -> new ZReport(close, null))
                .toList();
    }

    /**
     * A till as it is now: what has been taken since its last close, which is the X report. It may be asked for at any time
     * and resets nothing.
     *
     * @throws NotFound if there is no such till
     */
    @OpenTo({Role.SHOP_STAFF, Role.ACTIVITY_LEADER, Role.FINANCE, Role.ADMIN})
    public TillRegister now(Actor by, String tillCode) {
        return tills.find(tillCode)
                .filter(till -> till.kind() == TillKind.LIVE)
                .orElseThrow(() -> new NotFound("till", tillCode));
    }

    /**
     * The months in which a till whose receipts were imported, and which therefore has no closes, sold something; latest
     * first.
     *
     * @throws NotFound if there is no such till
     */
    @OpenTo(Role.FINANCE)
    public List<YearMonth> monthsOfOld(Actor by, String tillCode) {
        old(tillCode);
        return sales.monthsOf(tillCode);
    }

    /**
     * What such a till took in a month, added up from its receipts.
     *
     * @throws NotFound if there is no such till
     */
    @OpenTo(Role.FINANCE)
    public Takings takingsOfOld(Actor by, String tillCode, YearMonth month) {
        old(tillCode);
        Period days = new Period(month.atDay(1), month.atEndOfMonth());
        Takings sums = Takings.NONE;
        List<Sale> some;
        int read = 0;
        do {
            some = sales.matching(new ReceiptFilter(days, tillCode, null, null, read, ReceiptFilter.MOST));
            for (Sale receipt : some) {
                sums = sums.plus(receipt);
            }
            read += some.size();
        } while (some.size() == ReceiptFilter.MOST);
        return sums;
    }

    private void old(String tillCode) {
        if (tills.find(tillCode)
                .filter(till -> till.kind() == TillKind.HISTORIC)
                .isEmpty()) {
            throw new NotFound("till", tillCode);
        }
    }

    private ZReport report(DayClose close) {
        return new ZReport(close, closes.approvalOf(close.id()).orElse(null));
    }
}
