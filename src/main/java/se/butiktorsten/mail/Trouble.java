package se.butiktorsten.mail;

/** Why a try did not succeed, as far as people can do something about it. */
public enum Trouble {
    /** The mail server does not answer, or not as it is set to. */
    NO_SERVER,
    /** The mail server does not know our log-in. */
    LOG_IN,
    /** The mail server takes nothing from our address. */
    SENDER,
    /** The mail server wants it later. */
    LATER,
    /** There is no such recipient. */
    RECIPIENT,
    /** The mail server does not take this letter. */
    CONTENT;

    /** Whether trying again is of no use. */
    boolean isForGood() {
        return this == RECIPIENT || this == CONTENT;
    }
}
