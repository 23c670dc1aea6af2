package se.butiktorsten.sales;

/** Where an import of old receipts stands. */
public enum ImportStatus {
    /** Taken in and found readable; waits until the imports before it are through. */
    WAITING,
    /** Receipts are being kept, some hundred at a time. */
    RUNNING,
    /** Every row has been read: its receipt is kept, or the row is refused with its reason. */
    DONE,
    /** The system stopped in the middle. What is kept is whole; importing the same file again does the rest. */
    INTERRUPTED,
    /** Something of ours broke. What is kept is whole; importing the same file again does the rest. */
    FAILED;

    public boolean isOver() {
        return this == DONE || this == INTERRUPTED || this == FAILED;
    }
}
