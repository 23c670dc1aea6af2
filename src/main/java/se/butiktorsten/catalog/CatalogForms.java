package se.butiktorsten.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Typing;

/** Reads products and recipes as pages and the API send them, under the same names; every fault is noted at once. */
public final class CatalogForms {

    private static final int NAME_LENGTH = 120;
    private static final Quantity PAID_FOR_MOST = Quantity.of(1_000_000);

    /** Stands in where no workshop was chosen, which is a fault of its own. */
    private static final String UNKNOWN_NUMBER = "X";

    private CatalogForms() {}

    /**
     * The article number that was typed for something new. Where none was, the next one of its workshop.
     *
     * @param next a free number in a workshop
     */
    public static String number(Form form, Function<Workshop, String> next) {
        if (!form.value("sku").isBlank()) {
            return form.text("sku", 40);
        }
        return Stream.of(Workshop.values())
                .filter(workshop -> workshop.name().equals(form.value("workshop")))
                .findFirst()
                .map(next)
                .orElse(UNKNOWN_NUMBER);
    }

    /**
     * A product as it was sent. Where the English name is missing, the Swedish one stands for both.
     *
     * @param sku from the form or from the address
     * @param price reads the price, because people write kronor and programs öre
     */
    public static ProductDraft product(Form form, String sku, Function<Form, Money> price) {
        Names names = names(form);
        ProductDraft draft = new ProductDraft(
                sku,
                names.swedish(),
                names.english(),
                form.choice("workshop", Workshop.class),
                form.choice("unit", Unit.class),
                form.choice("vatCategory", VatCategory.class),
                price.apply(form),
                form.optionalText("drawing", 60));
        noteOthers(form, draft.faults());
        return draft;
    }

    /**
     * A material or half-made thing as it was sent.
     *
     * @param buying reads where it is bought, because people write kronor and programs öre
     */
    public static MaterialDraft material(Form form, String sku, Function<Form, MaterialDraft.Buying> buying) {
        Names names = names(form);
        MaterialDraft draft = new MaterialDraft(
                sku,
                names.swedish(),
                names.english(),
                form.choice("workshop", Workshop.class),
                form.choice("unit", Unit.class),
                form.choice("kind", ProductKind.class),
                buying.apply(form));
        noteOthers(form, draft.faults());
        return draft;
    }

    /** Where a material is bought, with kronor and units as people write them. Nothing paid is not the same as 0. */
    public static MaterialDraft.Buying buying(Form form) {
        PurchaseCost cost = form.value("paid").isBlank()
                ? null
                : new PurchaseCost(
                        form.money("paid", Money.ZERO, ProductDraft.HIGHEST_PRICE),
                        form.quantity("paidFor", new Quantity(1), PAID_FOR_MOST));
        return new MaterialDraft.Buying(form.optionalText("supplier", MaterialDraft.Buying.SUPPLIER_LENGTH), cost);
    }

    /** The same with whole öre and thousandths. */
    public static MaterialDraft.Buying buyingInOre(Form form) {
        PurchaseCost cost = form.value("paidOre").isBlank()
                ? null
                : new PurchaseCost(
                        new Money(form.whole("paidOre", 0, ProductDraft.HIGHEST_PRICE.ore())),
                        new Quantity(form.whole("paidForThousandths", 1, PAID_FOR_MOST.thousandths())));
        return new MaterialDraft.Buying(form.optionalText("supplier", MaterialDraft.Buying.SUPPLIER_LENGTH), cost);
    }

    /** What was sent of an article as food. A number of days says what the last one means, and the other way round. */
    public static FoodFacts food(Form form) {
        Expiry expiry = form.optionalChoice("expiry", Expiry.class);
        ShelfLife shelfLife = null;
        if (expiry != null) {
            shelfLife = new ShelfLife((int) form.whole("shelfLifeDays", 0, ShelfLife.DAYS_MAX), expiry);
        } else if (!form.value("shelfLifeDays").isBlank() && form.fault("expiry") == null) {
            form.note("expiry", "catalog.fault.expiry");
        }
        return new FoodFacts(
                form.choices("allergens", Allergen.class),
                shelfLife,
                form.optionalText("storage", FoodFacts.STORAGE_LENGTH),
                form.optionalText("netQuantity", FoodFacts.NET_QUANTITY_LENGTH));
    }

    /** A form that holds what has been said of an article as food. */
    public static Form holding(FoodFacts facts) {
        ShelfLife shelfLife = facts.shelfLife();
        return Form.empty()
                .withAll("allergens", facts.allergens().stream().map(Enum::name).toList())
                .with("shelfLifeDays", shelfLife == null ? null : shelfLife.days())
                .with("expiry", shelfLife == null ? null : shelfLife.expiry())
                .with("storage", facts.storage())
                .with("netQuantity", facts.netQuantity());
    }

    /** The barcode that was typed or scanned, noting what is wrong with it; null for none. */
    public static @Nullable Ean barcode(Form form) {
        String typed = form.value("barcode").strip();
        if (typed.isEmpty()) {
            return null;
        }
        List<Fault> faults = Ean.faults(typed);
        noteOthers(form, faults);
        return faults.isEmpty() ? Ean.in(typed).orElse(null) : null;
    }

    /**
     * The article that a field names: by its article number or barcode, scanned or typed, or by a name that fits no other.
     * Notes why when there is none.
     */
    public static @Nullable Product article(Form form, String field, Catalog catalog, Actor by) {
        String text = form.text(field, NAME_LENGTH);
        if (text.isEmpty()) {
            return null;
        }
        Optional<Product> scanned = catalog.scanned(by, text);
        if (scanned.isPresent()) {
            return scanned.get();
        }
        List<Product> fitting = catalog.products(by).stream()
                .filter(product -> product.isFoundBy(text))
                .toList();
        List<Product> named = fitting.stream()
                .filter(product -> product.name().equalsIgnoreCase(text)
                        || product.nameEn().equalsIgnoreCase(text))
                .toList();
        List<Product> chosen = named.isEmpty() ? fitting : named;
        if (chosen.size() != 1) {
            form.note(field, chosen.isEmpty() ? "catalog.fault.no-such-article" : "catalog.fault.several-articles");
            return null;
        }
        return chosen.get(0);
    }

    /** The steps of a recipe as they were sent. */
    public static List<StepDraft> steps(Form form) {
        return form.items("steps", Catalog.STEPS_MAX).stream()
                .map(CatalogForms::step)
                .toList();
    }

    private static StepDraft step(Form form) {
        Names names = names(form);
        StepDraft draft = new StepDraft(
                names.swedish(),
                names.english(),
                (int) form.whole("minutes", 1, StepDraft.MINUTES_MAX),
                (int) form.whole("seats", 1, StepDraft.SEATS_MAX),
                demands(form),
                form.choice("safetyClass", SafetyClass.class),
                form.optionalText("machine", StepDraft.MACHINE_LENGTH),
                form.choices("environment", EnvironmentFlag.class));
        noteOthers(form, draft.faults());
        return draft;
    }

    private static DemandProfile demands(Form form) {
        int[] grades = Arrays.stream(Demand.values())
                .mapToInt(demand -> (int) form.whole("demands." + demand.field(), Demand.LOWEST, Demand.HIGHEST))
                .toArray();
        return DemandProfile.of(grades);
    }

    /** What a recipe uses as people write it: amounts in units, scrap in per cent. */
    public static BillDraft bill(Form form) {
        return bill(form, CatalogForms::amount, form.percent("expectedScrap", BillDraft.SCRAP_MAX));
    }

    /**
     * The same as programs write it: thousandths and basis points. Where neither is said, the amounts are for one unit and
     * nothing is scrapped. Null when nothing is said of materials at all.
     */
    public static @Nullable BillDraft billInThousandths(Form form) {
        if (form.value("materials#").isEmpty()) {
            return null;
        }
        int scrap = (int) form.whole("expectedScrap", 0, BillDraft.SCRAP_MAX, 0);
        return bill(
                form,
                (part, name) ->
                        new Quantity(part.whole(name, 1, BillDraft.AMOUNT_MAX.thousandths(), Quantity.ONE_UNIT)),
                scrap);
    }

    private static BillDraft bill(Form form, BiFunction<Form, String, Quantity> amount, int expectedScrap) {
        List<BillDraft.Line> lines = form.items("materials", BillDraft.LINES_MAX).stream()
                .map(row ->
                        new BillDraft.Line(row.whole("articleId", 1, Long.MAX_VALUE), amount.apply(row, "amount"), (int)
                                row.whole("step", 1, Catalog.STEPS_MAX, 1)))
                .toList();
        return new BillDraft(amount.apply(form, "yields"), expectedScrap, lines);
    }

    private static Quantity amount(Form form, String name) {
        return form.quantity(name, new Quantity(1), BillDraft.AMOUNT_MAX);
    }

    /**
     * A form that holds a recipe which nobody has saved yet.
     *
     * @param revision the one in use while it was prepared, 0 when there is none
     */
    public static Form holding(List<StepDraft> steps, BillDraft bill, int revision) {
        Form form = Form.empty();
        form.with("yields", Typing.units(bill.yields()))
                .with("expectedScrap", Typing.percent(bill.expectedScrap()))
                .with("materials#", bill.lines().size());
        for (int i = 0; i < bill.lines().size(); i++) {
            BillDraft.Line line = bill.lines().get(i);
            String name = "materials[" + i + "].";
            form.with(name + "articleId", line.articleId())
                    .with(name + "amount", Typing.units(line.amount()))
                    .with(name + "step", line.step());
        }
        form.with("steps#", Math.max(1, steps.size()));
        form.with("revision", revision);
        for (int i = 0; i < steps.size(); i++) {
            StepDraft step = steps.get(i);
            String name = "steps[" + i + "].";
            form.with(name + "name", step.name())
                    .with(name + "nameEn", step.nameEn())
                    .with(name + "minutes", step.minutes())
                    .with(name + "seats", step.seats())
                    .with(name + "safetyClass", step.safetyClass())
                    .with(name + "machine", step.machine())
                    .withAll(
                            name + "environment",
                            step.environment().stream().map(Enum::name).toList());
            for (Demand demand : Demand.values()) {
                form.with(name + "demands." + demand.field(), step.demands().of(demand));
            }
        }
        return form;
    }

    /** The Swedish and the English name; one typed is enough. */
    public static Names names(Form form) {
        String swedish = form.text("name", NAME_LENGTH);
        String english = form.optionalText("nameEn", NAME_LENGTH);
        // Where the Swedish name is missing that is one fault, not two: a stand-in keeps the English one quiet.
        String standIn = swedish.isEmpty() ? "-" : swedish;
        return new Names(swedish, english == null ? standIn : english);
    }

    /** What a thing is called. */
    public record Names(String swedish, String english) {}

    /** Notes what a draft says of fields that have no fault yet. */
    private static void noteOthers(Form form, List<Fault> faults) {
        for (Fault fault : faults) {
            if (form.fault(fault.field()) == null) {
                form.note(fault.field(), fault.code(), pairs(fault.facts()));
            }
        }
    }

    private static Object[] pairs(Map<String, Object> facts) {
        return facts.entrySet().stream()
                .flatMap(fact -> java.util.stream.Stream.of(fact.getKey(), fact.getValue()))
                .toArray();
    }
}
