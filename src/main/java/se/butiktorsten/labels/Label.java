package se.butiktorsten.labels;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Ean;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.shared.print.Barcode;

/**
 * What stands on one label.
 *
 * @param product with its names, price, workshop, and what a scanner reads
 * @param stamp of the lot it is for
 * @param contents of a food; null for everything else
 */
public record Label(Product product, Stamp stamp, @Nullable Contents contents) {

    /**
     * What only the labels of one lot say.
     *
     * @param lot its number
     * @param bestBefore the last day it keeps what it promises
     * @param useBy the last day it may be eaten
     * @param isScanned whether a scanner reads the lot's number in place of the product's: it names this lot and nothing
     *     else, in letters that a barcode can hold
     */
    public record Stamp(
            @Nullable String lot,
            @Nullable LocalDate bestBefore,
            @Nullable LocalDate useBy,
            boolean isScanned) {

        /** A label for no lot in particular. */
        public static final Stamp NONE = new Stamp(null, null, null, false);
    }

    /**
     * What must stand on food.
     *
     * @param ingredients in falling weight, in pieces that read as one text
     * @param brief where those do not fit: the allergens, and that the rest is told in the shop
     * @param netQuantity as {@code 400 g}
     * @param storage as {@code Förvaras torrt}
     */
    public record Contents(
            List<Part> ingredients,
            List<Part> brief,
            @Nullable String netQuantity,
            @Nullable String storage) {

        public Contents {
            ingredients = List.copyOf(ingredients);
            brief = List.copyOf(brief);
        }

        /** Whether the ingredients can be read on this paper, whole. */
        public boolean isWholeOn(LabelPaper paper) {
            return length(ingredients) <= paper.contentsMost();
        }

        /** What stands on this paper: the ingredients, or in brief. */
        List<Part> on(LabelPaper paper) {
            return isWholeOn(paper) ? ingredients : brief;
        }

        /** Whether that can be read. */
        boolean fits(LabelPaper paper) {
            return length(on(paper)) <= paper.contentsMost();
        }

        private static int length(List<Part> parts) {
            return parts.stream().mapToInt(part -> part.text().length()).sum();
        }
    }

    /** A piece of the ingredients; an allergen is printed in bold. */
    public record Part(String text, boolean isAllergen) {}

    /** What is written under the barcode on this paper, and comes out of a scanner. */
    public String number(LabelPaper paper) {
        String lot = lotOn(paper);
        return lot == null ? ownNumber() : lot;
    }

    /**
     * What a scanner reads on this paper: the lot's number where there is room for it, so that one scan says which goods
     * these are; otherwise the thing's own barcode, or its article number.
     */
    Barcode code(LabelPaper paper) {
        String lot = lotOn(paper);
        return lot == null ? ownCode() : Barcode.code128(lot);
    }

    /** Whether its barcode can be read on this paper. */
    boolean isReadable(LabelPaper paper) {
        return paper.reads(code(paper), contents != null);
    }

    private @Nullable String lotOn(LabelPaper paper) {
        String lot = stamp.lot();
        return lot != null && stamp.isScanned() && paper.reads(Barcode.code128(lot), contents != null) ? lot : null;
    }

    private String ownNumber() {
        Ean barcode = product.barcode();
        return barcode == null ? product.sku() : barcode.digits();
    }

    private Barcode ownCode() {
        return product.barcode() == null ? Barcode.code128(ownNumber()) : Barcode.ean13(ownNumber());
    }
}
