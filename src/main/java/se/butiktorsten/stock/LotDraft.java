package se.butiktorsten.stock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Allergen;
import se.butiktorsten.catalog.Expiry;
import se.butiktorsten.catalog.FoodDeclaration;
import se.butiktorsten.catalog.Ingredients;
import se.butiktorsten.catalog.ShelfLife;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.db.Codes;

/**
 * What is known of a lot when its goods come in, not yet checked.
 *
 * @param number as it stands on the goods, at most 40 characters
 * @param bestBefore bäst före; null when it has none
 * @param useBy sista förbrukningsdag; null when it has none. Goods have one of the two dates at most
 * @param supplier who delivered it; null for what is made here, or when nobody has said
 * @param allergens what is in it, frozen for this lot whatever becomes of the recipe
 * @param ingredients what it is made of, frozen likewise
 */
public record LotDraft(
        String number,
        @Nullable LocalDate bestBefore,
        @Nullable LocalDate useBy,
        @Nullable String supplier,
        Set<Allergen> allergens,
        Ingredients ingredients) {

    /** The longest number. */
    public static final int NUMBER_LENGTH = 40;

    /** The longest name of a supplier. */
    public static final int SUPPLIER_LENGTH = 120;

    public LotDraft {
        number = number.strip();
        supplier = supplier == null || supplier.isBlank() ? null : supplier.strip();
        allergens = Codes.inOrder(allergens, Allergen.class);
    }

    /** What comes from elsewhere: nobody here knows what it is made of. */
    public LotDraft(
            String number,
            @Nullable LocalDate bestBefore,
            @Nullable LocalDate useBy,
            @Nullable String supplier,
            Set<Allergen> allergens) {
        this(number, bestBefore, useBy, supplier, allergens, Ingredients.UNKNOWN);
    }

    /**
     * What is made here: its last day follows from how long the product keeps.
     *
     * @param declaration of the product by the recipe that it was made by
     */
    public static LotDraft made(String number, LocalDate madeOn, FoodDeclaration declaration) {
        ShelfLife keeps = declaration.article().shelfLife();
        LocalDate last = keeps == null ? null : keeps.lastDay(madeOn);
        boolean isUseBy = keeps != null && keeps.expiry() == Expiry.USE_BY;
        return new LotDraft(
                number,
                isUseBy ? null : last,
                isUseBy ? last : null,
                null,
                declaration.allergens(),
                declaration.named());
    }

    /** Everything that is wrong with it; empty when its goods may be received. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (number.isEmpty()) {
            faults.add(new Fault("lot", "shared.fault.required"));
        } else if (number.length() > NUMBER_LENGTH) {
            faults.add(new Fault("lot", "shared.fault.too-long", Map.of("longest", NUMBER_LENGTH)));
        }
        if (bestBefore != null && useBy != null) {
            faults.add(new Fault("useBy", "stock.fault.two-dates"));
        }
        if (supplier != null && supplier.length() > SUPPLIER_LENGTH) {
            faults.add(new Fault("supplier", "shared.fault.too-long", Map.of("longest", SUPPLIER_LENGTH)));
        }
        return faults;
    }
}
