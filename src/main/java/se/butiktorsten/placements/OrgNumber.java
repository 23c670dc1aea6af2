package se.butiktorsten.placements;

import java.util.Optional;

/**
 * A Swedish organisation number: ten digits, the third at least 2, the last a check digit (Luhn). The rule on the third
 * digit keeps personal identity numbers out: a sole trader's number is one, and we store none.
 *
 * @param digits the ten digits without a hyphen
 */
public record OrgNumber(String digits) {

    public OrgNumber {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("Not an organisation number");
        }
    }

    /** Reads what people write: with or without hyphen and spaces, also with the leading 16 of the twelve-digit form. */
    public static Optional<OrgNumber> read(String written) {
        String digits = written.replaceAll("[\\s\\u00a0\\u2010-\\u2015-]", "");
        if (digits.length() == 12 && digits.startsWith("16")) {
            digits = digits.substring(2);
        }
        return isValid(digits) ? Optional.of(new OrgNumber(digits)) : Optional.empty();
    }

    private static boolean isValid(String digits) {
        return digits.matches("[0-9]{10}") && digits.charAt(2) >= '2' && Luhn.holds(digits);
    }

    /** As it is printed: {@code 556036-0793}. */
    public String written() {
        return digits.substring(0, 6) + "-" + digits.substring(6);
    }
}
