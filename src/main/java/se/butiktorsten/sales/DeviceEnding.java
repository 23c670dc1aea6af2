package se.butiktorsten.sales;

/** How a device stopped being a till. */
public enum DeviceEnding {
    /** It handed everything over first. */
    HANDED_OVER,
    /** Another took its place; what it had not sent by then may still come, or be lost with it. */
    REPLACED
}
