package se.butiktorsten.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.BillDraft;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.CatalogForms;
import se.butiktorsten.catalog.Demand;
import se.butiktorsten.catalog.EnvironmentFlag;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductKind;
import se.butiktorsten.catalog.Recipe;
import se.butiktorsten.catalog.SafetyClass;
import se.butiktorsten.catalog.StepDraft;
import se.butiktorsten.catalog.TaskStep;
import se.butiktorsten.exchange.Preview.Difference;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Texts;

/** The list of recipes: the steps of a product, a line each, in the order of their numbers. What they use stays. */
@ApplicationScoped
class RecipeRules implements ListRules {

    private static final Column STEP = Column.number("step", "moment");
    private static final List<Column> OF_A_STEP = ofAStep();
    private static final List<Column> COLUMNS = all();

    @Inject
    Catalog catalog;

    private static List<Column> ofAStep() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("name", "vad görs"),
                Column.text("nameEn", "på engelska"),
                Column.number("minutes", "minuter"),
                Column.number("seats", "platser")));
        for (Demand demand : Demand.values()) {
            String word = Texts.get(Language.SV, "catalog.demand." + demand.name());
            columns.add(Column.number("demands." + demand.field(), word.toLowerCase(Locale.ROOT)));
        }
        columns.add(Column.choice("safetyClass", "säkerhet", SafetyClass.values(), "catalog.safety"));
        columns.add(Column.text("machine", "maskin"));
        columns.add(Column.choices("environment", "på platsen", EnvironmentFlag.values(), "catalog.environment"));
        return List.copyOf(columns);
    }

    private static List<Column> all() {
        List<Column> columns = new ArrayList<>(List.of(ArticleRules.SKU, STEP));
        columns.addAll(OF_A_STEP);
        return List.copyOf(columns);
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<List<String>> lines(Actor by) {
        List<List<String>> lines = new ArrayList<>();
        for (Product product : catalog.products(by)) {
            Recipe recipe = catalog.currentRecipe(by, product.id()).orElse(null);
            List<StepDraft> steps = stepsOf(recipe);
            Form form = CatalogForms.holding(steps, BillDraft.NONE, 0);
            for (int i = 0; i < steps.size(); i++) {
                List<String> cells = new ArrayList<>(List.of(product.sku(), String.valueOf(i + 1)));
                String prefix = prefix(i);
                OF_A_STEP.forEach(column -> cells.add(column.written(form, prefix)));
                lines.add(cells);
            }
        }
        return lines;
    }

    @Override
    public Plan plan(Actor by, UUID importId, List<FileRow> rows) {
        Plan plan = new Plan(COLUMNS);
        Map<String, List<Numbered>> bySku = new LinkedHashMap<>();
        for (FileRow row : rows) {
            Form form = Form.empty();
            row.into(form, List.of(ArticleRules.SKU, STEP), "");
            String sku = form.text("sku", 40).toUpperCase(Locale.ROOT);
            long step = form.whole("step", 1, Catalog.STEPS_MAX);
            if (!plan.isFaulty(row, form)) {
                bySku.computeIfAbsent(sku, one -> new ArrayList<>()).add(new Numbered(row, step));
            }
        }
        bySku.forEach((sku, steps) -> plan(by, plan, sku, steps));
        return plan;
    }

    /** A row and the number of its step. */
    private record Numbered(FileRow row, long step) {}

    private void plan(Actor by, Plan plan, String sku, List<Numbered> numbered) {
        FileRow first = numbered.get(0).row();
        List<Numbered> sorted = numbered.stream()
                .sorted(Comparator.comparingLong(Numbered::step))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).step() == sorted.get(i - 1).step()) {
                plan.note(sorted.get(i).row(), "step", new Fault("step", "exchange.fault.step-twice"));
            }
        }
        Optional<Product> product = catalog.productBySku(by, sku);
        if (product.isEmpty()) {
            plan.note(first, "sku", new Fault("sku", "exchange.fault.unknown"));
        } else if (product.get().kind() == ProductKind.MATERIAL) {
            plan.note(first, "sku", new Fault("sku", "catalog.fault.bought"));
        }
        Form form = Form.empty().with("steps#", sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            sorted.get(i).row().into(form, OF_A_STEP, prefix(i));
        }
        List<StepDraft> steps = steps(plan, form, sorted);
        if (steps == null || product.isEmpty() || !plan.faults().isEmpty()) {
            return;
        }
        Recipe there = catalog.currentRecipe(by, product.get().id()).orElse(null);
        plan.add(
                first,
                sku,
                product.get().name(),
                there == null,
                differences(there, steps),
                () -> catalog.writeRecipe(by, product.get().id(), steps, there == null ? 0 : there.revision()));
    }

    /** The steps, or null when something is wrong with them, which is noted at its row. */
    private static @Nullable List<StepDraft> steps(Plan plan, Form form, List<Numbered> sorted) {
        try {
            return form.read(CatalogForms::steps);
        } catch (InvalidInput no) {
            for (Fault fault : no.faults()) {
                for (int i = 0; i < sorted.size(); i++) {
                    if (fault.field().startsWith(prefix(i))) {
                        String field = fault.field().substring(prefix(i).length());
                        plan.note(sorted.get(i).row(), field, new Fault(field, fault.code(), fault.facts()));
                    }
                }
            }
            return null;
        }
    }

    private static List<Difference> differences(@Nullable Recipe there, List<StepDraft> steps) {
        List<StepDraft> before = stepsOf(there);
        Form was = CatalogForms.holding(before, BillDraft.NONE, 0);
        Form is = CatalogForms.holding(steps, BillDraft.NONE, 0);
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < Math.max(before.size(), steps.size()); i++) {
            String part = Texts.get(Language.SV, "exchange.step", Map.of("number", i + 1)) + " ";
            Form stepIs = i < steps.size() ? is : Form.empty();
            Form stepWas = i < before.size() ? was : Form.empty();
            String prefix = prefix(i);
            for (Column column : OF_A_STEP) {
                String one = column.written(stepWas, prefix);
                String other = column.written(stepIs, prefix);
                if (!one.equals(other)) {
                    differences.add(new Difference(part + column.header(), one, other));
                }
            }
        }
        return differences;
    }

    private static List<StepDraft> stepsOf(@Nullable Recipe recipe) {
        return recipe == null
                ? List.of()
                : recipe.steps().stream().map(TaskStep::asDraft).toList();
    }

    private static String prefix(int step) {
        return "steps[" + step + "].";
    }
}
