package se.butiktorsten.workcards.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.sf.jasperreports.renderers.Renderable;
import net.sf.jasperreports.renderers.SimpleDataRenderer;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.print.Barcode;
import se.butiktorsten.shared.print.Print;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Texts;
import se.butiktorsten.workcards.CardBox.CardOfStep;
import se.butiktorsten.workcards.CardLanguage;
import se.butiktorsten.workcards.CardMove;
import se.butiktorsten.workcards.MovePhoto;
import se.butiktorsten.workcards.Pictogram;
import se.butiktorsten.workcards.WorkCard;

/** A work card on paper, from the design {@code reports/workcard.jrxml}: A4, a few moves a page, large. */
final class Booklet {

    private static final int CODE_SIDE = 110;

    private final CardOfStep of;
    private final WorkCard card;
    private final @Nullable CardLanguage other;
    private final Language language;
    private final String onScreen;
    private final Function<Pictogram, byte[]> drawings;
    private final Function<String, byte[]> photos;

    /**
     * @param other written under the Swedish words, if its letters can be printed; null for Swedish alone
     * @param language of everything around the words
     * @param onScreen the address that the code on the first page opens
     * @param drawings the pictograms as SVG
     * @param photos the photos as JPEG, by their hash
     */
    Booklet(
            CardOfStep of,
            WorkCard card,
            @Nullable CardLanguage other,
            Language language,
            String onScreen,
            Function<Pictogram, byte[]> drawings,
            Function<String, byte[]> photos) {
        this.of = of;
        this.card = card;
        this.other = other != null && other.isPrintable() ? other : null;
        this.language = language;
        this.onScreen = onScreen;
        this.drawings = drawings;
        this.photos = photos;
    }

    byte[] pdf() {
        String step = language == Language.SV ? of.step().name() : of.step().nameEn();
        Map<String, Object> values = new HashMap<>();
        values.put("TITLE", step);
        values.put(
                "PRODUCT",
                language == Language.SV ? of.product().name() : of.product().nameEn());
        values.put("SCAN", Texts.get(language, "workcards.scan", Map.of()));
        values.put("CREDIT", Texts.get(language, "workcards.credit", Map.of()));
        values.put("CODE", Barcode.qr(onScreen).in(CODE_SIDE, CODE_SIDE));
        List<Map<String, ?>> rows = new ArrayList<>();
        for (CardMove move : card.moves()) {
            Map<String, Object> row = new HashMap<>();
            row.put("number", String.valueOf(move.position()));
            row.put("drawing", svg(drawings.apply(move.pictogram())));
            row.put(
                    "picture",
                    Texts.get(
                            language, "workcards.pictogram." + move.pictogram().name(), Map.of()));
            MovePhoto photo = move.photo().orElse(null);
            if (photo != null) {
                row.put("photo", SimpleDataRenderer.getInstance(photos.apply(photo.sha256())));
                row.put("alt", photo.alt());
            }
            row.put("words", move.words());
            row.put("other", move.in(other).orElse(null));
            rows.add(row);
        }
        return new Print("workcard", step, language.locale(), values, rows).pdf();
    }

    private static Renderable svg(byte[] drawing) {
        return SimpleDataRenderer.getInstance(drawing);
    }
}
