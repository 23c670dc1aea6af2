package se.butiktorsten.shared.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One thing to choose from in a form.
 *
 * @param value what the form sends
 * @param label what people read
 */
public record Option(String value, String label) {

    /** The constants of a kind in their order, each under its word: {@code catalog.unit.PIECE}. */
    public static <E extends Enum<E>> List<Option> of(Page page, String family, E[] constants) {
        return of(List.of(constants), Enum::name, constant -> page.word(family, constant));
    }

    /** Any things, by their value and label. */
    public static <T> List<Option> of(List<T> things, Function<T, String> value, Function<T, String> label) {
        List<Option> options = new ArrayList<>();
        for (T thing : things) {
            options.add(new Option(value.apply(thing), label.apply(thing)));
        }
        return options;
    }
}
