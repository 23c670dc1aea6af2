package se.butiktorsten.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.butiktorsten.world.World.CECILIA;
import static se.butiktorsten.world.World.FELIX;
import static se.butiktorsten.world.World.KARIN;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.exchange.ExchangeDesk;
import se.butiktorsten.exchange.ListKind;
import se.butiktorsten.exchange.Preview;
import se.butiktorsten.history.OldTill;
import se.butiktorsten.production.Corrections;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.production.ProductionOrder;
import se.butiktorsten.results.EpisodeFile.Row;
import se.butiktorsten.sales.Importing;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.world.Making;
import se.butiktorsten.world.World;

/** The unit's report is reckoned from an imported file of episodes, and counted here from the file's own text. */
class ResultsTest {

    private static final long SEED = Long.getLong("results.seed", 20_261_123L);
    private static final EpisodeFile SEEDED = EpisodeFile.random(SEED);
    private static final List<String> COLUMNS = List.of("named", "women", "men", "under30", "anonymous", "total");

    private static World seeded;

    @BeforeAll
    static void aFileOfSixYearsIsImported() {
        seeded = worldWith(SEEDED);
    }

    private static World worldWith(EpisodeFile file) {
        World world = World.fresh();
        world.at("2026-11-20T09:00:00Z");
        ExchangeDesk desk = world.the(ExchangeDesk.class);
        UUID id = UUID.randomUUID();
        world.in(() -> desk.send(CECILIA, id, ListKind.EPISODES, "insatsperioder.csv", file.bytes()));
        Preview preview = world.in(() -> desk.preview(CECILIA, id));
        assertThat(preview.faults()).isEmpty();
        world.in(() -> desk.carryOut(CECILIA, id, preview.fingerprint()));
        return world;
    }

    private static ResultsReport report(World world, int from, int to) {
        ResultsDesk desk = world.the(ResultsDesk.class);
        return world.in(() -> desk.of(CECILIA, from, to));
    }

    private static List<List<String>> texts(ResultTable table) {
        List<List<String>> rows = new ArrayList<>();
        for (ResultTable.Row row : table.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.label()));
            row.cells().forEach(cell -> cells.add(cell.text()));
            rows.add(cells);
        }
        return rows;
    }

    private static ResultTable table(ResultsReport report, String title, boolean leaves) {
        return new ResultTables(report, Language.SV, leaves)
                .all().stream()
                        .filter(table -> table.title().startsWith(title))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void theThroughputOf2018ComesOutAsTheUnitPrintedIt() {
        ResultsReport report = report(worldWith(EpisodeFile.of2018()), 2018, 2018);

        assertThat(texts(table(report, "Genomflöde 2018", false)))
                .containsExactly(
                        List.of("Inskrivna", "549", "342", "207", "48"),
                        List.of("Avslutade", "491", "308", "183", "45"),
                        List.of("Vidare", "465", "291", "174", "45"),
                        List.of("Anonyma", "8", "", "", ""),
                        List.of("Totalt", "557", "", "", ""));
        assertThat(texts(table(report, "Per insats 2018", false)))
                .containsExactlyElementsOf(interventions(EpisodeFile.of2018(), 2018));
        assertThat(texts(table(report, "Måluppfyllelse 2018", false)).get(0).subList(1, 7))
                .containsExactly("94,7\u00a0%", "465", "491", "0", "90\u00a0%", "Ja");
    }

    /** Layout C, counted from the file's text. */
    private static List<List<String>> interventions(EpisodeFile file, int year) {
        List<List<String>> rows = new ArrayList<>();
        Predicate<Row> active = EpisodeFile.in("active", year);
        for (String intervention : EpisodeFile.VOLUMES) {
            rows.add(split(
                    file, intervention, active.and(row -> row.intervention().equals(intervention))));
        }
        rows.add(split(file, "Totalt", active));
        rows.add(List.of("Anonyma", "", "", "", "", String.valueOf(file.count("anonymous", active))));
        rows.add(List.of("Totalt med anonyma", "", "", "", "", String.valueOf(file.count("total", active))));
        rows.add(split(
                file,
                "Grön Aktivering (för sig)",
                row -> row.isActiveIn(year) && row.intervention().equals("Grön Aktivering")));
        return rows;
    }

    private static List<String> split(EpisodeFile file, String label, Predicate<Row> counted) {
        long women = file.count("women", counted);
        long men = file.count("men", counted);
        return List.of(
                label,
                String.valueOf(women),
                percent(women, women + men),
                String.valueOf(men),
                percent(men, women + men),
                String.valueOf(women + men));
    }

    private static String percent(long part, long whole) {
        return whole == 0
                ? "–"
                : BigDecimal.valueOf(part * 100)
                                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                                .toString()
                                .replace('.', ',')
                        + "\u00a0%";
    }

    @ParameterizedTest
    @ValueSource(ints = {2019, 2020, 2021, 2022, 2023, 2024, 2025})
    void everyYearOfASeededFileComesOutAsCountedFromItsText(int year) {
        ResultsReport report = report(seeded, year, year);
        Throughput through = report.years().get(0).throughput();

        for (String column : COLUMNS) {
            String what = column + " of " + year + ", seed " + SEED;
            assertThat(of(through.active(), column)).as("active " + what).isEqualTo(counted("active", column, year));
            assertThat(of(through.begun(), column)).as("begun " + what).isEqualTo(counted("begun", column, year));
            assertThat(of(through.ended(), column)).as("ended " + what).isEqualTo(counted("ended", column, year));
            assertThat(of(through.onward(), column)).as("onward " + what).isEqualTo(counted("onward", column, year));
        }
        assertThat(texts(table(report, "Per insats", false)))
                .as("seed " + SEED)
                .containsExactlyElementsOf(interventions(SEEDED, year));
        for (GoalOutcome outcome : report.years().get(0).goals()) {
            assertThat(List.of(outcome.reached(), outcome.answered(), outcome.notAnswered()))
                    .as(outcome.goal() + " of " + year + ", seed " + SEED)
                    .isEqualTo(goal(outcome.goal(), year));
        }
    }

    private static long counted(String what, String column, int year) {
        return SEEDED.count(column, EpisodeFile.in(what, year));
    }

    private static long of(Counts counts, String column) {
        return switch (column) {
            case "named" -> counts.named();
            case "women" -> counts.women();
            case "men" -> counts.men();
            case "under30" -> counts.under30();
            case "anonymous" -> counts.anonymous();
            default -> counts.total();
        };
    }

    /** Reached, answered and not answered, from the file's text. */
    private static List<Long> goal(Goal goal, int year) {
        long yes = 0;
        long no = 0;
        long none = 0;
        for (Row row : SEEDED.rows()) {
            boolean isAsked = EpisodeFile.in("ended", year).test(row)
                    && (goal != Goal.GOAL_REACHED || !row.intervention().equals("Arbetsförmågebedömning"))
                    && (goal != Goal.SUMMARY || row.completed().equals("ja"));
            if (isAsked) {
                String answer = answer(goal, row, year);
                yes += answer.equals("ja") ? 1 : 0;
                no += answer.equals("nej") ? 1 : 0;
                none += answer.isEmpty() ? 1 : 0;
            }
        }
        return List.of(yes, yes + no, none);
    }

    private static String answer(Goal goal, Row row, int year) {
        return switch (goal) {
            case ONWARD -> EpisodeFile.in("onward", year).test(row) ? "ja" : "nej";
            case WELLBEING -> row.wellbeing();
            case STEP_TO_WORK -> row.step();
            case COMPLETED -> row.completed();
            case GOAL_REACHED -> row.goal();
            case SUMMARY -> row.summary().isEmpty() ? "nej" : "ja";
            case NEXT_STEP ->
                row.followed().isEmpty()
                        ? ""
                        : !row.nextStarted().isEmpty()
                                        && !LocalDate.parse(row.nextStarted())
                                                .isAfter(LocalDate.parse(row.ended())
                                                        .plusMonths(3))
                                ? "ja"
                                : "nej";
        };
    }

    @Test
    void severalYearsAreCountedOncePerEpisodeAndPerPerson() {
        ResultsReport report = report(seeded, 2019, 2025);
        Predicate<Row> counts = Row::counts;
        Set<String> persons = new HashSet<>();
        SEEDED.rows().stream()
                .filter(counts)
                .filter(row -> !row.caseRef().isEmpty())
                .forEach(row -> persons.add(row.caseRef()));

        assertThat(report.whole().active().total()).isEqualTo(SEEDED.count("total", counts));
        assertThat(report.whole().persons().named())
                .isEqualTo(persons.size())
                .isLessThan(SEEDED.count("named", counts));
    }

    @Test
    void trapOneWhoIsHereOverNewYearIsActiveInBothYearsAndNewInOne() {
        long active = 0;
        long begun = 0;
        for (ResultsReport.Year year : report(seeded, 2019, 2024).years()) {
            active += year.throughput().active().total();
            begun += year.throughput().begun().total();
        }

        assertThat(begun).isEqualTo(SEEDED.count("total", Row::counts));
        assertThat(active).isGreaterThan(begun);
        assertThat(table(report(seeded, 2019, 2019), "Genomflöde", false).definition())
                .contains("räknas i båda åren", "går inte att lägga ihop");
        assertThat(texts(table(report(seeded, 2019, 2019), "Alla sätt", false)))
                .extracting(row -> row.get(0))
                .containsExactly("Aktiva under året", "Nyinskrivna", "Avslutade", "Vidare", "Unika personer");
    }

    @Test
    void trapTwoTheSexesAreTheSameByYearAndByIntervention() {
        for (int year = 2019; year <= 2025; year++) {
            ResultsReport report = report(seeded, year, year);
            Counts byYear = report.years().get(0).throughput().active();
            long women = 0;
            long men = 0;
            for (Intervention intervention : Intervention.values()) {
                if (intervention.countsInVolumes()) {
                    women += report.of(intervention).women();
                    men += report.of(intervention).men();
                }
            }
            assertThat(List.of(women, men)).as("%s", year).containsExactly(byYear.women(), byYear.men());
        }
    }

    @Test
    void trapThreeSharesAreRoundedHalfUpToOneDecimalFromTheCounts() {
        assertThat(GoalOutcome.share(6246, 10_000)).isEqualTo(6250L);
        assertThat(GoalOutcome.share(62_449, 100_000)).isEqualTo(6240L);
        assertThat(GoalOutcome.share(1, 8)).isEqualTo(1250L);
        assertThat(GoalOutcome.share(1, 3)).isEqualTo(3330L);
        assertThat(GoalOutcome.share(2, 3)).isEqualTo(6670L);
        assertThat(GoalOutcome.share(1, 16)).isEqualTo(630L); // 6.25 %
        assertThat(GoalOutcome.share(7, 7)).isEqualTo(10_000L);
        assertThat(GoalOutcome.share(0, 0)).isNull();
    }

    @Test
    void trapFourAGoalThatWasMissedIsSaidToBeMissed() {
        GoalOutcome almost = new GoalOutcome(Goal.ONWARD, 9000, 8999, 10_000, 0);
        GoalOutcome just = new GoalOutcome(Goal.ONWARD, 9000, 9, 10, 0);

        assertThat(almost.share()).isEqualTo(9000L); // rounded it looks met
        assertThat(almost.isMet()).isFalse();
        assertThat(just.isMet()).isTrue();
        assertThat(new GoalOutcome(Goal.ONWARD, 9000, 0, 0, 3).isMet()).isNull();
        assertThat(texts(table(report(seeded, 2021, 2021), "Måluppfyllelse", false)))
                .allSatisfy(row -> assertThat(row.get(6)).isIn("Ja", "Nej", ""))
                .anySatisfy(row -> assertThat(row.get(6)).isEqualTo("Nej"));
    }

    @Test
    void trapFiveTheAnonymousAreInsideTheTotalAndOutsideEverySplit() {
        Counts active = report(seeded, 2022, 2022).years().get(0).throughput().active();

        assertThat(active.anonymous()).isPositive();
        assertThat(active.total()).isEqualTo(active.women() + active.men() + active.anonymous());
        assertThat(active.under30()).isEqualTo(counted("active", "under30", 2022));
    }

    @Test
    void trapSixEveryShareHasItsDenominatorAndNoAnswerIsNoNo() {
        GoalOutcome wellbeing =
                report(seeded, 2022, 2022).years().get(0).goals().get(1);

        assertThat(wellbeing.goal()).isEqualTo(Goal.WELLBEING);
        assertThat(wellbeing.notAnswered()).isPositive();
        assertThat(wellbeing.answered() + wellbeing.notAnswered()).isEqualTo(counted("ended", "total", 2022));
        assertThat(table(report(seeded, 2022, 2022), "Måluppfyllelse", false).headings())
                .containsExactly("Mål", "Utfall", "Antal", "Av", "Inget svar", "Målet var", "Nått");
    }

    @Test
    void aTargetThatTheUnitSetsMeasuresItsYearsAndThoseAfterAndNoneBefore() {
        World world = worldWith(EpisodeFile.of2018());
        ResultsDesk desk = world.the(ResultsDesk.class);
        Form form = Form.empty().with("fromYear", 2019).with("ONWARD", "92,5").with("NEXT_STEP", "71");
        world.in(() -> desk.aim(CECILIA, TargetsDraft.read(form)));
        world.in(() -> desk.aim(CECILIA, new TargetsDraft(2021, Map.of(Goal.ONWARD, 9300))));
        world.in(() -> desk.aim(CECILIA, new TargetsDraft(2021, Map.of(Goal.ONWARD, 9400))));

        Targets targets = world.in(() -> desk.targets(KARIN));
        assertThat(targets.of(Goal.ONWARD, 2018)).isEqualTo(9000);
        assertThat(targets.of(Goal.ONWARD, 2019)).isEqualTo(9250);
        assertThat(targets.of(Goal.ONWARD, 2020)).isEqualTo(9250);
        assertThat(targets.of(Goal.ONWARD, 2021))
                .as("what was written last for the same year holds")
                .isEqualTo(9400);
        assertThat(targets.of(Goal.NEXT_STEP, 2018)).isNull();
        assertThat(targets.of(Goal.NEXT_STEP, 2020)).isEqualTo(7100);
        assertThat(targets.of(Goal.NEXT_STEP, 2021)).as("only watched again").isNull();
        assertThat(targets.of(Goal.COMPLETED, 2018)).isEqualTo(9000);
        assertThat(targets.of(Goal.COMPLETED, 2019)).isNull();
        assertThat(targets.written()).as("what is the same is not written").hasSize(7 + 2 + 1);

        assertThat(texts(table(report(world, 2018, 2018), "Måluppfyllelse", false))
                        .get(0))
                .endsWith("90\u00a0%", "Ja");
        assertThat(report(world, 2019, 2019).years().get(0).goals().get(0).target())
                .isEqualTo(9250);
    }

    @Test
    void everyFaultInTheTargetsIsNamedAtOnceAndNothingIsWritten() {
        Form form = Form.empty().with("fromYear", "i år").with("ONWARD", "101").with("COMPLETED", "mycket");

        assertThatThrownBy(() -> form.read(TargetsDraft::read)).isInstanceOf(InvalidInput.class);
        assertThat(form.faults()).extracting(Fault::field).containsExactly("fromYear", "ONWARD", "COMPLETED");
    }

    @Test
    void ofTheTasksByLevelTheFewAndWhatWouldTellThemStayInside() {
        TaskResults tasks = new TaskResults(Map.of(
                2025, Map.of(1, 40L, 2, 12L, 3, 3L),
                2026, Map.of(1, 44L, 2, 10L, 5, 6L)));
        ResultsReport report = ResultsReport.of(
                2025, 2026, List.of(), Targets.AS_PRINTED, List.of(), WorkshopResults.of(List.of(), List.of()), tasks);

        assertThat(texts(table(report, "Uppgifter per nivå 2025–2026", false)))
                .containsExactly(
                        List.of("2025", "40", "12", "3", "0", "0", "55"),
                        List.of("2026", "44", "10", "0", "0", "6", "60"));
        assertThat(texts(table(report, "Uppgifter per nivå 2025–2026", true)))
                .containsExactly(
                        List.of("2025", "40", "12", "dolt", "dolt", "0", "55"),
                        List.of("2026", "44", "10", "0", "0", "6", "60"));
    }

    @Test
    void besideItStandsWhatEachWorkshopMadeAndSoldInTheSameYears() {
        World world = World.fresh();
        Making making = new Making(world);
        Product box = making.product(Workshop.CARDBOARD, Unit.PIECE, 1);
        Product bread = making.product(Workshop.BAKERY, Unit.KILOGRAM, 1);
        world.at("2025-12-31T22:30:00Z"); // half past eleven in Sweden
        made(world, making.order(box, 3), 3_000);
        world.at("2025-12-31T23:30:00Z"); // the year after
        made(world, making.order(box, 4), 4_000);
        made(world, making.order(box, 5), 5_000);
        UUID mistake = made(world, making.order(box, 7), 7_000);
        world.does(() -> world.the(Corrections.class).takeBack(KARIN, mistake));
        made(world, making.order(bread, 2), 1_500);
        Importing importing = new Importing(world);
        world.at("2026-01-10T09:00:00Z");
        importing.products(OldTill.prices());
        importing.receipts("GAMLA", """
                receipt,sold_at,sku,article,quantity,unit_price_sek,payment
                1,2026-01-02T12:00:00,OT-6,Kokbok,2,106.00,CARD
                2,2026-01-03T12:00:00,OT-5,Tygkasse,2,50.00,CARD
                3,2026-01-04T12:00:00,OT-5,Tygkasse,-1,50.00,CARD
                4,2025-12-30T12:00:00,OT-5,Tygkasse,9,50.00,CARD
                """);

        assertThat(texts(table(report(world, 2026, 2026), "Verkstäderna 2026", true)))
                .containsExactly(
                        List.of("Bageri", "1", "1", "0", "1,5\u00a0kilo", "240\u00a0kr"),
                        List.of("Pappdesign", "2", "1", "9", "", "0\u00a0kr"),
                        List.of("Totalt", "3", "2", "9", "1,5\u00a0kilo", "240\u00a0kr"));
        assertThat(texts(table(report(world, 2025, 2025), "Verkstäderna 2025", true)))
                .containsExactly(
                        List.of("Bageri", "0", "0", "0", "", "360\u00a0kr"),
                        List.of("Pappdesign", "1", "1", "3", "", "0\u00a0kr"),
                        List.of("Totalt", "1", "1", "3", "", "360\u00a0kr"));
    }

    private static UUID made(World world, ProductionOrder order, long thousandths) {
        UUID record = UUID.randomUUID();
        long step = order.steps().get(0).id();
        world.does(() ->
                world.the(ProductionFloor.class).record(KARIN, step, new Quantity(thousandths), Quantity.ZERO, record));
        return record;
    }

    @Test
    void whatLeavesTheUnitHidesTheSmallNumbersAndWhatWouldTellThem() {
        SmallNumbers numbers = new SmallNumbers();
        numbers.put("women", 3);
        numbers.put("men", 40);
        numbers.put("named", 43);
        numbers.put("anonymous", 0);
        numbers.put("total", 43);
        numbers.tellsTheLast("women", "men", "named");
        numbers.tellsTheLast("named", "anonymous", "total");
        numbers.protect();

        assertThat(List.of("women", "men", "named", "anonymous", "total"))
                .filteredOn(numbers::isHidden)
                .containsExactly("women", "men");

        ResultsReport small = report(seeded, 2019, 2019);
        for (ResultTable table : new ResultTables(small, Language.SV, true).all()) {
            for (ResultTable.Row row : table.rows()) {
                assertThat(row.cells())
                        .as(table.title() + ", " + row.label())
                        .noneMatch(cell -> cell.kind() == ResultTable.Kind.COUNT
                                && cell.number() != null
                                && cell.number().signum() > 0
                                && cell.number().intValue() < 5);
            }
        }
        assertThat(texts(table(small, "Genomflöde", true)))
                .as("something in 2019 is small enough to be hidden, or this proves nothing")
                .anyMatch(row -> row.contains("dolt"));
    }

    @Test
    void insideAnyRowThatLeavesNeitherSexIsTheOnlyOneHidden() {
        for (int year = 2019; year <= 2025; year++) {
            for (ResultTable table : new ResultTables(report(seeded, year, year), Language.SV, true).all()) {
                if (table.headings().contains("Under 30")) {
                    for (List<String> row : texts(table)) {
                        long hidden = row.subList(1, 4).stream()
                                .filter("dolt"::equals)
                                .count();
                        assertThat(hidden).as(table.title() + " " + row).isNotEqualTo(1);
                    }
                }
            }
        }
    }

    @Test
    void theFilesHoldTheSameTablesWithRealNumbers() {
        ResultsReport report = report(worldWith(EpisodeFile.of2018()), 2018, 2018);
        ResultFiles files = new ResultFiles(report, Language.SV, LocalDate.of(2026, 11, 20));

        assertThat(files.fileName()).isEqualTo("resultat-2018");
        assertThat(files.pdf()).startsWith('%', 'P', 'D', 'F');
        assertThat(files.xlsx()).startsWith('P', 'K');
    }

    @Test
    void aLeaderReadsResultsButTakesNoEpisodesOutAndFinanceNeither() {
        ExchangeDesk desk = seeded.the(ExchangeDesk.class);
        ResultsDesk results = seeded.the(ResultsDesk.class);

        assertThat(seeded.in(() -> results.of(KARIN, 2020, 2020)).years()).hasSize(1);
        assertThatThrownBy(() -> seeded.in(() -> desk.export(KARIN, ListKind.EPISODES)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> seeded.in(() -> desk.export(FELIX, ListKind.EPISODES)))
                .isInstanceOf(NotFound.class);
        assertThat(seeded.in(() -> desk.latest(FELIX))).isEmpty();
        assertThat(seeded.in(() -> desk.latest(CECILIA))).hasSize(1);
    }
}
