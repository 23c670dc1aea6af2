package se.butiktorsten.workcards.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.sf.jasperreports.renderers.Renderable;
import net.sf.jasperreports.renderers.SimpleDataRenderer;
import org.jspecify.annotations.Nullable;
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
        values.put("CODE", svg(code()));
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

    /** The address as a QR code, a square for each dark module. */
    private byte[] code() {
        try {
            BitMatrix code = new QRCodeWriter()
                    .encode(
                            onScreen,
                            BarcodeFormat.QR_CODE,
                            1,
                            1,
                            Map.of(EncodeHintType.MARGIN, 4, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < code.getHeight(); y++) {
                for (int x = 0; x < code.getWidth(); x++) {
                    if (code.get(x, y)) {
                        path.append("M").append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return """
                    <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d"><path d="%s"/></svg>""".formatted(code.getWidth(), code.getHeight(), path).getBytes(StandardCharsets.UTF_8);
        } catch (com.google.zxing.WriterException e) {
            throw new IllegalStateException("The address is too long for a code", e);
        }
    }

    private static Renderable svg(byte[] drawing) {
        return SimpleDataRenderer.getInstance(drawing);
    }
}
