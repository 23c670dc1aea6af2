package se.butiktorsten.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;

/**
 * How much of a product to make, until when, and why: a pure function of its {@link Situation}.
 *
 * <ul>
 *   <li>It is time when no more than the reorder point is available; without one, when less than the par level is; without
 *       either, when less than {@value #DAYS_TO_MAKE} days' sales are.
 *   <li>It fills up to the par level; without one, to a week's sales; and never to less than the reorder point.
 *   <li>What goes off is filled up to no more than is sold while it is good.
 *   <li>What is promised to customers comes on top.
 *   <li>What the shop asks for is made, be it time or not: no less than it asks for.
 * </ul>
 *
 * A day's sales are what was sold in {@value #WEEKS} weeks, spread over their days. Nothing is rounded on the way; the
 * quantity is rounded up to whole pieces at the end.
 */
final class Refill {

    /** How many weeks back sales are looked at. */
    static final int WEEKS = 4;

    /** How many days that is, today not among them. */
    static final int DAYS = WEEKS * 7;

    /** How many days' sales shall last until what is begun now is there. */
    static final int DAYS_TO_MAKE = 3;

    private static final int A_WEEK = 7;

    /** For how long one may look ahead; what lasts longer than this lasts long. */
    private static final int AHEAD_MOST = 365;

    /**
     * What to do.
     *
     * @param quantity more than nothing, whole pieces of what is counted in pieces
     * @param dueOn a working day, not before today
     */
    record Advice(Quantity quantity, LocalDate dueOn, List<Because> reasons) {}

    private final Situation now;
    private final LocalDate today;

    private Refill(Situation now, LocalDate today) {
        this.now = now;
        this.today = today;
    }

    /** What to do about it today; nothing when there is enough. */
    static Optional<Advice> of(Situation now, LocalDate today) {
        return new Refill(now, today).advice();
    }

    private Optional<Advice> advice() {
        Quantity target = target();
        Quantity keeps = sellsWhileGood();
        boolean isCut = false;
        if (keeps != null && keeps.compareTo(target) < 0) {
            target = keeps;
            isCut = true;
        }
        Quantity missing = isTime() ? target.minus(now.available()) : Quantity.ZERO;
        if (missing.compareTo(now.wished()) < 0) {
            missing = now.wished();
            isCut = false;
        }
        if (!missing.isPositive()) {
            return Optional.empty();
        }
        Quantity whole = countable(now.unit(), missing);
        Quantity quantity = whole.compareTo(ProductionFloor.ORDER_MOST) > 0 ? ProductionFloor.ORDER_MOST : whole;
        return Optional.of(new Advice(quantity, dueOn(), reasons(isCut)));
    }

    private boolean isTime() {
        Quantity available = now.available();
        Quantity reorderPoint = now.reorderPoint();
        if (reorderPoint != null) {
            return available.compareTo(reorderPoint) <= 0;
        }
        Quantity parLevel = now.parLevel();
        if (parLevel != null) {
            return available.compareTo(parLevel) < 0;
        }
        return available.isNegative() || times(available, DAYS) < times(now.sold(), DAYS_TO_MAKE);
    }

    private Quantity target() {
        return target(now.parLevel(), now.reorderPoint(), now.sold());
    }

    /** What to fill up to, of what is sold so much in {@value #WEEKS} weeks; not rounded. */
    static Quantity target(@Nullable Quantity parLevel, @Nullable Quantity reorderPoint, Quantity sold) {
        Quantity target = parLevel != null ? parLevel : new Quantity(ceil(times(sold, A_WEEK), DAYS));
        return reorderPoint != null && reorderPoint.compareTo(target) > 0 ? reorderPoint : target;
    }

    /**
     * Whether so little lies in the shop that there is soon none: no more than the reorder point; without one, less than is
     * sold in {@value #DAYS_TO_MAKE} days.
     */
    static boolean isShort(Quantity inShop, @Nullable Quantity reorderPoint, Quantity sold) {
        return reorderPoint == null
                ? times(inShop, DAYS) < times(sold, DAYS_TO_MAKE)
                : inShop.compareTo(reorderPoint) <= 0;
    }

    /** The {@value #WEEKS} weeks whose sales are looked at, today not among them. */
    static Period weeksBefore(LocalDate today) {
        return new Period(today.minusDays(DAYS), today.minusDays(1));
    }

    /** How much is sold before it goes off, at least one; null when that is not known or does not matter. */
    private @Nullable Quantity sellsWhileGood() {
        Integer days = now.shelfLifeDays();
        if (days == null || !now.sold().isPositive()) {
            return null;
        }
        long sold = times(now.sold(), days) / DAYS;
        long countable = now.unit().isDivisible() ? sold : sold / Quantity.ONE_UNIT * Quantity.ONE_UNIT;
        return new Quantity(Math.max(countable, Quantity.ONE_UNIT));
    }

    /** Rounded up to whole pieces of what is counted in pieces. */
    static Quantity countable(Unit unit, Quantity quantity) {
        return unit.isDivisible() ? quantity : Quantity.of(ceil(quantity.thousandths(), Quantity.ONE_UNIT));
    }

    /** The day that what lies in the shop lasts to; null when nothing is sold. */
    private @Nullable LocalDate lastsTo() {
        if (!now.sold().isPositive()) {
            return null;
        }
        long days = times(now.inShop(), DAYS) / now.sold().thousandths();
        return today.plusDays(Math.min(days, AHEAD_MOST));
    }

    private LocalDate dueOn() {
        LocalDate lasts = lastsTo();
        LocalDate wanted = lasts == null ? today.plusDays(A_WEEK) : lasts;
        LocalDate promisedBy = now.promisedBy();
        if (promisedBy != null && promisedBy.isBefore(wanted)) {
            wanted = promisedBy;
        }
        LocalDate soonest = SwedishTime.weekdayFrom(today.plusDays(1));
        LocalDate due = SwedishTime.weekdayUntil(wanted);
        return due.isBefore(soonest) ? soonest : due;
    }

    private List<Because> reasons(boolean isCut) {
        List<Because> reasons = new ArrayList<>();
        if (now.wished().isPositive()) {
            reasons.add(Because.of("planning.because.wished", "quantity", now.wished()));
        }
        if (now.promised().isPositive() && now.promisedBy() != null) {
            reasons.add(new Because(
                    "planning.because.promised", Map.of("quantity", now.promised(), "day", now.promisedBy())));
        }
        reasons.add(sales());
        reasons.add(Because.of("planning.because.left", "left", now.inShop()));
        LocalDate lasts = lastsTo();
        if (lasts != null && now.inShop().isPositive()) {
            reasons.add(
                    lasts.equals(today)
                            ? Because.of("planning.because.lasts-today")
                            : lasts.equals(today.plusDays(1))
                                    ? Because.of("planning.because.lasts-tomorrow")
                                    : Because.of("planning.because.lasts", "day", lasts));
        }
        if (now.inWorkshops().isPositive()) {
            reasons.add(Because.of("planning.because.in-workshops", "quantity", now.inWorkshops()));
        }
        if (now.coming().isPositive()) {
            reasons.add(Because.of("planning.because.coming", "quantity", now.coming()));
        }
        if (now.reorderPoint() != null) {
            reasons.add(Because.of("planning.because.reorder-point", "point", now.reorderPoint()));
        }
        if (now.parLevel() != null) {
            reasons.add(Because.of("planning.because.par-level", "level", now.parLevel()));
        }
        if (isCut && now.shelfLifeDays() != null) {
            reasons.add(Because.of("planning.because.shelf-life", "days", now.shelfLifeDays()));
        }
        return reasons;
    }

    private Because sales() {
        if (!now.sold().isPositive()) {
            return Because.of("planning.because.sold-none", "weeks", WEEKS);
        }
        if (now.sold().thousandths() < Quantity.ONE_UNIT * now.sellingDays()) {
            return new Because("planning.because.sold", Map.of("quantity", now.sold(), "weeks", WEEKS));
        }
        // For the eye: tenths are exact enough, and whole pieces when there are many.
        long tenths = (now.sold().thousandths() * 2 / (Quantity.ONE_UNIT / 10) + now.sellingDays())
                / (2L * now.sellingDays());
        return Because.of("planning.because.sells", "rate", new Quantity(tenths * (Quantity.ONE_UNIT / 10)));
    }

    private static long times(Quantity quantity, int days) {
        return Math.multiplyExact(quantity.thousandths(), (long) days);
    }

    private static long ceil(long dividend, long divisor) {
        return Math.floorDiv(Math.addExact(dividend, divisor - 1), divisor);
    }
}
