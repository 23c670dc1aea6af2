package se.butiktorsten.mail;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;
import se.butiktorsten.shared.web.Form;

/**
 * One e-mail address. It holds what browsers take for one, with a domain that has a dot; so there is no line break, no
 * second recipient and no name in it.
 */
public final class MailAddress {

    public static final int LONGEST = 254;

    private static final int LOCAL_LONGEST = 64;
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern WRITTEN =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@" + LABEL + "(?:\\." + LABEL + ")+");

    private final String text;

    private MailAddress(String text) {
        this.text = text;
    }

    /** The address in this text; empty when it is none. A domain with å, ä or ö is written as the net writes it. */
    public static Optional<MailAddress> of(String typed) {
        String text = typed.strip();
        int at = text.lastIndexOf('@');
        if (at < 1 || at > LOCAL_LONGEST || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String written = text.substring(0, at + 1) + IDN.toASCII(text.substring(at + 1));
            return written.length() <= LONGEST && WRITTEN.matcher(written).matches()
                    ? Optional.of(new MailAddress(written))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            // No domain can be written so.
            return Optional.empty();
        }
    }

    /** Reads a field of a form; where there is no address the form has a fault, and none is answered. */
    public static Optional<MailAddress> in(Form form, String field) {
        String typed = form.text(field, LONGEST);
        Optional<MailAddress> address = of(typed);
        if (address.isEmpty() && form.fault(field) == null) {
            form.note(field, "mail.fault.address");
        }
        return address;
    }

    /** The address itself: for the envelope, for nothing else. */
    String text() {
        return text;
    }

    /** Tells no address. */
    @Override
    public String toString() {
        return "an address";
    }
}
