package se.butiktorsten.sales.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.butiktorsten.sales.DayClose;
import se.butiktorsten.sales.ZReport;
import se.butiktorsten.shared.ShopSign;
import se.butiktorsten.shared.print.Print;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Texts;
import se.butiktorsten.shared.web.Writing;

/** A Z report on paper, from the design {@code reports/orderpaper.jrxml}; what it says is said by {@link ZSheet}. */
final class ClosePaper {

    private final ZReport report;
    private final ShopSign sign;
    private final Language language;
    private final Writing writing;
    private final List<Map<String, ?>> rows = new ArrayList<>();

    ClosePaper(ZReport report, ShopSign sign, Language language) {
        this.report = report;
        this.sign = sign;
        this.language = language;
        this.writing = new Writing(language);
    }

    byte[] pdf() {
        DayClose close = report.close();
        for (ZSheet.Part part : ZSheet.of(close, language)) {
            row("text", part.heading(), "", "", "");
            for (ZSheet.Row row : part.rows()) {
                row(row.isSum() ? "total" : "line", row.label(), row.count(), row.net(), row.amount());
            }
        }
        close.reason().ifPresent(reason -> row("text", text("sales.close.reason") + ": " + reason, "", "", ""));
        row("text", signatures(), "", "", "");
        String title = text("sales.z.title", Map.of("number", close.number()));
        Map<String, Object> values = new HashMap<>();
        values.put("TITLE", title);
        values.put("WHO", sign.name() + ", " + sign.address());
        values.put("WHAT", text("sales.receipt.org-number") + " " + sign.orgNumber());
        values.put(
                "WHEN",
                text(
                        "sales.z.when",
                        Map.of(
                                "till",
                                close.tillCode(),
                                "at",
                                writing.moment(close.closedAt()),
                                "from",
                                close.openedAt().map(writing::moment).orElse("–"))));
        values.put("PRODUCT", "");
        values.put("QUANTITY", text("sales.z.number"));
        values.put("PRICE", text("sales.z.net"));
        values.put("AMOUNT", text("sales.z.amount"));
        values.put("PAGE", text("sales.z.page"));
        values.put("OF", text("sales.z.of"));
        return new Print("orderpaper", title, language.locale(), values, rows).pdf();
    }

    private String signatures() {
        String counted =
                text("sales.close.counted-by", Map.of("name", report.close().closedBy()));
        return counted + "\n"
                + report.approvedBy()
                        .map(name -> text("sales.close.approved-by", Map.of("name", name)))
                        .orElseGet(() -> text("sales.close.not-approved"));
    }

    private void row(String kind, String label, String quantity, String price, String amount) {
        rows.add(Map.of("kind", kind, "label", label, "quantity", quantity, "price", price, "amount", amount));
    }

    private String text(String key) {
        return Texts.get(language, key);
    }

    private String text(String key, Map<String, ?> facts) {
        return Texts.get(language, key, facts);
    }
}
