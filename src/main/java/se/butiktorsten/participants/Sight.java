package se.butiktorsten.participants;

import java.util.Set;
import se.butiktorsten.identity.Actor;

/**
 * Whom a leader sees: those who train in the workshops that are led, and those who are followed by name. A protected
 * identity is seen by those who follow it only. Whoever stands in for somebody sees with those eyes too.
 *
 * @param followed the ids of those whom {@code by}, or somebody stood in for, follows
 */
record Sight(Actor by, Set<Long> followed) {

    boolean includes(Participant person) {
        return followed.contains(person.id()) || (!person.isProtected() && by.leads(person.workshop()));
    }
}
