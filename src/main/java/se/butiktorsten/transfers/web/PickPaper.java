package se.butiktorsten.transfers.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.shared.print.Barcode;
import se.butiktorsten.shared.print.Print;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Texts;
import se.butiktorsten.shared.web.Writing;
import se.butiktorsten.stock.Lot;
import se.butiktorsten.stock.LotLeft;
import se.butiktorsten.transfers.PickLine;
import se.butiktorsten.transfers.PickList;
import se.butiktorsten.transfers.web.TransferPages.ListSheet;

/**
 * A pick list on paper, from the design {@code reports/picklist.jrxml}: a box to tick for each line, how much to take, room for
 * how much was taken, and the lots to take first. Its barcode opens the list.
 */
final class PickPaper {

    private static final int CODE_WIDTH = 150;
    private static final int CODE_HEIGHT = 36;

    private final ListSheet sheet;
    private final Language language;
    private final Writing writing;

    PickPaper(ListSheet sheet, Language language) {
        this.sheet = sheet;
        this.language = language;
        this.writing = new Writing(language);
    }

    byte[] pdf() {
        PickList list = sheet.list();
        String title = text("transfers.list", "number", list.id());
        List<Map<String, ?>> rows = new ArrayList<>();
        for (PickLine line : list.lines()) {
            Product product = sheet.product(line);
            String unit = text("stock.unit." + product.unit().name());
            rows.add(Map.of(
                    "name",
                    product.nameIn(language.locale()),
                    "sku",
                    product.sku(),
                    "lots",
                    lots(line),
                    "wanted",
                    writing.quantity(line.wanted()) + " " + unit));
        }
        Map<String, Object> values = new HashMap<>();
        values.put("TITLE", title);
        values.put(
                "WAY",
                Texts.get(
                        language,
                        list.isReturn() ? "transfers.way.back" : "transfers.way",
                        Map.of(
                                "from",
                                text("shared.workshop." + list.from()),
                                "to",
                                text("shared.workshop." + list.to()))));
        values.put(
                "WHEN", Texts.get(language, "transfers.made-by", Map.of("by", list.madeBy(), "when", list.madeAt())));
        values.put("NOTE", list.note() == null ? "" : list.note());
        values.put("CODE", Barcode.code128(PickCode.of(list.id())).in(CODE_WIDTH, CODE_HEIGHT));
        values.put("CODE_ALT", text("transfers.paper.code", "number", list.id()));
        values.put("NUMBER", PickCode.of(list.id()));
        values.put("PRODUCT", text("stock.product"));
        values.put("WANTED", text("transfers.paper.to-take"));
        values.put("TAKEN", text("transfers.paper.taken"));
        values.put("BY", text("transfers.paper.picked-by"));
        values.put("PAGE", text("transfers.paper.page"));
        values.put("OF", text("transfers.paper.of"));
        return new Print("picklist", title, language.locale(), values, rows).pdf();
    }

    /** The lot that was chosen; else those that lie there and are still good, the first to expire first. */
    private String lots(PickLine line) {
        Lot chosen = sheet.lot(line);
        List<Lot> lots = chosen != null
                ? List.of(chosen)
                : sheet.lots(line).stream()
                        .map(LotLeft::lot)
                        .filter(lot -> !lot.isPastUseBy(sheet.today()))
                        .toList();
        return lots.isEmpty()
                ? ""
                : text("transfers.paper.first") + " "
                        + lots.stream().map(this::lot).collect(Collectors.joining(", "));
    }

    private String lot(Lot lot) {
        if (lot.useBy() != null) {
            return lot.number() + " (" + text("stock.lot.use-by", "day", lot.useBy()) + ")";
        }
        if (lot.bestBefore() != null) {
            return lot.number() + " (" + text("stock.lot.best-before", "day", lot.bestBefore()) + ")";
        }
        return lot.number();
    }

    private String text(String key) {
        return Texts.get(language, key, Map.of());
    }

    private String text(String key, String blank, Object value) {
        return Texts.get(language, key, Map.of(blank, value));
    }
}
