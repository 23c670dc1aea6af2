package se.butiktorsten.sales.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.butiktorsten.sales.TillReport;
import se.butiktorsten.shared.Money;

/** What a check of the tills' journals found. */
public record TillReportJson(String at, boolean clean, long rows, long receipts, List<DifferenceJson> differences) {

    /**
     * One thing that is not as it must be.
     *
     * @param facts {@code row}, {@code receipt}, {@code expected}, {@code found}; amounts are whole öre
     */
    public record DifferenceJson(String kind, String till, Map<String, String> facts) {}

    static TillReportJson of(TillReport report) {
        return new TillReportJson(
                report.at().toString(),
                report.isClean(),
                report.rows(),
                report.receipts(),
                report.differences().stream().map(TillReportJson::of).toList());
    }

    private static DifferenceJson of(TillReport.Difference difference) {
        Map<String, String> facts = new TreeMap<>();
        difference
                .facts()
                .forEach((name, fact) -> facts.put(
                        name, fact instanceof Money money ? String.valueOf(money.ore()) : String.valueOf(fact)));
        return new DifferenceJson(difference.kind().name(), difference.tillCode(), facts);
    }
}
