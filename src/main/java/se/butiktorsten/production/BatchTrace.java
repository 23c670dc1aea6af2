package se.butiktorsten.production;

import static se.butiktorsten.identity.Role.ACTIVITY_LEADER;
import static se.butiktorsten.identity.Role.ADMIN;
import static se.butiktorsten.identity.Role.SHOP_STAFF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.shared.db.RetryOnClash;
import se.butiktorsten.stock.MovementSource;

/**
 * The door to where batches come from and what became of materials: one step back, one step forward, as (EC) 178/2002
 * article 18 asks. What was used for an order counts for all its batches, because a dough is not told from the next.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class BatchTrace {

    @Inject
    Orders orders;

    @Inject
    Batches batches;

    @Inject
    UsedMaterials usedMaterials;

    /** The batch that a lot is, and what was used for it; nothing for what was bought. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public Optional<Origin> origin(Actor by, long lotId) {
        return batches.ofLots(Set.of(lotId)).stream()
                .findFirst()
                .map(batch -> new Origin(batch, sourcesOf(batch.orderId())));
    }

    private List<MovementSource> sourcesOf(long orderId) {
        List<UsedMaterial> used = usedMaterials.of(Set.of(orderId));
        Set<String> takenBack =
                orders.takenBack(used.stream().map(UsedMaterial::recordId).collect(Collectors.toSet()));
        List<MovementSource> sources = new ArrayList<>();
        used.stream()
                .filter(one -> one.amount().isPositive() && !takenBack.contains(one.recordId()))
                .map(one -> new MovementSource(MaterialTaking.SOURCE, one.recordId()))
                .distinct()
                .forEach(sources::add);
        usedMaterials.settlementsOf(Set.of(orderId)).stream()
                .map(one -> new MovementSource(MaterialPlanner.SOURCE, one.settlementId()))
                .distinct()
                .forEach(sources::add);
        return sources;
    }

    /**
     * The batches that were made of what these sources took, in the order they were made; not those that are taken back,
     * nor those of records that are.
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public List<Batch> madeOf(Actor by, Collection<MovementSource> sources) {
        Set<String> records = idsOf(sources, MaterialTaking.SOURCE);
        records.removeAll(orders.takenBack(records));
        Set<Long> orderIds = new TreeSet<>();
        usedMaterials.byRecords(records).forEach(used -> orderIds.add(used.orderId()));
        usedMaterials
                .settlements(idsOf(sources, MaterialPlanner.SOURCE))
                .forEach(settlement -> orderIds.add(settlement.orderId()));
        return batches.ofOrders(orderIds).stream()
                .filter(batch -> !batch.isTakenBack())
                .toList();
    }

    private static Set<String> idsOf(Collection<MovementSource> sources, String kind) {
        return sources.stream()
                .filter(source -> source.kind().equals(kind))
                .map(MovementSource::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
