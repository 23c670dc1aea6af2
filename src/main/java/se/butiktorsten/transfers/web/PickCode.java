package se.butiktorsten.transfers.web;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The code on a pick list's paper: {@code PL-12} is list 12. Scanned, it opens the list. */
final class PickCode {

    private static final Pattern CODE = Pattern.compile("(?:PL[-+]?)?(\\d{1,18})", Pattern.CASE_INSENSITIVE);

    private PickCode() {}

    static String of(long list) {
        return "PL-" + list;
    }

    /** The number of the list, also when somebody typed it without its letters. */
    static OptionalLong in(String text) {
        Matcher code = CODE.matcher(text.strip());
        return code.matches() ? OptionalLong.of(Long.parseLong(code.group(1))) : OptionalLong.empty();
    }
}
