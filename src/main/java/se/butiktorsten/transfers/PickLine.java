package se.butiktorsten.transfers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Quantity;

/** One line of a pick list. Only its list changes it. */
@Entity
@Table(name = "pick_line")
public class PickLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "pick_list_id", updatable = false)
    private PickList list;

    @Column(updatable = false)
    private int position;

    @Column(name = "product_id", updatable = false)
    private long productId;

    @Column(name = "lot_id")
    private @Nullable Long lotId;

    /** Thousandths, as the two below. */
    @Column(updatable = false)
    private long wanted;

    private @Nullable Long picked;

    private @Nullable Long arrived;

    PickLine(PickList list, int position, PickListDraft.Line line) {
        this.list = list;
        this.position = position;
        this.productId = line.productId();
        this.lotId = line.lotId();
        this.wanted = line.quantity().thousandths();
    }

    public long id() {
        return id;
    }

    /** 1, 2, 3 … */
    public int position() {
        return position;
    }

    public long productId() {
        return productId;
    }

    /** The lot that was chosen; null for the first to expire. */
    public @Nullable Long lotId() {
        return lotId;
    }

    /** How much somebody asked for. */
    public Quantity wanted() {
        return new Quantity(wanted);
    }

    /** How much was taken from the shelf, nothing or more; null while nobody has said. */
    public @Nullable Quantity picked() {
        return picked == null ? null : new Quantity(picked);
    }

    /** How much arrived, nothing or more; null while nobody has said. */
    public @Nullable Quantity arrived() {
        return arrived == null ? null : new Quantity(arrived);
    }

    /** How much is said to be on its way: what was picked, and before that what is wanted. */
    public Quantity expected() {
        Quantity taken = picked();
        return taken == null ? wanted() : taken;
    }

    /** Whether something else arrived than was picked. */
    public boolean differs() {
        return arrived != null && !arrived.equals(picked);
    }

    void pick(Quantity quantity, @Nullable Long ofLot) {
        picked = quantity.thousandths();
        if (ofLot != null) {
            lotId = ofLot;
        }
    }

    void arrive(Quantity quantity) {
        arrived = quantity.thousandths();
    }

    PickList list() {
        return list;
    }

    @Override
    public String toString() {
        return "pick line " + id;
    }

    protected PickLine() {} // for JPA
}
