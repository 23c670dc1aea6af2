package se.butiktorsten.placements;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps personal identity numbers out of free text. Looks for what passes as one: a real date (also with 60 added to the
 * day, samordningsnummer), four more digits, the check digit right.
 */
final class PersonalNumbers {

    private static final Pattern SHAPE = Pattern.compile("(?<![0-9])(?:18|19|20)?([0-9]{6})[-+ ]?([0-9]{4})(?![0-9])");

    private PersonalNumbers() {}

    static boolean appearIn(String text) {
        Matcher found = SHAPE.matcher(text);
        while (found.find()) {
            if (isDate(found.group(1)) && Luhn.holds(found.group(1) + found.group(2))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDate(String sixDigits) {
        int day = Integer.parseInt(sixDigits.substring(4, 6));
        try {
            // 2000 is a leap year, so that 29 February passes; which year it really was does not matter here.
            LocalDate.of(2000, Integer.parseInt(sixDigits.substring(2, 4)), day > 60 ? day - 60 : day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
