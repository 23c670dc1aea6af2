package se.butiktorsten.results;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.SwedishTime;

/** That a goal asks for this share from a year on. Of several for one year the one that was written last holds. */
@Entity
@Table(name = "goal_target")
public class GoalTarget {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Goal goal;

    @Column(name = "from_year", updatable = false)
    private int fromYear;

    @Column(name = "target_bp", updatable = false)
    private @Nullable Integer targetBasisPoints;

    @Column(name = "written_by", updatable = false)
    private String writtenBy;

    @Column(name = "written_at", updatable = false)
    private LocalDateTime writtenAtUtc;

    GoalTarget(Goal goal, int fromYear, @Nullable Integer targetBasisPoints, Actor by, Instant at) {
        this.goal = goal;
        this.fromYear = fromYear;
        this.targetBasisPoints = targetBasisPoints;
        this.writtenBy = by.name();
        this.writtenAtUtc = SwedishTime.stored(at);
    }

    public Goal goal() {
        return goal;
    }

    /** The first year that is measured by it. */
    public int fromYear() {
        return fromYear;
    }

    /** In basis points; null when the goal is only watched from then on. */
    public @Nullable Integer target() {
        return targetBasisPoints;
    }

    /** The log-in name of whoever wrote it. */
    public String writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return SwedishTime.moment(writtenAtUtc);
    }

    @Override
    public String toString() {
        return "target " + id;
    }

    protected GoalTarget() {} // for JPA
}
