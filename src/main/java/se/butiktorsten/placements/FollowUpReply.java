package se.butiktorsten.placements;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.web.Faults;
import se.butiktorsten.shared.web.Form;

/**
 * The answer to a follow-up, as somebody wrote it down.
 *
 * @param startedOn the day the next step began; only with {@link FollowUpAnswer#STARTED}
 * @param note may be empty
 */
public record FollowUpReply(
        @Nullable FollowUpAnswer answer, @Nullable LocalDate startedOn, String note) {

    /** The longest note. */
    public static final int NOTE_LONGEST = 300;

    public FollowUpReply {
        note = note.strip();
    }

    /** What a page or a caller of the API sent, with every fault noted on the form. */
    public static FollowUpReply read(Form form) {
        FollowUpReply reply = new FollowUpReply(
                form.optionalChoice("answer", FollowUpAnswer.class),
                form.optionalDay("startedOn"),
                form.line("note", NOTE_LONGEST));
        Faults.noteOn(form, reply.faults());
        return reply;
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
        faults.note("note", note, NOTE_LONGEST);
        return faults.all();
    }
}
