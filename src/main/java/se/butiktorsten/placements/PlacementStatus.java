package se.butiktorsten.placements;

/** How far a placement has come. */
public enum PlacementStatus {
    /** Talked about: the coordinator has asked the shop. */
    PLANNED,
    /** Everybody has said yes: participant, employer and unit. */
    AGREED,
    /** The participant is there. */
    ONGOING,
    /** On hold for a while; no reason is written down. */
    PAUSED,
    /** Carried through to its end. */
    COMPLETED,
    /** Ended before its last day. */
    ENDED_EARLY,
    /** Never begun. */
    CANCELLED;

    /** Whether nothing more can happen to the placement itself. */
    public boolean isFinal() {
        return this == COMPLETED || this == ENDED_EARLY || this == CANCELLED;
    }
}
