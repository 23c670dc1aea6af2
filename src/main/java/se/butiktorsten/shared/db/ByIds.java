package se.butiktorsten.shared.db;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Asks for rows by their ids, as many at a time as one query takes, and asks nothing when there are no ids. */
public final class ByIds {

    private static final int AT_ONCE = 500;

    private ByIds() {}

    /**
     * What a query finds for all these ids, in their order part by part.
     *
     * @param query answers some of the ids, never none of them
     */
    public static <I, R> List<R> ask(Collection<I> ids, Function<List<I>, List<R>> query) {
        List<I> all = List.copyOf(ids);
        List<R> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            found.addAll(query.apply(all.subList(from, Math.min(all.size(), from + AT_ONCE))));
        }
        return found;
    }
}
