package se.butiktorsten.catalog;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.SwedishTime;

/** One way of making a product, as an ordered list of graded steps. Never changes: a better way is the next revision. */
@Entity
@Table(name = "recipe")
public class Recipe {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "product_id", updatable = false)
    private long productId;

    @Column(updatable = false)
    private int revision;

    @Column(name = "written_at", updatable = false)
    private LocalDateTime writtenAtUtc;

    @Column(name = "written_by", updatable = false)
    private String writtenBy;

    @OneToMany(mappedBy = "recipe", cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @OrderBy("position")
    private List<TaskStep> steps = new ArrayList<>();

    Recipe(long productId, int revision, List<StepDraft> drafts, Instant at, Actor by) {
        this.productId = productId;
        this.revision = revision;
        this.writtenAtUtc = SwedishTime.stored(at);
        this.writtenBy = by.name();
        for (StepDraft draft : drafts) {
            steps.add(new TaskStep(this, steps.size() + 1, draft));
        }
    }

    public long id() {
        return id;
    }

    public long productId() {
        return productId;
    }

    /** 1, 2, 3 …; the highest is the one in use. */
    public int revision() {
        return revision;
    }

    public Instant writtenAt() {
        return SwedishTime.moment(writtenAtUtc);
    }

    /** The log-in name of who wrote it. */
    public String writtenBy() {
        return writtenBy;
    }

    /** The steps in the order they are done, at least one. */
    public List<TaskStep> steps() {
        return List.copyOf(steps);
    }

    /** Whether it already says just this. */
    boolean says(List<StepDraft> drafts) {
        return steps.stream().map(TaskStep::asDraft).toList().equals(drafts);
    }

    @Override
    public String toString() {
        return "recipe " + id;
    }

    protected Recipe() {} // for JPA
}
