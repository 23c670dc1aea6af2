package se.butiktorsten.archive;

/** How far a file is. */
public enum FileState {
    /** Ordered. */
    WAITING,
    /** Somebody is making it, or was when the power went: then it is begun again. */
    MAKING,
    /** It can be fetched. */
    DONE,
    /** It could not be made; ordering it again tries again. */
    FAILED;

    public boolean isOver() {
        return this == DONE || this == FAILED;
    }
}
