package se.butiktorsten.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static se.butiktorsten.sales.PaymentMethod.CARD;
import static se.butiktorsten.world.World.ADAM;
import static se.butiktorsten.world.World.SARA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.db.Clash;
import se.butiktorsten.stock.StockAudit;
import se.butiktorsten.world.Purchase;
import se.butiktorsten.world.World;

/** Many at the same moment: every purchase once, every number once, and the shelf agrees. */
class TillRushTest {

    private static final int CLIENTS = 8;
    private static final World WORLD = World.fresh();
    private static final Till TILL = WORLD.the(Till.class);
    private static final List<Product> GOODS = new ArrayList<>();

    @BeforeAll
    static void openTheShop() {
        WORLD.does(() -> {
            TILL.setUp(ADAM, "A", "Kassa A");
            TILL.setUp(ADAM, "B", "Kassa B");
            for (int i = 0; i < 4; i++) {
                GOODS.add(WORLD.the(Catalog.class)
                        .add(
                                ADAM,
                                new ProductDraft(
                                        "RUSH-" + i,
                                        "Vara",
                                        "Thing",
                                        Workshop.BAKERY,
                                        Unit.PIECE,
                                        VatCategory.FOOD,
                                        new Money(2500),
                                        null)));
            }
        });
    }

    @Test
    void sellsEveryPurchaseOnceAndLeavesNoGap() throws Exception {
        List<Callable<SaleResult>> rush = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            SaleDraft draft = Purchase.at(i % 3 == 0 ? "B" : "A")
                    .of(1, GOODS.get(i % 4))
                    .of(2, GOODS.get((i * 7 + 1) % 4))
                    .paidBy(CARD);
            rush.add(() -> sell(draft));
            if (i % 3 == 0) {
                rush.add(() -> sell(draft));
            }
        }

        List<SaleResult> results = atOnce(rush);

        assertThat(results.stream().filter(SaleResult::isNew)).hasSize(60);
        for (TillRegister till : WORLD.in(() -> TILL.tills(SARA))) {
            List<Long> numbers = WORLD.in(() -> TILL.receipts(SARA, today(till.code()))).stream()
                    .map(Sale::number)
                    .toList();
            assertThat(numbers)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, till.lastNumber()).boxed().toList());
        }
        assertThat(WORLD.in(() -> WORLD.the(StockAudit.class).run(ADAM)).differences())
                .isEmpty();
    }

    @Test
    void givesNoMoreBackThanWasBoughtWhenTwoTillsTryAtOnce() throws Exception {
        Sale sale = sell(Purchase.at("A").of(3, GOODS.get(0)).paidBy(CARD)).receipt();
        List<Callable<Boolean>> rush = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            ReturnDraft draft = new ReturnDraft(
                    UUID.randomUUID(),
                    sale.id(),
                    i % 2 == 0 ? "A" : "B",
                    WORLD.now(),
                    List.of(new ReturnDraft.Line(1, Quantity.ONE)),
                    List.of(new ReturnDraft.Refund(CARD, new Money(2500))));
            rush.add(() -> {
                try {
                    return retrying(() -> WORLD.in(() -> TILL.giveBack(SARA, draft)))
                            .isNew();
                } catch (InvalidInput tooMuch) {
                    return false;
                }
            });
        }

        List<Boolean> results = atOnce(rush);

        assertThat(results.stream().filter(given -> given)).hasSize(3);
        assertThat(WORLD.in(() -> TILL.left(SARA, sale.id()))).containsEntry(1, Quantity.ZERO);
    }

    private static ReceiptFilter today(String till) {
        LocalDate day = SwedishTime.dayOf(WORLD.now());
        return new ReceiptFilter(new Period(day, day), till, null, null, 0, ReceiptFilter.MOST);
    }

    private static SaleResult sell(SaleDraft draft) throws Exception {
        return retrying(() -> WORLD.in(() -> TILL.sell(SARA, draft)));
    }

    /** What the interceptor does around the door in the application. */
    private static <T> T retrying(Callable<T> work) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.call();
            } catch (RuntimeException e) {
                if (attempt == 8 || !Clash.isBehind(e)) {
                    throw e;
                }
            }
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        CyclicBarrier start = new CyclicBarrier(CLIENTS);
        try {
            List<Future<List<T>>> running = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int first = client;
                running.add(clients.submit(() -> {
                    List<T> mine = new ArrayList<>();
                    start.await();
                    for (int i = first; i < work.size(); i += CLIENTS) {
                        mine.add(work.get(i).call());
                    }
                    return mine;
                }));
            }
            List<T> all = new ArrayList<>();
            for (Future<List<T>> one : running) {
                all.addAll(one.get());
            }
            return all;
        } finally {
            clients.shutdown();
        }
    }
}
