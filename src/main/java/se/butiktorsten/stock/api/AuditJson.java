package se.butiktorsten.stock.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Texts;
import se.butiktorsten.stock.AuditReport;
import se.butiktorsten.stock.AuditReport.Difference;
import se.butiktorsten.stock.AuditReport.DifferenceKind;

/** What a recount of the whole ledger found, as JSON. */
public record AuditJson(Instant at, boolean clean, long lines, int cards, List<DifferenceJson> differences) {

    /**
     * One difference.
     *
     * @param detail the same in words, in the caller's language
     * @param facts numbers of lines, and quantities in thousandths
     */
    public record DifferenceJson(
            DifferenceKind kind,
            long card,
            @Nullable Long product,
            @Nullable Workshop place,
            String detail,
            Map<String, Long> facts) {

        static DifferenceJson of(Difference difference, Language language) {
            Map<String, Long> facts = new LinkedHashMap<>();
            difference.facts().forEach((name, fact) -> {
                if (fact instanceof Quantity quantity) {
                    facts.put(name + "Thousandths", quantity.thousandths());
                } else if (fact instanceof Number number) {
                    facts.put(name, number.longValue());
                }
            });
            return new DifferenceJson(
                    difference.kind(),
                    difference.cardId(),
                    difference.productId(),
                    difference.place(),
                    Texts.get(language, "stock.audit." + difference.kind().name(), difference.facts()),
                    facts);
        }
    }

    static AuditJson of(AuditReport report, Language language) {
        return new AuditJson(
                report.at(),
                report.isClean(),
                report.lines(),
                report.cards(),
                report.differences().stream()
                        .map(difference -> DifferenceJson.of(difference, language))
                        .toList());
    }
}
