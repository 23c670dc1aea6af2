package se.butiktorsten.it;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/** Sells three things, one of each, in one way or another; for one thread. */
interface Cashier extends AutoCloseable {

    /** Something on the shelf. */
    record Thing(long id, String sku, String name, long priceOre) {}

    /** @param things in the order of their ids */
    void sell(String till, List<Thing> things, boolean inCash) throws Exception;

    /** Three different ones of what is on the shelf, in the order of their ids. */
    static List<Thing> pick(List<Thing> shelf, RandomGenerator random) {
        List<Thing> picked = new ArrayList<>();
        while (picked.size() < 3) {
            Thing thing = shelf.get(random.nextInt(shelf.size()));
            if (!picked.contains(thing)) {
                picked.add(thing);
            }
        }
        picked.sort(Comparator.comparing(Thing::id));
        return picked;
    }

    static long total(List<Thing> things) {
        return things.stream().mapToLong(Thing::priceOre).sum();
    }
}
