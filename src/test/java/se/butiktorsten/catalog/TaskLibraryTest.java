package se.butiktorsten.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.butiktorsten.world.World.KARIN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.world.World;

class TaskLibraryTest {

    private static final Locale SWEDISH = new Locale("sv", "SE");
    private static int numbers;

    private final World world = World.shared();
    private final Catalog catalog = world.the(Catalog.class);
    private final TaskLibrary library = world.the(TaskLibrary.class);

    @Test
    void holdsTheStepsInUseAndNotTheReplacedOnes() {
        String name = "Fila " + ++numbers;
        Product box = aProduct(Workshop.CARPENTRY);
        write(box, draft(name + " grovt", 2));
        write(box, draft(name + " fint", 3));

        List<LibraryTask> tasks = world.in(() -> library.tasks(KARIN, SWEDISH));

        assertThat(tasks)
                .extracting(task -> task.says().name())
                .contains(name + " fint")
                .doesNotContain(name + " grovt");
    }

    @Test
    void showsTheSameStepOfTwoProductsAsOneTask() {
        String name = "Vika " + ++numbers;
        Product one = aProduct(Workshop.TEXTILE);
        Product other = aProduct(Workshop.TEXTILE);
        write(one, draft(name, 2));
        write(other, draft(name, 2), draft(name, 3));

        List<LibraryTask> tasks = world.in(() -> library.tasks(KARIN, SWEDISH)).stream()
                .filter(task -> task.says().name().equals(name))
                .toList();

        assertThat(tasks).extracting(task -> task.uses().size()).containsExactly(2, 1);
        assertThat(tasks.get(0).uses()).extracting(use -> use.product().sku()).containsExactly(one.sku(), other.sku());
    }

    @Test
    void sortsByWorkshopAndThenByNameAsTheLanguageDoes() {
        List<LibraryTask> tasks = LibraryTask.of(
                List.of(
                        use(Workshop.TEXTILE, draft("Öka", 0)),
                        use(Workshop.TEXTILE, draft("Ärta", 0)),
                        use(Workshop.TEXTILE, draft("Zooma", 0)),
                        use(Workshop.BAKERY, draft("Åka", 0))),
                SWEDISH);

        assertThat(tasks).extracting(task -> task.says().name()).containsExactly("Åka", "Zooma", "Ärta", "Öka");
    }

    @Test
    void comparesWithThreeOfTheSameGradeTheOwnWorkshopFirst() {
        StepInUse sewing = use(Workshop.TEXTILE, draft("Sy", 3));
        List<LibraryTask> tasks = LibraryTask.of(
                List.of(
                        sewing,
                        use(Workshop.BAKERY, draft("Forma", 3)),
                        use(Workshop.BAKERY, draft("Kavla", 3)),
                        use(Workshop.TEXTILE, draft("Klippa", 3)),
                        use(Workshop.TEXTILE, draft("Klippa", 3, 4)),
                        use(Workshop.CARPENTRY, draft("Såga", 3)),
                        use(Workshop.GARDEN, draft("Vattna", 1))),
                SWEDISH);

        Comparison precision = compared(sewing, tasks);

        assertThat(precision.grade()).isEqualTo(3);
        assertThat(precision.same()).extracting(task -> task.says().name()).containsExactly("Klippa", "Forma", "Kavla");
    }

    @Test
    void comparesWithTheNearestBelowAndAbove() {
        StepInUse sewing = use(Workshop.TEXTILE, draft("Sy", 3));
        List<LibraryTask> tasks = LibraryTask.of(
                List.of(
                        sewing,
                        use(Workshop.TEXTILE, draft("Sy", 2)),
                        use(Workshop.TEXTILE, draft("Stämpla", 0)),
                        use(Workshop.GARDEN, draft("Vattna", 1)),
                        use(Workshop.BAKERY, draft("Glasera", 5)),
                        use(Workshop.TEXTILE, draft("Brodera", 5))),
                SWEDISH);

        Comparison precision = compared(sewing, tasks);

        assertThat(precision.same()).isEmpty();
        assertThat(precision.easier().says().name()).isEqualTo("Vattna");
        assertThat(precision.harder().says().name()).isEqualTo("Brodera");
    }

    @Test
    void findsNobodyBelowTheLowestAndAboveTheHighest() {
        StepInUse stamping = use(Workshop.OFFICE, draft("Stämpla", 0));
        List<LibraryTask> tasks = LibraryTask.of(List.of(stamping), SWEDISH);

        Comparison precision = compared(stamping, tasks);

        assertThat(precision.easier()).isNull();
        assertThat(precision.harder()).isNull();
    }

    @Test
    void preparesAnEasierVariantInPlaceOfTheStep() {
        Product box = aProduct(Workshop.CARPENTRY);
        Recipe recipe = write(box, draft("Såga", 4), draft("Spika", 3));

        RecipeDraft prepared = world.in(() -> library.eased(
                KARIN, recipe.steps().get(1).id(), new Easing(Demand.FINE_PRECISION, 1, " med borrade hål ", false)));

        assertThat(prepared.steps()).extracting(StepDraft::name).containsExactly("Såga", "Spika, med borrade hål");
        assertThat(prepared.steps().get(1).demands()).isEqualTo(profile(1, 2));
        assertThat(prepared.changed()).isEqualTo(2);
        assertThat(prepared.revision()).isEqualTo(1);
    }

    @Test
    void preparesAnEasierVariantRightAfterTheStep() {
        Product box = aProduct(Workshop.CARPENTRY);
        Recipe recipe = write(box, draft("Såga", 4), draft("Spika", 3));

        RecipeDraft prepared = world.in(() -> library.eased(
                KARIN, recipe.steps().get(0).id(), new Easing(Demand.FINE_PRECISION, 3, "med mall", true)));

        assertThat(prepared.steps()).extracting(StepDraft::name).containsExactly("Såga", "Såga, med mall", "Spika");
        assertThat(prepared.changed()).isEqualTo(2);
    }

    @Test
    void keepsNothingThatItPrepares() {
        Product box = aProduct(Workshop.CARPENTRY);
        Recipe recipe = write(box, draft("Såga", 4));
        long step = recipe.steps().get(0).id();

        world.in(() -> library.eased(KARIN, step, new Easing(Demand.FINE_PRECISION, 3, "med mall", true)));
        world.in(() -> library.split(KARIN, step, 2));

        assertThat(world.in(() -> catalog.recipesOf(KARIN, box.id())))
                .extracting(Recipe::id)
                .containsExactly(recipe.id());
    }

    @ParameterizedTest
    @CsvSource({"4", "5", "-1"})
    void refusesAVariantThatIsNotEasierOrHasNoNameOfItsOwn(int grade) {
        Product box = aProduct(Workshop.CARPENTRY);
        long step = write(box, draft("Såga", 4)).steps().get(0).id();
        Easing noEasing = new Easing(Demand.FINE_PRECISION, grade, " ", false);

        assertThatThrownBy(() -> world.in(() -> library.eased(KARIN, step, noEasing)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsExactly("grade", "addition"));
    }

    @ParameterizedTest
    @CsvSource({"30,2,15;15", "25,2,13;12", "20,3,7;7;6", "1,3,1;1;1"})
    void sharesOutTheMinutesOfAStepThatIsSplit(int minutes, int parts, String shared) {
        StepDraft sawing = new StepDraft(
                "Såga", "Saw", minutes, 2, profile(4, 2), SafetyClass.LICENCE, "Bandsåg", Set.of(EnvironmentFlag.DUST));

        List<StepDraft> prepared = sawing.inParts(parts);

        assertThat(prepared).extracting(StepDraft::minutes).map(String::valueOf).containsExactly(shared.split(";"));
        assertThat(prepared).allSatisfy(part -> {
            assertThat(part.demands()).isEqualTo(profile(4, 1));
            assertThat(part.machine()).isEqualTo("Bandsåg");
            assertThat(part.environment()).containsExactly(EnvironmentFlag.DUST);
        });
    }

    @Test
    void preparesTheStepInParts() {
        Product box = aProduct(Workshop.CARPENTRY);
        Recipe recipe = write(box, draft("Såga", 4), draft("Spika", 3), draft("Olja", 1));

        RecipeDraft prepared =
                world.in(() -> library.split(KARIN, recipe.steps().get(1).id(), 3));

        assertThat(prepared.steps())
                .extracting(StepDraft::name)
                .containsExactly("Såga", "Spika, del 1", "Spika, del 2", "Spika, del 3", "Olja");
        assertThat(prepared.steps().get(3).nameEn()).isEqualTo("Spika, part 3");
        assertThat(prepared.changed()).isEqualTo(2);
    }

    @Test
    void leavesAnOrderThatAsksForNothingAsItIs() {
        assertThat(new StepDraft("Såga", "Saw", 30, 1, profile(4, 0), SafetyClass.NONE, null, Set.of()).inParts(2))
                .extracting(StepDraft::demands)
                .containsExactly(profile(4, 0), profile(4, 0));
    }

    @ParameterizedTest
    @CsvSource({"1", "4", "0", "-2"})
    void splitsInTwoOrThreeAndNotOtherwise(int parts) {
        Product box = aProduct(Workshop.CARPENTRY);
        long step = write(box, draft("Såga", 4)).steps().get(0).id();

        assertThatThrownBy(() -> world.in(() -> library.split(KARIN, step, parts)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void refusesARecipeThatWouldGetTooLong() {
        Product box = aProduct(Workshop.CARPENTRY);
        List<StepDraft> thirty = new ArrayList<>(Collections.nCopies(Catalog.STEPS_MAX, draft("Slipa", 2)));
        Recipe recipe = write(box, thirty.toArray(StepDraft[]::new));

        assertThatThrownBy(() -> world.in(
                        () -> library.split(KARIN, recipe.steps().get(7).id(), 2)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void refusesToBuildOnARecipeThatWasReplaced() {
        Product box = aProduct(Workshop.CARPENTRY);
        long step = write(box, draft("Såga", 4)).steps().get(0).id();
        write(box, draft("Såga", 3));

        assertThat(world.in(() -> library.step(KARIN, step)).isInUse()).isFalse();
        assertThatThrownBy(() -> world.in(() -> library.split(KARIN, step, 2))).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void knowsNoStepThatIsNotThere() {
        assertThatThrownBy(() -> world.in(() -> library.step(KARIN, 987_654_321L)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void countsTheTasksOfAWorkshopByDemandAndGrade() {
        List<LibraryTask> tasks = LibraryTask.of(
                List.of(
                        use(Workshop.TEXTILE, draft("Sy", 4)),
                        use(Workshop.TEXTILE, draft("Klippa", 3)),
                        use(Workshop.TEXTILE, draft("Pressa", 3)),
                        use(Workshop.BAKERY, draft("Forma", 1))),
                SWEDISH);

        SkillsOverview overview = SkillsOverview.of(Workshop.TEXTILE, tasks);

        assertThat(overview.tasks()).isEqualTo(3);
        assertThat(overview.rows().get(Demand.FINE_PRECISION.ordinal()).counts())
                .containsExactly(0, 0, 0, 2, 1, 0);
        assertThat(overview.most()).isEqualTo(3);
    }

    @Test
    void saysWhereThereIsTooLittleEasyAndTooLittleHardWork() {
        List<LibraryTask> tasks = LibraryTask.of(
                List.of(use(Workshop.TEXTILE, draft("Sy", 4)), use(Workshop.TEXTILE, draft("Klippa", 2))), SWEDISH);

        SkillsOverview overview = SkillsOverview.of(Workshop.TEXTILE, tasks);

        assertThat(overview.withoutEasyWork()).containsExactly(Demand.FINE_PRECISION, Demand.STEPS_SEQUENCE);
        assertThat(overview.withoutHardWork()).hasSize(7).doesNotContain(Demand.FINE_PRECISION);
    }

    private static Comparison compared(StepInUse step, List<LibraryTask> tasks) {
        return Comparison.of(step.step(), step.product().workshop(), tasks).get(Demand.FINE_PRECISION.ordinal());
    }

    private Recipe write(Product product, StepDraft... steps) {
        return world.in(() -> catalog.writeRecipe(KARIN, product.id(), List.of(steps)));
    }

    private Product aProduct(Workshop workshop) {
        return world.in(() -> catalog.add(KARIN, article(workshop)));
    }

    /** A step that nobody has stored. */
    private static StepInUse use(Workshop workshop, StepDraft draft) {
        Product product = new Product(article(workshop));
        Recipe recipe = new Recipe(1, 1, List.of(draft), BillDraft.NONE, Instant.EPOCH, KARIN);
        return new StepInUse(recipe.steps().get(0), product);
    }

    private static synchronized ProductDraft article(Workshop workshop) {
        return new ProductDraft(
                String.format("LIB-%05d", ++numbers),
                "Sak",
                "Thing",
                workshop,
                Unit.PIECE,
                VatCategory.STANDARD,
                Money.ofKronor(95),
                null);
    }

    private static StepDraft draft(String name, int precision) {
        return draft(name, precision, 2);
    }

    private static StepDraft draft(String name, int precision, int sequence) {
        return new StepDraft(name, name, 30, 2, profile(precision, sequence), SafetyClass.NONE, null, Set.of());
    }

    private static DemandProfile profile(int precision, int sequence) {
        return new DemandProfile(1, precision, sequence, 1, 1, 1, 1, 1);
    }
}
