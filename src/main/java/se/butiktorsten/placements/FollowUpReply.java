package se.butiktorsten.placements;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;

/**
 * The answer to a follow-up, as somebody wrote it down.
 *
 * @param startedOn the day the next step began; only with {@link FollowUpAnswer#STARTED}
 * @param note may be empty
 */
public record FollowUpReply(
        @Nullable FollowUpAnswer answer, @Nullable LocalDate startedOn, String note) {

    public FollowUpReply {
        note = note.strip();
    }

    /** Everything that is wrong with it by itself. */
    public List<Fault> faults() {
        Faults faults = new Faults();
        faults.require("answer", answer);
        if (answer == FollowUpAnswer.STARTED) {
            faults.require("startedOn", startedOn);
        } else if (answer != null && startedOn != null) {
            faults.add("startedOn", "placements.fault.started-only-with-started");
        }
        faults.note("note", note, 300);
        return faults.all();
    }
}
