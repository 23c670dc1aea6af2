package se.butiktorsten.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.butiktorsten.results.ResultTable.Cell;
import se.butiktorsten.results.ResultTable.Row;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Texts;
import se.butiktorsten.shared.web.Writing;

/**
 * The tables of a results report in a language: throughput and goals year by year, the interventions, the
 * employers. For those inside
 * the unit with every count; for what leaves it without the small ones, see {@link SmallNumbers}.
 */
public final class ResultTables {

    private final ResultsReport report;
    private final Language language;
    private final Writing writing;
    private final boolean leaves;
    private final SmallNumbers numbers = new SmallNumbers();

    /** @param leaves whether they leave the unit */
    public ResultTables(ResultsReport report, Language language, boolean leaves) {
        this.report = report;
        this.language = language;
        this.writing = new Writing(language);
        this.leaves = leaves;
        report.years().forEach(this::take);
        takeInterventions();
        takeEmployers();
        numbers.protect();
    }

    private void take(ResultsReport.Year year) {
        Throughput through = year.throughput();
        take(year.year() + ".active", through.active());
        take(year.year() + ".begun", through.begun());
        take(year.year() + ".ended", through.ended());
        take(year.year() + ".onward", through.onward());
        take(year.year() + ".persons", through.persons());
        for (GoalOutcome outcome : year.goals()) {
            String goal = year.year() + "." + outcome.goal();
            numbers.put(goal + ".reached", outcome.reached());
            numbers.put(goal + ".answered", outcome.answered());
            numbers.put(goal + ".none", outcome.notAnswered());
            String ended = year.year() + ".ended.total";
            switch (outcome.goal()) {
                case ONWARD -> {
                    numbers.tellsTheLast(goal + ".reached", year.year() + ".onward.total");
                    numbers.tellsTheLast(goal + ".answered", ended);
                }
                case WELLBEING, STEP_TO_WORK, COMPLETED, NEXT_STEP ->
                    numbers.tellsTheLast(goal + ".answered", goal + ".none", ended);
                case SUMMARY ->
                    numbers.tellsTheLast(goal + ".answered", year.year() + "." + Goal.COMPLETED + ".reached");
                case GOAL_REACHED -> {}
            }
        }
    }

    private void take(String name, Counts counts) {
        numbers.put(name + ".women", counts.women());
        numbers.put(name + ".men", counts.men());
        numbers.put(name + ".under30", counts.under30());
        numbers.put(name + ".named", counts.named());
        numbers.put(name + ".anonymous", counts.anonymous());
        numbers.put(name + ".total", counts.total());
        numbers.tellsTheLast(name + ".women", name + ".men", name + ".named");
        numbers.tellsTheLast(name + ".named", name + ".anonymous", name + ".total");
    }

    private void takeInterventions() {
        take("whole", report.whole().active());
        report.byIntervention().forEach((intervention, counts) -> take(intervention.name(), counts));
        for (String column : List.of(".women", ".men", ".named", ".anonymous", ".total")) {
            List<String> cells = new ArrayList<>(List.of("whole" + column));
            for (Intervention intervention : report.byIntervention().keySet()) {
                if (intervention.countsInVolumes()) {
                    cells.add(intervention + column);
                }
            }
            numbers.tellsTheLast(cells.toArray(String[]::new));
            if (report.fromYear() == report.toYear()) {
                numbers.tellsTheLast("whole" + column, report.fromYear() + ".active" + column);
            }
        }
    }

    private void takeEmployers() {
        EmployerResults employers = report.employers();
        take("employers", employers.total());
        int count = 0;
        for (EmployerResults.Row row : employers.byEmployer().values()) {
            take("employer" + count++, row);
        }
        for (String column : List.of(".active", ".ended", ".hired")) {
            List<String> cells = new ArrayList<>(List.of("employers" + column));
            for (int i = 0; i < count; i++) {
                cells.add("employer" + i + column);
            }
            numbers.tellsTheLast(cells.toArray(String[]::new));
        }
    }

    private void take(String name, EmployerResults.Row row) {
        numbers.put(name + ".active", row.active());
        numbers.put(name + ".ended", row.ended());
        numbers.put(name + ".hired", row.hired());
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
        return tables;
    }

    /** Genomflöde of one year, in the layout of the unit's final report. */
    private ResultTable throughput(int year) {
        List<Row> rows = new ArrayList<>();
        for (String row : List.of("active", "ended", "onward")) {
            String name = year + "." + row;
            rows.add(new Row(
                    text("results.row." + row),
                    false,
                    List.of(
                            count(name + ".named"),
                            count(name + ".women"),
                            count(name + ".men"),
                            count(name + ".under30"))));
        }
        rows.add(new Row(
                text("results.row.anonymous"),
                false,
                List.of(count(year + ".active.anonymous"), Cell.EMPTY, Cell.EMPTY, Cell.EMPTY)));
        rows.add(new Row(
                text("results.row.total"),
                true,
                List.of(count(year + ".active.total"), Cell.EMPTY, Cell.EMPTY, Cell.EMPTY)));
        return new ResultTable(
                text("results.table.throughput", "year", String.valueOf(year)),
                text("results.definition.throughput"),
                List.of(
                        text("results.head.what"),
                        text("results.head.total"),
                        text("results.head.women"),
                        text("results.head.men"),
                        text("results.head.under-30")),
                rows);
    }

    /** The same year by every way of counting, each apart. */
    private ResultTable counts(int year) {
        List<Row> rows = new ArrayList<>();
        for (String row : List.of("active", "begun", "ended", "onward", "persons")) {
            String name = year + "." + row;
            boolean ofPersons = row.equals("persons");
            rows.add(new Row(
                    text("results.count." + row),
                    false,
                    List.of(
                            count(name + ".named"),
                            count(name + ".women"),
                            count(name + ".men"),
                            count(name + ".under30"),
                            ofPersons ? Cell.EMPTY : count(name + ".anonymous"),
                            ofPersons ? Cell.EMPTY : count(name + ".total"))));
        }
        return new ResultTable(
                text("results.table.counts", "year", String.valueOf(year)),
                text("results.definition.counts"),
                List.of(
                        text("results.head.what"),
                        text("results.head.named"),
                        text("results.head.women"),
                        text("results.head.men"),
                        text("results.head.under-30"),
                        text("results.row.anonymous"),
                        text("results.head.with-anonymous")),
                rows);
    }

    private ResultTable goals(ResultsReport.Year year) {
        List<Row> rows = new ArrayList<>();
        for (GoalOutcome outcome : year.goals()) {
            String name = year.year() + "." + outcome.goal();
            Cell share = share(name + ".reached", name + ".answered");
            Integer target = outcome.goal().target();
            rows.add(new Row(
                    text("results.goal." + outcome.goal()),
                    false,
                    List.of(
                            share,
                            count(name + ".reached"),
                            count(name + ".answered"),
                            count(name + ".none"),
                            target == null
                                    ? Cell.text(text("results.no-target"))
                                    : new Cell(writing.share(target), null, (long) target),
                            met(outcome, share))));
        }
        return new ResultTable(
                text("results.table.goals", "year", String.valueOf(year.year())),
                text("results.definition.goals"),
                List.of(
                        text("results.head.goal"),
                        text("results.head.share"),
                        text("results.head.reached"),
                        text("results.head.of"),
                        text("results.head.no-answer"),
                        text("results.head.target"),
                        text("results.head.met")),
                rows);
    }

    private Cell met(GoalOutcome outcome, Cell share) {
        Boolean met = outcome.isMet();
        if (met == null || (leaves && share.share() == null)) {
            return Cell.EMPTY;
        }
        return Cell.text(text(met ? "results.met" : "results.not-met"));
    }

    /** The interventions over the whole time, in the layout of the unit's final report. */
    private ResultTable interventions() {
        List<Row> rows = new ArrayList<>();
        for (Intervention intervention : Intervention.values()) {
            if (intervention.countsInVolumes()) {
                rows.add(split(text("results.intervention." + intervention), false, intervention.name()));
            }
        }
        rows.add(split(text("results.row.total"), true, "whole"));
        rows.add(onlyTotal(text("results.row.anonymous"), false, "whole.anonymous"));
        rows.add(onlyTotal(text("results.row.total-with"), true, "whole.total"));
        rows.add(split(text("results.row.apart"), false, Intervention.GREEN_ACTIVATION.name()));
        return new ResultTable(
                text("results.table.interventions", "years", report.span()),
                text("results.definition.interventions"),
                List.of(
                        text("results.head.intervention"),
                        text("results.head.women"),
                        text("results.head.women-share"),
                        text("results.head.men"),
                        text("results.head.men-share"),
                        text("results.head.total")),
                rows);
    }

    /** Placements employer by employer, and what they led to there. */
    private ResultTable employers() {
        List<Row> rows = new ArrayList<>();
        int i = 0;
        for (String name : report.employers().byEmployer().keySet()) {
            rows.add(employer(name.isEmpty() ? text("results.own-house") : name, false, "employer" + i++));
        }
        rows.add(employer(text("results.row.total"), true, "employers"));
        Long median = report.employers().medianDays();
        boolean tellsOfFew = leaves && report.employers().total().hired() < SmallNumbers.LEAST;
        rows.add(new Row(
                text("results.median"),
                false,
                List.of(
                        Cell.EMPTY,
                        Cell.EMPTY,
                        Cell.EMPTY,
                        median == null
                                ? Cell.text("–")
                                : tellsOfFew
                                        ? Cell.text(text("results.hidden"))
                                        : new Cell(writing.whole(median), median, null))));
        return new ResultTable(
                text("results.table.employers", "years", report.span()),
                text("results.definition.employers"),
                List.of(
                        text("results.head.employer"),
                        text("results.head.placements"),
                        text("results.head.placements-ended"),
                        text("results.head.hired"),
                        text("results.head.hired-share")),
                rows);
    }

    private Row employer(String label, boolean isSum, String name) {
        return new Row(
                label,
                isSum,
                List.of(
                        count(name + ".active"),
                        count(name + ".ended"),
                        count(name + ".hired"),
                        share(name + ".hired", name + ".ended")));
    }

    private Row split(String label, boolean isSum, String name) {
        return new Row(
                label,
                isSum,
                List.of(
                        count(name + ".women"),
                        share(name + ".women", name + ".named"),
                        count(name + ".men"),
                        share(name + ".men", name + ".named"),
                        count(name + ".named")));
    }

    private Row onlyTotal(String label, boolean isSum, String name) {
        return new Row(label, isSum, List.of(Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, count(name)));
    }

    private Cell count(String name) {
        return isHidden(name)
                ? Cell.text(text("results.hidden"))
                : new Cell(writing.whole(numbers.count(name)), numbers.count(name), null);
    }

    private Cell share(String part, String whole) {
        if (isHidden(part) || isHidden(whole)) {
            return Cell.text(text("results.hidden"));
        }
        Long share = GoalOutcome.share(numbers.count(part), numbers.count(whole));
        return share == null ? Cell.text("–") : new Cell(percent(share), null, share);
    }

    private boolean isHidden(String name) {
        return leaves && numbers.isHidden(name);
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

    private String text(String key, String name, Object value) {
        return Texts.get(language, key, Map.of(name, value));
    }
}
