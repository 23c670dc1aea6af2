package se.butiktorsten.transfers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.Fingerprint;
import se.butiktorsten.shared.PersonalNumberGuard;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;

/**
 * A list as somebody wants it.
 *
 * @param note why, of what the shop sends back, where it must be there; no participant's name
 * @param lines at least one, each product and lot once
 */
public record PickListDraft(
        Workshop from, Workshop to, @Nullable String note, List<Line> lines) {

    public static final int LINES_MOST = 200;
    public static final int NOTE_LONGEST = 200;

    /**
     * So much of a product.
     *
     * @param lotId the lot to take; null for the first to expire
     */
    public record Line(long productId, @Nullable Long lotId, Quantity quantity) {}

    public PickListDraft {
        note = note == null || note.isBlank() ? null : note.strip();
        lines = List.copyOf(lines);
    }

    /** Everything that is wrong in it by itself; products, lots and quantities are the door's to judge. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (from == to) {
            faults.add(new Fault("to", "stock.fault.same-place"));
        }
        if (note == null && from == Workshop.SHOP) {
            faults.add(new Fault("note", "transfers.fault.why-back"));
        } else if (note != null && note.length() > NOTE_LONGEST) {
            faults.add(new Fault("note", "shared.fault.too-long", Map.of("longest", NOTE_LONGEST)));
        } else if (note != null && PersonalNumberGuard.findsOneIn(note)) {
            faults.add(new Fault("note", "stock.fault.personal-number"));
        }
        if (lines.isEmpty()) {
            faults.add(new Fault("lines", "transfers.fault.no-lines"));
        } else if (lines.size() > LINES_MOST) {
            faults.add(new Fault("lines", "shared.fault.too-many", Map.of("most", LINES_MOST)));
        }
        record Thing(long productId, @Nullable Long lotId) {}
        Set<Thing> things = new HashSet<>();
        if (!lines.stream().allMatch(line -> things.add(new Thing(line.productId(), line.lotId())))) {
            faults.add(new Fault("lines", "transfers.fault.twice"));
        }
        return faults;
    }

    /** Fingerprint of it all, to tell a list sent twice from another one. */
    String sha256() {
        Fingerprint content = new Fingerprint().of(from).of(to).of(note);
        for (Line line : lines) {
            content.of(line.productId()).of(line.lotId()).of(line.quantity().thousandths());
        }
        return content.hex();
    }
}
