package se.butiktorsten.labels;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.ShopSign;
import se.butiktorsten.shared.print.Print;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Texts;

/** Labels on paper, from the designs {@code reports/label-*.jrxml}. In Swedish, because customers read them. */
final class LabelSheet {

    private static final int CODE_HEIGHT = 34;

    /** A label and how often it is wanted. */
    record Copies(Label label, int count) {}

    private final LabelJob job;
    private final List<Copies> copies;
    private final ShopSign sign;

    LabelSheet(LabelJob job, List<Copies> copies, ShopSign sign) {
        this.job = job;
        this.copies = copies;
        this.sign = sign;
    }

    byte[] pdf() {
        boolean hasFood = copies.stream().anyMatch(one -> one.label().contents() != null);
        List<Map<String, ?>> rows = new ArrayList<>();
        for (int used = 1; used < job.start(); used++) {
            rows.add(Map.of());
        }
        for (Copies one : copies) {
            rows.addAll(Collections.nCopies(one.count(), row(one.label())));
        }
        return new Print(job.paper().design(hasFood), text("labels.title"), Language.SV.locale(), Map.of(), rows).pdf();
    }

    private Map<String, Object> row(Label label) {
        Product product = label.product();
        Label.Contents contents = label.contents();
        boolean isFood = contents != null;
        Map<String, Object> row = new HashMap<>();
        row.put("name", product.name());
        row.put("other", job.withEnglish() && !product.nameEn().equals(product.name()) ? product.nameEn() : null);
        row.put("price", price(product));
        row.put("number", label.number(job.paper()));
        row.put("workshop", text("shared.workshop." + product.workshop().name()));
        row.put("stamp", stamp(label.stamp()));
        row.put("code", label.code(job.paper()).in(job.paper().codeWidth(isFood), CODE_HEIGHT));
        row.put("alt", text("labels.code", "number", label.number(job.paper())));
        if (contents != null) {
            row.put("ingredients", styled(contents.on(job.paper())));
            row.put("keep", keep(contents));
            row.put("maker", text("labels.maker", "name", sign.name(), "address", sign.address()));
        }
        return row;
    }

    private static @Nullable String price(Product product) {
        Money price = product.price();
        if (price == null) {
            return null;
        }
        return product.unit().isDivisible()
                ? text(
                        "labels.price-per",
                        "price",
                        price,
                        "unit",
                        text("stock.unit." + product.unit().name()))
                : text("labels.price", "price", price);
    }

    private static String stamp(Label.Stamp stamp) {
        List<String> said = new ArrayList<>();
        if (stamp.useBy() != null) {
            said.add(text("labels.use-by", "day", stamp.useBy().toString()));
        }
        if (stamp.bestBefore() != null) {
            said.add(text("labels.best-before", "day", stamp.bestBefore().toString()));
        }
        if (stamp.lot() != null) {
            said.add(text("labels.lot", "number", stamp.lot()));
        }
        return String.join(" · ", said);
    }

    private static String keep(Label.Contents contents) {
        List<String> said = new ArrayList<>();
        if (contents.netQuantity() != null) {
            said.add(text("labels.net", "quantity", contents.netQuantity()));
        }
        if (contents.storage() != null) {
            said.add(contents.storage());
        }
        return String.join(" · ", said);
    }

    /** As the report library reads styled text: the allergens in bold, every letter taken as it is. */
    private static String styled(List<Label.Part> parts) {
        StringBuilder styled = new StringBuilder();
        for (Label.Part part : parts) {
            String text = escaped(part.text());
            styled.append(part.isAllergen() ? "<style isBold=\"true\">" + text + "</style>" : text);
        }
        return styled.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String text(String key, Object... facts) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            named.put((String) facts[i], facts[i + 1]);
        }
        return Texts.get(Language.SV, key, named);
    }
}
