package se.butiktorsten.results;

import java.util.ArrayList;
import java.util.List;

/**
 * Every count of a report under a name, and which of them stay hidden in what leaves the unit: see {@link SmallNumbers}.
 * What the workshops made and sold tells of nobody and is not among them.
 */
final class ResultNumbers {

    private final ResultsReport report;
    private final boolean leaves;
    private final SmallNumbers numbers = new SmallNumbers();

    /** @param leaves whether it leaves the unit, so that anything is hidden at all */
    ResultNumbers(ResultsReport report, boolean leaves) {
        this.report = report;
        this.leaves = leaves;
        report.years().forEach(this::take);
        takeInterventions();
        takeEmployers();
        takeTasks();
        numbers.protect();
    }

    long count(String name) {
        return numbers.count(name);
    }

    boolean isHidden(String name) {
        return leaves && numbers.isHidden(name);
    }

    /** Whether a count that has no name here tells of too few. */
    boolean isTooFew(long count) {
        return leaves && count < SmallNumbers.LEAST;
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
        numbers.put("employers.extra", employers.extraResources());
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

    private void takeTasks() {
        for (int year = report.fromYear(); year <= report.toYear(); year++) {
            String total = "tasks." + year + ".total";
            numbers.put(total, report.tasks().total(year));
            List<String> cells = new ArrayList<>(List.of(total));
            for (int level = 1; level <= TaskResults.LEVELS; level++) {
                String cell = "tasks." + year + "." + level;
                numbers.put(cell, report.tasks().at(level, year));
                cells.add(cell);
            }
            numbers.tellsTheLast(cells.toArray(String[]::new));
        }
    }

    private void take(String name, EmployerResults.Row row) {
        numbers.put(name + ".active", row.active());
        numbers.put(name + ".ended", row.ended());
        numbers.put(name + ".hired", row.hired());
    }
}
