package se.butiktorsten.stock;

import static se.butiktorsten.identity.Role.ACTIVITY_LEADER;
import static se.butiktorsten.identity.Role.ADMIN;
import static se.butiktorsten.identity.Role.FINANCE;
import static se.butiktorsten.identity.Role.SHOP_STAFF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.db.RetryOnClash;

/**
 * The door to lots (partier): what is left of them and where, when they expire, where they came from and went. Changes
 * nothing; what moves goods is {@link StockLedger}. What does not exist is answered with {@link NotFound}.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class LotRegister {

    @Inject
    Lots lots;

    @Inject
    StockCards cards;

    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public Lot lot(Actor by, long id) {
        return lots.get(id);
    }

    /**
     * The lots with this number, scanned or typed, in small letters or capitals; several when different products have one
     * alike.
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public List<Lot> withNumber(Actor by, String number) {
        return lots.withNumber(number.strip());
    }

    /** Everything that lies somewhere and belongs to a lot, the first to expire first. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public List<LotLeft> left(Actor by) {
        return places(lots.all());
    }

    /** The same for one card. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public List<LotLeft> leftOn(Actor by, long cardId) {
        return places(lots.on(cards.get(cardId).id()));
    }

    /** The same for these lots. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public List<LotLeft> leftOf(Actor by, Collection<Long> lotIds) {
        return places(lots.of(lotIds));
    }

    /** What must not be sold after this day or is no longer at its best then, the first to expire first. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public List<LotLeft> expiringBy(Actor by, LocalDate day) {
        return left(by).stream()
                .filter(left -> {
                    LocalDate until = left.lot().keepsUntil();
                    return until != null && !until.isAfter(day);
                })
                .toList();
    }

    /** What whoever sells at a place must know of dates on this day, by product; nothing of what is still good. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public Map<Long, DateWarning> warnings(Actor by, Workshop place, LocalDate day) {
        Map<Long, DateWarning> warnings = new HashMap<>();
        Map<Long, List<LotLeft>> here = left(by).stream()
                .filter(left -> left.place() == place)
                .collect(Collectors.groupingBy(left -> left.lot().productId()));
        for (StockCard card : cards.at(place)) {
            List<LotLeft> lots = here.getOrDefault(card.productId(), List.of());
            Quantity good = lots.stream()
                    .filter(left -> left.lot().isPastUseBy(day))
                    .map(LotLeft::quantity)
                    .reduce(card.balance(), Quantity::minus);
            Optional<LotLeft> next =
                    lots.stream().filter(left -> !left.lot().isPastUseBy(day)).findFirst();
            if (!lots.isEmpty() && !good.isPositive()) {
                warnings.put(card.productId(), DateWarning.PAST_USE_BY);
            } else if (next.filter(left -> left.lot().isPastBestBefore(day)).isPresent()) {
                warnings.put(card.productId(), DateWarning.PAST_BEST_BEFORE);
            }
        }
        return warnings;
    }

    /** Where these lots came from, lay and went, in the order it was written. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public List<LotMove> movesOf(Actor by, Collection<Long> lotIds) {
        return moves(lots.linesOf(lotIds));
    }

    /** What was posted of lots by sources of one kind, such as a batch or a sale, in the order it was written. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public List<LotMove> movesBy(Actor by, String sourceKind, Collection<String> sourceIds) {
        return moves(lots.linesBy(sourceKind, sourceIds));
    }

    private List<LotMove> moves(List<LotLine> lines) {
        Map<Long, StockCard> byId =
                byId(lines.stream().map(line -> line.movement().cardId()).collect(Collectors.toSet()));
        return lines.stream()
                .map(line ->
                        new LotMove(line.lot(), place(byId, line.movement().cardId()), line.movement(), line.change()))
                .toList();
    }

    private List<LotLeft> places(List<LotShelf> shelves) {
        Map<Long, StockCard> byId = byId(shelves.stream().map(LotShelf::cardId).collect(Collectors.toSet()));
        return shelves.stream()
                .map(shelf -> new LotLeft(shelf.lot(), shelf.cardId(), place(byId, shelf.cardId()), shelf.balance()))
                .toList();
    }

    private Map<Long, StockCard> byId(Set<Long> ids) {
        return cards.those(ids).stream().collect(Collectors.toMap(StockCard::id, Function.identity()));
    }

    private static Workshop place(Map<Long, StockCard> byId, long cardId) {
        StockCard card = byId.get(cardId);
        if (card == null) {
            throw new IllegalStateException("A lot lies on card " + cardId + ", which is not there");
        }
        return card.place();
    }
}
