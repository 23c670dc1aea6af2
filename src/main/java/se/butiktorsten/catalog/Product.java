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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.db.Codes;

/**
 * An article: a thing we sell, a half-made thing or a material. Its life begins when somebody adds it; it may be
 * renamed, and what is for sale repriced, withdrawn from sale and put back, but none is ever removed, because what was
 * sold or moved still points at it.
 *
 * <p>What is {@link ProductKind#FOR_SALE} has a price; nothing else has one, and nothing else is ever on sale. Only a
 * {@link ProductKind#MATERIAL} has a supplier and a purchase cost.
 *
 * <p>What is eaten has {@link FoodFacts}: among what is for sale that follows from the VAT category; of a material or
 * half-made thing anybody may say them.
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
    private ProductKind kind;

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
    private @Nullable Long priceOre;

    private @Nullable String supplier;

    @Column(name = "cost_ore")
    private @Nullable Long costOre;

    @Column(name = "cost_amount")
    private @Nullable Long costAmount;

    private @Nullable String barcode;

    private String allergens = "";

    @Column(name = "shelf_life_days")
    private @Nullable Integer shelfLifeDays;

    @Enumerated(EnumType.STRING)
    private @Nullable Expiry expiry;

    private @Nullable String storage;

    @Column(name = "net_quantity")
    private @Nullable String netQuantity;

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
        this.kind = ProductKind.FOR_SALE;
        this.workshop = draft.workshop();
        this.unit = draft.unit();
        this.vatCategory = draft.vatCategory();
        this.priceOre = draft.price().ore();
        this.drawing = draft.drawing();
        this.onSale = true;
    }

    Product(MaterialDraft draft) {
        this.sku = draft.sku();
        this.name = draft.name();
        this.nameEn = draft.nameEn();
        this.kind = draft.kind();
        this.workshop = draft.workshop();
        this.unit = draft.unit();
        this.vatCategory = VatCategory.STANDARD;
        this.onSale = false;
        bought(draft.buying());
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

    public ProductKind kind() {
        return kind;
    }

    /** Who makes it, or uses the material; the same for ever, because its shelf is there. */
    public Workshop workshop() {
        return workshop;
    }

    /** What it is counted in; the same for ever, because the ledger counts in it. */
    public Unit unit() {
        return unit;
    }

    /** How its sale is taxed. What is not for sale stands as {@code STANDARD}, which nobody asks for. */
    public VatCategory vatCategory() {
        return vatCategory;
    }

    /** The shelf price of one unit, VAT included; null for just what is not for sale. */
    public @Nullable Money price() {
        return priceOre == null ? null : new Money(priceOre);
    }

    /** Who sells us the material; null while nobody has said. */
    public @Nullable String supplier() {
        return supplier;
    }

    /** What was paid for the material the last time; null while nobody knows, which is not the same as nothing. */
    public @Nullable PurchaseCost cost() {
        return costOre == null || costAmount == null
                ? null
                : new PurchaseCost(new Money(costOre), new Quantity(costAmount));
    }

    /** The barcode that came with it, or was given to it; null while its article number serves as one. */
    public @Nullable Ean barcode() {
        return barcode == null ? null : new Ean(barcode);
    }

    /** Whether anything may be said of it as food: not of a bird box. */
    public boolean mayBeFood() {
        return !kind.isForSale() || vatCategory.isFood();
    }

    /** What has been said of it as food; {@link FoodFacts#NONE} while nothing has. */
    public FoodFacts food() {
        return new FoodFacts(allergens(), shelfLife(), storage, netQuantity);
    }

    /** The allergens declared for the article itself, in the law's order. What it is made of may have more. */
    public Set<Allergen> allergens() {
        return Codes.read(allergens, Allergen.class);
    }

    /** How many days it keeps and what the last one means; null while nobody has said. */
    public @Nullable ShelfLife shelfLife() {
        return shelfLifeDays == null || expiry == null ? null : new ShelfLife(shelfLifeDays, expiry);
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

    /** Whether its numbers or names contain what somebody searches for, in capitals or not. Nothing finds everything. */
    public boolean isFoundBy(String search) {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || (sku + " " + name + " " + nameEn).toLowerCase(Locale.ROOT).contains(wanted)
                || (barcode != null && Ean.in(wanted).equals(Optional.of(new Ean(barcode))));
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

    /** Refuses with {@link NotForSale} what can have no price. */
    void mustBeForSale() {
        if (!kind.isForSale()) {
            throw new NotForSale(this);
        }
    }

    void reprice(Money price) {
        mustBeForSale();
        this.priceOre = price.ore();
    }

    boolean isDescribedAs(String name, String nameEn, VatCategory vatCategory, @Nullable String drawing) {
        return this.name.equals(name)
                && this.nameEn.equals(nameEn)
                && this.vatCategory == vatCategory
                && Objects.equals(this.drawing, drawing);
    }

    void describe(String name, String nameEn, VatCategory vatCategory, @Nullable String drawing) {
        mustBeForSale();
        this.name = name;
        this.nameEn = nameEn;
        this.vatCategory = vatCategory;
        this.drawing = drawing;
    }

    void declareFood(FoodFacts facts) {
        if (!mayBeFood() && !facts.equals(FoodFacts.NONE)) {
            throw new NotFood(this);
        }
        ShelfLife life = facts.shelfLife();
        this.allergens = Codes.kept(facts.allergens());
        this.shelfLifeDays = life == null ? null : life.days();
        this.expiry = life == null ? null : life.expiry();
        this.storage = facts.storage();
        this.netQuantity = facts.netQuantity();
    }

    void withdraw() {
        this.onSale = false;
    }

    void putOnSale() {
        mustBeForSale();
        this.onSale = true;
    }

    void wear(@Nullable Ean barcode) {
        this.barcode = barcode == null ? null : barcode.digits();
    }

    void showPhoto(String sha256) {
        this.photoSha256 = sha256;
    }

    boolean isKnownAs(String name, String nameEn, MaterialDraft.Buying buying) {
        return this.name.equals(name) && this.nameEn.equals(nameEn) && buying().equals(buying);
    }

    void nowKnownAs(String name, String nameEn, MaterialDraft.Buying buying) {
        this.name = name;
        this.nameEn = nameEn;
        bought(buying);
    }

    private MaterialDraft.Buying buying() {
        return new MaterialDraft.Buying(supplier, cost());
    }

    private void bought(MaterialDraft.Buying buying) {
        PurchaseCost cost = buying.cost();
        this.supplier = buying.supplier();
        this.costOre = cost == null ? null : cost.paid().ore();
        this.costAmount = cost == null ? null : cost.amount().thousandths();
    }

    /** Whether it is just what the draft asks for. */
    boolean isAsIn(ProductDraft draft) {
        Money price = price();
        return price != null
                && new ProductDraft(sku, name, nameEn, workshop, unit, vatCategory, price, drawing).equals(draft);
    }

    /** Whether it is just what the draft asks for. */
    boolean isAsIn(MaterialDraft draft) {
        return new MaterialDraft(sku, name, nameEn, workshop, unit, kind, buying()).equals(draft);
    }

    @Override
    public String toString() {
        return "product " + id;
    }

    protected Product() {} // for JPA
}
