package se.butiktorsten.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;

/**
 * Labels that somebody wants printed, not yet checked: {@link LabelPress#print} names every fault at once.
 *
 * @param lines in this order
 * @param start the first label to print on, counted from 1 along the rows, so that a begun sheet can be used up; 1 on a
 *     roll
 * @param withEnglish whether the English name stands under the Swedish one
 */
public record LabelJob(List<Line> lines, LabelPaper paper, int start, boolean withEnglish) {

    /** The most labels of one kind. */
    public static final int COPIES_MOST = 500;

    /** The most labels at once. */
    public static final int LABELS_MOST = 1000;

    /**
     * So many labels of a product.
     *
     * @param lotId the lot whose number and days they carry; null for none in particular
     * @param field what the sender calls this line, for the faults
     */
    public record Line(long productId, @Nullable Long lotId, int copies, String field) {}

    public LabelJob {
        lines = List.copyOf(lines);
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (lines.isEmpty()) {
            faults.add(new Fault("lines", "labels.fault.none"));
        }
        int all = 0;
        for (Line line : lines) {
            if (line.copies() < 1 || line.copies() > COPIES_MOST) {
                faults.add(new Fault(line.field(), "labels.fault.copies", Map.of("most", COPIES_MOST)));
            } else {
                all += line.copies();
            }
        }
        if (all > LABELS_MOST) {
            faults.add(new Fault("lines", "labels.fault.too-many", Map.of("most", LABELS_MOST)));
        }
        if (start < 1 || start > paper.onOne()) {
            faults.add(new Fault("start", "labels.fault.start", Map.of("most", paper.onOne())));
        }
        return faults;
    }
}
