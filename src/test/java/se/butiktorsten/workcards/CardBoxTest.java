package se.butiktorsten.workcards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Font;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.DemandProfile;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.Recipe;
import se.butiktorsten.catalog.SafetyClass;
import se.butiktorsten.catalog.StepDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.photo.Photo;
import se.butiktorsten.shared.photo.PhotoTest;
import se.butiktorsten.shared.photo.UnusablePhoto;
import se.butiktorsten.world.World;

class CardBoxTest {

    private static int products;

    private final World world = World.shared();
    private final CardBox box = world.the(CardBox.class);
    private final Catalog catalog = world.the(Catalog.class);

    private long productId;
    private long stepId;

    @BeforeEach
    void aBoxIsFolded() {
        String sku = "KORT-" + ++products;
        Product product = world.in(() -> catalog.add(
                World.KARIN,
                new ProductDraft(
                        sku,
                        "Ask " + products,
                        "Box " + products,
                        Workshop.CARDBOARD,
                        Unit.PIECE,
                        VatCategory.STANDARD,
                        Money.ofKronor(30),
                        null)));
        productId = product.id();
        stepId = recipe("Vika ask").steps().get(0).id();
    }

    @Test
    void hasNothingUntilACardIsWritten() {
        assertThat(card()).isNull();
    }

    @Test
    void keepsEveryMoveInItsOrderAndLanguages() {
        write(
                null,
                move(Pictogram.FETCH, "Hämta  en kartong", Map.of(CardLanguage.AR, "أحضر كرتونة")),
                move(
                        Pictogram.FOLD,
                        "Vik längs linjen",
                        Map.of(CardLanguage.AR, "اطوِ على الخط", CardLanguage.EN, "Fold")));

        WorkCard card = card();
        assertThat(card.moves()).extracting(CardMove::words).containsExactly("Hämta en kartong", "Vik längs linjen");
        assertThat(card.moves()).extracting(CardMove::pictogram).containsExactly(Pictogram.FETCH, Pictogram.FOLD);
        assertThat(card.moves().get(1).in(CardLanguage.EN)).contains("Fold");
        assertThat(card.languages()).as("those in which every move is written").containsExactly(CardLanguage.AR);
    }

    @Test
    void isWrittenAnewAsAWhole() {
        write(null, move("Ett"), move("Två"), move("Tre"));

        write(card().version(), move("Tre"), move("Ett"));

        assertThat(card().moves()).extracting(CardMove::words).containsExactly("Tre", "Ett");
    }

    @Test
    void refusesToReplaceWhatSomebodyElseHasWrittenMeanwhile() {
        write(null, move("Ett"));
        long seen = card().version();
        write(seen, move("Två"));

        assertThatThrownBy(() -> write(seen, move("Tre"))).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> write(null, move("Tre"))).isInstanceOf(ChangedMeanwhile.class);

        assertThat(card().moves()).extracting(CardMove::words).containsExactly("Två");
    }

    @Test
    void namesEveryMoveThatSaysTooMuchOrNothing() {
        assertThatThrownBy(() -> write(
                        null,
                        move("ett två tre fyra fem sex sju åtta"),
                        move("ett två tre fyra fem sex sju åtta nio"),
                        move(" "),
                        move(Pictogram.FOLD, "Vik", Map.of(CardLanguage.EN, "x".repeat(101)))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        no -> assertThat(no.faults())
                                .extracting(Fault::field)
                                .containsExactly("moves[1].words", "moves[2].words", "moves[3].wordsEN"));
        assertThatThrownBy(() -> write(null)).isInstanceOf(InvalidInput.class);
        List<MoveDraft> tooMany = new ArrayList<>();
        for (int i = 0; i <= CardBox.MOVES_MOST; i++) {
            tooMany.add(move("Ett"));
        }
        assertThatThrownBy(() -> write(null, tooMany.toArray(MoveDraft[]::new))).isInstanceOf(InvalidInput.class);

        assertThat(card()).isNull();
    }

    @Test
    void followsItsStepThroughTheNextRevisionOfTheRecipe() {
        write(null, move("Ett"));

        Recipe next = recipe("Skära kartong", "Vika ask");

        long sameStep = next.steps().get(1).id();
        assertThat(sameStep).isNotEqualTo(stepId);
        assertThat(world.in(() -> box.of(World.SARA, sameStep).card())).isNotNull();
        assertThat(world.in(() -> box.of(World.SARA, next.steps().get(0).id()).card()))
                .isNull();
    }

    @Test
    void knowsNoCardOfAStepThatIsNot() {
        assertThatThrownBy(() -> world.in(() -> box.of(World.SARA, 999_999))).isInstanceOf(NotFound.class);
    }

    @Test
    void showsAPhotoBesidesThePictogramAndKeepsItWhenTheCardIsWrittenAnew() throws Exception {
        String sha256 = keep(PhotoTest.picture(1600, 1200, "jpg"));
        write(null, withPhoto(sha256, " Två händer  viker kartong "), move("Två"));

        write(card().version(), move("Två"), withPhoto(sha256, "Två händer viker kartong"));

        assertThat(card().moves().get(0).photo()).isEmpty();
        MovePhoto photo = card().moves().get(1).photo().orElseThrow();
        assertThat(photo.sha256()).isEqualTo(sha256);
        assertThat(photo.alt()).isEqualTo("Två händer viker kartong");
        Photo kept = world.in(() -> box.photo(World.SARA, sha256)).orElseThrow();
        assertThat(javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(kept.jpeg()))
                        .getWidth())
                .as("made smaller")
                .isEqualTo(Photo.LONGEST_SIDE);
    }

    @Test
    void asksForEachPhotoWhatItShowsInWordsThatSpeakOfResources() throws Exception {
        String sha256 = keep(PhotoTest.picture(20, 20, "png"));

        assertThatThrownBy(() -> write(
                        null,
                        withPhoto(sha256, " "),
                        withPhoto(sha256, "x".repeat(121)),
                        withPhoto(sha256, "Kort med 811218-9876"),
                        withPhoto(sha256, "Brist på lim"),
                        withPhoto(sha256, "x".repeat(120)),
                        withPhoto("0".repeat(64), "Ett foto som inte finns")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        no -> assertThat(no.faults())
                                .extracting(fault -> fault.field() + " " + fault.code())
                                .containsExactly(
                                        "moves[0].alt workcards.fault.alt",
                                        "moves[1].alt shared.fault.too-long",
                                        "moves[2].alt workcards.fault.personal-number",
                                        "moves[3].alt workcards.fault.word",
                                        "moves[5].file workcards.fault.photo-gone"));
        assertThat(card()).isNull();

        write(null, new MoveDraft(Pictogram.GLUE, "Limma", Map.of(), new MovePhoto(sha256, "Brist på lim", true)));
        assertThat(card().moves()).hasSize(1);
    }

    @Test
    void refusesAFileThatIsNoPhoto() {
        assertThatThrownBy(() -> keep("hej".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(UnusablePhoto.class);
    }

    @Test
    void forgetsAPhotoThatStandsOnNoCardAfterSomeDays() throws Exception {
        world.at("2026-11-20T09:00:00Z");
        String used = keep(PhotoTest.picture(21, 20, "png"));
        String unused = keep(PhotoTest.picture(22, 20, "png"));
        write(null, withPhoto(used, "En kartong"));

        world.at("2026-11-22T09:00:00Z");
        write(card().version(), withPhoto(used, "En kartong"));
        assertThat(world.in(() -> box.photo(World.SARA, unused))).isPresent();
        world.at("2026-11-23T09:00:00Z");
        write(card().version(), withPhoto(used, "En kartong"));

        assertThat(world.in(() -> box.photo(World.SARA, unused))).isEmpty();
        assertThat(world.in(() -> box.photo(World.SARA, used))).isPresent();
    }

    @Test
    void printsTheLanguagesWhoseLettersTheFontHasAndNoOther() throws Exception {
        try (InputStream file =
                CardBox.class.getResourceAsStream("/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf")) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, file);
            for (CardLanguage language : CardLanguage.values()) {
                assertThat(font.canDisplayUpTo(language.ownName()) < 0)
                        .as(language.name())
                        .isEqualTo(language.isPrintable());
            }
        }
    }

    private Recipe recipe(String... names) {
        List<StepDraft> steps = new ArrayList<>();
        for (String name : names) {
            steps.add(new StepDraft(
                    name, name, 10, 2, new DemandProfile(1, 1, 1, 1, 1, 1, 1, 1), SafetyClass.NONE, null, Set.of()));
        }
        return world.in(() -> catalog.writeRecipe(World.KARIN, productId, steps));
    }

    private void write(Long seenVersion, MoveDraft... moves) {
        world.does(() -> box.write(World.KARIN, stepId, List.of(moves), seenVersion));
    }

    private WorkCard card() {
        return world.in(() -> {
            WorkCard card = box.of(World.SARA, stepId).card();
            if (card != null) {
                card.moves().forEach(CardMove::inOthers);
            }
            return card;
        });
    }

    private String keep(byte[] file) {
        return world.in(() -> box.keepPhoto(World.KARIN, file));
    }

    private static MoveDraft withPhoto(String sha256, String alt) {
        return new MoveDraft(Pictogram.FOLD, "Vik", Map.of(), new MovePhoto(sha256, alt, false));
    }

    private static MoveDraft move(String words) {
        return move(Pictogram.HAND, words, Map.of());
    }

    private static MoveDraft move(Pictogram pictogram, String words, Map<CardLanguage, String> inOthers) {
        return new MoveDraft(pictogram, words, inOthers);
    }
}
