package se.butiktorsten.tasks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.Sha256;
import se.butiktorsten.shared.SwedishTime;

/**
 * That a leader accepted a proposal, whole or in part. Begins when everything in it is given, in one transaction; may be
 * undone once. The assignments name it; it names nobody.
 */
@Entity
@Table(name = "accepted_plan")
class AcceptedPlan {

    @Id
    private String id;

    /** Tells a repeat from something else under the same id. */
    @Column(updatable = false)
    private String content;

    @Column(name = "accepted_by", updatable = false)
    private String acceptedBy;

    @Column(name = "accepted_at", updatable = false)
    private LocalDateTime acceptedAtUtc;

    @Column(name = "undone_at")
    private @Nullable LocalDateTime undoneAtUtc;

    @Version
    private long version;

    AcceptedPlan(UUID id, Collection<Choice> choices, Actor by, Instant at) {
        this.id = id.toString();
        this.content = fingerprint(choices);
        this.acceptedBy = by.name();
        this.acceptedAtUtc = SwedishTime.stored(at);
    }

    /** Whether it held just these. */
    boolean says(Collection<Choice> choices) {
        return content.equals(fingerprint(choices));
    }

    /** Whether this leader accepted it, or stands in for the one who did. */
    boolean isBy(Actor leader) {
        return leader.inThePlaceOf().contains(acceptedBy);
    }

    boolean isUndone() {
        return undoneAtUtc != null;
    }

    /** A second time changes nothing. */
    void undo(Instant at) {
        if (undoneAtUtc == null) {
            undoneAtUtc = SwedishTime.stored(at);
        }
    }

    private static String fingerprint(Collection<Choice> choices) {
        String all = choices.stream().sorted().distinct().map(Choice::key).collect(Collectors.joining(" "));
        return Sha256.hex(all.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "accepted plan " + id;
    }

    protected AcceptedPlan() {} // for JPA
}
