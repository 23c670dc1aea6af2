package se.butiktorsten.bookkeeping.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.butiktorsten.bookkeeping.BookedVoucher;
import se.butiktorsten.bookkeeping.Coding;
import se.butiktorsten.bookkeeping.Voucher;
import se.butiktorsten.bookkeeping.VoucherLine;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.ShopSign;
import se.butiktorsten.shared.print.Print;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Texts;
import se.butiktorsten.shared.web.Writing;

/** A voucher on paper, from the design {@code reports/journalorder.jrxml}: what, when, code string, who. */
final class JournalOrderPaper {

    private final BookedVoucher booked;
    private final ShopSign sign;
    private final Language language;
    private final Writing writing;
    private final List<Map<String, ?>> rows = new ArrayList<>();

    JournalOrderPaper(BookedVoucher booked, ShopSign sign, Language language) {
        this.booked = booked;
        this.sign = sign;
        this.language = language;
        this.writing = new Writing(language);
    }

    byte[] pdf() {
        Voucher voucher = booked.voucher();
        for (VoucherLine line : voucher.lines()) {
            row("line", line.text(), places(line.coding()), amount(line.debit()), amount(line.credit()));
        }
        row("total", text("bookkeeping.sum"), "", writing.exact(voucher.debit()), writing.exact(voucher.debit()));
        voucher.reason().ifPresent(reason -> row("text", text("bookkeeping.reason") + ": " + reason, "", "", ""));
        row("text", signatures(), "", "", "");
        String title = text("bookkeeping.order.title", Map.of("voucher", voucher.name()));
        Map<String, Object> values = new HashMap<>();
        values.put("TITLE", title);
        values.put("WHO", sign.name() + ", " + sign.address());
        values.put("WHAT", voucher.text());
        values.put("WHEN", text("bookkeeping.order.when", Map.of("day", voucher.day(), "at", voucher.compiledAt())));
        values.put("PRODUCT", text("bookkeeping.line-text"));
        values.put("QUANTITY", text("bookkeeping.coding"));
        values.put("PRICE", text("bookkeeping.debit"));
        values.put("AMOUNT", text("bookkeeping.credit"));
        values.put("PAGE", text("bookkeeping.page"));
        values.put("OF", text("bookkeeping.of"));
        return new Print("journalorder", title, language.locale(), values, rows).pdf();
    }

    /** The code string as people write it: {@code 19110 · 530100 · 61000}. */
    private static String places(Coding coding) {
        return Stream.of(
                        coding.account(),
                        coding.costCentre(),
                        coding.operation(),
                        coding.counterpart(),
                        coding.project())
                .filter(part -> part != null)
                .collect(Collectors.joining(" · "));
    }

    private String amount(Money amount) {
        return amount.isZero() ? "" : writing.exact(amount);
    }

    private String signatures() {
        String compiled =
                text("bookkeeping.compiled-by", Map.of("name", booked.voucher().compiledBy()));
        var approval = booked.approval();
        return compiled + "\n"
                + (approval == null
                        ? text("bookkeeping.not-approved")
                        : text(
                                "bookkeeping.approved-by",
                                Map.of("name", approval.approvedBy(), "at", approval.approvedAt())));
    }

    private void row(String kind, String label, String coding, String debit, String credit) {
        rows.add(Map.of("kind", kind, "label", label, "quantity", coding, "price", debit, "amount", credit));
    }

    private String text(String key) {
        return Texts.get(language, key);
    }

    private String text(String key, Map<String, ?> facts) {
        return Texts.get(language, key, facts);
    }
}
