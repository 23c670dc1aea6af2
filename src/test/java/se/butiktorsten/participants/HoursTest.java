package se.butiktorsten.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.world.World;

/** A person's hours, step by step, and the days on which somebody is not here. */
class HoursTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final WorkingProfile HIGHER = new WorkingProfile(2, 1, 1, 1, 1, 1, 1, 1);

    private static int people;

    private final World world = World.shared();
    private final ParticipantRegister register = world.the(ParticipantRegister.class);

    private long id;

    @BeforeEach
    void somebodyHasComeTwoHoursOnFridaysSinceSummer() {
        ParticipantDraft draft = new ParticipantDraft(
                "Steg " + ++people,
                Workshop.GARDEN,
                false,
                WorkingProfile.START,
                Map.of(DayOfWeek.FRIDAY, 120),
                java.util.Set.of());
        id = world.in(() -> register.enrolSince(World.KARIN, draft, LocalDate.of(2026, 6, 1)))
                .id();
    }

    @Test
    void holdFromTheirFirstDayUntilTheNextStep() {
        agree(fridays(180), TODAY.plusDays(7));
        agree(fridays(240), TODAY.plusDays(28));

        Participant person = person();
        assertThat(person.minutesOn(TODAY)).isEqualTo(120);
        assertThat(person.minutesOn(TODAY.plusDays(7))).isEqualTo(180);
        assertThat(person.minutesOn(TODAY.plusDays(21))).isEqualTo(180);
        assertThat(person.minutesOn(TODAY.plusDays(28))).isEqualTo(240);
        assertThat(person.minutesOn(TODAY.plusDays(1))).as("a Saturday").isZero();
        assertThat(person.hoursSince(TODAY)).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(person.hoursSince(TODAY.plusDays(8))).isEqualTo(TODAY.plusDays(7));
    }

    @Test
    void areNoneBeforeThePersonWasEnrolled() {
        assertThat(person().minutesOn(LocalDate.of(2026, 5, 29))).isZero();
    }

    @Test
    void areReplacedWhenTheSameDayIsAgreedAgain() {
        agree(fridays(180), TODAY.plusDays(7));
        agree(fridays(60), TODAY.plusDays(7));

        assertThat(person().hoursSteps()).hasSize(2);
        assertThat(person().minutesOn(TODAY.plusDays(7))).isEqualTo(60);
    }

    @Test
    void areNoNewStepWhenNothingChanges() {
        agree(fridays(120), TODAY.plusDays(7));

        assertThat(person().hoursSteps()).hasSize(1);
    }

    @Test
    void mayBeTakenBackUntilTheyBegin() {
        agree(fridays(180), TODAY.plusDays(7));

        takeBack(TODAY.plusDays(7));

        assertThat(person().hoursSteps()).hasSize(1);
        takeBack(TODAY.plusDays(7));
        assertThatThrownBy(() -> takeBack(LocalDate.of(2026, 6, 1))).isInstanceOf(HoursBegun.class);
    }

    @Test
    void beginTodayAtTheEarliestAndWithinAYear() {
        for (LocalDate from : List.of(TODAY.minusDays(1), TODAY.plusYears(1).plusDays(1))) {
            assertThatThrownBy(() -> agree(fridays(180), from)).isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> agree(fridays(601), TODAY)).isInstanceOf(InvalidInput.class);
        assertThat(person().hoursSteps()).hasSize(1);
    }

    @Test
    void areNotRaisedWithinFourteenDaysOfHigherDemands() {
        raiseDemands();

        assertThatThrownBy(() -> agree(fridays(180), TODAY)).isInstanceOf(RaisedLately.class);
        assertThatThrownBy(() -> agree(fridays(180), TODAY.plusDays(13))).isInstanceOf(RaisedLately.class);
        agree(fridays(180), TODAY.plusDays(14));

        assertThat(person().minutesOn(TODAY.plusDays(14))).isEqualTo(180);
    }

    @Test
    void areNotFollowedByHigherDemandsWithinFourteenDays() {
        agree(fridays(180), TODAY);
        world.at("2026-12-03T09:00:00Z");

        assertThatThrownBy(this::raiseDemands).as("the thirteenth day").isInstanceOf(RaisedLately.class);
        world.at("2026-12-04T09:00:00Z");
        raiseDemands();

        assertThat(person().workingProfile()).isEqualTo(HIGHER);
    }

    @Test
    void keepHigherDemandsBackAlsoWhenOnlyPlanned() {
        agree(fridays(180), TODAY.plusDays(5));

        assertThatThrownBy(this::raiseDemands).isInstanceOf(RaisedLately.class);
    }

    @Test
    void tellOnWhichDayTheyGoUpNext() {
        assertThat(person().moreHoursAfter(TODAY)).isEmpty();
        agree(fridays(60), TODAY.plusDays(5));
        assertThat(person().moreHoursAfter(TODAY)).as("fewer hours").isEmpty();

        agree(fridays(90), TODAY.plusDays(9));
        agree(fridays(240), TODAY.plusDays(40));

        assertThat(person().moreHoursAfter(TODAY)).contains(TODAY.plusDays(9));
        assertThat(person().moreHoursAfter(TODAY.plusDays(9))).contains(TODAY.plusDays(40));
    }

    @Test
    void mayAlwaysBeCut() {
        raiseDemands();

        agree(fridays(60), TODAY);

        assertThat(person().minutesOn(TODAY)).isEqualTo(60);
    }

    @Test
    void areCountedAsPartOfFortyHoursAWeek() {
        assertThat(fridays(120).extentPercent()).isEqualTo(5);
        assertThat(new Schedule(Map.of(DayOfWeek.MONDAY, 240, DayOfWeek.TUESDAY, 960)).extentPercent())
                .isEqualTo(50);
        assertThat(Schedule.NONE.extentPercent()).isZero();
    }

    @Test
    void doNotCountOnADayOfAbsenceWhichIsNotedOnce() {
        world.does(() -> register.noteAbsence(World.KARIN, id, TODAY));
        world.does(() -> register.noteAbsence(World.KARIN, id, TODAY));

        assertThat(presentToday()).doesNotContain(id);
        assertThat(world.in(() -> register.absentOn(World.KARIN, TODAY))).contains(id);

        world.does(() -> register.takeBackAbsence(World.KARIN, id, TODAY));

        assertThat(presentToday()).contains(id);
        assertThatThrownBy(() -> world.does(() -> register.noteAbsence(World.KARIN, id, TODAY.plusDays(61))))
                .isInstanceOf(InvalidInput.class);
    }

    private List<Long> presentToday() {
        return world.in(() -> {
            Set<Long> absent = register.absentOn(World.KARIN, TODAY);
            return register.all(World.KARIN).stream()
                    .filter(person -> person.minutesOn(TODAY) > 0)
                    .map(Participant::id)
                    .filter(person -> !absent.contains(person))
                    .toList();
        });
    }

    private void agree(Schedule schedule, LocalDate from) {
        long seen = version();
        world.does(() -> register.agreeHours(World.KARIN, id, schedule, from, seen));
    }

    private void takeBack(LocalDate from) {
        long seen = version();
        world.does(() -> register.takeBackHours(World.KARIN, id, from, seen));
    }

    private void raiseDemands() {
        long seen = version();
        world.does(() -> register.agreeProfile(World.KARIN, id, HIGHER, seen));
    }

    private long version() {
        return person().version();
    }

    private Participant person() {
        return world.in(() -> {
            Participant person = register.participant(World.KARIN, id);
            person.hoursSteps();
            return person;
        });
    }

    private static Schedule fridays(int minutes) {
        return new Schedule(Map.of(DayOfWeek.FRIDAY, minutes));
    }
}
