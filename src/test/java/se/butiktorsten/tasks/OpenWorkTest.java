package se.butiktorsten.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.Demand;
import se.butiktorsten.catalog.DemandProfile;
import se.butiktorsten.catalog.SafetyClass;
import se.butiktorsten.catalog.StepDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Role;
import se.butiktorsten.production.OpenStep;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.production.ProductionOrder;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.tasks.OpenWork.Covered;
import se.butiktorsten.tasks.OpenWork.Share;
import se.butiktorsten.world.Making;
import se.butiktorsten.world.World;

/** What the open work trains: boxes in two steps, beds in the garden, and aprons that are cut out already. */
class OpenWorkTest {

    private static final World WORLD = World.fresh();
    private static final ProductionFloor FLOOR = WORLD.the(ProductionFloor.class);

    @BeforeAll
    static void threeOrders() {
        WORLD.at("2026-11-20T09:00:00Z");
        Making making = new Making(WORLD);
        making.order(
                making.product(
                        Workshop.CARDBOARD,
                        Unit.PIECE,
                        List.of(
                                step("Vika", 3, new DemandProfile(0, 1, 1, 1, 1, 1, 1, 2)),
                                step("Limma", 2, new DemandProfile(1, 4, 2, 1, 1, 1, 1, 3)))),
                10);
        making.order(
                making.product(
                        Workshop.GARDEN,
                        Unit.PIECE,
                        List.of(step("Gräva", 4, new DemandProfile(5, 0, 1, 1, 1, 1, 1, 2)))),
                10);
        ProductionOrder aprons = making.order(
                making.product(
                        Workshop.TEXTILE,
                        Unit.PIECE,
                        List.of(
                                step("Klippa", 6, new DemandProfile(3, 3, 3, 3, 3, 3, 3, 3)),
                                step("Sy", 1, new DemandProfile(1, 1, 1, 1, 1, 1, 1, 2)))),
                10);
        WORLD.does(() -> FLOOR.record(
                World.KARIN, aprons.steps().get(0).id(), Quantity.of(10), Quantity.ZERO, UUID.randomUUID()));
    }

    @Test
    void countsStepsAndSeatsByGrade() {
        OpenWork house = open(null);

        assertThat(house.steps()).isEqualTo(4);
        assertThat(house.seats()).isEqualTo(10);
        assertThat(house.mostSeats()).isEqualTo(10);
        assertThat(house.demands()).extracting(Covered::demand).containsExactly(Demand.values());
        assertThat(in(house, Demand.PHYSICAL_LOAD).shares())
                .containsExactly(
                        new Share(0, 1, 3),
                        new Share(1, 2, 3),
                        new Share(2, 0, 0),
                        new Share(3, 0, 0),
                        new Share(4, 0, 0),
                        new Share(5, 1, 4));
        assertThat(house.demands())
                .as("every step has a grade in every demand")
                .allMatch(each -> each.shares().stream().mapToInt(Share::seats).sum() == 10);
    }

    @Test
    void looksAtOneWorkshop() {
        OpenWork cardboard = open(Workshop.CARDBOARD);

        assertThat(cardboard.steps()).isEqualTo(2);
        assertThat(in(cardboard, Demand.PHYSICAL_LOAD).easySeats()).isEqualTo(5);
        assertThat(in(cardboard, Demand.PHYSICAL_LOAD).hardSeats()).isZero();
        assertThat(in(cardboard, Demand.FINE_PRECISION).hardSeats()).isEqualTo(2);
    }

    @Test
    void looksAtTheWorkshopsThatTheLeaderLeadsOnly() {
        Actor gardener = new Actor("gunnar", Set.of(Role.ACTIVITY_LEADER)).leading(Set.of(Workshop.GARDEN));

        OpenWork garden = WORLD.in(() -> OpenWork.of(FLOOR.openSteps(gardener, null), gardener));
        OpenWork cardboard = WORLD.in(() -> OpenWork.of(FLOOR.openSteps(gardener, Workshop.CARDBOARD), gardener));

        assertThat(garden.seats()).isEqualTo(4);
        assertThat(cardboard.steps()).isZero();
    }

    @Test
    void namesTheDemandsWithoutEasyOrHarderWork() {
        assertThat(open(null).withoutEasyWork()).containsExactly(Demand.PACE_RESPONSIBILITY);
        assertThat(open(null).withoutHardWork())
                .as("all but two")
                .hasSize(6)
                .doesNotContain(Demand.PHYSICAL_LOAD, Demand.FINE_PRECISION);
        assertThat(open(Workshop.GARDEN).withoutEasyWork())
                .containsExactly(Demand.PHYSICAL_LOAD, Demand.PACE_RESPONSIBILITY);
    }

    @Test
    void countsAStepThatWaitsForTheOneBeforeAndNoneThatIsDone() {
        assertThat(open(Workshop.CARDBOARD).seats()).as("glueing waits").isEqualTo(5);
        assertThat(open(Workshop.TEXTILE).seats()).as("everything is cut out").isEqualTo(1);
    }

    @Test
    void isEmptyWhereNothingIsOpen() {
        OpenWork bakery = open(Workshop.BAKERY);

        assertThat(bakery.steps()).isZero();
        assertThat(bakery.mostSeats()).isZero();
        assertThat(bakery.withoutEasyWork()).containsExactly(Demand.values());
    }

    @Test
    void knowsNobody() {
        assertThat(Arrays.stream(OpenStep.class.getRecordComponents())
                        .map(part -> part.getType().getPackageName()))
                .noneMatch(name -> name.contains("participants"));
    }

    private static OpenWork open(Workshop workshop) {
        return WORLD.in(() -> OpenWork.of(FLOOR.openSteps(World.KARIN, workshop), World.KARIN));
    }

    private static Covered in(OpenWork work, Demand demand) {
        return work.demands().get(demand.ordinal());
    }

    private static StepDraft step(String name, int seats, DemandProfile demands) {
        return new StepDraft(name, name, 60, seats, demands, SafetyClass.NONE, null, Set.of());
    }
}
