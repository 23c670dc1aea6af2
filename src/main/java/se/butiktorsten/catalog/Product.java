package se.butiktorsten.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Workshop;

/**
 * A thing we make or sell. Its life begins when somebody adds it; it may be repriced, renamed, withdrawn from sale and
 * put back, but never removed, because what was sold still points at it.
 */
@Entity
@Table(name = "product")
public class Product {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(updatable = false)
    private String sku;

    private String name;

    @Column(name = "name_en")
    private String nameEn;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Workshop workshop;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Unit unit;

    @Enumerated(EnumType.STRING)
    @Column(name = "vat_category")
    private VatCategory vatCategory;

    @Column(name = "price_ore")
    private long priceOre;

    private @Nullable String drawing;

    @Column(name = "photo_sha256")
    private @Nullable String photoSha256;

    @Column(name = "on_sale")
    private boolean onSale;

    @Version
    private long version;

    Product(ProductDraft draft) {
        this.sku = draft.sku();
        this.name = draft.name();
        this.nameEn = draft.nameEn();
        this.workshop = draft.workshop();
        this.unit = draft.unit();
        this.vatCategory = draft.vatCategory();
        this.priceOre = draft.price().ore();
        this.drawing = draft.drawing();
        this.onSale = true;
    }

    public long id() {
        return id;
    }

    /** The article number: unique, in capitals, the same for ever. */
    public String sku() {
        return sku;
    }

    /** The name in Swedish. */
    public String name() {
        return name;
    }

    public String nameEn() {
        return nameEn;
    }

    /** The name for a reader of this language: English for English, otherwise Swedish. */
    public String nameIn(Locale language) {
        return language.getLanguage().equals("en") ? nameEn : name;
    }

    /** Who makes it; the same for ever, because its shelf is there. */
    public Workshop workshop() {
        return workshop;
    }

    /** What it is counted in; the same for ever, because the ledger counts in it. */
    public Unit unit() {
        return unit;
    }

    public VatCategory vatCategory() {
        return vatCategory;
    }

    /** The shelf price of one unit, VAT included. */
    public Money price() {
        return new Money(priceOre);
    }

    /** The name of one of our own drawings, to be shown while there is no photo. */
    public @Nullable String drawing() {
        return drawing;
    }

    /** The SHA-256 of its photo, in hex; null while there is none. */
    public @Nullable String photoSha256() {
        return photoSha256;
    }

    public boolean isOnSale() {
        return onSale;
    }

    public long version() {
        return version;
    }

    /** Refuses with {@link ChangedMeanwhile} when somebody else was faster than the caller. */
    void mustStillBe(long seenVersion) {
        if (version != seenVersion) {
            throw new ChangedMeanwhile();
        }
    }

    void reprice(Money price) {
        this.priceOre = price.ore();
    }

    boolean isDescribedAs(String name, String nameEn, VatCategory vatCategory, @Nullable String drawing) {
        return this.name.equals(name)
                && this.nameEn.equals(nameEn)
                && this.vatCategory == vatCategory
                && Objects.equals(this.drawing, drawing);
    }

    void describe(String name, String nameEn, VatCategory vatCategory, @Nullable String drawing) {
        this.name = name;
        this.nameEn = nameEn;
        this.vatCategory = vatCategory;
        this.drawing = drawing;
    }

    void withdraw() {
        this.onSale = false;
    }

    void putOnSale() {
        this.onSale = true;
    }

    void showPhoto(String sha256) {
        this.photoSha256 = sha256;
    }

    /** Whether it is just what the draft asks for. */
    boolean isAsIn(ProductDraft draft) {
        return new ProductDraft(sku, name, nameEn, workshop, unit, vatCategory, price(), drawing).equals(draft);
    }

    @Override
    public String toString() {
        return "product " + id;
    }

    protected Product() {} // for JPA
}
