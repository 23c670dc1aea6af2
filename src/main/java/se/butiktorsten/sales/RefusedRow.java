package se.butiktorsten.sales;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;

/**
 * A row of a file that was not kept, and everything that is wrong with it.
 *
 * @param line the line of the file on which it stands, the header's being 1
 * @param receipt the receipt it belongs to, as the file names it; null where it names none
 * @param faults the columns and what is wrong there, the column's text as fact {@code value}
 */
public record RefusedRow(long line, @Nullable String receipt, List<Fault> faults) {

    public RefusedRow {
        faults = List.copyOf(faults);
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("A row is refused for a reason");
        }
    }
}
