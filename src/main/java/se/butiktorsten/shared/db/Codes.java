package se.butiktorsten.shared.db;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A set of constants as one column keeps it: their names in their own order, a comma between them. */
public final class Codes {

    private Codes() {}

    /** What is to be kept of these constants. */
    public static <E extends Enum<E>> String kept(Collection<E> constants) {
        return constants.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    /** The constants that were kept so, in the order of their kind. */
    public static <E extends Enum<E>> Set<E> read(String kept, Class<E> kind) {
        return kept.isEmpty()
                ? Set.of()
                : inOrder(
                        Arrays.stream(kept.split(",", -1))
                                .map(name -> Enum.valueOf(kind, name))
                                .toList(),
                        kind);
    }

    /** The same constants, unchangeable, in the order in which their kind names them. */
    public static <E extends Enum<E>> Set<E> inOrder(Collection<E> constants, Class<E> kind) {
        EnumSet<E> ordered = EnumSet.noneOf(kind);
        ordered.addAll(constants);
        return Collections.unmodifiableSet(ordered);
    }
}
