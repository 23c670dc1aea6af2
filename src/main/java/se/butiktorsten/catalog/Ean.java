package se.butiktorsten.catalog;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.butiktorsten.shared.Fault;

/**
 * The number in a shop's barcode, EAN-13: twelve digits and the check digit that follows from them. Bought goods bring
 * theirs along; our own may get one that nobody else uses.
 *
 * @param digits thirteen of them, the last one right; refused with {@link IllegalArgumentException} otherwise
 */
public record Ean(String digits) {

    private static final Pattern THIRTEEN = Pattern.compile("[0-9]{13}");
    private static final Pattern TWELVE = Pattern.compile("[0-9]{12}");
    private static final Pattern WITH_AN_AMOUNT = Pattern.compile("2[0-5].*");
    private static final Pattern PREFIX = Pattern.compile("[0-9]{2}");

    public Ean {
        if (!THIRTEEN.matcher(digits).matches() || check(digits) != digits.charAt(12)) {
            throw new IllegalArgumentException("Not thirteen digits with the right check digit");
        }
    }

    /** The number that begins with these twelve digits. */
    public static Ean beginning(String twelve) {
        return new Ean(twelve + check(twelve));
    }

    /**
     * A number for our own use, the same each time it is asked for.
     *
     * @param prefix two digits that no bought thing begins with, and none that means a price or a weight (20–25)
     * @param number of the product, 0 to ten digits long
     */
    static Ean own(String prefix, long number) {
        if (!PREFIX.matcher(prefix).matches() || WITH_AN_AMOUNT.matcher(prefix).matches()) {
            throw new IllegalStateException("torsten.barcode.prefix is two digits, but not 20 to 25: " + prefix);
        }
        return beginning(prefix + "%010d".formatted(number));
    }

    /**
     * The number that somebody typed or scanned, if it is one. Blanks and hyphens between the digits do not matter.
     * Twelve digits are an American code, or a scanner that dropped a zero: the zero is put back in front.
     */
    public static Optional<Ean> in(String text) {
        String digits = tidy(text);
        return THIRTEEN.matcher(digits).matches() && check(digits) == digits.charAt(12)
                ? Optional.of(new Ean(digits))
                : Optional.empty();
    }

    /** What keeps a text from being the barcode of a product; empty when it may be one. */
    static List<Fault> faults(String text) {
        String digits = tidy(text);
        if (!THIRTEEN.matcher(digits).matches()) {
            return List.of(new Fault("barcode", "catalog.fault.barcode"));
        }
        if (check(digits) != digits.charAt(12)) {
            return List.of(new Fault("barcode", "catalog.fault.barcode-check"));
        }
        if (WITH_AN_AMOUNT.matcher(digits).matches()) {
            return List.of(new Fault("barcode", "catalog.fault.barcode-amount"));
        }
        return List.of();
    }

    private static String tidy(String text) {
        String digits = text.replaceAll("[\\s\\u00a0-]", "");
        return TWELVE.matcher(digits).matches() ? "0" + digits : digits;
    }

    /** Weights 1 and 3 in turn from the left over the first twelve; what is missing to the next ten. */
    private static char check(String digits) {
        if (digits.length() < 12) {
            throw new IllegalArgumentException("Fewer than twelve digits");
        }
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += Character.digit(digits.charAt(i), 10) * (i % 2 == 0 ? 1 : 3);
        }
        return Character.forDigit((10 - sum % 10) % 10, 10);
    }
}
