package se.butiktorsten.placements;

/** The check digit of Swedish ten-digit numbers: weights 2 and 1 in turn from the left, digit sums, total ends in 0. */
final class Luhn {

    private Luhn() {}

    static boolean holds(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weighted = (digits.charAt(i) - '0') * ((digits.length() - i) % 2 == 0 ? 2 : 1);
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
