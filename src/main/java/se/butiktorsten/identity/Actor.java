package se.butiktorsten.identity;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import se.butiktorsten.shared.Workshop;

/**
 * Who does a thing, handed to every door and stamped on every ledger line. Carries the log-in name of a member of
 * staff, never a participant.
 *
 * @param name the log-in name, or {@code system} for what the system does by itself
 * @param roles what this person may do right now
 * @param leads the workshops this person leads right now, also for whom they stand in
 * @param standsInFor the log-in names of the leaders for whom this person stands in right now
 */
public record Actor(String name, Set<Role> roles, Set<Workshop> leads, Set<String> standsInFor) {

    /** The system itself: start-up, demonstration data, background jobs that nobody asked for. Opens every door. */
    public static final Actor SYSTEM =
            new Actor("system", EnumSet.allOf(Role.class), EnumSet.allOf(Workshop.class), Set.of());

    public Actor {
        roles = Set.copyOf(roles);
        leads = Set.copyOf(leads);
        standsInFor = Set.copyOf(standsInFor);
    }

    /** Somebody who leads no workshop. */
    public Actor(String name, Set<Role> roles) {
        this(name, roles, Set.of(), Set.of());
    }

    /** The same person, leading these workshops and no others. */
    public Actor leading(Set<Workshop> workshops) {
        return new Actor(name, roles, workshops, standsInFor);
    }

    /** Whether this person leads that workshop right now. */
    public boolean leads(Workshop workshop) {
        return leads.contains(workshop);
    }

    /** The log-in names in whose place this person acts: the own one, and those of whom they stand in for. */
    public Set<String> inThePlaceOf() {
        Set<String> names = new HashSet<>(standsInFor);
        names.add(name);
        return names;
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
