package se.butiktorsten.finance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.VatRate;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Texts;
import se.butiktorsten.shared.web.Writing;

/** What a revenue report says in words, the same on the page, on paper and in files. */
public final class RevenueWords {

    private final Language language;
    private final Writing writing;

    public RevenueWords(Language language) {
        this.language = language;
        this.writing = new Writing(language);
    }

    public Language language() {
        return language;
    }

    /** The report's name: "Omsättning per månad". */
    public String title(RevenueQuestion question) {
        return text("finance.title." + question.by().word());
    }

    /** The days and the part that is looked at: "2026-11-01 – 2026-11-30 · Bageri · Kort". */
    public String scope(RevenueQuestion question) {
        List<String> parts = new ArrayList<>();
        parts.add(Texts.get(language, "finance.period", Map.of("period", question.period())));
        question.within().forEach((part, key) -> parts.add(name(part, key, "")));
        return String.join(" · ", parts);
    }

    /** The answer in one sentence, with the period before where there is one. */
    public String sentence(RevenueReport report) {
        Money net = report.total().net();
        if (report.total().receipts() == 0) {
            return text("finance.sentence.nothing");
        }
        StringBuilder sentences = new StringBuilder(Texts.get(language, "finance.sentence", Map.of("net", net)));
        compare(
                sentences,
                "finance.sentence.",
                net,
                report.before(),
                report.question().before());
        compare(
                sentences,
                "finance.last-year.",
                net,
                report.lastYear(),
                report.question().lastYear());
        return sentences.toString();
    }

    private void compare(
            StringBuilder sentences,
            String family,
            Money net,
            @Nullable Figures before,
            @Nullable RevenueQuestion earlier) {
        if (earlier == null || before == null || !before.net().isPositive()) {
            return;
        }
        long basisPoints = change(before.net(), net);
        String kind = basisPoints > 0 ? "more" : basisPoints < 0 ? "less" : "same";
        sentences
                .append(' ')
                .append(Texts.get(
                        language,
                        family + kind,
                        Map.of(
                                "share", writing.share(Math.abs(basisPoints)),
                                "before", before.net(),
                                "period", earlier.period())));
    }

    /** By how much more or less, in basis points rounded to tenths of a per cent. */
    private static long change(Money before, Money now) {
        long perMille = Math.multiplyExact(now.minus(before).ore(), 1_000L) / before.ore();
        return perMille * 10;
    }

    /** What revenue means here; printed on every report. */
    public String definition() {
        return text("finance.definition");
    }

    /** The heading over the groups: "Månad". */
    public String heading(Grouping by) {
        return text("finance.grouping." + by.word());
    }

    /** What a group is called. */
    public String name(Grouping by, RevenueLine line) {
        return name(by, line.key(), line.name());
    }

    /** What the group with this key is called; an unknown key is its own name. */
    public String name(Grouping by, String key, String productName) {
        return switch (by) {
            case DAY, TILL -> key;
            case WEEK ->
                Texts.get(language, "finance.week", Map.of("week", key.substring(6), "year", key.substring(0, 4)));
            case MONTH -> YearMonth.parse(key).format(DateTimeFormatter.ofPattern("LLLL yyyy", language.locale()));
            case WORKSHOP -> word("shared.workshop.", key);
            case PRODUCT -> productName.isEmpty() ? key : key + " " + productName;
            case VAT_RATE -> writing.rate(new VatRate(Math.min(10_000, Integer.parseInt(key))));
            case CUSTOMER -> word("finance.customer.", key);
            case PAYMENT -> key.equals("NONE") ? text("finance.payment.none") : word("sales.method.", key);
        };
    }

    private String word(String family, String key) {
        String found = Texts.has(language, family + key) ? Texts.get(language, family + key) : null;
        return found == null ? key : found;
    }

    /** The first day of a group in time; null for any other. */
    public @Nullable LocalDate day(Grouping by, String key) {
        return switch (by) {
            case DAY -> LocalDate.parse(key);
            case MONTH -> YearMonth.parse(key).atDay(1);
            case WEEK, WORKSHOP, PRODUCT, VAT_RATE, PAYMENT, CUSTOMER, TILL -> null;
        };
    }

    /** A group's share of the whole, in words: "12,3 %"; empty where there is no whole to share. */
    public String share(RevenueReport report, RevenueLine line) {
        long whole = report.total().net().ore();
        return whole <= 0 ? "" : writing.share(line.figures().net().ore() * 1_000 / whole * 10);
    }

    public String text(String key) {
        return Texts.get(language, key);
    }

    /** The sentence under a report that says who made it and when. */
    String made(String by, java.time.Instant at) {
        return Texts.get(language, "finance.made", Map.of("who", by, "when", at));
    }
}
