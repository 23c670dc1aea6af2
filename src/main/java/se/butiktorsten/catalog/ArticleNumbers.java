package se.butiktorsten.catalog;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.butiktorsten.shared.Workshop;

/** Thinks of the next article number, so that nobody has to look for a free one. */
final class ArticleNumbers {

    private static final Pattern COUNTED = Pattern.compile("(.*\\D)(\\d{1,8})");

    private ArticleNumbers() {}

    /**
     * The number after the highest of those that most of its like in the workshop have: TX-008 where there are TX-001 to
     * TX-007. Where the workshop has none that counts, the first of its own: CARPENTRY-001.
     *
     * @param isForSale whether it is for a product, or for a material or half-made thing
     * @param articles all there are
     */
    static String next(Workshop workshop, boolean isForSale, Collection<Product> articles) {
        Set<String> taken = new HashSet<>();
        Map<String, Integer> used = new HashMap<>();
        Map<String, String> highest = new HashMap<>();
        for (Product article : articles) {
            taken.add(article.sku());
            Matcher sku = COUNTED.matcher(article.sku());
            if (article.workshop() == workshop && article.kind().isForSale() == isForSale && sku.matches()) {
                used.merge(sku.group(1), 1, Integer::sum);
                highest.merge(sku.group(1), sku.group(2), ArticleNumbers::higher);
            }
        }
        String prefix = used.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(workshop.name() + "-");
        String last = highest.getOrDefault(prefix, "000");
        String next = prefix + after(last);
        while (taken.contains(next)) {
            last = after(last);
            next = prefix + after(last);
        }
        return next;
    }

    private static String higher(String one, String other) {
        return Integer.parseInt(one) >= Integer.parseInt(other) ? one : other;
    }

    /** As wide as the one before, or wider. */
    private static String after(String digits) {
        String next = Integer.toString(Integer.parseInt(digits) + 1);
        return "0".repeat(Math.max(0, digits.length() - next.length())) + next;
    }
}
