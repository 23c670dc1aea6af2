package se.butiktorsten.customers;

/** How far a customer's order has come. */
public enum CustomerOrderStatus {
    /** Somebody has asked; nothing is promised. */
    ASKED,
    /** Price and day are agreed, so it will be made or set aside. */
    AGREED,
    /** Packed and waiting to be handed over. */
    READY,
    /** All of it is handed over, or as much as the customer wants. */
    DELIVERED,
    /** Called off before anything was handed over. */
    CANCELLED;

    /** Whether somebody waits for it. */
    public boolean isPromised() {
        return this == AGREED || this == READY;
    }

    /** Whether nothing more will happen to it. */
    public boolean isClosed() {
        return this == DELIVERED || this == CANCELLED;
    }
}
