package se.butiktorsten.stock.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.butiktorsten.shared.ShopSign;
import se.butiktorsten.shared.print.Print;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Texts;
import se.butiktorsten.shared.web.Writing;
import se.butiktorsten.stock.Stocktake;
import se.butiktorsten.stock.StocktakeCount;
import se.butiktorsten.stock.Variance;

/**
 * The protocol of a stocktake on paper, from the design {@code reports/journalorder.jrxml}: every count, what the books said at
 * that moment, who counted and who approved.
 */
final class StocktakePaper {

    private final Stocktake stocktake;
    private final List<Variance> variances;
    private final ShopSign sign;
    private final Language language;
    private final Writing writing;
    private final List<Map<String, ?>> rows = new ArrayList<>();

    StocktakePaper(Stocktake stocktake, List<Variance> variances, ShopSign sign, Language language) {
        this.stocktake = stocktake;
        this.variances = variances;
        this.sign = sign;
        this.language = language;
        this.writing = new Writing(language);
    }

    byte[] pdf() {
        for (Variance variance : variances) {
            for (StocktakeCount count : variance.counts()) {
                row(
                        "line",
                        variance.product().sku() + " " + variance.product().name(),
                        who(variance, count),
                        writing.quantity(count.counted()),
                        writing.quantity(count.difference()));
            }
        }
        row("text", "", text("stock.stocktake.paper.signed", Map.of()), "", "");
        String title = text(
                "stock.stocktake.title", Map.of("place", Texts.get(language, "shared.workshop." + stocktake.place())));
        Map<String, Object> values = new HashMap<>();
        values.put("TITLE", title);
        values.put("WHO", sign.name() + ", " + sign.address());
        values.put(
                "WHAT",
                text(
                        "stock.stocktake.opened-by",
                        Map.of("when", writing.moment(stocktake.openedAt()), "who", stocktake.openedBy())));
        String closedBy = stocktake.closedBy();
        values.put(
                "WHEN",
                closedBy == null
                        ? text("stock.stocktake.is-open", Map.of())
                        : text(
                                "stock.stocktake.closed-by",
                                Map.of(
                                        "when",
                                        writing.moment(stocktake.closedAt().orElseThrow()),
                                        "who",
                                        closedBy)));
        values.put("QUANTITY", text("stock.product", Map.of()));
        values.put("PRODUCT", text("stock.who", Map.of()));
        values.put("PRICE", text("stock.stocktake.counted", Map.of()));
        values.put("AMOUNT", text("stock.stocktake.difference", Map.of()));
        values.put("PAGE", text("stock.stocktake.paper.page", Map.of()));
        values.put("OF", text("stock.stocktake.paper.of", Map.of()));
        return new Print("journalorder", title, language.locale(), values, rows).pdf();
    }

    /** Who counted, and who approved this count if it is the one. */
    private String who(Variance variance, StocktakeCount count) {
        String approvedBy = variance.item().approvedBy();
        return approvedBy != null && variance.isApproved(count)
                ? text("stock.stocktake.paper.approved", Map.of("who", count.countedBy(), "approver", approvedBy))
                : count.countedBy();
    }

    private void row(String kind, String label, String who, String counted, String difference) {
        rows.add(Map.of("kind", kind, "quantity", label, "label", who, "price", counted, "amount", difference));
    }

    private String text(String key, Map<String, ?> facts) {
        return Texts.get(language, key, facts);
    }
}
