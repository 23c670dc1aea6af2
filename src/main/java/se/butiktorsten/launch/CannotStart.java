package se.butiktorsten.launch;

/** Why Torsten does not start, as one sentence for the person at the console, and the status to leave with. */
final class CannotStart extends Exception {

    /** Something is not as it must be; nothing was started. */
    static final int REFUSED = 2;

    /** The server was started, but the application did not come up, or not for long. */
    static final int FAILED = 3;

    /** Said by {@link Server}: another process holds the data directory. */
    static final int LOCKED = 4;

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String swedish;

    CannotStart(int status, String swedish, String english) {
        super(english);
        this.status = status;
        this.swedish = swedish;
    }

    int status() {
        return status;
    }

    String swedish() {
        return swedish;
    }

    String english() {
        return String.valueOf(getMessage());
    }
}
