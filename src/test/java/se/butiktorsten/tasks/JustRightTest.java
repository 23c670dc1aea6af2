package se.butiktorsten.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.butiktorsten.catalog.Demand;
import se.butiktorsten.catalog.DemandProfile;
import se.butiktorsten.catalog.EnvironmentFlag;
import se.butiktorsten.catalog.SafetyClass;
import se.butiktorsten.participants.Avoidance;
import se.butiktorsten.participants.WorkingProfile;
import se.butiktorsten.shared.Workshop;

/** The rule table of the choice of task, row by row. */
class JustRightTest {

    /** D1…D8 of the step, D1…D8 agreed, what comes out. */
    @ParameterizedTest(name = "{0} for somebody at {1} is {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    11111111 | 11111111 | OK        | exactly
                    25314021 | 25314021 | OK        | exactly
                    00000000 | 11111111 | OK        | within
                    11111110 | 11111111 | OK        | within
                    00000000 | 00000000 | OK        | exactly
                    55555555 | 55555555 | OK        | exactly
                    21111111 | 11111111 | STRETCH   | PHYSICAL_LOAD
                    02000000 | 11111111 | STRETCH   | FINE_PRECISION
                    11111112 | 11111111 | STRETCH   | PACE_RESPONSIBILITY
                    10000000 | 00000000 | STRETCH   | PHYSICAL_LOAD
                    00005000 | 55554555 | STRETCH   | PROBLEM_CHANGE
                    02111111 | 11111111 | STRETCH   | FINE_PRECISION
                    31111111 | 11111111 | NOT_TODAY | PHYSICAL_LOAD
                    50000000 | 00000000 | NOT_TODAY | PHYSICAL_LOAD
                    22111111 | 11111111 | NOT_TODAY | PHYSICAL_LOAD,FINE_PRECISION
                    00000022 | 11111111 | NOT_TODAY | SOCIAL_CONTACT,PACE_RESPONSIBILITY
                    23111111 | 11111111 | NOT_TODAY | FINE_PRECISION,PHYSICAL_LOAD
                    13221111 | 11111111 | NOT_TODAY | FINE_PRECISION,STEPS_SEQUENCE,+1
                    22222222 | 11111111 | NOT_TODAY | PHYSICAL_LOAD,FINE_PRECISION,+6
                    """)
    void choosesByTheDemands(String step, String agreed, Fit fit, String why) {
        Suitability suitability = JustRight.of(doing(demands(step)), somebodyAt(profile(agreed)));

        assertThat(suitability.fit()).isEqualTo(fit);
        assertThat(suitability.mayBeGiven()).as("the leader may decide").isTrue();
        assertThat(suitability.reasons())
                .filteredOn(reason -> !reason.code().startsWith("catalog."))
                .extracting(JustRightTest::inShort)
                .containsExactly(why.split(","));
    }

    /** The example tasks of the house for somebody who begins. */
    @ParameterizedTest
    @CsvSource({
        "Stämpla prislappar,    02110111, STRETCH",
        "Vika presentask,       13221111, NOT_TODAY",
        "Slipa pall,            32221011, NOT_TODAY",
        "Öppna butiken själv,   32444555, NOT_TODAY"
    })
    void givesABeginnerTheGentlestStep(String name, String demands, Fit fit) {
        assertThat(JustRight.of(doing(demands(demands)), somebodyAt(WorkingProfile.START))
                        .fit())
                .as(name)
                .isEqualTo(fit);
    }

    @ParameterizedTest
    @EnumSource
    void saysWhichDemandIsOneGradeHigherAndWhatThatMeans(Demand demand) {
        int[] grades = {1, 1, 1, 1, 1, 1, 1, 1};
        grades[demand.ordinal()] = 2;

        Suitability suitability = JustRight.of(doing(demands(grades)), somebodyAt(WorkingProfile.START));

        assertThat(suitability)
                .isEqualTo(new Suitability(
                        Fit.STRETCH,
                        true,
                        0,
                        List.of(
                                new Reason("catalog.demand." + demand.name() + ".2"),
                                new Reason("tasks.reason.stretch." + demand.name()))));
    }

    @ParameterizedTest
    @CsvSource({
        "NONE,            false, false, OK,           ''",
        "INSTRUCTION,     false, true,  NOT_TODAY,    tasks.reason.instruction.CARPENTRY",
        "INSTRUCTION,     true,  false, OK,           ''",
        "LICENCE,         true,  false, NOT_TODAY,    tasks.reason.licence",
        "LICENCE,         false, true,  OK,           ''",
        "SUPERVISED_ONLY, false, true,  NOT_TODAY,    tasks.reason.instruction.CARPENTRY",
        "SUPERVISED_ONLY, true,  false, WITH_SUPPORT, tasks.reason.supervised"
    })
    void opensNoDoorWithoutInstructionOrLicence(
            SafetyClass safety, boolean instructed, boolean licensed, Fit fit, String reason) {
        Station step = new Station(demands("11111111"), 60, safety, "Bandsåg", Workshop.CARPENTRY, Set.of());
        Agreement somebody = new Agreement(WorkingProfile.START, Set.of(), instructed, licensed, 240, 0, null);

        Suitability suitability = JustRight.of(step, somebody);

        assertThat(suitability.fit()).isEqualTo(fit);
        assertThat(suitability.mayBeGiven()).isEqualTo(fit != Fit.NOT_TODAY);
        if (!reason.isEmpty()) {
            assertThat(suitability.reasons()).extracting(Reason::code).contains(reason);
        }
    }

    @Test
    void namesTheMachineOfAMissingLicence() {
        Station step =
                new Station(demands("11111111"), 60, SafetyClass.LICENCE, "Bandsåg", Workshop.CARPENTRY, Set.of());

        assertThat(JustRight.of(step, somebodyAt(WorkingProfile.START)).reasons())
                .containsExactly(new Reason("tasks.reason.licence", Map.of("machine", "Bandsåg")));
    }

    @ParameterizedTest
    @EnumSource
    void staysAwayFromWhatWasAgreedToBeAvoided(EnvironmentFlag flag) {
        Station noisy = new Station(
                demands("11111111"),
                60,
                SafetyClass.NONE,
                null,
                Workshop.CARPENTRY,
                EnumSet.allOf(EnvironmentFlag.class));
        Agreement somebody =
                new Agreement(WorkingProfile.START, Set.of(Avoidance.valueOf(flag.name())), false, false, 240, 0, null);

        Suitability suitability = JustRight.of(noisy, somebody);

        assertThat(suitability)
                .isEqualTo(new Suitability(
                        Fit.NOT_TODAY, false, 0, List.of(new Reason("tasks.reason.avoids." + flag.name()))));
    }

    @Test
    void doesNotMindSurroundingsThatAreFineWithThePerson() {
        Station floury = new Station(
                demands("11111111"), 60, SafetyClass.NONE, null, Workshop.BAKERY, Set.of(EnvironmentFlag.FLOUR));
        Agreement somebody = new Agreement(WorkingProfile.START, Set.of(Avoidance.NUTS), false, false, 240, 0, null);

        assertThat(JustRight.of(floury, somebody).fit()).isEqualTo(Fit.OK);
    }

    @ParameterizedTest
    @CsvSource({
        "0,   0,   NOT_TODAY, tasks.reason.not-here",
        "59,  0,   NOT_TODAY, tasks.reason.time",
        "60,  0,   OK,        tasks.reason.exactly",
        "120, 60,  OK,        tasks.reason.exactly",
        "120, 61,  NOT_TODAY, tasks.reason.time",
        "120, 180, NOT_TODAY, tasks.reason.time"
    })
    void fitsTheStepIntoWhatIsLeftOfTheDay(int minutesToday, int minutesTaken, Fit fit, String reason) {
        Agreement somebody =
                new Agreement(WorkingProfile.START, Set.of(), false, false, minutesToday, minutesTaken, null);

        Suitability suitability = JustRight.of(doing(demands("11111111")), somebody);

        assertThat(suitability.fit()).isEqualTo(fit);
        assertThat(suitability.reasons()).extracting(Reason::code).containsExactly(reason);
        assertThat(suitability.mayBeGiven())
                .as("somebody may come or stay longer than agreed")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5})
    void suggestsSupportWhereThereWasMuchOfItTheLastTime(int level) {
        Agreement somebody = new Agreement(WorkingProfile.START, Set.of(), false, false, 240, 0, level);

        Suitability suitability = JustRight.of(doing(demands("11111111")), somebody);

        assertThat(suitability.fit()).isEqualTo(Fit.WITH_SUPPORT);
        assertThat(suitability.reasons())
                .extracting(Reason::code)
                .containsExactly("tasks.reason.exactly", "tasks.reason.support-last-time");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void doesNotHoldALittleSupportAgainstAnybody(int level) {
        Agreement somebody = new Agreement(WorkingProfile.START, Set.of(), false, false, 240, 0, level);

        assertThat(JustRight.of(doing(demands("11111111")), somebody).fit()).isEqualTo(Fit.OK);
    }

    @Test
    void namesEverythingThatStandsInTheWayAtOnce() {
        Station saw = new Station(
                demands("31111111"),
                60,
                SafetyClass.LICENCE,
                "Bandsåg",
                Workshop.CARPENTRY,
                Set.of(EnvironmentFlag.NOISE, EnvironmentFlag.DUST));
        Agreement somebody =
                new Agreement(WorkingProfile.START, Set.of(Avoidance.DUST, Avoidance.NOISE), true, false, 60, 30, null);

        Suitability suitability = JustRight.of(saw, somebody);

        assertThat(suitability.fit()).isEqualTo(Fit.NOT_TODAY);
        assertThat(suitability.mayBeGiven()).isFalse();
        assertThat(suitability.reasons())
                .extracting(Reason::code, Reason::facts)
                .containsExactly(
                        tuple("tasks.reason.licence", Map.of("machine", "Bandsåg")),
                        tuple("tasks.reason.avoids.NOISE", Map.of()),
                        tuple("tasks.reason.avoids.DUST", Map.of()),
                        tuple("tasks.reason.time", Map.of("left", 30, "minutes", 60)),
                        tuple("tasks.reason.beyond.PHYSICAL_LOAD", Map.of()));
    }

    @Test
    void speaksOfTheSameSurroundingsAndDemandsAsTheCatalogue() {
        assertThat(names(Avoidance.values())).isEqualTo(names(EnvironmentFlag.values()));
        assertThat(WorkingProfile.DEMANDS).isEqualTo(names(Demand.values()));
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static Station doing(DemandProfile demands) {
        return new Station(demands, 60, SafetyClass.NONE, null, Workshop.CARDBOARD, Set.of());
    }

    private static Agreement somebodyAt(WorkingProfile profile) {
        return new Agreement(profile, Set.of(), false, false, 240, 0, null);
    }

    private static WorkingProfile profile(String grades) {
        return WorkingProfile.of(grades.chars().map(c -> c - '0').boxed().toList());
    }

    private static DemandProfile demands(String grades) {
        return demands(grades.chars().map(c -> c - '0').toArray());
    }

    private static DemandProfile demands(int... grade) {
        return new DemandProfile(grade[0], grade[1], grade[2], grade[3], grade[4], grade[5], grade[6], grade[7]);
    }

    private static String inShort(Reason reason) {
        String last = reason.code().substring(reason.code().lastIndexOf('.') + 1);
        return last.equals("beyond-more") ? "+" + reason.facts().get("count") : last;
    }
}
