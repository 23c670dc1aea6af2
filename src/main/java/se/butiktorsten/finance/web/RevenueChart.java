package se.butiktorsten.finance.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.butiktorsten.finance.Figures;
import se.butiktorsten.finance.Grouping;
import se.butiktorsten.finance.RevenueLine;
import se.butiktorsten.finance.RevenueReport;
import se.butiktorsten.finance.RevenueWords;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.web.Chart;

/** What the picture of a revenue report shows: every day or month of its time, or the groups that brought most. */
final class RevenueChart {

    private static final int DAYS_MOST = 370;

    private RevenueChart() {}

    /** The picture for a desk and the one for a telephone; none of a report without lines. */
    static List<Chart> of(RevenueReport report, RevenueWords words) {
        if (report.lines().isEmpty()) {
            return List.of();
        }
        String title = words.title(report.question());
        return report.question().by().isTime()
                ? Chart.ofTime(words.language(), title, inTime(report))
                : Chart.ofThings(words.language(), title, ranked(report, words));
    }

    /** Every day or month of the span, also those without a sale; very many days are drawn as months. */
    private static List<Chart.Point> inTime(RevenueReport report) {
        SortedMap<String, Money> sold = new TreeMap<>();
        report.lines().forEach(line -> sold.put(line.key(), line.figures().net()));
        String first = sold.firstKey();
        String last = sold.lastKey();
        List<Chart.Point> points = new ArrayList<>();
        Grouping by = report.question().by();
        if (by == Grouping.DAY && ChronoUnit.DAYS.between(LocalDate.parse(first), LocalDate.parse(last)) > DAYS_MOST) {
            Map<String, Money> months = sold.entrySet().stream()
                    .collect(Collectors.groupingBy(
                            day -> day.getKey().substring(0, 7),
                            TreeMap::new,
                            Collectors.mapping(Map.Entry::getValue, Collectors.reducing(Money.ZERO, Money::plus))));
            sold.clear();
            sold.putAll(months);
            by = Grouping.MONTH;
        }
        for (String key : by.between(sold.firstKey(), sold.lastKey())) {
            points.add(new Chart.Point(key, sold.getOrDefault(key, Money.ZERO)));
        }
        return points;
    }

    /** The groups that brought most; all the others together are the last. */
    private static List<Chart.Point> ranked(RevenueReport report, RevenueWords words) {
        Grouping by = report.question().by();
        List<RevenueLine> lines = report.lines();
        List<Chart.Point> points = new ArrayList<>();
        boolean all = lines.size() <= Chart.LIST_MOST;
        for (RevenueLine line : all ? lines : lines.subList(0, Chart.LIST_MOST - 1)) {
            points.add(new Chart.Point(
                    by == Grouping.PRODUCT ? line.name() : words.name(by, line),
                    line.figures().net()));
        }
        if (!all) {
            Money rest = lines.subList(Chart.LIST_MOST - 1, lines.size()).stream()
                    .map(RevenueLine::figures)
                    .map(Figures::net)
                    .reduce(Money.ZERO, Money::plus);
            points.add(new Chart.Point(words.text("finance.chart.rest"), rest));
        }
        return points;
    }
}
