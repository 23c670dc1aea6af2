package se.butiktorsten.shared;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps personal identity numbers (personnummer) and co-ordination numbers (samordningsnummer) out of everything people
 * type freely: the system stores none, so a text that holds one is refused.
 *
 * <p>A number is recognised in ten or twelve digits, with {@code -}, {@code +}, a space or nothing between its parts,
 * anywhere in a longer text, when its date is a real one (the day plus 60 in a co-ordination number) and its check digit
 * holds. An organisation number never is one, because its "month" is at least 20; nor is a part of a longer row of
 * digits, as on a bar code.
 */
public final class PersonalNumberGuard {

    private static final Pattern LOOKS_LIKE_ONE = Pattern.compile(
            "(?<!\\d)(\\d{2}[ ]?)??" + "(\\d{2})[ ./-]?(\\d{2})[ ./-]?(\\d{2})\\s?[-+]?\\s?(\\d{3})\\s?(\\d)(?!\\d)");

    private static final int COORDINATION_NUMBER = 60;

    private PersonalNumberGuard() {}

    /** Whether the text holds something that looks like a personal identity number or a co-ordination number. */
    public static boolean findsOneIn(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\p{Pd}|\u2212", "-");
        Matcher found = LOOKS_LIKE_ONE.matcher(plain);
        int from = 0;
        while (found.find(from)) {
            String century = found.group(1) == null ? "" : found.group(1).strip();
            if (isRealDay(century, number(found, 2), number(found, 3), number(found, 4))
                    && checkDigitHolds(
                            found.group(2) + found.group(3) + found.group(4) + found.group(5) + found.group(6))) {
                return true;
            }
            // A date before the number ("2026 811218-9876") must not hide it: look again from the next character.
            from = found.start() + 1;
        }
        return false;
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static boolean isRealDay(String century, int yearInCentury, int month, int dayAsWritten) {
        int day = dayAsWritten > COORDINATION_NUMBER ? dayAsWritten - COORDINATION_NUMBER : dayAsWritten;
        // Without a century any will do; 2000 + year has every leap day that one of them has.
        int hundreds = century.matches("18|19|20") ? Integer.parseInt(century) : 20;
        try {
            LocalDate.of(hundreds * 100 + yearInCentury, month, day);
            return true;
        } catch (DateTimeException notADay) {
            return false;
        }
    }

    /** The check digit by the Luhn rule: every other digit doubled, digit sums added, a whole number of tens. */
    private static boolean checkDigitHolds(String tenDigits) {
        int sum = 0;
        for (int i = 0; i < tenDigits.length(); i++) {
            int weighted = (tenDigits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += weighted / 10 + weighted % 10;
        }
        return sum % 10 == 0;
    }
}
