package se.butiktorsten.sales;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/**
 * The till cannot be closed yet: sales wait on its device, or nobody knows whether some do, because it is asked for
 * elsewhere. Answered with 409; nothing has changed.
 */
public final class SalesWaiting extends Rejection {

    private static final long serialVersionUID = 1L;

    private SalesWaiting(String code, TillDevice device, long waiting) {
        super(code, 409, Map.of("device", device.name(), "count", waiting));
    }

    /** So many sales are on the device and not here. */
    static SalesWaiting on(TillDevice device, long waiting) {
        return new SalesWaiting("sales.waiting", device, waiting);
    }

    /** The till is closed on the device that is the till, or after that one has been handed over or replaced. */
    static SalesWaiting askedElsewhere(TillDevice device) {
        return new SalesWaiting("sales.close-on-the-device", device, 0);
    }
}
