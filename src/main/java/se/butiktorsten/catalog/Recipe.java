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
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;

/**
 * One way of making a product, as an ordered list of graded steps and what they use: its {@link BillOfMaterials}. Never
 * changes: a better way is the next revision.
 */
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

    @Column(updatable = false)
    private long yields;

    @Column(name = "expected_scrap", updatable = false)
    private int expectedScrap;

    @OneToMany(mappedBy = "recipe", cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @OrderBy("position")
    private List<TaskStep> steps = new ArrayList<>();

    Recipe(long productId, int revision, List<StepDraft> drafts, BillDraft bill, Instant at, Actor by) {
        this.productId = productId;
        this.revision = revision;
        this.writtenAtUtc = SwedishTime.stored(at);
        this.writtenBy = by.name();
        this.yields = bill.yields().thousandths();
        this.expectedScrap = bill.expectedScrap();
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

    /** How much of the product the amounts of its materials are for; one unit while nobody has said. */
    public Quantity yields() {
        return new Quantity(yields);
    }

    /** The share of what is begun that is expected not to become good, in basis points, at most half. */
    public int expectedScrap() {
        return expectedScrap;
    }

    /** The steps in the order they are done, at least one. */
    public List<TaskStep> steps() {
        return List.copyOf(steps);
    }

    /** Whether its steps are already just these. */
    boolean says(List<StepDraft> drafts) {
        return steps.stream().map(TaskStep::asDraft).toList().equals(drafts);
    }

    @Override
    public String toString() {
        return "recipe " + id;
    }

    protected Recipe() {} // for JPA
}
