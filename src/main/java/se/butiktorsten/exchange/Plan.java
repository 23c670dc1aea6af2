package se.butiktorsten.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.exchange.Preview.Difference;
import se.butiktorsten.exchange.Preview.Entry;
import se.butiktorsten.exchange.Preview.LineFault;
import se.butiktorsten.exchange.Preview.State;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.web.Form;

/** What reading a file came to: the entries with the work that each asks for, and the faults. */
final class Plan {

    private final List<Column> columns;
    private final List<Entry> entries = new ArrayList<>();
    private final List<LineFault> faults = new ArrayList<>();
    private final List<Runnable> work = new ArrayList<>();

    Plan(List<Column> columns) {
        this.columns = columns;
    }

    /** Notes an entry; the work is done only if it would change something. */
    void add(FileRow row, String sku, String name, boolean isNew, List<Difference> differences, Runnable change) {
        State state = isNew ? State.NEW : differences.isEmpty() ? State.SAME : State.CHANGED;
        entries.add(new Entry(row.line(), sku, name, state, differences));
        if (state != State.SAME) {
            work.add(change);
        }
    }

    /** Notes the faults of a form that was filled from this row; whether there are any. */
    boolean isFaulty(FileRow row, Form form) {
        form.faults().forEach(fault -> note(row, fault.field(), fault));
        return !form.faults().isEmpty();
    }

    /** Notes a fault of a field. */
    void note(FileRow row, String field, Fault fault) {
        Column column = Column.of(columns, field);
        LineFault found = new LineFault(row.line(), column == null ? "" : column.header(), fault);
        if (!faults.contains(found)) {
            faults.add(found);
        }
    }

    /** The cells that differ; {@code part} stands before their headers. */
    List<Difference> differences(String part, @Nullable Form before, Form after, String prefix) {
        List<Difference> differences = new ArrayList<>();
        for (Column column : columns) {
            String was = before == null ? "" : column.written(before, prefix);
            String is = column.written(after, prefix);
            if (!was.equals(is)) {
                differences.add(new Difference(part + column.header(), was, is));
            }
        }
        return differences;
    }

    /** Notes work that comes after that of all entries; without any it is harmless. */
    void inTheEnd(Runnable change) {
        work.add(change);
    }

    /** The lines with a fault. */
    Set<Long> faultyLines() {
        return faults.stream().map(LineFault::line).collect(Collectors.toSet());
    }

    List<Entry> entries() {
        return entries;
    }

    List<LineFault> faults() {
        faults.sort(Comparator.comparingLong(LineFault::line));
        return faults;
    }

    /** Does what every entry asks for. */
    void carryOut() {
        work.forEach(Runnable::run);
    }
}
