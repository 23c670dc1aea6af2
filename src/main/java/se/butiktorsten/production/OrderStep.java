package se.butiktorsten.production;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import se.butiktorsten.shared.Quantity;

/** One step of an order, with what has been made and scrapped on it. Only its order changes it. */
@Entity
@Table(name = "order_step")
public class OrderStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "order_id", updatable = false)
    private ProductionOrder order;

    @Column(name = "task_step_id", updatable = false)
    private long taskStepId;

    @Column(updatable = false)
    private int position;

    @Column(name = "made")
    private long madeThousandths;

    @Column(name = "scrapped")
    private long scrappedThousandths;

    @Version
    private long version;

    OrderStep(ProductionOrder order, long taskStepId, int position) {
        this.order = order;
        this.taskStepId = taskStepId;
        this.position = position;
    }

    public long id() {
        return id;
    }

    public long orderId() {
        return order.id();
    }

    ProductionOrder order() {
        return order;
    }

    /** The step of the recipe that this is. */
    public long taskStepId() {
        return taskStepId;
    }

    /** 1, 2, 3 … in the order they are done. */
    public int position() {
        return position;
    }

    /** What came out of this step and is fit for the next. */
    public Quantity made() {
        return new Quantity(madeThousandths);
    }

    /** What had to be thrown away at this step. */
    public Quantity scrapped() {
        return new Quantity(scrappedThousandths);
    }

    /** What the order still needs from this step. */
    public Quantity remaining() {
        return order.remainingAt(this);
    }

    /** What there is to work on right now: as much as the step before has made and nobody has used. */
    public Quantity ready() {
        return order.readyAt(this);
    }

    void add(Quantity made, Quantity scrapped) {
        madeThousandths = made().plus(made).thousandths();
        scrappedThousandths = scrapped().plus(scrapped).thousandths();
    }

    @Override
    public String toString() {
        return "order step " + id;
    }

    protected OrderStep() {} // for JPA
}
