package se.butiktorsten.bookkeeping;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** A voucher's text holds a character that a SIE file cannot hold (CP437). Nothing is exported. Answered with 409. */
public final class NotEncodable extends Rejection {

    private static final long serialVersionUID = 1L;

    NotEncodable(String text, String character) {
        super("bookkeeping.not-encodable", 409, Map.of("text", text, "character", character));
    }
}
