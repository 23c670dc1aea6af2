package se.butiktorsten.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static se.butiktorsten.world.World.FELIX;
import static se.butiktorsten.world.World.KARIN;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.stock.AuditReport.Difference;
import se.butiktorsten.stock.AuditReport.DifferenceKind;
import se.butiktorsten.world.World;

/** The audit on books that are right, and on books that somebody has tampered with past the code and the database. */
class StockAuditTest {

    private static World world;
    private static int numbers;

    private StockLedger ledger;
    private StockAudit audit;
    private long product;
    private long card;

    @BeforeAll
    static void aDatabaseThatNoLongerGuardsItself() {
        world = World.fresh();
        for (String sql : List.of(
                "DROP TRIGGER stock_movement_kept",
                "DROP TRIGGER stock_movement_stays",
                "ALTER TABLE stock_card DROP CONSTRAINT stock_card_last_line",
                "ALTER TABLE stock_movement DROP CONSTRAINT stock_movement_previous",
                "ALTER TABLE stock_movement DROP CONSTRAINT stock_movement_chain",
                "ALTER TABLE stock_movement DROP CONSTRAINT stock_movement_balance",
                "ALTER TABLE stock_movement DROP CONSTRAINT stock_movement_source")) {
            execute(sql);
        }
    }

    @BeforeEach
    void aCardWithFourLines() {
        ledger = world.the(StockLedger.class);
        audit = world.the(StockAudit.class);
        product = world.in(() -> world.the(Catalog.class)
                        .add(
                                KARIN,
                                new ProductDraft(
                                        "AUDIT-" + ++numbers,
                                        "Fågelholk",
                                        "Bird box",
                                        Workshop.CARPENTRY,
                                        Unit.PIECE,
                                        VatCategory.STANDARD,
                                        Money.ofKronor(195),
                                        null)))
                .id();
        receive(5, "a");
        receive(3, "b");
        waste(1);
        move(2, "m");
        card = world.in(() -> ledger.cardsOf(KARIN, product)).get(0).id();
    }

    @Test
    void findsNothingInBooksThatAreRight() {
        StockMovement mistake = receive(1, "mistake");
        world.in(() -> ledger.reverse(KARIN, mistake.id(), "Fel"));

        assertThat(differences()).isEmpty();
    }

    @Test
    void countsWhatItWalked() {
        AuditReport before = world.in(() -> audit.run(FELIX));

        receive(1, "c");

        AuditReport after = world.in(() -> audit.run(FELIX));
        assertThat(after.lines()).isEqualTo(before.lines() + 1);
        assertThat(after.cards()).isEqualTo(before.cards());
        assertThat(after.at()).isEqualTo(world.now());
    }

    @Test
    void findsABalanceThatItsLinesDoNotAddUpTo() {
        execute("UPDATE stock_card SET balance = 9000 WHERE id = " + card);

        assertThat(differences())
                .containsExactly(new Difference(
                        DifferenceKind.WRONG_BALANCE,
                        card,
                        product,
                        Workshop.CARPENTRY,
                        Map.of("line", 4L, "expected", Quantity.of(5), "found", Quantity.of(9))));
    }

    @Test
    void findsACardThatForgotItsLastLine() {
        execute("UPDATE stock_card SET last_number = 3 WHERE id = " + card);

        assertThat(kinds()).containsExactly(DifferenceKind.WRONG_LAST_LINE);
    }

    @Test
    void findsADeletedLine() {
        execute("DELETE FROM stock_movement WHERE number = 2 AND card_id = " + card);

        assertThat(kinds()).containsExactly(DifferenceKind.GAP, DifferenceKind.WRONG_SUM, DifferenceKind.WRONG_BALANCE);
    }

    @Test
    void findsAChangedLine() {
        execute("UPDATE stock_movement SET change = 4000 WHERE number = 2 AND card_id = " + card);

        assertThat(kinds()).containsExactly(DifferenceKind.WRONG_SUM, DifferenceKind.WRONG_BALANCE);
    }

    @Test
    void findsALineThatDoesNotContinueTheOneBefore() {
        execute("UPDATE stock_movement SET previous_balance = 4000 WHERE number = 2 AND card_id = " + card);

        assertThat(kinds()).containsExactly(DifferenceKind.BROKEN_CHAIN);
    }

    @Test
    void findsLessThanNothing() {
        execute("UPDATE stock_movement SET change = -7000, balance_after = -2000 WHERE number = 2 AND card_id = "
                + card);

        assertThat(kinds())
                .contains(DifferenceKind.BELOW_ZERO, DifferenceKind.BROKEN_CHAIN, DifferenceKind.WRONG_BALANCE);
    }

    @Test
    void findsASourceThatPostedTwice() {
        execute("UPDATE stock_movement SET source_id = 'a" + product + "' WHERE number = 2 AND card_id = " + card);

        assertThat(kinds()).containsExactly(DifferenceKind.SOURCE_TWICE);
    }

    @Test
    void findsHalfAMove() {
        execute("UPDATE stock_movement SET source_id = 'lost' WHERE number = 4 AND card_id = " + card);

        assertThat(kinds()).containsExactly(DifferenceKind.HALF_A_MOVE, DifferenceKind.HALF_A_MOVE);
    }

    @Test
    void findsACorrectionThatUndoesSomethingElse() {
        StockMovement mistake = receive(1, "mistake");
        StockMovement correction = world.in(() -> ledger.reverse(KARIN, mistake.id(), "Fel"));
        execute("UPDATE stock_movement SET corrects_id = NULL WHERE id = " + correction.id());

        assertThat(kinds()).containsExactly(DifferenceKind.WRONG_CORRECTION);
    }

    @Test
    void changesNothingItself() {
        execute("UPDATE stock_card SET balance = 9000 WHERE id = " + card);

        assertThat(differences()).isEqualTo(differences());
        assertThat(world.in(() -> ledger.card(KARIN, card)).balance()).isEqualTo(Quantity.of(9));
    }

    private List<DifferenceKind> kinds() {
        return differences().stream().map(Difference::kind).toList();
    }

    /** What the audit finds on the cards of this test's product; others have been tampered with before. */
    private List<Difference> differences() {
        return world.in(() -> audit.run(FELIX)).differences().stream()
                .filter(difference -> difference.productId() != null && difference.productId() == product)
                .toList();
    }

    private StockMovement receive(long pieces, String id) {
        return world.in(() -> ledger.receive(
                KARIN, product, Workshop.CARPENTRY, Quantity.of(pieces), new MovementSource("BATCH", id + product)));
    }

    private void waste(long pieces) {
        world.in(() -> ledger.withdraw(
                KARIN,
                product,
                Workshop.CARPENTRY,
                Quantity.of(pieces),
                Withdrawal.waste(WasteReason.BROKEN, null),
                UUID.randomUUID()));
    }

    private void move(long pieces, String id) {
        world.in(() -> ledger.move(
                KARIN,
                product,
                Workshop.CARPENTRY,
                Workshop.SHOP,
                Quantity.of(pieces),
                new MovementSource("MOVE", id + product)));
    }

    private static void execute(String sql) {
        world.in(() -> world.entityManager().createNativeQuery(sql).executeUpdate());
    }
}
