package se.butiktorsten.stock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import se.butiktorsten.shared.Quantity;

/** The part of a movement that belongs to one lot. Written with the movement, never changed, never deleted. */
@Entity
@Table(name = "lot_line")
class LotLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne
    @JoinColumn(name = "lot_id", updatable = false)
    private Lot lot;

    @ManyToOne
    @JoinColumn(name = "movement_id", updatable = false)
    private StockMovement movement;

    /** Thousandths. */
    @Column(updatable = false)
    private long change;

    LotLine(StockMovement movement, LotShare share) {
        this.movement = movement;
        this.lot = share.lot();
        this.change = share.quantity().thousandths();
    }

    Lot lot() {
        return lot;
    }

    StockMovement movement() {
        return movement;
    }

    Quantity change() {
        return new Quantity(change);
    }

    LotShare share() {
        return new LotShare(lot, change());
    }

    @Override
    public String toString() {
        return "lot line " + id;
    }

    protected LotLine() {} // for JPA
}
