package se.butiktorsten.stock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.butiktorsten.shared.Quantity;

/**
 * What lies on one held card lot by lot, the first to expire first, and how much of it belongs to no lot. Decides which
 * lots a line takes from; changes nothing.
 */
final class LotsOnCard {

    /** First to expire, first out; what keeps for ever comes last, and of two alike the one that came first. */
    static final Comparator<Lot> FIRST_OUT = Comparator.<Lot, LocalDate>comparing(
                    lot -> Optional.ofNullable(lot.keepsUntil()).orElse(LocalDate.MAX))
            .thenComparing(Lot::id);

    private final TreeMap<Lot, Quantity> left = new TreeMap<>(FIRST_OUT);
    private final Quantity withoutLot;

    /** @param balances how much of each lot there is, more than nothing */
    LotsOnCard(Quantity balance, Map<Lot, Quantity> balances) {
        left.putAll(balances);
        withoutLot = left.values().stream().reduce(balance, Quantity::minus);
        if (withoutLot.isNegative()) {
            throw new IllegalStateException("The lots on a card are more than the card");
        }
    }

    /** How much there is of a lot. */
    Quantity of(Lot lot) {
        return left.getOrDefault(lot, Quantity.ZERO);
    }

    /** How much may be neither sold nor used on this day. */
    Quantity pastUseBy(LocalDate day) {
        return left.entrySet().stream()
                .filter(entry -> entry.getKey().isPastUseBy(day))
                .map(Map.Entry::getValue)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    /** The lot that went past its use-by first, if any did. */
    Optional<Lot> firstPastUseBy(LocalDate day) {
        return left.keySet().stream().filter(lot -> lot.isPastUseBy(day)).findFirst();
    }

    /** Takes so much, the first to expire first; what the lots do not cover belonged to none. */
    List<LotShare> oldestFirst(Quantity quantity) {
        return take(quantity, left);
    }

    /** The same without what must not be sold or used on this day. */
    List<LotShare> stillGood(Quantity quantity, LocalDate day) {
        TreeMap<Lot, Quantity> good = new TreeMap<>(left);
        good.keySet().removeIf(lot -> lot.isPastUseBy(day));
        return take(quantity, good);
    }

    /**
     * Takes so much of what has left already: from what is still good as far as it reaches, then from what belongs to no
     * lot, and only then from what is past its use-by date on this day.
     */
    List<LotShare> goodFirst(Quantity quantity, LocalDate day) {
        List<LotShare> shares = new ArrayList<>(stillGood(quantity, day));
        Quantity open = shares.stream().map(LotShare::quantity).reduce(quantity, Quantity::plus);
        open = open.minus(least(open, withoutLot));
        TreeMap<Lot, Quantity> spoilt = new TreeMap<>(left);
        spoilt.keySet().removeIf(lot -> !lot.isPastUseBy(day));
        shares.addAll(take(open, spoilt));
        return shares;
    }

    /**
     * Takes so much for a line that is taken back: from the lots it went to as far as they reach, then from what belongs
     * to no lot, then the first to expire first.
     */
    List<LotShare> takingBack(Quantity quantity, List<LotShare> given) {
        TreeMap<Lot, Quantity> rest = new TreeMap<>(left);
        TreeMap<Lot, Quantity> taken = new TreeMap<>(FIRST_OUT);
        Quantity open = quantity;
        for (LotShare share : given) {
            Quantity part = least(least(share.quantity(), of(share.lot())), open);
            if (part.isPositive()) {
                taken.merge(share.lot(), part, Quantity::plus);
                rest.merge(share.lot(), part, Quantity::minus);
                open = open.minus(part);
            }
        }
        open = open.minus(least(open, withoutLot));
        for (LotShare share : take(open, rest)) {
            taken.merge(share.lot(), share.quantity().negated(), Quantity::plus);
        }
        List<LotShare> shares = new ArrayList<>();
        taken.forEach((lot, part) -> shares.add(new LotShare(lot, part.negated())));
        return shares;
    }

    /**
     * Shares out what comes back among the lots it was taken from; what they do not cover belongs to none.
     *
     * @param taken what was taken, in the order in which it is put back, and what was put back before
     */
    static List<LotShare> puttingBack(Quantity quantity, List<LotShare> taken) {
        Map<Lot, Quantity> out = new LinkedHashMap<>();
        taken.forEach(share -> out.merge(share.lot(), share.quantity().negated(), Quantity::plus));
        List<LotShare> shares = new ArrayList<>();
        Quantity open = quantity;
        for (Map.Entry<Lot, Quantity> entry : out.entrySet()) {
            Quantity part = least(entry.getValue(), open);
            if (part.isPositive()) {
                shares.add(new LotShare(entry.getKey(), part));
                open = open.minus(part);
            }
        }
        return shares;
    }

    private static List<LotShare> take(Quantity quantity, TreeMap<Lot, Quantity> from) {
        List<LotShare> shares = new ArrayList<>();
        Quantity open = quantity;
        for (Map.Entry<Lot, Quantity> entry : from.entrySet()) {
            Quantity part = least(entry.getValue(), open);
            if (part.isPositive()) {
                shares.add(new LotShare(entry.getKey(), part.negated()));
                open = open.minus(part);
            }
        }
        return shares;
    }

    private static Quantity least(Quantity one, Quantity other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
