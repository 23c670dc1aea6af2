package se.butiktorsten.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.butiktorsten.world.World.KARIN;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;

class StockCardTest {

    private static final Instant LATE = Instant.parse("2026-11-20T23:30:00Z");

    private final StockCard card = new StockCard(7, Workshop.SHOP);

    @Test
    void beginsEmptyAndWithoutALine() {
        assertThat(card.balance()).isEqualTo(Quantity.ZERO);
        assertThat(card.lastNumber()).isZero();
    }

    @Test
    void numbersItsLinesAndStoresTheBalanceAfterEach() {
        StockMovement first = post(MovementReason.RECEIVED, 5);
        StockMovement second = post(MovementReason.SOLD, -2);

        assertThat(first.number()).isEqualTo(1);
        assertThat(first.balanceBefore()).isEqualTo(Quantity.ZERO);
        assertThat(first.balanceAfter()).isEqualTo(Quantity.of(5));
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.balanceBefore()).isEqualTo(Quantity.of(5));
        assertThat(second.balanceAfter()).isEqualTo(Quantity.of(3)).isEqualTo(card.balance());
    }

    @Test
    void refusesToGoBelowZeroAndStaysAsItWas() {
        post(MovementReason.RECEIVED, 3);

        assertThatThrownBy(() -> post(MovementReason.WASTED, -4))
                .isInstanceOfSatisfying(
                        NotEnoughStock.class,
                        refused -> assertThat(refused.facts())
                                .containsEntry("available", Quantity.of(3))
                                .containsEntry("wanted", Quantity.of(4)));

        assertThat(card.balance()).isEqualTo(Quantity.of(3));
        assertThat(card.lastNumber()).isEqualTo(1);
    }

    @Test
    void refusesAQuantityTooLargeToHold() {
        post(MovementReason.RECEIVED, 1);

        assertThatThrownBy(() -> card.post(
                        new Cause(MovementReason.RECEIVED),
                        new Quantity(Long.MAX_VALUE),
                        new MovementSource("TEST", "x"),
                        null,
                        KARIN,
                        LATE))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void fixesTheSwedishDayOfALine() {
        assertThat(post(MovementReason.RECEIVED, 1).businessDay()).isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void remembersTheFirstTimeItAskedForARecount() {
        card.askForRecount(LATE);
        card.askForRecount(LATE.plusSeconds(60));
        assertThat(card.recountSince()).contains(LATE);

        card.wasCounted();
        assertThat(card.recountSince()).isEmpty();
    }

    @Test
    void tellsNothingButItsKindAndId() {
        assertThat(card).hasToString("stock card 0");
        assertThat(post(MovementReason.RECEIVED, 1)).hasToString("stock movement 0");
    }

    private StockMovement post(MovementReason reason, long units) {
        MovementSource source = new MovementSource("TEST", reason + "-" + card.lastNumber());
        return card.post(new Cause(reason), Quantity.of(units), source, null, KARIN, LATE);
    }
}
