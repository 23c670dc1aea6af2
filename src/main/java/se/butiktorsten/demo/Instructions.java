package se.butiktorsten.demo;

import static se.butiktorsten.workcards.Pictogram.CLEAN;
import static se.butiktorsten.workcards.Pictogram.COUNT;
import static se.butiktorsten.workcards.Pictogram.FETCH;
import static se.butiktorsten.workcards.Pictogram.FOLD;
import static se.butiktorsten.workcards.Pictogram.GLUE;
import static se.butiktorsten.workcards.Pictogram.LOOK;
import static se.butiktorsten.workcards.Pictogram.PACK;
import static se.butiktorsten.workcards.Pictogram.PUT_DOWN;
import static se.butiktorsten.workcards.Pictogram.SHAPE;
import static se.butiktorsten.workcards.Pictogram.WASH_HANDS;
import static se.butiktorsten.workcards.Pictogram.WEIGH;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.TaskStep;
import se.butiktorsten.workcards.CardBox;
import se.butiktorsten.workcards.CardLanguage;
import se.butiktorsten.workcards.MoveDraft;
import se.butiktorsten.workcards.Pictogram;

/** Two work cards: one in Swedish, English and Arabic, one in Swedish and English. */
@ApplicationScoped
class Instructions {

    @Inject
    CardBox box;

    @Inject
    Catalog catalog;

    void write(Map<String, Product> bySku) {
        card(
                product(bySku, "PD-001"),
                2,
                move(FETCH, "Hämta en skuren kartong", "Fetch a cut piece of cardboard", "أحضر قطعة كرتون مقصوصة"),
                move(FOLD, "Vik de fyra sidorna uppåt", "Fold the four sides up", "اطوِ الجوانب الأربعة إلى أعلى"),
                move(GLUE, "Lim på de fyra flikarna", "Put glue on the four tabs", "ضع الغراء على الألسنة الأربعة"),
                move(LOOK, "Titta: är hörnen raka?", "Look: are the corners straight?", "انظر: هل الزوايا مستقيمة؟"),
                move(PUT_DOWN, "Lägg asken på brickan", "Put the box on the tray", "ضع العلبة على الصينية"));
        card(
                product(bySku, "BA-002"),
                3,
                move(WASH_HANDS, "Tvätta händerna", "Wash your hands"),
                move(WEIGH, "Väg en bit deg, 60 gram", "Weigh a piece of dough, 60 grams"),
                move(SHAPE, "Rulla biten till en boll", "Roll the piece into a ball"),
                move(PUT_DOWN, "Lägg bollen på plåten", "Put the ball on the tray"),
                move(COUNT, "Räkna till tolv på varje plåt", "Count to twelve on each tray"),
                move(PACK, "Täck plåten med en duk", "Cover the tray with a cloth"),
                move(CLEAN, "Torka av bordet", "Wipe the table"));
    }

    private static Product product(Map<String, Product> bySku, String sku) {
        return Optional.ofNullable(bySku.get(sku)).orElseThrow();
    }

    private void card(Product product, int position, MoveDraft... moves) {
        TaskStep step = catalog.currentRecipe(Staff.LEADER, product.id())
                .orElseThrow()
                .steps()
                .get(position - 1);
        box.write(Staff.LEADER, step.id(), List.of(moves), null);
    }

    private static MoveDraft move(Pictogram pictogram, String swedish, String english) {
        return new MoveDraft(pictogram, swedish, Map.of(CardLanguage.EN, english));
    }

    private static MoveDraft move(Pictogram pictogram, String swedish, String english, String arabic) {
        return new MoveDraft(pictogram, swedish, Map.of(CardLanguage.EN, english, CardLanguage.AR, arabic));
    }
}
