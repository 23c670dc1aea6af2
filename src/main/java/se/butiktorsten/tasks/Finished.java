package se.butiktorsten.tasks;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.production.Recorded;

/** A task that has ended, and what the order was told; nothing when nothing was made or scrapped. */
public record Finished(Assignment assignment, @Nullable Recorded told) {

    public Optional<Recorded> recorded() {
        return Optional.ofNullable(told);
    }
}
