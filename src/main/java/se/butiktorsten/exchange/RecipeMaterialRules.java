package se.butiktorsten.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.BillChange;
import se.butiktorsten.catalog.BillDraft;
import se.butiktorsten.catalog.BillOfMaterials;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductKind;
import se.butiktorsten.catalog.Recipe;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.exchange.Preview.Difference;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Texts;
import se.butiktorsten.shared.web.Typing;

/**
 * The list of what recipes use: a line for each material of a product, at the step that uses it. How much one round gives
 * and what is expected to be scrapped stand on each of the product's lines. A recipe that uses nothing is one line without a
 * material. The steps stay; a change becomes a new revision. In what order the lines stand is no change.
 */
@ApplicationScoped
class RecipeMaterialRules implements ListRules {

    private static final Column YIELDS = Column.number("yields", "en omgång ger");
    private static final Column SCRAP = Column.number("expectedScrap", "kasseras i procent");
    private static final Column MATERIAL = Column.text("material", "materialets artikelnummer");
    private static final Column AMOUNT = Column.number("amount", "mängd");
    private static final Column UNIT = Column.choice("unit", "räknas i", Unit.values(), "catalog.unit");
    private static final Column STEP = Column.number("step", "moment");
    private static final List<Column> COLUMNS = List.of(ArticleRules.SKU, YIELDS, SCRAP, MATERIAL, AMOUNT, UNIT, STEP);

    /** The columns that are all empty where nothing is used. */
    private static final List<Column> OF_A_LINE = List.of(MATERIAL, AMOUNT, UNIT, STEP);

    private static final int SKU_LENGTH = 40;
    private static final Pattern OF_LINE = Pattern.compile("materials\\[(\\d+)]\\.(\\w+)");

    @Inject
    Catalog catalog;

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<List<String>> lines(Actor by) {
        Map<Long, BillOfMaterials> bills = billsByProduct(by);
        List<Product> products = catalog.products(by);
        Map<Long, Product> byId = products.stream().collect(Collectors.toMap(Product::id, Function.identity()));
        List<List<String>> lines = new ArrayList<>();
        for (Product product : products) {
            BillOfMaterials bill = bills.get(product.id());
            if (bill != null) {
                holding(product, bill.asDraft(), byId)
                        .forEach(form -> lines.add(COLUMNS.stream()
                                .map(column -> column.written(form, ""))
                                .toList()));
            }
        }
        return lines;
    }

    private Map<Long, BillOfMaterials> billsByProduct(Actor by) {
        return catalog.billsInUse(by).stream()
                .collect(Collectors.toMap(BillOfMaterials::productId, Function.identity()));
    }

    /** The rows of a product. */
    private static List<Form> holding(Product product, BillDraft bill, Map<Long, Product> byId) {
        if (bill.lines().isEmpty()) {
            return List.of(head(product, bill));
        }
        return bill.lines().stream()
                .map(line -> {
                    Product material = material(byId, line);
                    return head(product, bill)
                            .with(MATERIAL.field(), material.sku())
                            .with(AMOUNT.field(), Typing.units(line.amount()))
                            .with(UNIT.field(), material.unit())
                            .with(STEP.field(), line.step());
                })
                .toList();
    }

    private static Form head(Product product, BillDraft bill) {
        return Form.empty()
                .with(ArticleRules.SKU.field(), product.sku())
                .with(YIELDS.field(), Typing.units(bill.yields()))
                .with(SCRAP.field(), Typing.percent(bill.expectedScrap()));
    }

    private static Product material(Map<Long, Product> byId, BillDraft.Line line) {
        return Objects.requireNonNull(byId.get(line.articleId()));
    }

    @Override
    public Plan plan(Actor by, UUID importId, List<FileRow> rows) {
        Plan plan = new Plan(COLUMNS);
        List<Product> products = catalog.products(by);
        Map<String, Product> bySku = products.stream().collect(Collectors.toMap(Product::sku, Function.identity()));
        Map<Long, BillOfMaterials> bills = billsByProduct(by);
        Map<Long, Recipe> recipes = catalog.recipesById(
                by, bills.values().stream().map(BillOfMaterials::recipeId).toList());
        List<Wanted> all = new ArrayList<>();
        bySku(plan, rows).forEach((sku, group) -> {
            Said said = read(plan, bySku, group);
            Product product = product(plan, group.get(0), bySku.get(sku), bills.keySet());
            if (product != null) {
                BillOfMaterials bill = Objects.requireNonNull(bills.get(product.id()));
                Recipe recipe = Objects.requireNonNull(recipes.get(bill.recipeId()));
                all.add(new Wanted(product, recipe.revision(), bill.asDraft(), said));
            }
        });
        noteFaults(by, plan, all);
        add(by, plan, all, products.stream().collect(Collectors.toMap(Product::id, Function.identity())));
        return plan;
    }

    /** What the rows of one product say; {@code lines} are the rows of its bill's lines. */
    private record Said(List<FileRow> rows, List<FileRow> lines, BillDraft bill) {}

    /** What is to become of one recipe. */
    private record Wanted(Product product, int revision, BillDraft before, Said said) {

        BillChange change() {
            return new BillChange(product.id(), said.bill(), revision);
        }
    }

    private static Map<String, List<FileRow>> bySku(Plan plan, List<FileRow> rows) {
        Map<String, List<FileRow>> bySku = new LinkedHashMap<>();
        for (FileRow row : rows) {
            Form form = Form.empty();
            row.into(form, List.of(ArticleRules.SKU), "");
            String sku = form.text(ArticleRules.SKU.field(), SKU_LENGTH).toUpperCase(Locale.ROOT);
            if (!plan.isFaulty(row, form)) {
                bySku.computeIfAbsent(sku, one -> new ArrayList<>()).add(row);
            }
        }
        return bySku;
    }

    /** The product whose recipe may be changed; null with the reason noted when there is none. */
    private static @Nullable Product product(
            Plan plan, FileRow first, @Nullable Product product, Set<Long> withRecipe) {
        String reason = product == null
                ? "exchange.fault.unknown"
                : product.kind() == ProductKind.MATERIAL
                        ? "catalog.fault.bought"
                        : !withRecipe.contains(product.id()) ? "exchange.fault.no-recipe" : null;
        if (reason == null) {
            return product;
        }
        plan.note(first, ArticleRules.SKU.field(), new Fault(ArticleRules.SKU.field(), reason));
        return null;
    }

    /** Reads the rows of one product, noting every fault. Faulty lines are left out. */
    private static Said read(Plan plan, Map<String, Product> bySku, List<FileRow> rows) {
        Form first = Form.empty();
        rows.get(0).into(first, List.of(YIELDS, SCRAP), "");
        Quantity yields = yields(first);
        int scrap = scrap(first);
        Quantity sound = plan.isFaulty(rows.get(0), first) ? Quantity.ONE : yields;
        List<FileRow> lineRows = new ArrayList<>();
        List<BillDraft.Line> lines = new ArrayList<>();
        for (FileRow row : rows) {
            Form form = Form.empty();
            row.into(form, COLUMNS, "");
            mustBeAsOnTheFirst(form, YIELDS, yields, RecipeMaterialRules::yields);
            mustBeAsOnTheFirst(form, SCRAP, scrap, RecipeMaterialRules::scrap);
            boolean usesNothing = rows.size() == 1
                    && OF_A_LINE.stream()
                            .allMatch(column -> form.value(column.field()).isBlank());
            BillDraft.Line line = usesNothing ? null : line(form, bySku);
            if (!plan.isFaulty(row, form) && line != null) {
                lineRows.add(row);
                lines.add(line);
            }
        }
        return new Said(rows, lineRows, new BillDraft(sound, scrap, lines));
    }

    private static Quantity yields(Form form) {
        return form.quantity(YIELDS.field(), new Quantity(1), BillDraft.AMOUNT_MAX);
    }

    private static int scrap(Form form) {
        return form.percent(SCRAP.field(), BillDraft.SCRAP_MAX);
    }

    /** What is said of the whole recipe stands on its first row; the others say the same or nothing. */
    private static <V> void mustBeAsOnTheFirst(Form form, Column column, V first, Function<Form, V> reading) {
        if (!form.value(column.field()).isBlank()) {
            V said = reading.apply(form);
            if (form.fault(column.field()) == null && !said.equals(first)) {
                form.note(column.field(), "exchange.fault.not-as-first");
            }
        }
    }

    private static BillDraft.@Nullable Line line(Form form, Map<String, Product> bySku) {
        String sku = form.text(MATERIAL.field(), SKU_LENGTH).toUpperCase(Locale.ROOT);
        Product material = bySku.get(sku);
        if (material == null && form.fault(MATERIAL.field()) == null) {
            form.note(MATERIAL.field(), "exchange.fault.unknown");
        }
        Quantity amount = form.quantity(AMOUNT.field(), new Quantity(1), BillDraft.AMOUNT_MAX);
        Unit unit = form.choice(UNIT.field(), Unit.class);
        if (material != null && form.fault(UNIT.field()) == null && material.unit() != unit) {
            form.note(UNIT.field(), "exchange.fault.other-unit", "unit", word(material.unit()));
        }
        int step = (int) form.whole(STEP.field(), 1, Catalog.STEPS_MAX, 1);
        return material == null ? null : new BillDraft.Line(material.id(), amount, step);
    }

    /** Notes at its row whatever the catalogue says against all of it together. */
    private void noteFaults(Actor by, Plan plan, List<Wanted> all) {
        Map<Long, List<Fault>> faults =
                catalog.billFaults(by, all.stream().map(Wanted::change).toList());
        for (Wanted wanted : all) {
            for (Fault fault : faults.getOrDefault(wanted.product().id(), List.of())) {
                Matcher line = OF_LINE.matcher(fault.field());
                if (line.matches()) {
                    FileRow row = wanted.said().lines().get(Integer.parseInt(line.group(1)));
                    String field = line.group(2).equals("articleId") ? MATERIAL.field() : line.group(2);
                    plan.note(row, field, new Fault(field, fault.code(), fault.facts()));
                } else {
                    plan.note(wanted.said().rows().get(0), fault.field(), fault);
                }
            }
        }
    }

    /** Adds an entry for each recipe without a fault; all that change are written together, in the end. */
    private void add(Actor by, Plan plan, List<Wanted> all, Map<Long, Product> byId) {
        Set<Long> faulty = plan.faultyLines();
        List<BillChange> changes = new ArrayList<>();
        for (Wanted wanted : all) {
            Said said = wanted.said();
            if (said.rows().stream().noneMatch(row -> faulty.contains(row.line()))) {
                plan.add(
                        said.rows().get(0),
                        wanted.product().sku(),
                        wanted.product().name(),
                        false,
                        differences(wanted.before(), said.bill(), byId),
                        () -> changes.add(wanted.change()));
            }
        }
        plan.inTheEnd(() -> catalog.writeBills(by, changes));
    }

    private static List<Difference> differences(BillDraft before, BillDraft after, Map<Long, Product> byId) {
        List<Difference> differences = new ArrayList<>();
        differ(differences, YIELDS.header(), Typing.units(before.yields()), Typing.units(after.yields()));
        differ(
                differences,
                SCRAP.header(),
                Typing.percent(before.expectedScrap()),
                Typing.percent(after.expectedScrap()));
        Map<String, String> was = amounts(before, byId);
        Map<String, String> is = amounts(after, byId);
        Set<String> either = new LinkedHashSet<>(was.keySet());
        either.addAll(is.keySet());
        either.forEach(use -> differ(differences, use, was.getOrDefault(use, ""), is.getOrDefault(use, "")));
        return differences;
    }

    private static void differ(List<Difference> differences, String what, String before, String after) {
        if (!before.equals(after)) {
            differences.add(new Difference(what, before, after));
        }
    }

    /** How much is used, by material and step in words. */
    private static Map<String, String> amounts(BillDraft bill, Map<Long, Product> byId) {
        Map<String, String> amounts = new LinkedHashMap<>();
        for (BillDraft.Line line : bill.lines()) {
            Product material = material(byId, line);
            amounts.put(
                    Texts.get(
                            Language.SV,
                            "exchange.use",
                            Map.of("material", material.name(), "sku", material.sku(), "number", line.step())),
                    Typing.units(line.amount()) + " " + word(material.unit()));
        }
        return amounts;
    }

    private static String word(Unit unit) {
        return Texts.get(Language.SV, "catalog.unit." + unit.name());
    }
}
