package se.butiktorsten.sales;

import java.util.Map;
import se.butiktorsten.shared.web.Templates;
import se.butiktorsten.shared.web.Texts;

/** A receipt as a letter: its subject, its plain text in two columns, and the same as a simple page. */
record ReceiptLetter(String subject, String text, String html) {

    private static final int WIDTH = 48;

    static ReceiptLetter of(ReceiptSheet sheet) {
        String subject = Texts.get(
                sheet.language(),
                sheet.mark().isEmpty() ? "sales.letter.subject" : "sales.letter.subject.copy",
                Map.of("kind", sheet.kind(), "receipt", sheet.number(), "shop", sheet.shop()));
        return new ReceiptLetter(subject, text(sheet), Templates.text("sales/letter.jte", Map.of("sheet", sheet)));
    }

    private static String text(ReceiptSheet sheet) {
        StringBuilder text = new StringBuilder();
        if (!sheet.mark().isEmpty()) {
            line(text, sheet.mark()).append('\n');
        }
        line(text, sheet.shop());
        line(text, sheet.place());
        line(text, sheet.orgNumber()).append('\n');
        line(text, sheet.kind());
        sheet.facts().forEach(fact -> line(text, fact.label() + ": " + fact.text()));
        if (!sheet.note().isEmpty()) {
            line(text, sheet.note());
        }
        text.append('\n');
        for (ReceiptSheet.Line one : sheet.lines()) {
            line(text, one.name());
            apart(text, "  " + one.each(), one.amount());
        }
        line(text, "-".repeat(WIDTH));
        sheet.sums().forEach(sum -> apart(text, sum.label(), sum.amount()));
        line(text.append('\n'), sheet.t("sales.receipt.vat"));
        for (ReceiptSheet.Vat vat : sheet.vat()) {
            vat(text, vat, sheet);
        }
        vat(text, sheet.vatOfAll(), sheet);
        text.append('\n');
        sheet.end().forEach(end -> line(text, end));
        return text.toString();
    }

    private static void vat(StringBuilder text, ReceiptSheet.Vat vat, ReceiptSheet sheet) {
        apart(text, vat.rate() + ": " + sheet.t("sales.receipt.vat.net") + " " + vat.net(), vat.vat());
    }

    private static StringBuilder line(StringBuilder text, String line) {
        return text.append(line).append('\n');
    }

    /** One to the left, the other to the right, at least one space between. */
    private static void apart(StringBuilder text, String left, String right) {
        int space = Math.max(1, WIDTH - left.length() - right.length());
        line(text, left + " ".repeat(space) + right);
    }
}
