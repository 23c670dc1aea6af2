package se.butiktorsten.catalog.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.BillDraft;
import se.butiktorsten.catalog.BillOfMaterials;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.CatalogForms;
import se.butiktorsten.catalog.FoodDeclarations;
import se.butiktorsten.catalog.FoodFacts;
import se.butiktorsten.catalog.MaterialCosts;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.Recipe;
import se.butiktorsten.catalog.StepDraft;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.photo.Photo;
import se.butiktorsten.shared.web.Form;

/**
 * What we make and sell, by article number. Money is whole öre with VAT in it. A half-made thing is found by its number
 * too, with its recipe; the list of those is {@link MaterialResource}'s.
 */
@Path("api/products")
@ChangedBy({Role.ACTIVITY_LEADER, Role.ADMIN})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "products")
public class ProductResource {

    @Inject
    Caller caller;

    @Inject
    Catalog catalog;

    @Inject
    MaterialCosts costs;

    @Inject
    FoodDeclarations declarations;

    /**
     * Every product for sale by article number, the withdrawn ones too; with {@code onSale=true} those that the till may
     * sell; with {@code scanned=…} the one article, also a material, with this article number or barcode, or none.
     */
    @GET
    public List<ProductJson> products(
            @QueryParam("onSale") @Nullable String onSale, @QueryParam("scanned") @Nullable String scanned) {
        Actor by = caller.actor();
        if (scanned != null) {
            return catalog.scanned(by, scanned).stream().map(ProductJson::of).toList();
        }
        List<Product> products = "true".equals(onSale) ? catalog.onSale(by) : catalog.forSale(by);
        return products.stream().map(ProductJson::of).toList();
    }

    @GET
    @Path("{sku}")
    public ProductJson product(@PathParam("sku") String sku) {
        return ProductJson.of(find(sku));
    }

    /**
     * Puts a new product on sale: {@code name}, {@code nameEn}, {@code workshop}, {@code unit}, {@code vatCategory},
     * {@code priceOre}, {@code drawing}. 201 when it is new, 200 when the very same is there already, 409 when the number
     * is taken by another.
     */
    @PUT
    @Path("{sku}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@PathParam("sku") String sku, @Nullable JsonObject body) {
        Actor by = caller.actor();
        ProductDraft draft = Form.of(body).read(form -> CatalogForms.product(form, sku, ProductResource::priceIn));
        boolean isNew = catalog.productBySku(by, sku).isEmpty();
        Product product = catalog.add(by, draft);
        return Response.status(isNew ? 201 : 200)
                .entity(ProductJson.of(product))
                .build();
    }

    /** Renames it or changes its VAT category: {@code name}, {@code nameEn}, {@code vatCategory}, {@code version}. */
    @PUT
    @Path("{sku}/description")
    @Consumes(MediaType.APPLICATION_JSON)
    public ProductJson describe(@PathParam("sku") String sku, @Nullable JsonObject body) {
        record Sent(CatalogForms.Names names, VatCategory vatCategory, long version) {}
        Product product = find(sku);
        Sent sent = Form.of(body)
                .read(form -> new Sent(
                        CatalogForms.names(form),
                        form.choice("vatCategory", VatCategory.class),
                        form.whole("version", 0, Long.MAX_VALUE)));
        return ProductJson.of(catalog.describe(
                caller.actor(),
                product.id(),
                sent.names().swedish(),
                sent.names().english(),
                sent.vatCategory(),
                product.drawing(),
                sent.version()));
    }

    /**
     * Says what it is as food: {@code allergens}, {@code shelfLifeDays} with {@code expiry}, {@code storage},
     * {@code netQuantity}, {@code version}. What is left out is taken back. 409 for what nobody eats. A material's number
     * serves too.
     */
    @PUT
    @Path("{sku}/food")
    @Consumes(MediaType.APPLICATION_JSON)
    public ProductJson declareFood(@PathParam("sku") String sku, @Nullable JsonObject body) {
        record Sent(FoodFacts facts, long version) {}
        Product product = find(sku);
        Sent sent =
                Form.of(body).read(form -> new Sent(CatalogForms.food(form), form.whole("version", 0, Long.MAX_VALUE)));
        return ProductJson.of(catalog.declareFood(caller.actor(), product.id(), sent.facts(), sent.version()));
    }

    /** Gives it a new price: {@code priceOre}, {@code version}. */
    @PUT
    @Path("{sku}/price")
    @Consumes(MediaType.APPLICATION_JSON)
    public ProductJson reprice(@PathParam("sku") String sku, @Nullable JsonObject body) {
        record Sent(Money price, long version) {}
        Product product = find(sku);
        Sent sent = Form.of(body).read(form -> new Sent(priceIn(form), form.whole("version", 0, Long.MAX_VALUE)));
        return ProductJson.of(catalog.reprice(caller.actor(), product.id(), sent.price(), sent.version()));
    }

    /**
     * Says which barcode it carries: {@code barcode} (thirteen digits, or twelve to be read with a zero in front; absent
     * for none) or {@code own: true} for one of our own, and {@code version}. 409 when another article has it.
     */
    @PUT
    @Path("{sku}/barcode")
    @Consumes(MediaType.APPLICATION_JSON)
    public ProductJson giveBarcode(@PathParam("sku") String sku, @Nullable JsonObject body) {
        record Sent(@Nullable String barcode, boolean own, long version) {}
        Product product = find(sku);
        Sent sent = Form.of(body)
                .read(form -> new Sent(
                        form.optionalText("barcode", 40),
                        form.ticked("own"),
                        form.whole("version", 0, Long.MAX_VALUE)));
        return ProductJson.of(
                sent.own()
                        ? catalog.giveOwnBarcode(caller.actor(), product.id(), sent.version())
                        : catalog.giveBarcode(caller.actor(), product.id(), sent.barcode(), sent.version()));
    }

    /** The prices it has had, the newest first. */
    @GET
    @Path("{sku}/prices")
    public List<PriceJson> prices(@PathParam("sku") String sku) {
        return catalog.priceHistory(caller.actor(), find(sku).id()).stream()
                .map(PriceJson::of)
                .toList();
    }

    /** Takes it off the till's list. */
    @PUT
    @Path("{sku}/withdrawal")
    public ProductJson withdraw(@PathParam("sku") String sku) {
        return ProductJson.of(catalog.withdraw(caller.actor(), find(sku).id()));
    }

    /** Puts it back on the till's list. */
    @DELETE
    @Path("{sku}/withdrawal")
    public ProductJson putOnSale(@PathParam("sku") String sku) {
        return ProductJson.of(catalog.putOnSale(caller.actor(), find(sku).id()));
    }

    /** The recipe in use. */
    @GET
    @Path("{sku}/recipe")
    public RecipeJson recipe(@PathParam("sku") String sku) {
        return catalog.currentRecipe(caller.actor(), find(sku).id())
                .map(recipe -> json(List.of(recipe)).get(0))
                .orElseThrow(() -> new NotFound("recipe", sku));
    }

    /** Every revision of the recipe, the newest first. */
    @GET
    @Path("{sku}/recipes")
    public List<RecipeJson> recipes(@PathParam("sku") String sku) {
        return json(catalog.recipesOf(caller.actor(), find(sku).id()));
    }

    /** These recipes with all that they use, read together. */
    private List<RecipeJson> json(List<Recipe> recipes) {
        Actor by = caller.actor();
        Map<Long, BillOfMaterials> bills =
                catalog.bills(by, recipes.stream().map(Recipe::id).toList());
        Map<Long, Product> articles = catalog.productsById(
                by,
                bills.values().stream()
                        .flatMap(bill -> bill.lines().stream())
                        .map(BillOfMaterials.Line::articleId)
                        .collect(Collectors.toSet()));
        return recipes.stream()
                .map(recipe -> RecipeJson.of(recipe, Objects.requireNonNull(bills.get(recipe.id())), articles))
                .toList();
    }

    /**
     * Writes the next revision: {@code revision} is the one that was looked at (0 when there was none), {@code steps} are
     * as the recipe answers them, and so are {@code materials} with {@code yields} and {@code expectedScrap}. Without
     * {@code materials} those of the revision in use stay.
     */
    @PUT
    @Path("{sku}/recipe")
    @Consumes(MediaType.APPLICATION_JSON)
    public RecipeJson writeRecipe(@PathParam("sku") String sku, @Nullable JsonObject body) {
        record Sent(List<StepDraft> steps, @Nullable BillDraft bill, int revision) {}
        Product product = find(sku);
        Sent sent = Form.of(body)
                .read(form -> new Sent(CatalogForms.steps(form), CatalogForms.billInThousandths(form), (int)
                        form.whole("revision", 0, Integer.MAX_VALUE)));
        BillDraft bill = sent.bill();
        Recipe recipe = bill == null
                ? catalog.writeRecipe(caller.actor(), product.id(), sent.steps(), sent.revision())
                : catalog.writeRecipe(caller.actor(), product.id(), sent.steps(), bill, sent.revision());
        return json(List.of(recipe)).get(0);
    }

    /** What its materials cost, for those who may know what was paid. */
    @GET
    @Path("{sku}/material-cost")
    public MaterialCostJson materialCost(@PathParam("sku") String sku) {
        return MaterialCostJson.of(costs.of(caller.actor(), sku));
    }

    /** Its ingredients and allergens, by the recipes in use. */
    @GET
    @Path("{sku}/declaration")
    public DeclarationJson declaration(@PathParam("sku") String sku) {
        return DeclarationJson.of(declarations.of(caller.actor(), find(sku).id()));
    }

    /** The photo: a JPEG of at most 800 pixels a side. */
    @GET
    @Path("{sku}/photo")
    @Produces({"image/jpeg", MediaType.APPLICATION_JSON})
    public Response photo(@PathParam("sku") String sku, @HeaderParam("If-None-Match") @Nullable String known) {
        Photo photo = catalog.photo(caller.actor(), find(sku).id()).orElseThrow(() -> new NotFound("photo", sku));
        String tag = "\"" + photo.sha256() + "\"";
        if (tag.equals(known)) {
            return Response.notModified(photo.sha256()).build();
        }
        return Response.ok(photo.jpeg(), "image/jpeg")
                .header("ETag", tag)
                .header("Cache-Control", "private, no-cache")
                .build();
    }

    /** Gives it a photo: a JPEG or PNG of at most 10 megabytes as the body. */
    @PUT
    @Path("{sku}/photo")
    @Consumes({"image/jpeg", "image/png"})
    public ProductJson putPhoto(@PathParam("sku") String sku, InputStream body) throws IOException {
        Product product = find(sku);
        return ProductJson.of(catalog.putPhoto(caller.actor(), product.id(), body.readNBytes(Photo.LARGEST_FILE + 1)));
    }

    private Product find(String sku) {
        return catalog.productBySku(caller.actor(), sku).orElseThrow(() -> new NotFound("product", sku));
    }

    private static Money priceIn(Form form) {
        return new Money(form.whole("priceOre", 1, ProductDraft.HIGHEST_PRICE.ore()));
    }
}
