package se.butiktorsten.it.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.stock.MovementSource;
import se.butiktorsten.stock.StockLedger;

/** Two steps in one transaction, as one feature calls another: the second may be refused after the first was done. */
@ApplicationScoped
@Transactional
public class ReceiveThenMove {

    @Inject
    StockLedger ledger;

    public void run(Actor by, long productId, Quantity received, Quantity moved, String id) {
        ledger.receive(by, productId, Workshop.CARPENTRY, received, new MovementSource("BATCH", id));
        ledger.move(by, productId, Workshop.CARPENTRY, Workshop.SHOP, moved, new MovementSource("MOVE", id));
    }
}
