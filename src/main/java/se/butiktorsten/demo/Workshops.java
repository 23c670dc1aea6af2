package se.butiktorsten.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.production.BatchLeft;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.production.ProductionOrder;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.tasks.Aid;
import se.butiktorsten.tasks.HowItWent;
import se.butiktorsten.tasks.Outcome;
import se.butiktorsten.tasks.Outcomes;
import se.butiktorsten.tasks.SelfRating;
import se.butiktorsten.tasks.TaskBoard;

/** Orders in the workshops, some begun, one done; who does what today, and a few earlier sessions to talk about. */
@ApplicationScoped
class Workshops {

    @Inject
    ProductionFloor floor;

    @Inject
    TaskBoard board;

    @Inject
    Outcomes outcomes;

    @Inject
    Clock clock;

    void work(Map<String, Product> goods, Map<String, Long> people) {
        ProductionOrder boxes = plan(goods, "PD-001", 30, 3, "Till julbordet på rådhuset");
        record(boxes, 1, 22, 1);
        record(boxes, 2, 12, 0);

        ProductionOrder birdBoxes = plan(goods, "SN-001", 12, 5, null);
        record(birdBoxes, 1, 12, 1);
        record(birdBoxes, 2, 8, 0);
        record(birdBoxes, 3, 4, 0);

        ProductionOrder jam = plan(goods, "KO-001", 24, 0, null);
        record(jam, 1, 24, 0);
        record(jam, 2, 24, 0);
        record(jam, 3, 24, 0);
        toShop(jam, 18);

        ProductionOrder totes = plan(goods, "TX-001", 20, 7, "Blått tyg först");
        record(totes, 1, 8, 0);
        record(totes, 2, 3, 0);

        ProductionOrder buns = plan(goods, "BA-002", 48, 1, null);
        ProductionOrder stools = plan(goods, "MR-001", 2, 14, null);
        plan(goods, "PD-004", 40, 6, null);
        plan(goods, "TG-001", 15, 10, null);

        finished(people, "Blåklocka", totes, 1, 4);
        started(people, "Fyren", totes, 2);
        started(people, "Tallen", stools, 1);
        given(people, "Ekorren", buns, 3);
        given(people, "Lärkan", buns, 1);
        given(people, "Vinden", boxes, 2);

        earlier(people, "Vinden", boxes, 2, 9, 1, SelfRating.JUST_RIGHT);
        earlier(people, "Vinden", boxes, 2, 6, 0, SelfRating.JUST_RIGHT);
        earlier(people, "Vinden", boxes, 2, 2, 0, SelfRating.TOO_EASY);
        earlier(people, "Tallen", stools, 1, 8, 1, SelfRating.JUST_RIGHT);
        earlier(people, "Tallen", stools, 2, 5, 3, SelfRating.TOO_HARD);
        earlier(people, "Tallen", stools, 2, 2, 2, SelfRating.TOO_HARD);
    }

    private ProductionOrder plan(Map<String, Product> goods, String sku, int pieces, int days, @Nullable String note) {
        Product product = goods.get(sku);
        if (product == null) {
            throw new IllegalStateException("The small world has no " + sku);
        }
        return floor.plan(
                Staff.LEADER, product.id(), Quantity.of(pieces), today().plusDays(days), note, id("order", sku));
    }

    private void record(ProductionOrder order, int position, int made, int scrapped) {
        floor.record(
                Staff.LEADER,
                stepId(order, position),
                Quantity.of(made),
                Quantity.of(scrapped),
                id("record", order.productId() + "/" + position));
    }

    private void toShop(ProductionOrder order, int pieces) {
        List<BatchLeft> batches = floor.batchesOf(Staff.LEADER, order.id());
        floor.moveToShop(
                Staff.LEADER,
                batches.get(0).batch().id(),
                Quantity.of(pieces),
                id("move", String.valueOf(order.productId())));
    }

    private long given(Map<String, Long> people, String alias, ProductionOrder order, int position) {
        return board.assign(Staff.LEADER, participant(people, alias), stepId(order, position), today())
                .id();
    }

    private static long participant(Map<String, Long> people, String alias) {
        Long participant = people.get(alias);
        if (participant == null) {
            throw new IllegalStateException("The small world has no such participant");
        }
        return participant;
    }

    private long started(Map<String, Long> people, String alias, ProductionOrder order, int position) {
        return board.start(Staff.LEADER, given(people, alias, order, position)).id();
    }

    private void earlier(
            Map<String, Long> people,
            String alias,
            ProductionOrder order,
            int position,
            int daysAgo,
            int support,
            SelfRating rating) {
        LocalDate day = today().minusDays(daysAgo);
        outcomes.noteEarlier(
                Staff.LEADER,
                participant(people, alias),
                stepId(order, position),
                day,
                new HowItWent(support > 1 ? Outcome.WITH_SUPPORT : Outcome.WENT_WELL, support, rating));
    }

    private void finished(Map<String, Long> people, String alias, ProductionOrder order, int position, int made) {
        outcomes.finish(
                Staff.LEADER,
                started(people, alias, order, position),
                new HowItWent(Outcome.WENT_WELL, 1, SelfRating.JUST_RIGHT, Set.of(Aid.CHECKLIST)),
                Quantity.of(made),
                Quantity.ZERO,
                id("finish", order.productId() + "/" + position));
    }

    private long stepId(ProductionOrder order, int position) {
        return floor.stepsOf(Staff.LEADER, order.id()).get(position - 1).orderStepId();
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }

    private static UUID id(String what, String which) {
        return UUID.nameUUIDFromBytes(("demo/" + what + "/" + which).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
