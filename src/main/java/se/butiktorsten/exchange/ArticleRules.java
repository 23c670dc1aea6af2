package se.butiktorsten.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.web.Form;

/** What the lists with a line for each article have in common. */
abstract class ArticleRules<T> implements ListRules {

    /** Every such list begins with it. */
    static final Column SKU = Column.text("sku", "artikelnummer");

    abstract Catalog catalog();

    /** Whether the list speaks of this article. */
    abstract boolean isAbout(Product product);

    /** What is here, as the form that would say the same. */
    abstract Form holding(Product product);

    /** What a row wants, as the form that says it in the same way. */
    abstract Form holding(T wanted);

    /**
     * Reads a row, noting every fault.
     *
     * @param there the article with this number; null when there is none
     */
    abstract T read(Actor by, Form form, @Nullable Product there);

    /** What people call it. */
    abstract String name(T wanted, @Nullable Product there);

    /** Makes it so. */
    abstract void carryOut(Actor by, T wanted, @Nullable Product there);

    @Override
    public List<List<String>> lines(Actor by) {
        return catalog().products(by).stream()
                .filter(this::isAbout)
                .map(this::holding)
                .map(form -> Column.line(columns(), form))
                .toList();
    }

    @Override
    public Plan plan(Actor by, UUID importId, List<FileRow> rows) {
        Plan plan = new Plan(columns());
        Map<String, Product> known = new HashMap<>();
        catalog().products(by).forEach(product -> known.put(product.sku(), product));
        Set<String> seen = new HashSet<>();
        for (FileRow row : rows) {
            Form form = Form.empty();
            row.into(form, columns(), "");
            String sku = form.value("sku").strip().toUpperCase(Locale.ROOT);
            Product there = known.get(sku);
            if (!sku.isEmpty() && !seen.add(sku)) {
                form.note("sku", "exchange.fault.twice");
            }
            T wanted = attempt(by, form, there);
            if (!plan.isFaulty(row, form) && wanted != null) {
                plan.add(
                        row,
                        sku,
                        name(wanted, there),
                        isNew(there),
                        plan.differences("", there == null ? null : holding(there), holding(wanted), ""),
                        () -> carryOut(by, wanted, there));
            }
        }
        return plan;
    }

    /** Whether the row puts an article in that is not here. */
    boolean isNew(@Nullable Product there) {
        return there == null;
    }

    private @Nullable T attempt(Actor by, Form form, @Nullable Product there) {
        try {
            return read(by, form, there);
        } catch (IllegalArgumentException | NullPointerException e) {
            // A value built from stand-ins may refuse to exist; the faults already noted are the reason.
            if (form.faults().isEmpty()) {
                throw e;
            }
            return null;
        }
    }

    /** Notes what an article keeps for ever and the row wants otherwise. */
    static void mustStay(Form form, String field, @Nullable Object is, Object wanted) {
        if (is != null && !is.equals(wanted) && form.fault(field) == null) {
            form.note(field, "exchange.fault.fixed");
        }
    }

    /** The article as it is after all that was done so far, with its version of now. */
    Product now(Actor by, String sku) {
        return catalog().productBySku(by, sku).orElseThrow(() -> new NotFound("product", sku));
    }
}
