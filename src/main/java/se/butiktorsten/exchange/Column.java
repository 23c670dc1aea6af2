package se.butiktorsten.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Texts;

/**
 * A column of a list: what stands in its cells, and the field of a form that says the same.
 *
 * @param field as the feature's forms name it
 * @param header as it stands in the file's first line
 * @param family of the words for the constants, for a choice
 */
record Column(String field, String header, Content content, List<String> constants, String family) {

    /** What stands in a column's cells. */
    enum Content {
        TEXT,
        NUMBER,
        DAY,
        YES_OR_NO,
        CHOICE,
        CHOICES
    }

    private static final Language FILE = Language.SV;

    static Column text(String field, String header) {
        return new Column(field, header, Content.TEXT, List.of(), "");
    }

    static Column number(String field, String header) {
        return new Column(field, header, Content.NUMBER, List.of(), "");
    }

    static Column day(String field, String header) {
        return new Column(field, header, Content.DAY, List.of(), "");
    }

    static Column yesOrNo(String field, String header) {
        return new Column(field, header, Content.YES_OR_NO, List.of(), "");
    }

    static <E extends Enum<E>> Column choice(String field, String header, E[] constants, String family) {
        return new Column(field, header, Content.CHOICE, names(constants), family);
    }

    static <E extends Enum<E>> Column choices(String field, String header, E[] constants, String family) {
        return new Column(field, header, Content.CHOICES, names(constants), family);
    }

    private static <E extends Enum<E>> List<String> names(E[] constants) {
        return List.of(constants).stream().map(Enum::name).toList();
    }

    /** Puts a cell into a form. A word that means nothing is put as it is, so that the form finds the fault. */
    void read(String cell, Form form, String prefix) {
        String name = prefix + field;
        switch (content) {
            case TEXT, NUMBER, DAY -> form.with(name, cell);
            case YES_OR_NO -> form.with(name, yesOrNo(cell));
            case CHOICE -> form.with(name, constant(cell));
            case CHOICES ->
                form.withAll(
                        name,
                        List.of(cell.split("[,;]")).stream()
                                .map(String::strip)
                                .filter(word -> !word.isEmpty())
                                .map(this::constant)
                                .toList());
        }
    }

    /** What a form says in this column, as it is written into a file. */
    String written(Form form, String prefix) {
        String name = prefix + field;
        return switch (content) {
            case TEXT, NUMBER, DAY -> form.value(name);
            case YES_OR_NO ->
                form.value(name).isEmpty() ? "" : Texts.get(FILE, form.ticked(name) ? "exchange.yes" : "exchange.no");
            case CHOICE -> form.value(name).isEmpty() ? "" : word(FILE, form.value(name));
            case CHOICES -> {
                List<String> held = new ArrayList<>(constants);
                held.removeIf(constant -> !form.holds(name, constant));
                yield held.stream().map(constant -> word(FILE, constant)).collect(Collectors.joining(", "));
            }
        };
    }

    /** What a form says in all these columns. */
    static List<String> line(List<Column> columns, Form form) {
        return columns.stream().map(column -> column.written(form, "")).toList();
    }

    private String word(Language language, String constant) {
        return Texts.get(language, family + "." + constant);
    }

    /** The constant that a cell means by its name or its word in either language. */
    private String constant(String cell) {
        BiFunction<String, String, Boolean> isAlike =
                (one, other) -> one.strip().equalsIgnoreCase(other.strip());
        for (String constant : constants) {
            if (isAlike.apply(cell, constant)
                    || isAlike.apply(cell, word(Language.SV, constant))
                    || isAlike.apply(cell, word(Language.EN, constant))) {
                return constant;
            }
        }
        return cell;
    }

    private static String yesOrNo(String cell) {
        return switch (cell.strip().toLowerCase(Locale.ROOT)) {
            case "ja", "yes", "true", "x", "1" -> "true";
            case "nej", "no", "false", "0" -> "false";
            default -> cell;
        };
    }

    /** The column of a field, or null. */
    static @Nullable Column of(List<Column> columns, String field) {
        return columns.stream()
                .filter(column -> column.field().equals(field))
                .findFirst()
                .orElse(null);
    }
}
