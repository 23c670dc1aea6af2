package se.butiktorsten.catalog;

import static se.butiktorsten.identity.Role.ACTIVITY_LEADER;
import static se.butiktorsten.identity.Role.ADMIN;
import static se.butiktorsten.identity.Role.COORDINATOR;
import static se.butiktorsten.identity.Role.FINANCE;
import static se.butiktorsten.identity.Role.SHOP_STAFF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.VatRate;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.db.RetryOnClash;
import se.butiktorsten.shared.photo.Photo;
import se.butiktorsten.shared.photo.UnusablePhoto;

/**
 * The door to what we make and sell: find products and recipes, put new ones in, reprice, withdraw. What does not exist
 * is answered with {@link NotFound}, bad input with {@link InvalidInput} naming every fault, a price for what has none
 * with {@link NotForSale}.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class Catalog {

    /** The most steps that a recipe may have. */
    public static final int STEPS_MAX = 30;

    private static final String OWN_PREFIX = "29";

    @Inject
    Products products;

    @Inject
    Recipes recipes;

    @Inject
    RecipeWriting writing;

    @Inject
    VatRates vatRates;

    @Inject
    Photos photos;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "torsten.barcode.prefix", defaultValue = OWN_PREFIX)
    String ownPrefix = OWN_PREFIX;

    /** Every article, also the withdrawn ones and what is not for sale, by article number. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public List<Product> products(Actor by) {
        return products.all();
    }

    /** What is for sale, also the withdrawn ones, by article number. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public List<Product> forSale(Actor by) {
        return products.forSale();
    }

    /** What the till may sell today, by article number. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public List<Product> onSale(Actor by) {
        return products.onSale();
    }

    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public Product product(Actor by, long id) {
        return products.get(id);
    }

    /** These products by id, read together. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, COORDINATOR, ADMIN})
    public Map<Long, Product> productsById(Actor by, Collection<Long> ids) {
        return products.those(ids).stream().collect(Collectors.toMap(Product::id, Function.identity()));
    }

    /** The product with this article number, in small letters or capitals. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public Optional<Product> productBySku(Actor by, String sku) {
        return products.bySku(sku);
    }

    /**
     * The products with these article numbers, in small letters or capitals, read together: by the number as it was asked
     * for. What does not exist is left out.
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public Map<String, Product> productsBySku(Actor by, Collection<String> skus) {
        Map<String, Product> found =
                products.bySkus(skus.stream().map(Products::inCapitals).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Product::sku, Function.identity()));
        Map<String, Product> asAsked = new HashMap<>();
        for (String sku : skus) {
            Product product = found.get(Products.inCapitals(sku));
            if (product != null) {
                asAsked.put(sku, product);
            }
        }
        return asAsked;
    }

    /** A free article number for a new product of a workshop, in the row of those that it has: TX-008 after TX-007. */
    @OpenTo({ACTIVITY_LEADER, ADMIN})
    public String nextNumber(Actor by, Workshop workshop) {
        return ArticleNumbers.next(workshop, true, products.all());
    }

    /**
     * The article that somebody scanned, or typed the number of: its article number in capitals or not, its barcode, or
     * the twelve digits that some scanners send of one. Whether it may be sold, and by whom, is for the caller to ask.
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public Optional<Product> scanned(Actor by, String text) {
        Optional<Product> numbered = products.bySku(text);
        return numbered.isPresent() ? numbered : Ean.in(text).flatMap(products::byBarcode);
    }

    /**
     * Says which barcode an article carries. The one it already has changes nothing.
     *
     * @param barcode EAN-13, or twelve digits to be read with a zero in front; null or nothing for none. Refused with
     *     {@link InvalidInput} when a digit is wrong, or when a till would read a price or a weight in it (20–25)
     * @param seenVersion the version that the caller looked at; an older one is refused with {@link ChangedMeanwhile}
     * @throws BarcodeTaken when another article has it, as barcode or as article number
     */
    @OpenTo({ACTIVITY_LEADER, ADMIN})
    public Product giveBarcode(Actor by, long id, @Nullable String barcode, long seenVersion) {
        String typed = barcode == null ? "" : barcode.strip();
        if (typed.isEmpty()) {
            return give(id, null, seenVersion);
        }
        InvalidInput.refuse(Ean.faults(typed));
        return give(id, Ean.in(typed).orElseThrow(), seenVersion);
    }

    /**
     * Gives an article a barcode of our own, made from its id under the prefix of the setting
     * {@code torsten.barcode.prefix}; the same each time.
     *
     * @param seenVersion the version that the caller looked at; an older one is refused with {@link ChangedMeanwhile}
     */
    @OpenTo({ACTIVITY_LEADER, ADMIN})
    public Product giveOwnBarcode(Actor by, long id, long seenVersion) {
        return give(id, Ean.own(ownPrefix, id), seenVersion);
    }

    private Product give(long id, @Nullable Ean barcode, long seenVersion) {
        Product product = products.hold(id);
        if (Objects.equals(barcode, product.barcode())) {
            return product;
        }
        product.mustStillBe(seenVersion);
        if (barcode != null) {
            products.byBarcode(barcode)
                    .or(() -> products.bySku(barcode.digits()))
                    .filter(other -> other.id() != id)
                    .ifPresent(other -> {
                        throw new BarcodeTaken(barcode, other);
                    });
        }
        product.wear(barcode);
        return product;
    }

    /**
     * Puts a new product on sale. Adding the very same again changes nothing and returns what is there; another product
     * under a number that is taken is refused with {@link SkuTaken}.
     */
    @OpenTo({ACTIVITY_LEADER, ADMIN})
    public Product add(Actor by, ProductDraft draft) {
        return put(by, draft);
    }

    /**
     * Puts in a product of an older till, so that its receipts have something to point at.
     *
     * @param onSale whether the till may sell it from now on, or only the books know it
     */
    @OpenTo({FINANCE, ADMIN})
    public Product addFromHistory(Actor by, ProductDraft draft, boolean onSale) {
        Product product = put(by, draft);
        if (!onSale) {
            product.withdraw();
        }
        return product;
    }

    private Product put(Actor by, ProductDraft draft) {
        InvalidInput.refuse(draft.faults());
        Optional<Product> there = products.bySku(draft.sku());
        if (there.isPresent()) {
            if (there.get().isAsIn(draft)) {
                return there.get();
            }
            throw new SkuTaken(draft.sku());
        }
        Product product = new Product(draft);
        products.add(product);
        products.add(new PriceChange(product, draft.price(), clock.instant(), by));
        return product;
    }

    /**
     * Renames a product, or moves it to another VAT category: for sales from now on, because a sold line keeps its own.
     * Saying what is already so changes nothing. What has {@link FoodFacts} stays food until somebody takes them away.
     *
     * @param seenVersion the version that the caller looked at
     */
    @OpenTo({ACTIVITY_LEADER, ADMIN})
    public Product describe(
            Actor by,
            long id,
            String name,
            String nameEn,
            VatCategory vatCategory,
            @Nullable String drawing,
            long seenVersion) {
        List<Fault> faults = new ArrayList<>();
        faults.addAll(ProductDraft.nameFaults("name", name.strip()));
        faults.addAll(ProductDraft.nameFaults("nameEn", nameEn.strip()));
        faults.addAll(ProductDraft.drawingFaults(drawing));
        Product product = products.hold(id);
        product.mustBeForSale();
        if (!vatCategory.isFood() && !product.food().equals(FoodFacts.NONE)) {
            faults.add(new Fault("vatCategory", "catalog.fault.food-facts"));
        }
        InvalidInput.refuse(faults);
        if (!product.isDescribedAs(name.strip(), nameEn.strip(), vatCategory, drawing)) {
            product.mustStillBe(seenVersion);
            product.describe(name.strip(), nameEn.strip(), vatCategory, drawing);
        }
        return product;
    }

    /**
     * Says what an article is as food: its allergens, how long and how it keeps, how much is in one. Saying what is
     * already so changes nothing.
     *
     * @param facts {@link FoodFacts#NONE} takes back all that was said
     * @param seenVersion the version that the caller looked at; an older one is refused with {@link ChangedMeanwhile}
     * @throws NotFood when nobody eats it; see {@link Product#mayBeFood}
     */
    @OpenTo({ACTIVITY_LEADER, ADMIN})
    public Product declareFood(Actor by, long id, FoodFacts facts, long seenVersion) {
        InvalidInput.refuse(facts.faults());
        Product product = products.hold(id);
        if (!product.food().equals(facts)) {
            product.mustStillBe(seenVersion);
            product.declareFood(facts);
        }
        return product;
    }

    /**
     * Gives a product a new price from this moment on and remembers the old one. The price it already has changes
     * nothing.
     *
     * @param price including VAT, per unit
     * @param seenVersion the version that the caller looked at; an older one is refused with {@link ChangedMeanwhile}
     */
    @OpenTo({ACTIVITY_LEADER, ADMIN})
    public Product reprice(Actor by, long id, Money price, long seenVersion) {
        InvalidInput.refuse(ProductDraft.priceFaults(price));
        Product product = products.hold(id);
        product.mustBeForSale();
        if (price.equals(product.price())) {
            return product;
        }
        product.mustStillBe(seenVersion);
        product.reprice(price);
        products.add(new PriceChange(product, price, clock.instant(), by));
        return product;
    }

    /** Takes a product off the till's list; it stays in every book. Doing it again changes nothing. */
    @OpenTo({ACTIVITY_LEADER, ADMIN})
    public Product withdraw(Actor by, long id) {
        Product product = products.hold(id);
        product.withdraw();
        return product;
    }

    /** Puts a withdrawn product back on the till's list. Doing it again changes nothing. */
    @OpenTo({ACTIVITY_LEADER, ADMIN})
    public Product putOnSale(Actor by, long id) {
        Product product = products.hold(id);
        product.putOnSale();
        return product;
    }

    /** The prices a product has had, the newest first. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public List<PriceChange> priceHistory(Actor by, long id) {
        return products.pricesOf(products.get(id).id());
    }

    /** The recipe in use, if the product has one. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public Optional<Recipe> currentRecipe(Actor by, long productId) {
        return recipes.currentOf(productId);
    }

    /** The id of the recipe in use by the id of its product, of all products that have one. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public Map<Long, Long> recipesInUse(Actor by) {
        return recipes.idsInUse();
    }

    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public Recipe recipe(Actor by, long id) {
        return recipes.get(id);
    }

    /** These recipes by id with their steps, read together. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public Map<Long, Recipe> recipesById(Actor by, Collection<Long> ids) {
        return recipes.those(ids).stream().collect(Collectors.toMap(Recipe::id, Function.identity()));
    }

    /**
     * One step, of whatever recipe and revision.
     *
     * @throws NotFound when there is no such step
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public TaskStep step(Actor by, long id) {
        return recipes.steps(Set.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("step", id));
    }

    /** The steps with these ids, of whatever recipe and revision, by id; an unknown one is left out. */
    @OpenTo({ACTIVITY_LEADER, COORDINATOR, ADMIN})
    public Map<Long, TaskStep> steps(Actor by, Set<Long> ids) {
        Map<Long, TaskStep> steps = new HashMap<>();
        recipes.steps(ids).forEach(step -> steps.put(step.id(), step));
        return steps;
    }

    /** Every revision of a product's recipe, the newest first. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public List<Recipe> recipesOf(Actor by, long productId) {
        return recipes.of(products.get(productId).id());
    }

    /**
     * Writes the next revision of a product's recipe, with the materials of the one in use. Writing what the current one
     * already says changes nothing.
     */
    @OpenTo({ACTIVITY_LEADER, ADMIN})
    public Recipe writeRecipe(Actor by, long productId, List<StepDraft> steps) {
        return writing.write(by, productId, steps, null, null);
    }

    /**
     * The same for somebody who looked at a revision first (0 when there was none): refused with
     * {@link ChangedMeanwhile} when there is a newer one.
     */
    @OpenTo({ACTIVITY_LEADER, ADMIN})
    public Recipe writeRecipe(Actor by, long productId, List<StepDraft> steps, int seenRevision) {
        return writing.write(by, productId, steps, null, seenRevision);
    }

    /**
     * Writes the next revision with its steps and all that they use. A half-made thing that would become part of itself
     * is a fault of that line, with the circle named.
     *
     * @param seenRevision the one that was looked at, 0 when there was none; refused with {@link ChangedMeanwhile} when
     *     there is a newer one
     */
    @OpenTo({ACTIVITY_LEADER, ADMIN})
    public Recipe writeRecipe(Actor by, long productId, List<StepDraft> steps, BillDraft bill, int seenRevision) {
        return writing.write(by, productId, steps, bill, seenRevision);
    }

    /**
     * Writes the next revision of several recipes at once, each with the steps it has and what it is to use from now on.
     * All of it or nothing; what is already so is left as it is.
     *
     * @param changes at most one for each product. Refused with {@link InvalidInput} as {@link #billFaults} says, the
     *     fields under {@code bills[0].}, and with {@link ChangedMeanwhile} when one of the recipes has a newer revision
     */
    @OpenTo({ACTIVITY_LEADER, ADMIN})
    public void writeBills(Actor by, List<BillChange> changes) {
        writing.writeBills(by, changes);
    }

    /**
     * What would be wrong with these recipes, were all of them written together: also a circle that only two of them close.
     * Changes nothing.
     *
     * @return the faults by product, with the fields of a {@link BillDraft}; a product without faults is left out
     */
    @OpenTo({ACTIVITY_LEADER, ADMIN})
    public Map<Long, List<Fault>> billFaults(Actor by, List<BillChange> changes) {
        return writing.billFaults(changes);
    }

    /** What each product with a recipe is made of by the one in use, one level deep. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public List<BillOfMaterials> billsInUse(Actor by) {
        return recipes.billsInUse();
    }

    /**
     * What a recipe is made of, one level deep.
     *
     * @throws NotFound when there is no such recipe
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public BillOfMaterials bill(Actor by, long recipeId) {
        return recipes.bill(recipes.get(recipeId));
    }

    /** What these recipes are made of, by recipe id, read together; an unknown one is left out. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public Map<Long, BillOfMaterials> bills(Actor by, Collection<Long> recipeIds) {
        return recipes.bills(recipeIds).stream()
                .collect(Collectors.toMap(BillOfMaterials::recipeId, Function.identity()));
    }

    /**
     * What so much good product needs by this recipe, with what is expected to be scrapped on the way: line by line,
     * rounded up.
     *
     * @throws NotFound when there is no such recipe
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public List<BillOfMaterials.Need> needs(Actor by, long recipeId, Quantity made) {
        return recipes.bill(recipes.get(recipeId)).needs(made);
    }

    /** What is made with this article, by the recipes in use, by article number. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public List<Product> madeWith(Actor by, long articleId) {
        return products.those(recipes.madeWith(articleId));
    }

    /** All VAT rates by category and day, for a till that must know them without net. */
    @OpenTo({ADMIN, ACTIVITY_LEADER, SHOP_STAFF, FINANCE})
    public List<RateOfDays> vatRates(Actor by) {
        return vatRates.all();
    }

    /**
     * The VAT rate of a category on a day.
     *
     * @param day the Swedish day of the sale; before 2016 refused with {@link NoVatRate}
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public VatRate vatRate(Actor by, VatCategory category, LocalDate day) {
        return vatRates.on(day).of(category);
    }

    /** The VAT rates of a day, read together. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public DayRates vatRates(Actor by, LocalDate day) {
        return vatRates.on(day);
    }

    /** The photo of a product, if it has one. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public Optional<Photo> photo(Actor by, long id) {
        return photos.of(products.get(id).id());
    }

    /**
     * Gives a product a photo in place of any it had.
     *
     * @param file a JPEG or PNG of at most 10 megabytes and 100 megapixels; anything else is refused with
     *     {@link UnusablePhoto}
     */
    @OpenTo({ACTIVITY_LEADER, ADMIN})
    public Product putPhoto(Actor by, long id, byte[] file) {
        Photo photo = Photo.from(file);
        Product product = products.hold(id);
        photos.put(product.id(), photo);
        product.showPhoto(photo.sha256());
        return product;
    }
}
