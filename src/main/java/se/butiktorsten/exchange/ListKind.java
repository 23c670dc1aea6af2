package se.butiktorsten.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Role;

/** A kind of list that goes in and out as a file, and whose work it is. For everybody else there is no such list. */
public enum ListKind {
    /** What is for sale: names, price, barcode, whether it is on sale. */
    PRODUCTS(Work.GOODS),
    /** Materials and half-made things, with what was paid for them. */
    MATERIALS(Work.GOODS),
    /** What is said of articles as food: allergens, how long and how they keep. */
    FOOD(Work.GOODS),
    /** The steps of recipes, a line for each. A change becomes a new revision. */
    RECIPES(Work.GOODS),
    /** What recipes use, a line for each material. A change becomes a new revision. */
    RECIPE_MATERIALS(Work.GOODS),
    /** What lies where to begin with. Goes in only: what lies where later is the list of the stock. */
    OPENING_STOCK(Work.GOODS),
    /** The external shops that take trainees. */
    EMPLOYERS(Work.PEOPLE),
    /** The periods in which people took part. */
    EPISODES(Work.PEOPLE);

    /** Whose work a list is: who takes it out, and who sends it in. */
    private enum Work {
        GOODS(Set.of(Role.ACTIVITY_LEADER, Role.FINANCE, Role.ADMIN), Set.of(Role.ACTIVITY_LEADER, Role.ADMIN)),
        PEOPLE(Set.of(Role.COORDINATOR), Set.of(Role.COORDINATOR));

        private final Set<Role> out;
        private final Set<Role> in;

        Work(Set<Role> out, Set<Role> in) {
            this.out = out;
            this.in = in;
        }
    }

    private final Work work;

    ListKind(Work work) {
        this.work = work;
    }

    /** Whether its lines are about people, so that a file is not kept longer than it is needed. */
    boolean isAboutPeople() {
        return work == Work.PEOPLE;
    }

    /** Whether this person takes it out. */
    boolean goesOutTo(Actor by) {
        return by.isAnyOf(work.out.toArray(Role[]::new));
    }

    /** Whether this person sends it in. */
    boolean comesInFrom(Actor by) {
        return by.isAnyOf(work.in.toArray(Role[]::new));
    }

    /** The lists that this person takes out. */
    public static List<ListKind> outFor(Actor by) {
        return Arrays.stream(values())
                .filter(kind -> kind.isExported() && kind.goesOutTo(by))
                .toList();
    }

    /** The lists that this person sends in. */
    public static List<ListKind> inFrom(Actor by) {
        return Arrays.stream(values()).filter(kind -> kind.comesInFrom(by)).toList();
    }

    /** Whether there is something to write out. */
    public boolean isExported() {
        return this != OPENING_STOCK;
    }
}
