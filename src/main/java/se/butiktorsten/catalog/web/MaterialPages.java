package se.butiktorsten.catalog.web;

import static se.butiktorsten.identity.Role.ACTIVITY_LEADER;
import static se.butiktorsten.identity.Role.ADMIN;
import static se.butiktorsten.identity.Role.FINANCE;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.CatalogForms;
import se.butiktorsten.catalog.FoodDeclaration;
import se.butiktorsten.catalog.MaterialCost;
import se.butiktorsten.catalog.MaterialDraft;
import se.butiktorsten.catalog.MaterialRegister;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductKind;
import se.butiktorsten.catalog.PurchaseCost;
import se.butiktorsten.catalog.Recipe;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.shared.web.Typing;

/** Materials and half-made things: their list beside the products, and the forms to add and change them. */
@Path("produkter/material")
@ChangedBy({ACTIVITY_LEADER, ADMIN})
@RequestScoped
public class MaterialPages {

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    Catalog catalog;

    @Inject
    MaterialRegister materials;

    /** Every material and half-made thing. */
    public record MaterialList(List<Product> materials, boolean mayChange, boolean maySeeCosts) {}

    /**
     * The page of a material or half-made thing; {@link ProductPages} shows it.
     *
     * @param cost null for those who may not know what was paid
     * @param usedIn what is made with it, by the recipes in use
     */
    public record MaterialSheet(
            Product product,
            @Nullable Recipe recipe,
            MadeOf madeOf,
            FoodDeclaration declaration,
            @Nullable MaterialCost cost,
            List<Recipe> revisions,
            List<Product> usedIn,
            boolean mayChange,
            boolean maySeeCosts) {}

    /** The form to add or change one; without one while it is new. */
    public record MaterialForm(@Nullable Product product, Form form) {

        /** Whether it may say where it is bought. */
        public boolean isBought() {
            return product == null || product.kind() == ProductKind.MATERIAL;
        }
    }

    @GET
    public Response list() {
        return screen.show(
                "catalog/materials.jte",
                new MaterialList(
                        materials.all(caller.actor()),
                        caller.actor().isAnyOf(ACTIVITY_LEADER, ADMIN),
                        caller.actor().isAnyOf(ACTIVITY_LEADER, FINANCE, ADMIN)));
    }

    @GET
    @Path("ny")
    @ChangedBy({ACTIVITY_LEADER, ADMIN})
    public Response askForNew() {
        return formPage(null, Form.empty().with("kind", ProductKind.MATERIAL));
    }

    @POST
    public Response add(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    Function<Workshop, String> next = workshop -> materials.nextNumber(caller.actor(), workshop);
                    MaterialDraft draft = form.read(
                            f -> CatalogForms.material(f, CatalogForms.number(f, next), CatalogForms::buying));
                    Product added = materials.add(caller.actor(), draft);
                    return screen.go("/produkter/" + added.id(), "catalog.material.added", "material", added.name());
                },
                () -> formPage(null, form));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @ChangedBy({ACTIVITY_LEADER, ADMIN})
    public Response askForChange(@PathParam("id") long id) {
        Product product = existing(id);
        Form form = Form.empty()
                .with("name", product.name())
                .with("nameEn", product.nameEn())
                .with("supplier", product.supplier())
                .with("version", product.version());
        PurchaseCost cost = product.cost();
        if (cost != null) {
            form.with("paid", Typing.kronor(cost.paid())).with("paidFor", Typing.units(cost.amount()));
        }
        return formPage(product, form);
    }

    @POST
    @Path("{id: \\d{1,18}}")
    public Response change(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        record Typed(CatalogForms.Names names, MaterialDraft.Buying buying, long version) {}
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    Typed typed = form.read(f -> new Typed(
                            CatalogForms.names(f), CatalogForms.buying(f), f.whole("version", 0, Long.MAX_VALUE)));
                    Product changed = materials.change(
                            caller.actor(),
                            id,
                            typed.names().swedish(),
                            typed.names().english(),
                            typed.buying(),
                            typed.version());
                    return screen.go("/produkter/" + id, "catalog.described", "product", changed.name());
                },
                () -> {
                    Product product = existing(id);
                    if (form.refusal() instanceof ChangedMeanwhile) {
                        form.with("version", product.version());
                    }
                    return formPage(product, form);
                });
    }

    private Response formPage(@Nullable Product product, Form form) {
        return screen.show("catalog/material-form.jte", new MaterialForm(product, form));
    }

    private Product existing(long id) {
        Product product = catalog.product(caller.actor(), id);
        if (product.kind().isForSale()) {
            throw new NotFound("material", id);
        }
        return product;
    }
}
