package se.butiktorsten.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.transfers.PickLine;
import se.butiktorsten.transfers.PickList;
import se.butiktorsten.transfers.PickListDraft;
import se.butiktorsten.transfers.Picked;
import se.butiktorsten.transfers.TransferDesk;

/** The last jars of jam are on their way to the shop, and the shop is to send back a tote that needs mending. */
@ApplicationScoped
class Carrying {

    @Inject
    TransferDesk desk;

    void carry(Map<String, Product> goods) {
        PickList jam = make(goods, "KO-001", 6, Workshop.KITCHEN, Workshop.SHOP, null);
        PickLine line = jam.lines().get(0);
        desk.pick(Staff.LEADER, jam.id(), Map.of(line.id(), Picked.of(line.wanted())), jam.version());
        make(goods, "TX-001", 1, Workshop.SHOP, Workshop.TEXTILE, "Ett handtag ska lagas");
    }

    private PickList make(
            Map<String, Product> goods, String sku, int pieces, Workshop from, Workshop to, @Nullable String why) {
        Product product = Objects.requireNonNull(goods.get(sku));
        List<PickListDraft.Line> lines = List.of(new PickListDraft.Line(product.id(), null, Quantity.of(pieces)));
        return desk.make(
                Staff.LEADER,
                new PickListDraft(from, to, why, lines),
                UUID.nameUUIDFromBytes(("demo/pick-list/" + sku).getBytes(StandardCharsets.UTF_8)));
    }
}
