package se.butiktorsten.production;

import static se.butiktorsten.identity.Role.ACTIVITY_LEADER;
import static se.butiktorsten.identity.Role.COORDINATOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.db.RetryOnClash;

/** The door to what was made, counted; for those who answer for the unit. Nothing is changed here. */
@ApplicationScoped
@Transactional
@RetryOnClash
public class ProductionReport {

    @Inject
    Batches batches;

    @Inject
    Catalog catalog;

    /**
     * What each workshop made, in the order of the workshops; those that made nothing are left out. An article belongs to
     * the workshop that it belongs to today.
     *
     * @param period the days on which it was made
     */
    @OpenTo({ACTIVITY_LEADER, COORDINATOR})
    public List<WorkshopOutput> byWorkshop(Actor by, Period period) {
        List<Batches.Made> made = batches.made(period);
        Map<Long, Product> articles = catalog.productsById(
                by, made.stream().map(Batches.Made::productId).toList());
        Map<Workshop, List<Batches.Made>> workshops = made.stream()
                .collect(Collectors.groupingBy(
                        one -> article(articles, one).workshop(),
                        () -> new EnumMap<>(Workshop.class),
                        Collectors.toList()));
        List<WorkshopOutput> outputs = new ArrayList<>();
        workshops.forEach((workshop, theirs) -> {
            Map<Unit, Quantity> sums = new EnumMap<>(Unit.class);
            theirs.forEach(one -> sums.merge(article(articles, one).unit(), one.quantity(), Quantity::plus));
            long count = theirs.stream().mapToLong(Batches.Made::batches).sum();
            outputs.add(new WorkshopOutput(workshop, count, theirs.size(), sums));
        });
        return outputs;
    }

    private static Product article(Map<Long, Product> articles, Batches.Made made) {
        return Objects.requireNonNull(articles.get(made.productId()));
    }
}
