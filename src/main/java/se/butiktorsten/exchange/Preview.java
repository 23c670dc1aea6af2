package se.butiktorsten.exchange;

import java.util.List;
import se.butiktorsten.shared.Fault;

/**
 * What an import would change, and everything that is wrong with it. With a single fault nothing of it can be carried
 * out.
 *
 * @param entries in the order of the file, those that change nothing too
 * @param faults in the order of the file
 * @param fingerprint of all this: carried out is only what has the same one
 */
public record Preview(List<Entry> entries, List<LineFault> faults, String fingerprint) {

    /** What becomes of an entry. */
    public enum State {
        /** It is not here yet. */
        NEW,
        /** It is here and would change. */
        CHANGED,
        /** It is here just so. */
        SAME
    }

    /**
     * One thing of the list.
     *
     * @param line where it begins in the file
     * @param name what people call it
     */
    public record Entry(long line, String sku, String name, State state, List<Difference> differences) {

        public Entry {
            differences = List.copyOf(differences);
        }
    }

    /**
     * One cell that would change.
     *
     * @param column the header, after the step of a recipe
     * @param before empty where there was nothing
     */
    public record Difference(String column, String before, String after) {}

    /**
     * What is wrong with a cell.
     *
     * @param column the header; empty for the row as a whole
     */
    public record LineFault(long line, String column, Fault fault) {}

    public Preview {
        entries = List.copyOf(entries);
        faults = List.copyOf(faults);
    }

    /** How many entries are in this state. */
    public long count(State state) {
        return entries.stream().filter(entry -> entry.state() == state).count();
    }

    /** Whether it can be carried out and would change something. */
    public boolean isWorthwhile() {
        return faults.isEmpty() && entries.stream().anyMatch(entry -> entry.state() != State.SAME);
    }
}
