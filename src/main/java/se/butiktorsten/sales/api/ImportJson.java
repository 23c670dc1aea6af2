package se.butiktorsten.sales.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.sales.ProductsTaken;
import se.butiktorsten.sales.RefusedRow;
import se.butiktorsten.sales.SaleImport;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Texts;

/**
 * An import of an old till's receipts, how far it is, and the rows it refused (some at a time).
 *
 * @param status {@code WAITING, RUNNING, DONE, INTERRUPTED, FAILED}
 * @param receiptsKnown in the books already, with the same content
 * @param receiptsIncomplete of those kept, without a row that was refused
 * @param receiptsRefused no row of it could be kept
 * @param refused the first hundred refused rows, or those asked for with {@code skip} and {@code most}
 */
public record ImportJson(
        String id,
        String till,
        String fileName,
        String encoding,
        String status,
        String startedAt,
        @Nullable String endedAt,
        String startedBy,
        long rowsTotal,
        long rowsRead,
        long rowsRefused,
        long receiptsKept,
        long receiptsKnown,
        long receiptsIncomplete,
        long receiptsRefused,
        List<RefusedJson> refused) {

    /** A row that was not kept, by the line of the file, the header being 1, with everything that is wrong with it. */
    public record RefusedJson(long line, @Nullable String receipt, List<ReasonJson> reasons) {

        static List<RefusedJson> of(List<RefusedRow> rows, Language language) {
            List<RefusedJson> refused = new ArrayList<>();
            for (RefusedRow row : rows) {
                List<ReasonJson> reasons = new ArrayList<>();
                for (Fault fault : row.faults()) {
                    Object value = fault.facts().get("value");
                    reasons.add(new ReasonJson(
                            fault.field(),
                            fault.code(),
                            Texts.get(language, fault.code(), fault.facts()),
                            value == null ? null : value.toString()));
                }
                refused.add(new RefusedJson(row.line(), row.receipt(), reasons));
            }
            return refused;
        }
    }

    /** The column, what is wrong there, in code and in the caller's language, and what stands there. */
    public record ReasonJson(
            String column,
            String code,
            String detail,
            @Nullable String value) {}

    /** What became of a list of products. */
    public record ProductsJson(int added, int known, List<RefusedJson> refused) {

        static ProductsJson of(ProductsTaken taken, Language language) {
            return new ProductsJson(taken.added(), taken.known(), RefusedJson.of(taken.refused(), language));
        }
    }

    static ImportJson of(SaleImport one, List<RefusedRow> refused, Language language) {
        return new ImportJson(
                one.id().toString(),
                one.tillCode(),
                one.fileName(),
                one.encoding(),
                one.status().name(),
                one.startedAt().toString(),
                one.endedAt().map(Object::toString).orElse(null),
                one.startedBy(),
                one.rowsTotal(),
                one.rowsRead(),
                one.rowsRefused(),
                one.receiptsKept(),
                one.receiptsKnown(),
                one.receiptsIncomplete(),
                one.receiptsRefused(),
                RefusedJson.of(refused, language));
    }
}
