package se.butiktorsten.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.Workshop;

/**
 * A material or half-made thing that somebody wants to put into the catalogue, not yet checked: {@link MaterialRegister#add}
 * names every fault in it at once.
 *
 * @param sku the article number, one series with those of products
 * @param workshop who uses the material, or makes the half-made thing
 * @param kind anything but {@link ProductKind#FOR_SALE}
 * @param buying of a material; {@link Buying#UNKNOWN} for what is made here
 */
public record MaterialDraft(
        String sku, String name, String nameEn, Workshop workshop, Unit unit, ProductKind kind, Buying buying) {

    /**
     * Where a material is bought and what it cost the last time.
     *
     * @param supplier a name, at most 120 characters; null while nobody has said
     * @param cost what was paid the last time; null while nobody knows
     */
    public record Buying(
            @Nullable String supplier, @Nullable PurchaseCost cost) {

        static final int SUPPLIER_LENGTH = 120;

        /** Nothing is known, or there is nothing to know. */
        public static final Buying UNKNOWN = new Buying(null, null);

        public Buying {
            supplier = supplier == null || supplier.isBlank() ? null : supplier.strip();
        }

        List<Fault> faultsOf(ProductKind kind) {
            List<Fault> faults = new ArrayList<>();
            if (supplier != null && supplier.length() > SUPPLIER_LENGTH) {
                faults.add(new Fault("supplier", "shared.fault.too-long", Map.of("longest", SUPPLIER_LENGTH)));
            }
            if (cost != null && cost.paid().compareTo(ProductDraft.HIGHEST_PRICE) > 0) {
                faults.add(new Fault("paid", "shared.fault.too-large", Map.of("most", ProductDraft.HIGHEST_PRICE)));
            }
            if (kind != ProductKind.MATERIAL && supplier != null) {
                faults.add(new Fault("supplier", "catalog.fault.made-here"));
            }
            if (kind != ProductKind.MATERIAL && cost != null) {
                faults.add(new Fault("paid", "catalog.fault.made-here"));
            }
            return faults;
        }
    }

    public MaterialDraft {
        sku = ProductDraft.tidySku(sku);
        name = name.strip();
        nameEn = nameEn.strip();
    }

    /** Everything that is wrong with it; empty when it may become an article. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        faults.addAll(ProductDraft.skuFaults(sku));
        faults.addAll(ProductDraft.nameFaults("name", name));
        faults.addAll(ProductDraft.nameFaults("nameEn", nameEn));
        if (kind.isForSale()) {
            faults.add(new Fault("kind", "shared.fault.choice"));
        }
        faults.addAll(buying.faultsOf(kind));
        return faults;
    }
}
