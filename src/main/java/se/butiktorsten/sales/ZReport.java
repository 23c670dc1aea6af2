package se.butiktorsten.sales;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A close with its approval.
 *
 * @param approval null while nobody has approved it
 */
public record ZReport(DayClose close, @Nullable CloseApproval approval) {

    /** Whether a second person has approved it. */
    public boolean isApproved() {
        return approval != null;
    }

    /** Log-in name of who approved it. */
    public Optional<String> approvedBy() {
        return Optional.ofNullable(approval).map(CloseApproval::approvedBy);
    }
}
