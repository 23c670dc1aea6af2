package se.butiktorsten.labels;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import se.butiktorsten.catalog.Allergen;
import se.butiktorsten.catalog.Ingredients;
import se.butiktorsten.catalog.Ingredients.Ingredient;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Texts;

/**
 * How the ingredients of a food are worded for its label, in Swedish. An ingredient with an allergen is emphasised whole, with
 * the allergen's name behind it where its own name does not say it: <b>smör (mjölk)</b>.
 */
final class Wording {

    private Wording() {}

    /** The ingredients, the heaviest first, and the allergens that none of them accounts for. */
    static List<Label.Part> whole(Set<Allergen> allergens, Ingredients ingredients) {
        if (ingredients.isUnknown()) {
            return contains("labels.contains", allergens);
        }
        List<Label.Part> parts = new ArrayList<>();
        Set<Allergen> others = EnumSet.noneOf(Allergen.class);
        others.addAll(allergens);
        for (Ingredient one : ingredients.all()) {
            parts.add(plain(parts.isEmpty() ? text("labels.ingredients") + " " : ", "));
            parts.add(new Label.Part(named(one), !one.allergens().isEmpty()));
            others.removeAll(one.allergens());
        }
        parts.add(plain("."));
        if (!others.isEmpty()) {
            parts.add(plain(" "));
            parts.addAll(contains("labels.contains-also", others));
        }
        return parts;
    }

    /** The allergens, and where the ingredients are told. */
    static List<Label.Part> brief(Set<Allergen> allergens, Ingredients ingredients) {
        List<Label.Part> parts = new ArrayList<>(contains("labels.contains", allergens));
        if (!ingredients.isUnknown()) {
            parts.add(plain((parts.isEmpty() ? "" : " ") + text("labels.ingredients-elsewhere")));
        }
        return parts;
    }

    private static List<Label.Part> contains(String opening, Set<Allergen> allergens) {
        List<Label.Part> parts = new ArrayList<>();
        for (Allergen allergen : allergens) {
            parts.add(plain(parts.isEmpty() ? text(opening) + " " : ", "));
            parts.add(new Label.Part(word(allergen), true));
        }
        if (!parts.isEmpty()) {
            parts.add(plain("."));
        }
        return parts;
    }

    private static String named(Ingredient one) {
        String name =
                one.name().substring(0, 1).toLowerCase(Locale.ROOT) + one.name().substring(1);
        String unsaid = one.allergens().stream()
                .map(Wording::word)
                .filter(word -> !name.toLowerCase(Locale.ROOT).contains(word))
                .collect(Collectors.joining(", "));
        return unsaid.isEmpty() ? name : name + " (" + unsaid + ")";
    }

    private static String word(Allergen allergen) {
        return text("catalog.allergen." + allergen.name()).toLowerCase(Locale.ROOT);
    }

    private static Label.Part plain(String text) {
        return new Label.Part(text, false);
    }

    private static String text(String key) {
        return Texts.get(Language.SV, key);
    }
}
