package se.butiktorsten.sales;

import se.butiktorsten.mail.Letter;

/** As what a receipt is mailed. */
public enum LetterKind {
    /** The receipt itself. */
    ORIGINAL,
    /** The one copy that there may be, marked as such. */
    COPY;

    private static final String KEY = "sales.letter.";

    /** The text that says what such a letter is about. */
    String key() {
        return KEY + name();
    }

    /** What a receipt's letter was. */
    public static LetterKind of(Letter letter) {
        return letter.purpose().key().equals(COPY.key()) ? COPY : ORIGINAL;
    }
}
