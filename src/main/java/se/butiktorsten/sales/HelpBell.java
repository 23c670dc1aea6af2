package se.butiktorsten.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.db.RetryOnClash;

/** The bell at the till: whoever stands there calls for a hand, and somebody of the staff answers. */
@ApplicationScoped
@Transactional
@RetryOnClash
public class HelpBell {

    /** Nobody waits longer than a working day; then the call has been forgotten. */
    private static final Duration HEARD_FOR = Duration.ofHours(8);

    @Inject
    Clock clock;

    @Inject
    HelpCalls calls;

    @Inject
    Tills tills;

    /**
     * Calls. Sent again it is one call.
     *
     * @param id made by the till
     * @throws NotFound if there is no such till
     */
    @OpenTo(Role.SHOP_STAFF)
    public HelpCall call(Actor by, UUID id, String tillCode) {
        if (tills.find(tillCode).isEmpty()) {
            throw new NotFound("till", tillCode);
        }
        return calls.find(id).orElseGet(() -> {
            HelpCall call = new HelpCall(id, tillCode, clock.instant());
            calls.add(call);
            return call;
        });
    }

    /**
     * A call, to see whether somebody is coming.
     *
     * @throws NotFound if there is none
     */
    @OpenTo({Role.SHOP_STAFF, Role.ACTIVITY_LEADER})
    public HelpCall call(Actor by, UUID id) {
        return calls.find(id).orElseThrow(() -> new NotFound("call", id));
    }

    /** Calls of the last hours that nobody has answered, the one that has waited longest first. */
    @OpenTo({Role.SHOP_STAFF, Role.ACTIVITY_LEADER})
    public List<HelpCall> waiting(Actor by) {
        return calls.waiting(clock.instant().minus(HEARD_FOR));
    }

    /**
     * Says that somebody is coming. Said again it changes nothing.
     *
     * @throws NotFound if there is no such call
     */
    @OpenTo({Role.SHOP_STAFF, Role.ACTIVITY_LEADER})
    public HelpCall answer(Actor by, UUID id) {
        HelpCall call = call(by, id);
        call.answer(clock.instant(), by.name());
        return call;
    }
}
