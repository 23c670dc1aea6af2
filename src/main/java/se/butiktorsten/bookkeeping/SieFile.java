package se.butiktorsten.bookkeeping;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.SwedishTime;

/**
 * Vouchers as a SIE file of type 4I, for reading into an economy system (SIE filformat 4; domain guide 3.1): CP437, lines
 * that end in CRLF, debit positive, every voucher zero in sum. No accounts are declared, because a receiver would create
 * those it lacks. A character that CP437 does not have fails the file loudly.
 */
final class SieFile {

    private static final Charset CP437 = Charset.forName("IBM437");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int FIRST_FREE_DIMENSION = 20;

    /** What is written with other signs in print than on a typewriter. */
    private static final Map<String, String> PLAINER = Map.ofEntries(
            Map.entry("\u2013", "-"),
            Map.entry("\u2014", "-"),
            Map.entry("\u2212", "-"),
            Map.entry("\u201c", "\""),
            Map.entry("\u201d", "\""),
            Map.entry("\u2019", "'"),
            Map.entry("\u2018", "'"),
            Map.entry("\u2026", "..."),
            Map.entry("\u20ac", "EUR"),
            Map.entry("\u00a0", " "),
            Map.entry("\u202f", " "));

    private final BooksSettings settings;
    private final CharsetEncoder encoder = CP437.newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final StringBuilder file = new StringBuilder();

    private SieFile(BooksSettings settings) {
        this.settings = settings;
    }

    /**
     * The file.
     *
     * @param vouchers all of one calendar year
     * @throws NotEncodable if a text holds a character that the format does not have
     */
    static byte[] of(ExportBatch batch, List<Voucher> vouchers, BooksSettings settings) {
        SieFile sie = new SieFile(settings);
        sie.head(batch);
        vouchers.forEach(sie::voucher);
        return sie.bytes();
    }

    private void head(ExportBatch batch) {
        line("#FLAGGA", "0");
        line("#PROGRAM", text("Torsten"), text("1.0"));
        line("#FORMAT", "PC8");
        line("#GEN", SwedishTime.dayOf(batch.madeAt()).format(DAY), text(batch.madeBy()));
        line("#SIETYP", "4");
        line("#PROSA", text("Torsten " + batch.number() + " " + batch.id()));
        if (settings.orgNumber().matches("[0-9]{6}-[0-9]{4}")) {
            line("#ORGNR", settings.orgNumber());
        }
        line("#FNAMN", text(settings.company()));
        line(
                "#RAR",
                "0",
                LocalDate.of(batch.fiscalYear(), 1, 1).format(DAY),
                LocalDate.of(batch.fiscalYear(), 12, 31).format(DAY));
        String[] names = {"Kostnadsställe", "Verksamhet", "Motpart", "Projekt"};
        for (int i = 0; i < names.length; i++) {
            int number = settings.dimensions().get(i);
            if (number >= FIRST_FREE_DIMENSION) {
                line("#DIM", String.valueOf(number), text(names[i]));
            }
        }
    }

    private void voucher(Voucher voucher) {
        line(
                "#VER",
                text(settings.series()),
                text(settings.ownNumbers() ? String.valueOf(voucher.number()) : ""),
                voucher.day().format(DAY),
                text(voucher.name() + " " + voucher.text()),
                SwedishTime.dayOf(voucher.compiledAt()).format(DAY),
                text(voucher.compiledBy()));
        line("{");
        for (VoucherLine row : voucher.lines()) {
            line(
                    "#TRANS",
                    row.coding().account(),
                    objects(row.coding()),
                    amount(row.amount()),
                    voucher.day().format(DAY),
                    text(row.text()));
        }
        line("}");
    }

    private String objects(Coding coding) {
        List<Integer> dimensions = settings.dimensions();
        List<String> parts = new ArrayList<>();
        object(parts, dimensions.get(0), coding.costCentre());
        object(parts, dimensions.get(1), coding.operation());
        object(parts, dimensions.get(2), coding.counterpart());
        object(parts, dimensions.get(3), coding.project());
        return "{" + String.join(" ", parts) + "}";
    }

    private void object(List<String> parts, int dimension, @Nullable String id) {
        if (id != null) {
            parts.add(dimension + " " + text(id));
        }
    }

    /** Kronor with a point and two decimals, a minus for credit. */
    private static String amount(Money amount) {
        return BigDecimal.valueOf(amount.ore(), 2).toPlainString();
    }

    private void line(String... fields) {
        file.append(String.join(" ", fields)).append("\r\n");
    }

    /** A text in quotation marks, those inside it marked. */
    private String text(String words) {
        StringBuilder plain = new StringBuilder();
        words.codePoints().forEach(point -> plain.append(plainer(Character.toString(point), words)));
        return "\"" + plain.toString().replace("\"", "\\\"") + "\"";
    }

    private String plainer(String character, String words) {
        if (Character.isISOControl(character.codePointAt(0))) {
            return " ";
        }
        String known = PLAINER.get(character);
        if (known != null) {
            return known;
        }
        if (encoder.canEncode(character)) {
            return character;
        }
        String base = Normalizer.normalize(character, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        if (!base.isEmpty() && encoder.canEncode(base)) {
            return base;
        }
        throw new NotEncodable(words, character);
    }

    private byte[] bytes() {
        try {
            ByteBuffer encoded = encoder.encode(CharBuffer.wrap(file));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("Every text was made plain before", e);
        }
    }
}
