package se.butiktorsten.transfers;

/** How far a pick list has come. */
public enum PickStatus {
    /** Somebody walks along the shelves. */
    PICKING,
    /** Picked and sent; still the first place's by the book. */
    ON_ITS_WAY,
    /** Arrived, and moved in the book by what arrived. */
    RECEIVED,
    /** Called off before it arrived; nothing was moved. */
    CALLED_OFF;

    /** Whether nothing more will happen to it. */
    public boolean isOver() {
        return this == RECEIVED || this == CALLED_OFF;
    }
}
