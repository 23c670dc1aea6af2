package se.butiktorsten.demo;

import java.util.EnumSet;
import java.util.Set;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.Workshop;

/** Those who have done everything in the small world, under the log-ins of a demonstration. */
final class Staff {

    static final Actor LEADER = new Actor("leda", Set.of(Role.ACTIVITY_LEADER)).leading(EnumSet.allOf(Workshop.class));
    static final Actor CASHIER = new Actor("kassa", Set.of(Role.SHOP_STAFF));
    static final Actor COORDINATOR = new Actor("praktik", Set.of(Role.COORDINATOR));

    private Staff() {}
}
