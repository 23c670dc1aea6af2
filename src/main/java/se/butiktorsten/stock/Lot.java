package se.butiktorsten.stock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Allergen;
import se.butiktorsten.catalog.Ingredients;
import se.butiktorsten.shared.db.Codes;

/**
 * Goods of one product that belong together (parti): what came in one delivery, or out of one baking. Written when its
 * first goods are received, and never changes; how much of it lies where is in its lines.
 */
@Entity
@Table(name = "lot")
public class Lot {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "product_id", updatable = false)
    private long productId;

    @Column(updatable = false)
    private String number;

    @Column(name = "best_before", updatable = false)
    private @Nullable LocalDate bestBefore;

    @Column(name = "use_by", updatable = false)
    private @Nullable LocalDate useBy;

    @Column(updatable = false)
    private @Nullable String supplier;

    @Column(updatable = false)
    private String allergens;

    @Column(updatable = false)
    private String ingredients;

    @Column(name = "begun_on", updatable = false)
    private LocalDate begunOn;

    Lot(long productId, LotDraft draft, LocalDate begunOn) {
        this.productId = productId;
        this.number = draft.number();
        this.bestBefore = draft.bestBefore();
        this.useBy = draft.useBy();
        this.supplier = draft.supplier();
        this.allergens = Codes.kept(draft.allergens());
        this.ingredients = draft.ingredients().kept();
        this.begunOn = begunOn;
    }

    public long id() {
        return id;
    }

    public long productId() {
        return productId;
    }

    /** As it stands on the label: our own batch's, or the supplier's. One of a kind within the product. */
    public String number() {
        return number;
    }

    /** The last day on which it keeps what it promises (bäst före); afterwards it may be sold, with a warning. */
    public @Nullable LocalDate bestBefore() {
        return bestBefore;
    }

    /** The last day on which it may be eaten (sista förbrukningsdag); afterwards it is neither sold nor used. */
    public @Nullable LocalDate useBy() {
        return useBy;
    }

    /** Who delivered it; null for what is made here, or when nobody has said. */
    public @Nullable String supplier() {
        return supplier;
    }

    /** What is in it that some people cannot eat, as it was known when it was made or received. */
    public Set<Allergen> allergens() {
        return Codes.read(allergens, Allergen.class);
    }

    /** What it is made of, as it was known when it was made; unknown for what comes from elsewhere. */
    public Ingredients ingredients() {
        return Ingredients.read(ingredients);
    }

    /** The day it was made or first received. */
    public LocalDate begunOn() {
        return begunOn;
    }

    /** The date that tells which of two lots goes first; null when it keeps for ever. */
    public @Nullable LocalDate keepsUntil() {
        return useBy == null ? bestBefore : useBy;
    }

    /** Whether it must be neither sold nor used on this day. */
    public boolean isPastUseBy(LocalDate day) {
        return useBy != null && day.isAfter(useBy);
    }

    /** Whether it is no longer at its best on this day, be it still allowed. */
    public boolean isPastBestBefore(LocalDate day) {
        return bestBefore != null && day.isAfter(bestBefore);
    }

    /** Whether more of it may join: the same dates from the same supplier. */
    boolean isAsIn(LotDraft draft) {
        return Objects.equals(bestBefore, draft.bestBefore())
                && Objects.equals(useBy, draft.useBy())
                && Objects.equals(supplier, draft.supplier());
    }

    @Override
    public String toString() {
        return "lot " + id;
    }

    protected Lot() {} // for JPA
}
