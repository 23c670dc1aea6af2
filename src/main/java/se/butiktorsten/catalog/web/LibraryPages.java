package se.butiktorsten.catalog.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import se.butiktorsten.catalog.CatalogForms;
import se.butiktorsten.catalog.Comparison;
import se.butiktorsten.catalog.Demand;
import se.butiktorsten.catalog.Easing;
import se.butiktorsten.catalog.LibraryTask;
import se.butiktorsten.catalog.MaterialRegister;
import se.butiktorsten.catalog.RecipeDraft;
import se.butiktorsten.catalog.SkillsOverview;
import se.butiktorsten.catalog.TaskLibrary;
import se.butiktorsten.catalog.TaskLibrary.LibraryStep;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;

/**
 * The task library: find tasks, compare how they are graded, and begin an easier variant or a split. Everything is a
 * question in an address; the recipe form that opens at the end is the only thing that saves.
 */
@Path("uppgifter")
@RequestScoped
public class LibraryPages {

    private static final int EXAMPLES_MOST = 5;
    private static final int ADDITION_LENGTH = 60;
    private static final String BESIDES = "efter";

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    TaskLibrary library;

    @Inject
    MaterialRegister materials;

    /**
     * The library.
     *
     * @param wanted what was asked for
     * @param groups the workshops that have something to show, each with its tasks
     * @param workshops those that have any task at all
     */
    public record Library(Form wanted, List<Group> groups, int found, int all, List<Workshop> workshops) {

        /** Every demand at every grade, to choose from. */
        public List<GradedDemand> demands() {
            return Arrays.stream(Demand.values())
                    .flatMap(demand -> GradedDemand.below(demand, Demand.HIGHEST + 1).stream())
                    .toList();
        }
    }

    /** A workshop and its tasks. */
    public record Group(Workshop workshop, List<LibraryTask> tasks) {}

    /**
     * A step's own page.
     *
     * @param form the wish for an easier variant
     */
    public record StepPage(LibraryStep of, List<Comparison> demands, Form form) {

        /** Everything that would be easier than the step is now, the nearest grade of each demand first. */
        public List<GradedDemand> easings() {
            return demands.stream()
                    .flatMap(each -> GradedDemand.below(each.demand(), each.grade()).stream())
                    .toList();
        }

        /** What the step's demand is graded now. */
        public int gradeOf(Demand demand) {
            return of.step().demands().of(demand);
        }
    }

    /** One demand, grade by grade. */
    public record Ladder(Demand demand, List<Rung> rungs) {}

    /**
     * One grade of a demand.
     *
     * @param examples some tasks that have it
     * @param all how many have it
     */
    public record Rung(GradedDemand at, List<LibraryTask> examples, int all) {}

    /**
     * What a workshop's recipes give to train on.
     *
     * @param isLed whether whoever looks leads the workshop, so that its open work may be shown
     */
    public record Overview(SkillsOverview skills, List<GradePicture> pictures, boolean isLed) {}

    @GET
    public Response list(
            @QueryParam("verkstad") @DefaultValue("") String workshop,
            @QueryParam("krav") @DefaultValue("") String demand,
            @QueryParam("niva") @DefaultValue("") String level,
            @QueryParam("sakerhet") @DefaultValue("") String safety) {
        List<LibraryTask> all = tasks();
        List<Group> groups = new ArrayList<>();
        int found = 0;
        for (Workshop each : Workshop.values()) {
            List<LibraryTask> here = all.stream()
                    .filter(task -> task.workshop() == each)
                    .filter(task -> workshop.isEmpty() || workshop.equals(each.name()))
                    .filter(task -> demand.isEmpty() || GradedDemand.ofAll(task).contains(demand))
                    .filter(task -> level.isEmpty()
                            || level.equals(String.valueOf(task.says().demands().overallLevel())))
                    .filter(task -> safety.isEmpty()
                            || safety.equals(task.says().safetyClass().name()))
                    .toList();
            found += here.size();
            if (!here.isEmpty()) {
                groups.add(new Group(each, here));
            }
        }
        Form wanted = Form.empty()
                .with("verkstad", workshop)
                .with("krav", demand)
                .with("niva", level)
                .with("sakerhet", safety);
        List<Workshop> workshops =
                all.stream().map(LibraryTask::workshop).distinct().toList();
        return screen.show("catalog/library.jte", new Library(wanted, groups, found, all.size(), workshops));
    }

    @GET
    @Path("{step: \\d{1,18}}")
    public Response step(@PathParam("step") long stepId) {
        return stepPage(stepId, Form.empty().with("plats", "istallet"));
    }

    /** The recipe form with an easier variant of the step in it, not saved. */
    @GET
    @Path("{step: \\d{1,18}}/latta")
    public Response ease(@PathParam("step") long stepId, @Context UriInfo asked) {
        LibraryStep of = library.step(caller.actor(), stepId);
        Form form = asked(asked);
        return screen.attempt(
                form,
                () -> {
                    Easing easing = form.read(f -> {
                        GradedDemand wanted = GradedDemand.in(
                                f, "krav", demand -> of.step().demands().of(demand) - 1);
                        return new Easing(
                                wanted.demand(),
                                wanted.grade(),
                                f.text("tillagg", ADDITION_LENGTH),
                                f.value("plats").equals(BESIDES));
                    });
                    return recipeForm(library.eased(caller.actor(), stepId, easing), "catalog.library.eased");
                },
                () -> stepPage(stepId, form));
    }

    /** The recipe form with the step in parts, not saved. */
    @GET
    @Path("{step: \\d{1,18}}/dela")
    public Response split(@PathParam("step") long stepId, @Context UriInfo asked) {
        library.step(caller.actor(), stepId);
        Form form = asked(asked);
        return screen.attempt(
                form,
                () -> {
                    int parts = form.read(f -> (int) f.whole("delar", 2, TaskLibrary.PARTS_MAX));
                    return recipeForm(library.split(caller.actor(), stepId, parts), "catalog.library.split-up");
                },
                () -> stepPage(stepId, form.with("plats", "istallet")));
    }

    @GET
    @Path("krav/{demand}")
    public Response ladder(@PathParam("demand") String name) {
        List<LibraryTask> all = tasks();
        Demand demand = constant(Demand.values(), "demand", name);
        List<Rung> rungs = IntStream.rangeClosed(Demand.LOWEST, Demand.HIGHEST)
                .mapToObj(grade -> {
                    List<LibraryTask> here = all.stream()
                            .filter(task -> task.of(demand) == grade)
                            .toList();
                    Set<String> names = new HashSet<>();
                    return new Rung(
                            new GradedDemand(demand, grade),
                            here.stream()
                                    .filter(task -> names.add(task.says().name()))
                                    .limit(EXAMPLES_MOST)
                                    .toList(),
                            here.size());
                })
                .toList();
        return screen.show("catalog/ladder.jte", new Ladder(demand, rungs));
    }

    @GET
    @Path("verkstad/{workshop}")
    public Response overview(@PathParam("workshop") String name) {
        mayLook();
        Workshop workshop = constant(Workshop.values(), "workshop", name);
        SkillsOverview skills = library.overview(caller.actor(), workshop);
        List<GradePicture> pictures = skills.rows().stream()
                .map(row -> GradePicture.of(row, skills.most()))
                .toList();
        return screen.show(
                "catalog/skills.jte",
                new Overview(skills, pictures, caller.actor().leads(workshop)));
    }

    private Response stepPage(long stepId, Form form) {
        return screen.show(
                "catalog/step.jte",
                new StepPage(
                        library.step(caller.actor(), stepId),
                        library.compare(
                                caller.actor(), stepId, screen.language().locale()),
                        form));
    }

    private Response recipeForm(RecipeDraft draft, String news) {
        Form form = CatalogForms.holding(draft.steps(), draft.bill(), draft.revision());
        return screen.show(
                "catalog/recipe.jte",
                RecipePages.RecipeForm.of(
                        draft.product(),
                        form,
                        materials.all(caller.actor()),
                        List.of(),
                        new RecipePages.Prepared(news, draft.changed())));
    }

    private List<LibraryTask> tasks() {
        return library.tasks(caller.actor(), screen.language().locale());
    }

    /** Asks the door before an unknown name is answered, so that a stranger to the library learns nothing. */
    private void mayLook() {
        tasks();
    }

    private static Form asked(UriInfo address) {
        MultivaluedMap<String, String> sent = address.getQueryParameters();
        return Form.of(sent);
    }

    private static <E extends Enum<E>> E constant(E[] constants, String kind, String name) {
        Optional<E> found = Arrays.stream(constants)
                .filter(each -> each.name().equals(name))
                .findFirst();
        return found.orElseThrow(() -> new NotFound(kind, name));
    }
}
