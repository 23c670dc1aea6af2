package se.butiktorsten.production;

/** How far an order has come. */
public enum OrderStatus {
    /** Thought of, and nobody may work on it yet: has no steps until it is released. */
    DRAFT,
    /** Open for work; nothing is made yet. */
    RELEASED,
    /** Something has been recorded on one of its steps. */
    IN_WORK,
    /** All of it is made, or a leader has closed it with what there is. */
    DONE,
    /** Called off before anything was made. */
    CANCELLED;

    /** Whether its steps may still be worked on. */
    public boolean isOpen() {
        return this == RELEASED || this == IN_WORK;
    }
}
