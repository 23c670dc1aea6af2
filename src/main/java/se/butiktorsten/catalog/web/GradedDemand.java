package se.butiktorsten.catalog.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import se.butiktorsten.catalog.Demand;
import se.butiktorsten.catalog.LibraryTask;
import se.butiktorsten.shared.web.Form;

/** A demand at a grade, as addresses and choices say it: {@code FINE_PRECISION-3}. */
public record GradedDemand(Demand demand, int grade) {

    public String value() {
        return demand.name() + "-" + grade;
    }

    /** The grades of a demand below this one, the nearest first. */
    static List<GradedDemand> below(Demand demand, int grade) {
        return IntStream.range(Demand.LOWEST, grade)
                .mapToObj(lower -> new GradedDemand(demand, grade - 1 - lower))
                .toList();
    }

    /** What a task is, demand by demand, as addresses say it. */
    static List<String> ofAll(LibraryTask task) {
        return Arrays.stream(Demand.values())
                .map(demand -> new GradedDemand(demand, task.of(demand)).value())
                .toList();
    }

    /**
     * The choice that a field holds.
     *
     * @param highest the highest grade that may be chosen, of each demand
     */
    static GradedDemand in(Form form, String field, ToIntFunction<Demand> highest) {
        String text = form.text(field, 40);
        for (Demand demand : Demand.values()) {
            for (GradedDemand each : below(demand, highest.applyAsInt(demand) + 1)) {
                if (each.value().equals(text)) {
                    return each;
                }
            }
        }
        if (form.fault(field) == null) {
            form.note(field, "shared.fault.choice");
        }
        return new GradedDemand(Demand.PHYSICAL_LOAD, Demand.LOWEST);
    }
}
