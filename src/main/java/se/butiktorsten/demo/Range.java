package se.butiktorsten.demo;

import static se.butiktorsten.shared.Workshop.BAKERY;
import static se.butiktorsten.shared.Workshop.CARDBOARD;
import static se.butiktorsten.shared.Workshop.CARPENTRY;
import static se.butiktorsten.shared.Workshop.FURNITURE;
import static se.butiktorsten.shared.Workshop.GARDEN;
import static se.butiktorsten.shared.Workshop.KITCHEN;
import static se.butiktorsten.shared.Workshop.TEXTILE;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.DemandProfile;
import se.butiktorsten.catalog.EnvironmentFlag;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.SafetyClass;
import se.butiktorsten.catalog.StepDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Workshop;

/** What Butik Torsten sells in the small world, and how it is made. Names and prices are examples. */
final class Range {

    static final String SEWING_MACHINE = "Symaskin";
    static final String BAND_SAW = "Bandsåg";
    static final String DOUGH_MIXER = "Degblandare";

    /**
     * One product, how often it is sold compared with others, and its steps.
     *
     * @param liking 0 for what is hardly ever sold
     */
    record Article(
            String sku,
            String name,
            String nameEn,
            Workshop workshop,
            VatCategory vat,
            int kronor,
            int liking,
            List<StepDraft> steps) {

        Article {
            steps = List.copyOf(steps);
        }

        ProductDraft draft() {
            return new ProductDraft(
                    sku, name, nameEn, workshop, Unit.PIECE, vat, Money.ofKronor(kronor), sku.toLowerCase(Locale.ROOT));
        }
    }

    private static final StepDraft CUT_CLOTH =
            guided("Klippa tyg efter mall", "Cut fabric by template", 20, 3, profile(1, 3, 2, 3, 1, 1, 1, 1));
    private static final StepDraft SEW = licensed(
            "Sy raksöm",
            "Sew a straight seam",
            30,
            3,
            profile(1, 4, 3, 3, 2, 1, 1, 2),
            SEWING_MACHINE,
            EnvironmentFlag.NOISE);
    private static final StepDraft SEW_ZIP =
            licensed("Sy i dragkedja", "Sew in a zip", 30, 2, profile(1, 5, 3, 3, 2, 1, 1, 2), SEWING_MACHINE);
    private static final StepDraft PRESS =
            guided("Pressa och vika", "Press and fold", 10, 2, profile(2, 2, 2, 2, 1, 1, 1, 1), EnvironmentFlag.HEAT);
    private static final StepDraft FILL_WHEAT =
            free("Fylla med vete", "Fill with wheat", 10, 2, profile(2, 1, 2, 1, 0, 2, 1, 1), EnvironmentFlag.DUST);
    private static final StepDraft CUT_BOARD =
            guided("Skära kartong", "Cut cardboard", 15, 2, profile(1, 3, 2, 2, 1, 2, 1, 1));
    private static final StepDraft FOLD_BOX =
            free("Vika presentask", "Fold a gift box", 10, 4, profile(1, 3, 2, 2, 1, 1, 1, 1));
    private static final StepDraft FOLD_CARD = free("Vika kort", "Fold a card", 5, 4, profile(0, 2, 1, 1, 0, 0, 1, 1));
    private static final StepDraft PRINT =
            free("Trycka motiv", "Print a motif", 15, 2, profile(1, 3, 2, 2, 2, 1, 1, 1));
    private static final StepDraft GLUE =
            free("Limma rygg", "Glue the spine", 10, 2, profile(1, 3, 2, 1, 1, 0, 1, 1), EnvironmentFlag.SMELL);
    private static final StepDraft STAMP =
            free("Stämpla prislappar", "Stamp price tags", 5, 4, profile(0, 2, 1, 1, 0, 1, 1, 1));
    private static final StepDraft SAW = licensed(
            "Såga delar",
            "Saw the parts",
            20,
            1,
            profile(3, 3, 3, 3, 2, 3, 1, 3),
            BAND_SAW,
            EnvironmentFlag.NOISE,
            EnvironmentFlag.DUST);
    private static final StepDraft SAND =
            free("Slipa kanter", "Sand the edges", 15, 3, profile(3, 2, 2, 2, 1, 0, 1, 1), EnvironmentFlag.DUST);
    private static final StepDraft SCREW =
            guided("Skruva ihop", "Screw together", 20, 2, profile(2, 3, 3, 3, 2, 2, 2, 2), EnvironmentFlag.NOISE);
    private static final StepDraft OIL =
            free("Olja in", "Oil the wood", 10, 2, profile(1, 2, 1, 1, 0, 0, 1, 1), EnvironmentFlag.SMELL);
    private static final StepDraft CARVE =
            guided("Tälja form", "Carve the shape", 40, 3, profile(1, 4, 2, 3, 2, 0, 1, 1));
    private static final StepDraft SAND_STOOL =
            free("Slipa pall", "Sand a stool", 45, 2, profile(3, 2, 2, 2, 1, 0, 1, 1), EnvironmentFlag.DUST);
    private static final StepDraft PAINT =
            guided("Måla två lager", "Paint two coats", 60, 2, profile(2, 3, 2, 3, 1, 1, 1, 2), EnvironmentFlag.SMELL);
    private static final StepDraft FIT =
            guided("Montera och kontrollera", "Fit and check", 30, 1, profile(3, 3, 3, 3, 3, 2, 1, 2));
    private static final StepDraft WEIGH_DOUGH =
            guided("Väga upp deg", "Weigh the dough", 20, 2, profile(2, 2, 3, 3, 2, 4, 2, 4), EnvironmentFlag.FLOUR);
    private static final StepDraft KNEAD = licensed(
            "Knåda i degblandare",
            "Knead in the mixer",
            25,
            1,
            profile(3, 1, 2, 2, 1, 2, 2, 3),
            DOUGH_MIXER,
            EnvironmentFlag.NOISE,
            EnvironmentFlag.FLOUR);
    private static final StepDraft SHAPE_BUNS =
            guided("Forma bullar", "Shape buns", 30, 4, profile(2, 2, 3, 2, 1, 2, 3, 3), EnvironmentFlag.FLOUR);
    private static final StepDraft SHAPE_LOAF =
            guided("Forma bröd", "Shape loaves", 20, 2, profile(2, 3, 2, 2, 1, 1, 2, 3), EnvironmentFlag.FLOUR);
    private static final StepDraft BAKE =
            guided("Grädda", "Bake", 30, 1, profile(3, 2, 2, 3, 2, 2, 2, 4), EnvironmentFlag.HEAT);
    private static final StepDraft PACK =
            free("Packa och märka", "Pack and label", 10, 3, profile(1, 2, 2, 1, 1, 2, 1, 2));
    private static final StepDraft RINSE =
            guided("Skölja och skära", "Rinse and cut", 20, 3, profile(2, 3, 2, 2, 1, 1, 2, 2));
    private static final StepDraft COOK = new StepDraft(
            "Koka och smaka av",
            "Cook and taste",
            40,
            1,
            profile(2, 2, 3, 3, 2, 3, 2, 4),
            SafetyClass.SUPERVISED_ONLY,
            null,
            Set.of(EnvironmentFlag.HEAT, EnvironmentFlag.SMELL));
    private static final StepDraft FILL_JARS =
            guided("Fylla burkar", "Fill jars", 20, 2, profile(2, 3, 2, 2, 1, 2, 2, 3), EnvironmentFlag.HEAT);
    private static final StepDraft MIX_NUTS =
            guided("Blanda och rosta", "Mix and roast", 30, 2, profile(2, 2, 3, 2, 2, 3, 2, 3), EnvironmentFlag.NUTS);
    private static final StepDraft SOW = free("Så frön", "Sow seeds", 15, 3, profile(1, 3, 2, 1, 0, 1, 1, 1));
    private static final StepDraft REPOT = free("Plantera om", "Repot", 10, 3, profile(2, 2, 2, 1, 1, 0, 1, 1));
    private static final StepDraft BUNDLE =
            free("Plocka och bunta", "Pick and bundle", 10, 3, profile(2, 2, 2, 1, 1, 2, 1, 2));

    /** How the filling of the buns is made. */
    static final List<StepDraft> FILLING =
            List.of(guided("Röra ihop fyllning", "Stir the filling", 15, 2, profile(2, 1, 2, 1, 0, 3, 1, 2)));

    /** The whole range, by article number within each workshop. */
    static final List<Article> ARTICLES = List.of(
            made("TX-001", "Tygkasse", "Tote bag", TEXTILE, 120, 4, CUT_CLOTH, SEW, PRESS),
            made("TX-002", "Grytlappar 2-pack", "Pot holders, pair", TEXTILE, 90, 3, CUT_CLOTH, SEW),
            made("TX-003", "Förkläde", "Apron", TEXTILE, 220, 2, CUT_CLOTH, SEW, PRESS),
            made("TX-004", "Necessär", "Toilet bag", TEXTILE, 140, 2, CUT_CLOTH, SEW_ZIP, STAMP),
            made("TX-005", "Kuddfodral 50×50", "Cushion cover 50×50", TEXTILE, 180, 1, CUT_CLOTH, SEW, PRESS),
            made("TX-006", "Vetekudde", "Wheat cushion", TEXTILE, 160, 2, CUT_CLOTH, SEW, FILL_WHEAT),
            made("PD-001", "Presentask liten", "Gift box, small", CARDBOARD, 35, 5, CUT_BOARD, FOLD_BOX, STAMP),
            made("PD-002", "Presentask stor", "Gift box, large", CARDBOARD, 65, 3, CUT_BOARD, FOLD_BOX, STAMP),
            made("PD-003", "Anteckningsbok A6", "Notebook A6", CARDBOARD, 75, 4, CUT_BOARD, GLUE, STAMP),
            made("PD-004", "Gratulationskort", "Greeting card", CARDBOARD, 30, 9, FOLD_CARD, PRINT),
            made("PD-005", "Tidskriftssamlare", "Magazine file", CARDBOARD, 110, 1, CUT_BOARD, GLUE),
            made("SN-001", "Fågelholk", "Bird box", CARPENTRY, 195, 4, SAW, SAND, SCREW),
            made("SN-002", "Insektshotell", "Insect hotel", CARPENTRY, 245, 2, SAW, SAND, SCREW),
            made("SN-003", "Skärbräda björk", "Cutting board, birch", CARPENTRY, 210, 3, SAW, SAND, OIL),
            made("SN-004", "Smörkniv en", "Butter knife, juniper", CARPENTRY, 85, 5, CARVE, SAND, OIL),
            made("SN-005", "Odlingslåda", "Planter box", CARPENTRY, 395, 1, SAW, SCREW),
            made("MR-001", "Pall, renoverad", "Stool, renovated", FURNITURE, 450, 1, SAND_STOOL, PAINT),
            made("MR-002", "Stol, renoverad", "Chair, renovated", FURNITURE, 650, 1, SAND_STOOL, PAINT, FIT),
            made("MR-003", "Byrå, renoverad", "Chest, renovated", FURNITURE, 1450, 0, SAND_STOOL, PAINT, FIT),
            eaten(
                    "BA-001",
                    "Surdegsbröd 700 g",
                    "Sourdough loaf 700 g",
                    BAKERY,
                    55,
                    14,
                    WEIGH_DOUGH,
                    KNEAD,
                    SHAPE_LOAF,
                    BAKE),
            eaten(
                    "BA-002",
                    "Kanelbulle (ta med)",
                    "Cinnamon bun, take-away",
                    BAKERY,
                    25,
                    18,
                    WEIGH_DOUGH,
                    KNEAD,
                    SHAPE_BUNS,
                    BAKE),
            served("BA-003", "Kanelbulle (äta här)", "Cinnamon bun, eat in", BAKERY, 28, 9),
            eaten("BA-004", "Knäckebröd 250 g", "Crispbread 250 g", BAKERY, 48, 7, WEIGH_DOUGH, BAKE, PACK),
            eaten("BA-005", "Drömmar 12-pack", "Biscuits, 12", BAKERY, 60, 6, WEIGH_DOUGH, BAKE, PACK),
            eaten("KO-001", "Rabarbersylt 300 g", "Rhubarb jam 300 g", KITCHEN, 55, 5, RINSE, COOK, FILL_JARS),
            eaten("KO-002", "Äppelmos 400 g", "Apple sauce 400 g", KITCHEN, 50, 5, RINSE, COOK, FILL_JARS),
            eaten("KO-003", "Granola 400 g", "Granola 400 g", KITCHEN, 69, 4, MIX_NUTS, PACK),
            served("KO-004", "Kaffe (äta här)", "Coffee, eat in", KITCHEN, 25, 14),
            eaten("KO-005", "Kaffe (ta med)", "Coffee, take-away", KITCHEN, 25, 9),
            made("TG-001", "Örtkruka basilika", "Potted basil", GARDEN, 35, 4, SOW, REPOT),
            eaten("TG-002", "Färska örter, knippe", "Fresh herbs, bunch", GARDEN, 20, 5, BUNDLE),
            made("TG-003", "Tomatplanta", "Tomato plant", GARDEN, 40, 2, SOW, REPOT));

    private Range() {}

    private static Article made(
            String sku, String name, String nameEn, Workshop workshop, int kronor, int liking, StepDraft... steps) {
        return new Article(sku, name, nameEn, workshop, VatCategory.STANDARD, kronor, liking, List.of(steps));
    }

    private static Article eaten(
            String sku, String name, String nameEn, Workshop workshop, int kronor, int liking, StepDraft... steps) {
        return new Article(sku, name, nameEn, workshop, VatCategory.FOOD, kronor, liking, List.of(steps));
    }

    private static Article served(
            String sku, String name, String nameEn, Workshop workshop, int kronor, int liking, StepDraft... steps) {
        return new Article(sku, name, nameEn, workshop, VatCategory.SERVING, kronor, liking, List.of(steps));
    }

    private static StepDraft free(
            String name, String nameEn, int minutes, int seats, DemandProfile demands, EnvironmentFlag... around) {
        return step(name, nameEn, minutes, seats, demands, SafetyClass.NONE, null, around);
    }

    private static StepDraft guided(
            String name, String nameEn, int minutes, int seats, DemandProfile demands, EnvironmentFlag... around) {
        return step(name, nameEn, minutes, seats, demands, SafetyClass.INSTRUCTION, null, around);
    }

    private static StepDraft licensed(
            String name,
            String nameEn,
            int minutes,
            int seats,
            DemandProfile demands,
            String machine,
            EnvironmentFlag... around) {
        return step(name, nameEn, minutes, seats, demands, SafetyClass.LICENCE, machine, around);
    }

    private static StepDraft step(
            String name,
            String nameEn,
            int minutes,
            int seats,
            DemandProfile demands,
            SafetyClass safety,
            @Nullable String machine,
            EnvironmentFlag... around) {
        return new StepDraft(name, nameEn, minutes, seats, demands, safety, machine, Set.of(around));
    }

    private static DemandProfile profile(int d1, int d2, int d3, int d4, int d5, int d6, int d7, int d8) {
        return new DemandProfile(d1, d2, d3, d4, d5, d6, d7, d8);
    }
}
