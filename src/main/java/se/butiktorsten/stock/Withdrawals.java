package se.butiktorsten.stock;

import static se.butiktorsten.identity.Role.ACTIVITY_LEADER;
import static se.butiktorsten.identity.Role.ADMIN;
import static se.butiktorsten.identity.Role.FINANCE;
import static se.butiktorsten.identity.Role.SHOP_STAFF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.MaterialCost;
import se.butiktorsten.catalog.MaterialCosts;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.db.RetryOnClash;

/**
 * The door to what left without a sale in a period: waste with its reasons, gifts, our own use. What was taken back does not
 * count. Reads the ledger's own lines and changes nothing; {@link StockLedger#withdraw} writes them.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class Withdrawals {

    @Inject
    StockMovements movements;

    @Inject
    StockCards cards;

    @Inject
    Catalog catalog;

    @Inject
    MaterialCosts costs;

    /**
     * What left unsold, added up by reason, place and product. Valued at what its materials cost, for those who may know that;
     * where the cost is unknown, or not theirs to know, at the price in the shop.
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public List<Withdrawn> in(Actor by, Period period) {
        record Group(MovementReason reason, @Nullable WasteReason waste, Workshop place, Product product) {}
        Map<Group, Quantity> sums = new LinkedHashMap<>();
        for (WithdrawnLine one : lines(by, period)) {
            Group group = new Group(one.line().reason(), one.line().wasteReason(), one.place(), one.product());
            sums.merge(group, one.quantity(), Quantity::plus);
        }
        Map<Long, MaterialCost> known =
                !sums.isEmpty() && by.isAnyOf(ACTIVITY_LEADER, FINANCE, ADMIN) ? costs.all(by) : Map.of();
        List<Withdrawn> all = new ArrayList<>();
        sums.forEach((group, quantity) -> {
            MaterialCost perUnit = known.get(group.product().id());
            Money cost = perUnit == null ? null : perUnit.of(quantity);
            Money price = group.product().price();
            all.add(new Withdrawn(
                    group.reason(),
                    group.waste(),
                    group.place(),
                    group.product(),
                    quantity,
                    cost,
                    cost == null && price != null ? price.times(quantity) : null));
        });
        all.sort(Withdrawn.ORDER);
        return all;
    }

    /** The lines behind it, in the order they were written. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public List<WithdrawnLine> lines(Actor by, Period period) {
        Set<Long> corrected = movements.correctedFrom(period.from());
        List<StockMovement> lines = movements.withdrawn(period).stream()
                .filter(line -> !corrected.contains(line.id()))
                .toList();
        Map<Long, StockCard> byId =
                cards.those(lines.stream().map(StockMovement::cardId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(StockCard::id, Function.identity()));
        Map<Long, Product> products = catalog.productsById(
                by, byId.values().stream().map(StockCard::productId).collect(Collectors.toSet()));
        return lines.stream()
                .map(line -> {
                    StockCard card = Objects.requireNonNull(byId.get(line.cardId()));
                    return new WithdrawnLine(
                            line, card.place(), Objects.requireNonNull(products.get(card.productId())));
                })
                .toList();
    }
}
