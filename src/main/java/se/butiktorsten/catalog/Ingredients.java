package se.butiktorsten.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.butiktorsten.shared.db.Codes;

/**
 * What a food is made of, by name, the heaviest first: as it stands on the package. A batch keeps its own as one text, so
 * that it stays what it was whatever becomes of the recipe.
 */
public record Ingredients(List<Ingredient> all) {

    /** Nobody has said, or nobody kept it. */
    public static final Ingredients UNKNOWN = new Ingredients(List.of());

    /** The longest text that {@link #kept} makes. */
    public static final int KEPT_MOST = 20_000;

    private static final String BETWEEN = "\n";
    private static final String ALLERGENS = "\t";

    /**
     * One of them.
     *
     * @param name in Swedish
     * @param allergens in it, to be emphasised
     */
    public record Ingredient(String name, Set<Allergen> allergens) {

        public Ingredient {
            name = name.strip().replaceAll("\\s+", " ");
            allergens = Codes.inOrder(allergens, Allergen.class);
        }
    }

    public Ingredients {
        all = List.copyOf(all);
    }

    /** Whether nobody has said what it is made of. */
    public boolean isUnknown() {
        return all.isEmpty();
    }

    /** What one column keeps of them; nothing where they are far too many for any label. */
    public String kept() {
        String kept = all.stream()
                .map(one -> one.name() + ALLERGENS + Codes.kept(one.allergens()))
                .collect(Collectors.joining(BETWEEN));
        return kept.length() > KEPT_MOST ? "" : kept;
    }

    /** Those that were kept so. */
    public static Ingredients read(String kept) {
        return kept.isEmpty()
                ? UNKNOWN
                : new Ingredients(
                        Arrays.stream(kept.split(BETWEEN)).map(Ingredients::one).toList());
    }

    private static Ingredient one(String kept) {
        String[] parts = kept.split(ALLERGENS, -1);
        return new Ingredient(parts[0], Codes.read(parts[1], Allergen.class));
    }
}
