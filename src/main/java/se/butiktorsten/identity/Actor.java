package se.butiktorsten.identity;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who does a thing, handed to every door and stamped on every ledger line. Carries the log-in name of a member of
 * staff, never a participant.
 *
 * @param name the log-in name, or {@code system} for what the system does by itself
 * @param roles what this person may do right now
 */
public record Actor(String name, Set<Role> roles) {

    /** The system itself: start-up, demonstration data, background jobs that nobody asked for. Opens every door. */
    public static final Actor SYSTEM = new Actor("system", EnumSet.allOf(Role.class));

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean isAnyOf(Role... wanted) {
        for (Role role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** Tells nothing but the log-in name. */
    @Override
    public String toString() {
        return name;
    }
}
