package se.butiktorsten.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.stock.MovementSource;
import se.butiktorsten.stock.NotEnoughStock;
import se.butiktorsten.stock.StockAudit;
import se.butiktorsten.stock.StockLedger;

/** One call is one transaction in the container, alone and beside others. */
@ExtendWith(ArquillianExtension.class)
class OneTransactionIT {

    private static final Actor KARIN = new Actor("karin", EnumSet.of(Role.ACTIVITY_LEADER))
            .leading(java.util.EnumSet.allOf(se.butiktorsten.shared.Workshop.class));
    private static final Actor SARA = new Actor("sara", EnumSet.of(Role.SHOP_STAFF));

    @Inject
    Catalog catalog;

    @Inject
    StockLedger ledger;

    @Inject
    StockAudit audit;

    @Inject
    ReceiveThenMove steps;

    @Resource
    ManagedExecutorService together;

    @Test
    void aRefusalUndoesWhatWasDoneBeforeIt() {
        long birdhouse = product("IN-BIRDHOUSE");

        assertThatThrownBy(() -> steps.run(KARIN, birdhouse, Quantity.of(5), Quantity.of(9), "wall"))
                .isInstanceOf(NotEnoughStock.class);

        assertThat(ledger.cardsOf(KARIN, birdhouse))
                .allSatisfy(card -> assertThat(card.balance()).isEqualTo(Quantity.ZERO));
        assertThat(audit.run(KARIN).isClean()).isTrue();
    }

    @Test
    void whatIsNotRefusedStaysWhole() {
        long tray = product("IN-TRAY");

        steps.run(KARIN, tray, Quantity.of(5), Quantity.of(2), "tray");

        assertThat(ledger.balance(KARIN, tray, Workshop.CARPENTRY)).isEqualTo(Quantity.of(3));
        assertThat(ledger.balance(KARIN, tray, Workshop.SHOP)).isEqualTo(Quantity.of(2));
    }

    @Test
    void manyWhoSellTheSameAtOnceLoseNothing() throws Exception {
        long stool = product("IN-STOOL");
        ledger.receive(KARIN, stool, Workshop.SHOP, Quantity.of(100), source("BATCH"));

        List<Future<?>> tills = new ArrayList<>();
        for (int till = 0; till < 6; till++) {
            tills.add(together.submit(() -> {
                for (int sale = 0; sale < 10; sale++) {
                    ledger.sell(
                            SARA,
                            Map.of(stool, Quantity.of(1)),
                            Workshop.SHOP,
                            LocalDate.of(2026, 11, 20),
                            source("SALE"));
                }
            }));
        }
        for (Future<?> till : tills) {
            till.get(60, TimeUnit.SECONDS);
        }

        assertThat(ledger.balance(SARA, stool, Workshop.SHOP)).isEqualTo(Quantity.of(40));
        assertThat(audit.run(KARIN).isClean()).isTrue();
    }

    private long product(String sku) {
        return catalog.add(
                        KARIN,
                        new ProductDraft(
                                sku,
                                "Provvara",
                                "Sample",
                                Workshop.CARPENTRY,
                                Unit.PIECE,
                                VatCategory.STANDARD,
                                Money.ofKronor(12),
                                null))
                .id();
    }

    private static MovementSource source(String kind) {
        return new MovementSource(kind, UUID.randomUUID().toString());
    }
}
