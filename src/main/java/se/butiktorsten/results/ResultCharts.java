package se.butiktorsten.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.butiktorsten.shared.web.Chart;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Texts;
import se.butiktorsten.shared.web.Writing;

/** The pictures of a results report; what is hidden in the tables of what leaves the unit is not drawn there either. */
public final class ResultCharts {

    private final ResultsReport report;
    private final Language language;
    private final Writing writing;
    private final ResultNumbers numbers;

    /** @param leaves whether they leave the unit */
    public ResultCharts(ResultsReport report, Language language, boolean leaves) {
        this.report = report;
        this.language = language;
        this.writing = new Writing(language);
        this.numbers = new ResultNumbers(report, leaves);
    }

    /** The active year by year; of one year by intervention. In two widths; none when there is nothing to draw. */
    public List<Chart> volumes() {
        List<Chart.Point> points = new ArrayList<>();
        if (report.years().size() > 1) {
            for (ResultsReport.Year year : report.years()) {
                String name = year.year() + ".active.total";
                if (!numbers.isHidden(name)) {
                    points.add(new Chart.Point(String.valueOf(year.year()), numbers.count(name), numbers.count(name)));
                }
            }
            return Chart.ofTime(language, text("results.chart.years"), points);
        }
        for (Intervention intervention : Intervention.values()) {
            String name = intervention + ".total";
            if (intervention.countsInVolumes() && !numbers.isHidden(name)) {
                points.add(new Chart.Point(
                        text("results.intervention." + intervention), numbers.count(name), numbers.count(name)));
            }
        }
        return Chart.ofThings(language, text("results.chart.interventions"), points);
    }

    /** How far each goal of the last year was reached, beside its target. */
    public List<Chart> goals() {
        ResultsReport.Year last = report.last();
        List<Chart.Point> points = new ArrayList<>();
        for (GoalOutcome outcome : last.goals()) {
            String name = last.year() + "." + outcome.goal();
            Long share = outcome.share();
            if (share != null && !numbers.isHidden(name + ".reached") && !numbers.isHidden(name + ".answered")) {
                points.add(new Chart.Point(text("results.short." + outcome.goal()), share, figure(outcome, share)));
            }
        }
        String title = Texts.get(language, "results.chart.goals", Map.of("year", String.valueOf(last.year())));
        return Chart.ofThings(language, title, points);
    }

    private String figure(GoalOutcome outcome, long share) {
        Integer target = outcome.target();
        return target == null
                ? writing.share(share)
                : Texts.get(
                        language,
                        "results.chart.beside",
                        Map.of("share", writing.share(share), "target", writing.share(target)));
    }

    /** What the goods of each workshop brought. */
    public List<Chart> workshops() {
        List<Chart.Point> points = new ArrayList<>();
        report.workshops()
                .byWorkshop()
                .forEach((workshop, row) ->
                        points.add(new Chart.Point(text("shared.workshop." + workshop), row.revenue())));
        return Chart.ofThings(language, text("results.chart.workshops"), points);
    }

    /** How demanding the tasks were that were done in the last year. */
    public List<Chart> tasks() {
        List<Chart.Point> points = new ArrayList<>();
        int year = report.toYear();
        for (int level = 1; level <= TaskResults.LEVELS; level++) {
            String name = "tasks." + year + "." + level;
            if (report.tasks().total(year) > 0 && !numbers.isHidden(name)) {
                points.add(new Chart.Point(text("catalog.level." + level), numbers.count(name), numbers.count(name)));
            }
        }
        String title = Texts.get(language, "results.chart.tasks", Map.of("year", String.valueOf(year)));
        return Chart.ofThings(language, title, points);
    }

    /** The first three as narrow as they are drawn, to stand beside each other on paper. */
    List<Chart> onPaper() {
        return Stream.of(volumes(), goals(), workshops())
                .flatMap(List::stream)
                .filter(chart -> !chart.isWide())
                .toList();
    }

    private String text(String key) {
        return Texts.get(language, key);
    }
}
