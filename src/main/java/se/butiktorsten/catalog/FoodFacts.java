package se.butiktorsten.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.db.Codes;

/**
 * What is said of an article as food, for labels, signs and batches; {@link Catalog#declareFood} names every fault at
 * once.
 *
 * @param allergens those that somebody has declared for the article itself, in the law's order; that there are none says
 *     only that nobody has declared any
 * @param shelfLife how long it keeps; null while nobody has said, and for what needs no day
 * @param storage how it is to be kept, in words for the label, at most {@link #STORAGE_LENGTH} characters
 * @param netQuantity how much is in one, as the label says it: {@code 700 g}; at most {@link #NET_QUANTITY_LENGTH}
 *     characters
 */
public record FoodFacts(
        Set<Allergen> allergens,
        @Nullable ShelfLife shelfLife,
        @Nullable String storage,
        @Nullable String netQuantity) {

    public static final int STORAGE_LENGTH = 120;
    public static final int NET_QUANTITY_LENGTH = 40;

    /** Nothing has been said, or there is nothing to say. */
    public static final FoodFacts NONE = new FoodFacts(Set.of(), null, null, null);

    public FoodFacts {
        allergens = Codes.inOrder(allergens, Allergen.class);
        storage = tidy(storage);
        netQuantity = tidy(netQuantity);
    }

    private static @Nullable String tidy(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip().replaceAll("\\s+", " ");
    }

    /** Everything that is wrong with it; empty when it may be said of a food. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (shelfLife != null) {
            faults.addAll(shelfLife.faults());
        }
        faults.addAll(lengthFaults("storage", storage, STORAGE_LENGTH));
        faults.addAll(lengthFaults("netQuantity", netQuantity, NET_QUANTITY_LENGTH));
        return faults;
    }

    private static List<Fault> lengthFaults(String field, @Nullable String text, int longest) {
        return text == null || text.length() <= longest
                ? List.of()
                : List.of(new Fault(field, "shared.fault.too-long", Map.of("longest", longest)));
    }
}
