package se.butiktorsten.catalog.web;

import static se.butiktorsten.identity.Role.ACTIVITY_LEADER;
import static se.butiktorsten.identity.Role.ADMIN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.BillDraft;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.CatalogForms;
import se.butiktorsten.catalog.MaterialRegister;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.Recipe;
import se.butiktorsten.catalog.StepDraft;
import se.butiktorsten.catalog.TaskStep;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Rows;
import se.butiktorsten.shared.web.Screen;

/** Recipes: read a revision, write the next one. The form works without scripts; its buttons add, move and drop steps and
 * materials. */
@Path("produkter/{product: \\d{1,18}}/recept")
@ChangedBy({ACTIVITY_LEADER, ADMIN})
@RequestScoped
public class RecipePages {

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    Catalog catalog;

    @Inject
    MaterialRegister materials;

    @PathParam("product")
    long productId;

    /** A revision to read. */
    public record RecipeSheet(Product product, Recipe recipe, MadeOf madeOf, boolean isCurrent) {}

    /**
     * What was prepared for whoever opens the form, and is not saved.
     *
     * @param key says in words what it is
     * @param step the number of the first step that is new
     */
    public record Prepared(String key, int step) {}

    /**
     * The next revision, being written.
     *
     * @param steps how many rows the steps have, at least one
     * @param materials how many rows the materials have
     * @param articles what may be chosen as material, by article number
     * @param models whose recipe it may begin from; nothing when there is one already
     */
    public record RecipeForm(
            Product product,
            Form form,
            int steps,
            int materials,
            List<Product> articles,
            List<Product> models,
            @Nullable Prepared prepared) {

        static RecipeForm of(
                Product product, Form form, List<Product> articles, List<Product> models, @Nullable Prepared prepared) {
            return new RecipeForm(
                    product,
                    form,
                    stepRows(form).count(),
                    materialRows(form).count(),
                    articles.stream()
                            .filter(article -> article.id() != product.id())
                            .toList(),
                    models,
                    prepared);
        }

        /** The article chosen in a row; null while none is. */
        public @Nullable Product chosen(int index) {
            String id = form.value(material(index) + "articleId");
            return articles.stream()
                    .filter(article -> String.valueOf(article.id()).equals(id))
                    .findFirst()
                    .orElse(null);
        }

        /** The prefix of a material's fields, counted from 0. */
        public String material(int index) {
            return "materials[" + index + "].";
        }

        /** The prefix of a step's fields, counted from 0. */
        public String step(int index) {
            return "steps[" + index + "].";
        }

        /** Whether anything in the step needs putting right, so that it is shown unfolded. */
        public boolean isFaulty(int index) {
            return form.faults().stream().anyMatch(fault -> fault.field().startsWith(step(index) + "demands"));
        }
    }

    /** The recipe in use, to be changed; where there is none, an empty one, or what another product's says. */
    @GET
    @ChangedBy({ACTIVITY_LEADER, ADMIN})
    public Response edit(@QueryParam("fran") @DefaultValue("") String from) {
        Product product = catalog.product(caller.actor(), productId);
        Optional<Recipe> current = catalog.currentRecipe(caller.actor(), productId);
        if (current.isPresent()) {
            return page(product, holding(current.get(), current.get().revision()));
        }
        Form wanted = CatalogForms.holding(List.of(), BillDraft.NONE, 0).with("fran", from);
        return from.isBlank()
                ? page(product, wanted)
                : screen.attempt(
                        wanted,
                        () -> page(product, holding(Objects.requireNonNull(wanted.read(this::model)), 0)),
                        () -> page(product, wanted));
    }

    private Form holding(Recipe recipe, int revision) {
        return CatalogForms.holding(
                recipe.steps().stream().map(TaskStep::asDraft).toList(),
                catalog.bill(caller.actor(), recipe.id()).asDraft(),
                revision);
    }

    /** The recipe of the product that was named as the one to begin from. */
    private @Nullable Recipe model(Form form) {
        Product product = CatalogForms.article(form, "fran", catalog, caller.actor());
        Recipe recipe = product == null
                ? null
                : catalog.currentRecipe(caller.actor(), product.id()).orElse(null);
        if (product != null && recipe == null) {
            form.note("fran", "catalog.fault.no-recipe-there", "product", product.name());
        }
        return recipe;
    }

    @GET
    @Path("{revision: \\d{1,9}}")
    public Response revision(@PathParam("revision") int revision) {
        Product product = catalog.product(caller.actor(), productId);
        List<Recipe> all = catalog.recipesOf(caller.actor(), productId);
        Recipe recipe = all.stream()
                .filter(each -> each.revision() == revision)
                .findFirst()
                .orElseThrow(() -> new NotFound("recipe", revision));
        return screen.show(
                "catalog/revision.jte",
                new RecipeSheet(
                        product, recipe, MadeOf.of(catalog, caller.actor(), recipe), recipe.equals(all.get(0))));
    }

    /** Saves, or rearranges the rows and shows the form again, as the pressed button says. */
    @POST
    public Response write(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Product product = catalog.product(caller.actor(), productId);
        for (Rows rows : List.of(stepRows(form), materialRows(form))) {
            Form rearranged = rows.rearranged();
            if (rearranged != null) {
                return page(product, rearranged);
            }
        }
        record Typed(List<StepDraft> steps, BillDraft bill, int revision) {}
        return screen.attempt(
                form,
                () -> {
                    Typed typed = form.read(f -> new Typed(CatalogForms.steps(f), CatalogForms.bill(f), (int)
                            f.whole("revision", 0, Integer.MAX_VALUE)));
                    Recipe recipe = catalog.writeRecipe(
                            caller.actor(), productId, typed.steps(), typed.bill(), typed.revision());
                    return screen.go(
                            "/produkter/" + productId, "catalog.recipe-written", "revision", recipe.revision());
                },
                () -> page(product, renewed(form)));
    }

    private Response page(Product product, Form form) {
        return screen.show(
                "catalog/recipe.jte", RecipeForm.of(product, form, materials.all(caller.actor()), models(), null));
    }

    /** The products that have a recipe, while this one has none. */
    private List<Product> models() {
        Set<Long> made = catalog.recipesInUse(caller.actor()).keySet();
        return made.contains(productId)
                ? List.of()
                : catalog.products(caller.actor()).stream()
                        .filter(product -> made.contains(product.id()))
                        .toList();
    }

    /** A material's number of its step goes with the step. */
    private static Rows stepRows(Form form) {
        return new Rows(form, "steps", 1, Catalog.STEPS_MAX).followedBy("materials", "step");
    }

    private static Rows materialRows(Form form) {
        return new Rows(form, "materials", 0, BillDraft.LINES_MAX);
    }

    /** After somebody else was faster, what was typed becomes the revision after theirs, if it is sent once more. */
    private Form renewed(Form form) {
        if (form.refusal() instanceof ChangedMeanwhile) {
            catalog.currentRecipe(caller.actor(), productId)
                    .ifPresent(recipe -> form.with("revision", recipe.revision()));
        }
        return form;
    }
}
