package se.butiktorsten.stock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import se.butiktorsten.shared.Quantity;

/** How much of a lot lies on a card: the sum of its lines there. Gone when nothing is left; whoever holds the card may change it. */
@Entity
@Table(name = "lot_shelf")
@NamedQuery(
        name = "LotShelf.asTheyAre",
        query = "select s from LotShelf s join fetch s.lot where s.cardId in :cards",
        hints = @QueryHint(name = "eclipselink.refresh", value = "true"))
class LotShelf {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne
    @JoinColumn(name = "lot_id", updatable = false)
    private Lot lot;

    @Column(name = "card_id", updatable = false)
    private long cardId;

    /** Thousandths. */
    private long balance;

    /** @param first the first that comes to the card of a lot */
    LotShelf(LotShare first, StockCard card) {
        this.lot = first.lot();
        this.cardId = card.id();
        this.balance = first.quantity().thousandths();
    }

    Lot lot() {
        return lot;
    }

    long cardId() {
        return cardId;
    }

    Quantity balance() {
        return new Quantity(balance);
    }

    void add(Quantity change) {
        balance = Math.addExact(balance, change.thousandths());
    }

    @Override
    public String toString() {
        return "lot shelf " + id;
    }

    protected LotShelf() {} // for JPA
}
