package se.butiktorsten.catalog.web;

import static se.butiktorsten.identity.Role.ACTIVITY_LEADER;
import static se.butiktorsten.identity.Role.ADMIN;
import static se.butiktorsten.identity.Role.FINANCE;
import static se.butiktorsten.identity.Role.SHOP_STAFF;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.CatalogForms;
import se.butiktorsten.catalog.Ean;
import se.butiktorsten.catalog.FoodDeclaration;
import se.butiktorsten.catalog.FoodDeclarations;
import se.butiktorsten.catalog.FoodFacts;
import se.butiktorsten.catalog.MaterialCost;
import se.butiktorsten.catalog.MaterialCosts;
import se.butiktorsten.catalog.PriceChange;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.Recipe;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.VatRate;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.photo.Photo;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.shared.web.Typing;

/** Products: the shelf of all we sell, each with its page, and the forms that change them. */
@Path("produkter")
@ChangedBy({ACTIVITY_LEADER, ADMIN})
@RequestScoped
public class ProductPages {

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    Catalog catalog;

    @Inject
    MaterialCosts costs;

    @Inject
    FoodDeclarations declarations;

    @Inject
    Clock clock;

    /**
     * The shelf of all products.
     *
     * @param wanted what was searched for
     * @param groups the workshops that have something to show, each with its products
     */
    public record ProductList(Form wanted, List<Group> groups, int found, int all, boolean mayChange) {}

    /** A workshop and its products. */
    public record Group(Workshop workshop, List<Product> products) {}

    /**
     * A product's own page.
     *
     * @param cost null for those who may not know what was paid
     */
    public record ProductSheet(
            Product product,
            VatRate rate,
            List<PriceChange> prices,
            @Nullable Recipe recipe,
            MadeOf madeOf,
            FoodDeclaration declaration,
            @Nullable MaterialCost cost,
            List<Recipe> revisions,
            boolean mayChange,
            boolean mayPrintLabels) {

        /** What is left of its price without VAT. */
        public Money net() {
            return rate.netOf(Objects.requireNonNull(product.price()));
        }
    }

    /** A form about a product; without one while it is new. */
    public record ProductForm(@Nullable Product product, Form form) {

        /** The product that the form is about. */
        public Product thing() {
            if (product == null) {
                throw new IllegalStateException("The form is about a product that is not there yet");
            }
            return product;
        }
    }

    @GET
    public Response list(
            @QueryParam("sok") @DefaultValue("") String search,
            @QueryParam("verkstad") @DefaultValue("") String workshop) {
        Actor by = caller.actor();
        List<Product> all = catalog.forSale(by);
        List<Group> groups = new ArrayList<>();
        int found = 0;
        for (Workshop each : Workshop.values()) {
            List<Product> here = all.stream()
                    .filter(product -> product.workshop() == each)
                    .filter(product -> workshop.isEmpty() || workshop.equals(each.name()))
                    .filter(product -> product.isFoundBy(search))
                    .toList();
            found += here.size();
            if (!here.isEmpty()) {
                groups.add(new Group(each, here));
            }
        }
        Form wanted = Form.empty().with("sok", search).with("verkstad", workshop);
        return screen.show("catalog/list.jte", new ProductList(wanted, groups, found, all.size(), mayChange()));
    }

    @GET
    @Path("ny")
    @ChangedBy({ACTIVITY_LEADER, ADMIN})
    public Response askForNew() {
        return newPage(Form.empty().with("unit", Unit.PIECE));
    }

    @POST
    public Response add(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    Function<Workshop, String> next = workshop -> catalog.nextNumber(caller.actor(), workshop);
                    ProductDraft draft = form.read(
                            f -> CatalogForms.product(f, CatalogForms.number(f, next), ProductPages::priceIn));
                    Product product = catalog.add(caller.actor(), draft);
                    return screen.go("/produkter/" + product.id(), "catalog.added", "product", product.name());
                },
                () -> newPage(form));
    }

    private Response newPage(Form form) {
        return screen.show("catalog/new.jte", new ProductForm(null, form));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public Response product(@PathParam("id") long id) {
        Actor by = caller.actor();
        Product product = catalog.product(by, id);
        Optional<Recipe> recipe = catalog.currentRecipe(by, id);
        if (!product.kind().isForSale()) {
            return screen.show(
                    "catalog/material.jte",
                    new MaterialPages.MaterialSheet(
                            product,
                            recipe.orElse(null),
                            MadeOf.of(catalog, by, recipe.orElse(null)),
                            declarations.of(by, id),
                            costOf(id),
                            catalog.recipesOf(by, id),
                            catalog.madeWith(by, id),
                            mayChange(),
                            maySeeCosts()));
        }
        return screen.show(
                "catalog/product.jte",
                new ProductSheet(
                        product,
                        catalog.vatRate(by, product.vatCategory(), SwedishTime.dayOf(clock.instant())),
                        catalog.priceHistory(by, id),
                        recipe.orElse(null),
                        MadeOf.of(catalog, by, recipe.orElse(null)),
                        declarations.of(by, id),
                        costOf(id),
                        catalog.recipesOf(by, id),
                        mayChange(),
                        by.isAnyOf(ACTIVITY_LEADER, SHOP_STAFF, ADMIN)));
    }

    private @Nullable MaterialCost costOf(long id) {
        return maySeeCosts() ? costs.of(caller.actor(), id) : null;
    }

    private boolean maySeeCosts() {
        return caller.actor().isAnyOf(ACTIVITY_LEADER, FINANCE, ADMIN);
    }

    @GET
    @Path("{id: \\d{1,18}}/pris")
    @ChangedBy({ACTIVITY_LEADER, ADMIN})
    public Response askForPrice(@PathParam("id") long id) {
        Product product = catalog.product(caller.actor(), id);
        Money price = product.price();
        if (price == null) {
            throw new NotFound("price", id);
        }
        return pricePage(
                product, Form.empty().with("price", Typing.kronor(price)).with("version", product.version()));
    }

    @POST
    @Path("{id: \\d{1,18}}/pris")
    public Response reprice(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        record Typed(Money price, long version) {}
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    Typed typed = form.read(f -> new Typed(priceIn(f), f.whole("version", 0, Long.MAX_VALUE)));
                    catalog.reprice(caller.actor(), id, typed.price(), typed.version());
                    return screen.go("/produkter/" + id, "catalog.repriced", "price", typed.price());
                },
                () -> {
                    Product product = catalog.product(caller.actor(), id);
                    return pricePage(product, renewed(form, product));
                });
    }

    private Response pricePage(Product product, Form form) {
        return screen.show("catalog/price.jte", new ProductForm(product, form));
    }

    @GET
    @Path("{id: \\d{1,18}}/uppgifter")
    @ChangedBy({ACTIVITY_LEADER, ADMIN})
    public Response askForDescription(@PathParam("id") long id) {
        Product product = catalog.product(caller.actor(), id);
        return descriptionPage(
                product,
                Form.empty()
                        .with("name", product.name())
                        .with("nameEn", product.nameEn())
                        .with("vatCategory", product.vatCategory().name())
                        .with("version", product.version()));
    }

    @POST
    @Path("{id: \\d{1,18}}/uppgifter")
    public Response describe(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        record Typed(CatalogForms.Names names, VatCategory vatCategory, long version) {}
        Form form = Form.of(sent);
        Product product = catalog.product(caller.actor(), id);
        return screen.attempt(
                form,
                () -> {
                    Typed typed = form.read(f -> new Typed(
                            CatalogForms.names(f),
                            f.choice("vatCategory", VatCategory.class),
                            f.whole("version", 0, Long.MAX_VALUE)));
                    Product changed = catalog.describe(
                            caller.actor(),
                            id,
                            typed.names().swedish(),
                            typed.names().english(),
                            typed.vatCategory(),
                            product.drawing(),
                            typed.version());
                    return screen.go("/produkter/" + id, "catalog.described", "product", changed.name());
                },
                () -> descriptionPage(product, renewed(form, catalog.product(caller.actor(), id))));
    }

    private Response descriptionPage(Product product, Form form) {
        return screen.show("catalog/description.jte", new ProductForm(product, form));
    }

    @GET
    @Path("{id: \\d{1,18}}/streckkod")
    @ChangedBy({ACTIVITY_LEADER, ADMIN})
    public Response askForBarcode(@PathParam("id") long id) {
        Product product = catalog.product(caller.actor(), id);
        Ean barcode = product.barcode();
        return barcodePage(
                product,
                Form.empty()
                        .with("barcode", barcode == null ? "" : barcode.digits())
                        .with("version", product.version()));
    }

    /** Keeps the barcode that was typed or scanned, or makes one of our own, as the pressed button says. */
    @POST
    @Path("{id: \\d{1,18}}/streckkod")
    public Response giveBarcode(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        record Typed(@Nullable String barcode, long version) {}
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    Typed typed = form.read(
                            f -> new Typed(f.optionalText("barcode", 40), f.whole("version", 0, Long.MAX_VALUE)));
                    Product changed = form.value("do").equals("own")
                            ? catalog.giveOwnBarcode(caller.actor(), id, typed.version())
                            : catalog.giveBarcode(caller.actor(), id, typed.barcode(), typed.version());
                    return screen.go("/produkter/" + id, "catalog.described", "product", changed.name());
                },
                () -> {
                    Product product = catalog.product(caller.actor(), id);
                    return barcodePage(product, renewed(form, product));
                });
    }

    private Response barcodePage(Product product, Form form) {
        return screen.show("catalog/barcode.jte", new ProductForm(product, form));
    }

    @GET
    @Path("{id: \\d{1,18}}/livsmedel")
    @ChangedBy({ACTIVITY_LEADER, ADMIN})
    public Response askForFood(@PathParam("id") long id) {
        Product product = food(id);
        return foodPage(product, CatalogForms.holding(product.food()).with("version", product.version()));
    }

    @POST
    @Path("{id: \\d{1,18}}/livsmedel")
    public Response declareFood(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        record Typed(FoodFacts facts, long version) {}
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    Typed typed =
                            form.read(f -> new Typed(CatalogForms.food(f), f.whole("version", 0, Long.MAX_VALUE)));
                    Product declared = catalog.declareFood(caller.actor(), id, typed.facts(), typed.version());
                    return screen.go("/produkter/" + id, "catalog.food.declared", "product", declared.name());
                },
                () -> {
                    Product product = food(id);
                    return foodPage(product, renewed(form, product));
                });
    }

    private Response foodPage(Product product, Form form) {
        return screen.show("catalog/food-form.jte", new ProductForm(product, form));
    }

    private Product food(long id) {
        Product product = catalog.product(caller.actor(), id);
        if (!product.mayBeFood()) {
            throw new NotFound("food", id);
        }
        return product;
    }

    /** Withdraws a product or puts it back, as the button says. */
    @POST
    @Path("{id: \\d{1,18}}/forsaljning")
    public Response onSale(@PathParam("id") long id, @FormParam("saljs") @DefaultValue("") String onSale) {
        if (onSale.equals("ja")) {
            Product product = catalog.putOnSale(caller.actor(), id);
            return screen.go("/produkter/" + id, "catalog.put-on-sale", "product", product.name());
        }
        Product product = catalog.withdraw(caller.actor(), id);
        return screen.go("/produkter/" + id, "catalog.withdrawn", "product", product.name());
    }

    /** Where a button stood that was refused: a reload, or the other language, comes back to the product. */
    @GET
    @Path("{id: \\d{1,18}}/forsaljning")
    public Response afterOnSale(@PathParam("id") long id) {
        return screen.go("/produkter/" + id);
    }

    /** The photo itself. Its address carries its mark, so browsers may keep it. */
    @GET
    @Path("{id: \\d{1,18}}/foto")
    public Response photo(@PathParam("id") long id) {
        Photo photo = catalog.photo(caller.actor(), id).orElseThrow(() -> new NotFound("photo", id));
        CacheControl keep = new CacheControl();
        keep.setPrivate(true);
        keep.setMaxAge(7 * 24 * 60 * 60);
        return Response.ok(photo.jpeg(), "image/jpeg").cacheControl(keep).build();
    }

    @GET
    @Path("{id: \\d{1,18}}/ny-bild")
    @ChangedBy({ACTIVITY_LEADER, ADMIN})
    public Response askForPhoto(@PathParam("id") long id) {
        return photoPage(id, Form.empty());
    }

    @POST
    @Path("{id: \\d{1,18}}/ny-bild")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response putPhoto(@PathParam("id") long id, @FormParam("photo") @Nullable EntityPart sent) {
        Form form = Form.empty();
        return screen.attempt(
                form,
                () -> {
                    byte[] file = form.read(f -> bytesOf(f, sent));
                    Product product = catalog.putPhoto(caller.actor(), id, file);
                    return screen.go("/produkter/" + id, "catalog.photographed", "product", product.name());
                },
                () -> photoPage(id, form));
    }

    private static byte[] bytesOf(Form form, @Nullable EntityPart sent) {
        if (sent == null) {
            form.note("photo", "catalog.fault.photo");
            return new byte[0];
        }
        try (InputStream content = sent.getContent()) {
            byte[] file = content.readNBytes(Photo.LARGEST_FILE + 1);
            if (file.length == 0) {
                form.note("photo", "catalog.fault.photo");
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Response photoPage(long id, Form form) {
        return screen.show("catalog/photo.jte", new ProductForm(catalog.product(caller.actor(), id), form));
    }

    /** After somebody else was faster, what was typed is saved on top of what they did, if it is sent once more. */
    private static Form renewed(Form form, Product product) {
        return form.refusal() instanceof ChangedMeanwhile ? form.with("version", product.version()) : form;
    }

    private boolean mayChange() {
        return caller.actor().isAnyOf(ACTIVITY_LEADER, ADMIN);
    }

    private static Money priceIn(Form form) {
        return form.money("price", new Money(1), ProductDraft.HIGHEST_PRICE);
    }
}
