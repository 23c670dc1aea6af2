package se.butiktorsten.mail;

/** How far a letter has come. */
public enum LetterState {
    /** It is to be sent, or to be tried again. */
    WAITING,
    /** The mail server has taken it. */
    SENT,
    /** The mail server refuses it for good. */
    REFUSED,
    /** It was tried for days, and nobody took it. */
    GIVEN_UP;

    /** Whether it did not get through. */
    public boolean hasFailed() {
        return this == REFUSED || this == GIVEN_UP;
    }
}
