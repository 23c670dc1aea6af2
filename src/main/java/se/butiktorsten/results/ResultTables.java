package se.butiktorsten.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.results.ResultTable.Cell;
import se.butiktorsten.results.ResultTable.Column;
import se.butiktorsten.results.ResultTable.Row;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Texts;
import se.butiktorsten.shared.web.Writing;

/**
 * The tables of a results report in a language: throughput and goals year by year, the interventions, the employers, the
 * workshops, the tasks. For those inside the unit with every count; for what leaves it without the small ones, see
 * {@link SmallNumbers}.
 */
public final class ResultTables {

    private final ResultsReport report;
    private final Language language;
    private final Writing writing;
    private final ResultNumbers numbers;

    /** @param leaves whether they leave the unit */
    public ResultTables(ResultsReport report, Language language, boolean leaves) {
        this.report = report;
        this.language = language;
        this.writing = new Writing(language);
        this.numbers = new ResultNumbers(report, leaves);
    }

    /** All of them, in the order in which they are read. */
    public List<ResultTable> all() {
        List<ResultTable> tables = new ArrayList<>();
        for (ResultsReport.Year year : report.years()) {
            tables.add(throughput(year.year()));
            tables.add(counts(year.year()));
            tables.add(goals(year));
        }
        tables.add(interventions());
        if (report.employers().total().active() > 0) {
            tables.add(employers());
        }
        if (!report.workshops().byWorkshop().isEmpty()) {
            tables.add(workshops());
        }
        if (!report.tasks().isEmpty()) {
            tables.add(tasks());
        }
        return tables;
    }

    /** Genomflöde of one year, in the layout of the unit's final report. */
    private ResultTable throughput(int year) {
        List<Row> rows = new ArrayList<>();
        for (String row : List.of("active", "ended", "onward")) {
            String name = year + "." + row;
            rows.add(row(
                    row,
                    "results.row." + row,
                    count(name + ".named"),
                    count(name + ".women"),
                    count(name + ".men"),
                    count(name + ".under30")));
        }
        rows.add(row(
                "anonymous",
                "results.row.anonymous",
                count(year + ".active.anonymous"),
                Cell.EMPTY,
                Cell.EMPTY,
                Cell.EMPTY));
        rows.add(sum("total", "results.row.total", count(year + ".active.total"), Cell.EMPTY, Cell.EMPTY, Cell.EMPTY));
        return ofYear("throughput", year, columns("what", "total", "women", "men", "under-30"), rows);
    }

    /** The same year by every way of counting, each apart. */
    private ResultTable counts(int year) {
        List<Row> rows = new ArrayList<>();
        for (String row : List.of("active", "begun", "ended", "onward", "persons")) {
            String name = year + "." + row;
            boolean ofPersons = row.equals("persons");
            rows.add(row(
                    row,
                    "results.count." + row,
                    count(name + ".named"),
                    count(name + ".women"),
                    count(name + ".men"),
                    count(name + ".under30"),
                    ofPersons ? Cell.EMPTY : count(name + ".anonymous"),
                    ofPersons ? Cell.EMPTY : count(name + ".total")));
        }
        return ofYear(
                "counts",
                year,
                columns("what", "named", "women", "men", "under-30", "anonymous", "with-anonymous"),
                rows);
    }

    private ResultTable goals(ResultsReport.Year year) {
        List<Row> rows = new ArrayList<>();
        for (GoalOutcome outcome : year.goals()) {
            String name = year.year() + "." + outcome.goal();
            Cell share = share(name + ".reached", name + ".answered");
            Integer target = outcome.target();
            rows.add(row(
                    outcome.goal().name(),
                    "results.goal." + outcome.goal(),
                    share,
                    count(name + ".reached"),
                    count(name + ".answered"),
                    count(name + ".none"),
                    target == null ? Cell.text(text("results.no-target")) : Cell.share(writing.share(target), target),
                    met(outcome, share)));
        }
        return ofYear(
                "goals", year.year(), columns("goal", "share", "reached", "of", "no-answer", "target", "met"), rows);
    }

    private Cell met(GoalOutcome outcome, Cell share) {
        Boolean met = outcome.isMet();
        return met == null || !share.isShown() ? Cell.EMPTY : Cell.text(text(met ? "results.met" : "results.not-met"));
    }

    /** The interventions over the whole time, in the layout of the unit's final report. */
    private ResultTable interventions() {
        List<Row> rows = new ArrayList<>();
        for (Intervention intervention : Intervention.values()) {
            if (intervention.countsInVolumes()) {
                String name = intervention.name();
                rows.add(row(name, "results.intervention." + name, split(name)));
            }
        }
        rows.add(sum("total", "results.row.total", split("whole")));
        rows.add(row("anonymous", "results.row.anonymous", onlyTotal("whole.anonymous")));
        rows.add(sum("total-with", "results.row.total-with", onlyTotal("whole.total")));
        rows.add(row("apart", "results.row.apart", split(Intervention.GREEN_ACTIVATION.name())));
        return ofAll(
                "interventions", columns("intervention", "women", "women-share", "men", "men-share", "total"), rows);
    }

    /** How many placements each employer had, and how many led from there to there. */
    private ResultTable employers() {
        List<Row> rows = new ArrayList<>();
        int i = 0;
        for (String name : report.employers().byEmployer().keySet()) {
            String key = "employer" + i++;
            rows.add(new Row(key, name.isEmpty() ? text("results.own-house") : name, false, employer(key)));
        }
        rows.add(new Row("total", text("results.row.total"), true, employer("employers")));
        rows.add(row("extra", "results.extra", Cell.EMPTY, Cell.EMPTY, count("employers.extra"), Cell.EMPTY));
        rows.add(row("median", "results.median", Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, median()));
        return ofAll("employers", columns("employer", "placements", "placements-ended", "hired", "hired-share"), rows);
    }

    private Cell median() {
        Long median = report.employers().medianDays();
        if (median == null) {
            return Cell.text("–");
        }
        return numbers.isTooFew(report.employers().total().hired())
                ? Cell.text(text("results.hidden"))
                : Cell.count(writing.whole(median), median);
    }

    private List<Cell> employer(String name) {
        return List.of(
                count(name + ".active"),
                count(name + ".ended"),
                count(name + ".hired"),
                share(name + ".hired", name + ".ended"));
    }

    /** What the workshops made and what it brought. */
    private ResultTable workshops() {
        List<Row> rows = new ArrayList<>();
        report.workshops()
                .byWorkshop()
                .forEach((workshop, row) ->
                        rows.add(row(workshop.name(), "shared.workshop." + workshop, workshop(row))));
        rows.add(sum("total", "results.row.total", workshop(report.workshops().total())));
        return ofAll("workshops", columns("workshop", "batches", "articles", "pieces", "measured", "revenue"), rows);
    }

    private Cell[] workshop(WorkshopResults.Row row) {
        long pieces = row.of(Unit.PIECE).thousandths() / Quantity.ONE_UNIT;
        List<String> measured = Stream.of(Unit.KILOGRAM, Unit.METRE, Unit.LITRE)
                .filter(unit -> row.of(unit).isPositive())
                .map(unit -> writing.quantity(row.of(unit)) + "\u00a0" + text("catalog.unit." + unit))
                .toList();
        return new Cell[] {
            Cell.count(writing.whole(row.batches()), row.batches()),
            Cell.count(writing.whole(row.articles()), row.articles()),
            Cell.count(writing.whole(pieces), pieces),
            Cell.text(String.join(", ", measured)),
            Cell.money(writing.money(row.revenue()), row.revenue())
        };
    }

    /** The tasks that were done, year by year, by how demanding they were. */
    private ResultTable tasks() {
        List<Column> columns = new ArrayList<>(columns("year"));
        for (int level = 1; level <= TaskResults.LEVELS; level++) {
            columns.add(new Column("level-" + level, text("catalog.level." + level)));
        }
        columns.addAll(columns("total"));
        List<Row> rows = new ArrayList<>();
        for (ResultsReport.Year year : report.years()) {
            String name = "tasks." + year.year();
            List<Cell> cells = new ArrayList<>();
            for (int level = 1; level <= TaskResults.LEVELS; level++) {
                cells.add(count(name + "." + level));
            }
            cells.add(count(name + ".total"));
            rows.add(new Row(String.valueOf(year.year()), String.valueOf(year.year()), false, cells));
        }
        return ofAll("tasks", columns, rows);
    }

    private Cell[] split(String name) {
        return new Cell[] {
            count(name + ".women"),
            share(name + ".women", name + ".named"),
            count(name + ".men"),
            share(name + ".men", name + ".named"),
            count(name + ".named")
        };
    }

    private Cell[] onlyTotal(String name) {
        return new Cell[] {Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, count(name)};
    }

    private ResultTable ofYear(String key, int year, List<Column> columns, List<Row> rows) {
        return new ResultTable(
                key + "-" + year,
                Texts.get(language, "results.table." + key, Map.of("year", String.valueOf(year))),
                text("results.definition." + key),
                columns,
                rows);
    }

    private ResultTable ofAll(String key, List<Column> columns, List<Row> rows) {
        return new ResultTable(
                key,
                Texts.get(language, "results.table." + key, Map.of("years", report.span())),
                text("results.definition." + key),
                columns,
                rows);
    }

    private List<Column> columns(String... keys) {
        return Stream.of(keys)
                .map(key -> new Column(key, text("results.head." + key)))
                .toList();
    }

    private Row row(String key, String label, Cell... cells) {
        return new Row(key, text(label), false, List.of(cells));
    }

    private Row sum(String key, String label, Cell... cells) {
        return new Row(key, text(label), true, List.of(cells));
    }

    private Cell count(String name) {
        return numbers.isHidden(name)
                ? Cell.text(text("results.hidden"))
                : Cell.count(writing.whole(numbers.count(name)), numbers.count(name));
    }

    private Cell share(String part, String whole) {
        if (numbers.isHidden(part) || numbers.isHidden(whole)) {
            return Cell.text(text("results.hidden"));
        }
        Long share = GoalOutcome.share(numbers.count(part), numbers.count(whole));
        return share == null ? Cell.text("–") : Cell.share(percent(share), share);
    }

    /** With one decimal, also when that is a nought. */
    private String percent(long share) {
        String text = writing.share(share);
        return share % 100 == 0 ? text.replaceFirst("(\\d)(?=\\D*$)", "$1" + decimalNought()) : text;
    }

    private String decimalNought() {
        return language == Language.SV ? ",0" : ".0";
    }

    private String text(String key) {
        return Texts.get(language, key);
    }
}
