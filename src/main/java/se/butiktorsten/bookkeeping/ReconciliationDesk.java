package se.butiktorsten.bookkeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Role;
import se.butiktorsten.sales.DayClose;
import se.butiktorsten.sales.DayCloses;
import se.butiktorsten.sales.PaymentMethod;
import se.butiktorsten.sales.ZReport;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.SentBefore;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.db.RetryOnClash;

/** Puts closes, vouchers, exports and the bank's lists beside each other, so that what is missing shows. */
@ApplicationScoped
@Transactional
@RetryOnClash
public class ReconciliationDesk {

    private static final List<PaymentMethod> ON_LISTS = List.of(PaymentMethod.CARD, PaymentMethod.SWISH);

    @Inject
    Clock clock;

    @Inject
    DayCloses closes;

    @Inject
    Vouchers vouchers;

    /** Everything of a period. */
    @OpenTo(Role.FINANCE)
    public Reconciliation of(Actor by, Period period) {
        List<DayClose> closed = new ArrayList<>(
                closes.reports(by, period).stream().map(ZReport::close).toList());
        Collections.reverse(closed);
        Map<UUID, BookedVoucher> booked = new HashMap<>();
        for (BookedVoucher voucher : vouchers.withFate(vouchers.of(period))) {
            voucher.voucher().close().ifPresent(close -> booked.put(close, voucher));
        }
        List<Reconciliation.Followed> followed = closed.stream()
                .map(close -> new Reconciliation.Followed(close, booked.get(close.id())))
                .toList();
        return new Reconciliation(followed, lists(closed, vouchers.bankLists(period)));
    }

    private static List<Reconciliation.OfDay> lists(List<DayClose> closed, List<BankList> entered) {
        TreeMap<LocalDate, List<DayClose>> days = new TreeMap<>();
        closed.forEach(close -> days.computeIfAbsent(close.businessDay(), day -> new ArrayList<>())
                .add(close));
        entered.forEach(list -> days.computeIfAbsent(list.day(), day -> new ArrayList<>()));
        List<Reconciliation.OfDay> rows = new ArrayList<>();
        days.forEach((day, ofDay) -> {
            for (PaymentMethod method : ON_LISTS) {
                Money sold = ofDay.stream()
                        .map(close -> close.takings().paid(method).amount())
                        .reduce(Money.ZERO, Money::plus);
                Money counted = ofDay.stream()
                        .map(close -> method == PaymentMethod.CARD ? close.card() : close.swish())
                        .reduce(Money.ZERO, Money::plus);
                // Entered again, the later one counts.
                Money list = entered.stream()
                        .filter(one -> one.day().equals(day) && one.method() == method)
                        .reduce((one, later) -> later)
                        .map(BankList::amount)
                        .orElse(null);
                rows.add(new Reconciliation.OfDay(day, method, sold, counted, list));
            }
        });
        return rows;
    }

    /**
     * Enters what the bank's list says for a day. Sent again it is entered once; entered anew, the later one counts.
     *
     * @param method {@code CARD} or {@code SWISH}
     * @throws InvalidInput if the day has not come yet, or there is no such list
     * @throws SentBefore if something else was sent under this id
     */
    @OpenTo(Role.FINANCE)
    public void enter(Actor by, UUID id, LocalDate day, PaymentMethod method, Money amount) {
        List<Fault> faults = new ArrayList<>();
        if (day.isAfter(SwedishTime.dayOf(clock.instant()))) {
            faults.add(new Fault("day", "bookkeeping.fault.day-to-come"));
        }
        if (!ON_LISTS.contains(method)) {
            faults.add(new Fault("method", "shared.fault.choice"));
        }
        InvalidInput.refuse(faults);
        Optional<BankList> known = vouchers.bankList(id);
        if (known.isPresent()) {
            if (!known.get().day().equals(day)
                    || known.get().method() != method
                    || !known.get().amount().equals(amount)) {
                throw new SentBefore("bookkeeping.sent-before", id);
            }
            return;
        }
        vouchers.add(new BankList(id, day, method, amount, clock.instant(), by.name()));
    }
}
