package se.butiktorsten.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.DemandProfile;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.SafetyClass;
import se.butiktorsten.catalog.StepDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.participants.ParticipantDraft;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.participants.WorkingProfile;
import se.butiktorsten.production.ProductionOrder;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.world.Making;
import se.butiktorsten.world.World;

/** How many tasks were done at each level, counted for those who answer for the unit. */
class TaskReportTest {

    private static final StepDraft GROWING =
            Making.step("Limma", SafetyClass.NONE, null, new DemandProfile(3, 3, 3, 1, 1, 1, 1, 1));
    private static final StepDraft DEMANDING =
            Making.step("Limma", SafetyClass.NONE, null, new DemandProfile(4, 4, 4, 1, 1, 1, 1, 1));

    private final World world = World.fresh();
    private final Making making = new Making(world);
    private final TaskBoard board = world.the(TaskBoard.class);
    private int people;

    @Test
    void isCountedOnItsDayAtTheLevelThatItsStepHadThen() {
        Product box = making.product(Workshop.CARDBOARD, Unit.PIECE, List.of(Making.EASY, GROWING));
        world.at("2025-12-31T09:00:00Z");
        ProductionOrder before = making.order(box, 90);
        done(before, 1);
        done(before, 1);
        done(before, 2);
        world.does(() -> world.the(Catalog.class).writeRecipe(World.KARIN, box.id(), List.of(Making.EASY, DEMANDING)));
        ProductionOrder after = making.order(box, 90);
        done(after, 1);
        done(after, 2);
        world.at("2026-01-02T09:00:00Z");
        done(before, 2);
        done(before, 1, Outcome.NOT_FINISHED);
        given(before, 1);
        Assignment brokenOff = started(before, 1);
        world.does(() -> world.the(Outcomes.class).stop(World.KARIN, brokenOff.id()));

        assertThat(doneIn(2025)).isEqualTo(Map.of(1, 3L, 3, 1L, 4, 1L));
        assertThat(doneIn(2026)).isEqualTo(Map.of(1, 1L, 3, 1L));
        assertThat(doneIn(2024)).isEmpty();
    }

    private Map<Integer, Long> doneIn(int year) {
        Period period = new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        return world.in(() -> world.the(TaskReport.class).doneByLevel(World.CECILIA, period));
    }

    private void done(ProductionOrder order, int position) {
        done(order, position, Outcome.WENT_WELL);
    }

    private void done(ProductionOrder order, int position, Outcome outcome) {
        Assignment task = started(order, position);
        world.does(() -> world.the(Outcomes.class)
                .finish(
                        World.KARIN,
                        task.id(),
                        new HowItWent(outcome, 0, null),
                        Quantity.of(1),
                        Quantity.ZERO,
                        UUID.randomUUID()));
    }

    private Assignment started(ProductionOrder order, int position) {
        Assignment given = given(order, position);
        return world.in(() -> board.start(World.KARIN, given.id()));
    }

    private Assignment given(ProductionOrder order, int position) {
        String alias = "Siska " + ++people;
        return world.in(() -> {
            long person = world.the(ParticipantRegister.class)
                    .enrol(World.KARIN, draft(alias))
                    .id();
            return board.assign(
                    World.KARIN, person, order.steps().get(position - 1).id(), SwedishTime.dayOf(world.now()));
        });
    }

    private static ParticipantDraft draft(String alias) {
        return new ParticipantDraft(
                alias,
                Workshop.CARDBOARD,
                false,
                WorkingProfile.START,
                Map.of(DayOfWeek.WEDNESDAY, 240, DayOfWeek.FRIDAY, 240),
                Set.of());
    }
}
