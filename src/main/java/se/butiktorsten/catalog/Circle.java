package se.butiktorsten.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the way by which a thing would become part of itself. */
final class Circle {

    private final Map<Long, ? extends Collection<Long>> usedIn;
    private final long wanted;
    private final Set<Long> seen = new HashSet<>();
    private final List<Long> way = new ArrayList<>();

    private Circle(Map<Long, ? extends Collection<Long>> usedIn, long wanted) {
        this.usedIn = usedIn;
        this.wanted = wanted;
    }

    /**
     * The way from a thing down to another one: both of them and all between; empty when there is none.
     *
     * @param uses for each thing that is made, what it is made of
     */
    static List<Long> way(long from, long to, Map<Long, ? extends Collection<Long>> uses) {
        Circle circle = new Circle(uses, to);
        circle.leadsFrom(from);
        return List.copyOf(circle.way);
    }

    private boolean leadsFrom(long thing) {
        way.add(thing);
        if (thing == wanted) {
            return true;
        }
        if (seen.add(thing)) {
            for (long part : usedIn.containsKey(thing) ? usedIn.get(thing) : List.<Long>of()) {
                if (leadsFrom(part)) {
                    return true;
                }
            }
        }
        way.remove(way.size() - 1);
        return false;
    }
}
