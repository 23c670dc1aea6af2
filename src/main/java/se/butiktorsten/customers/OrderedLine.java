package se.butiktorsten.customers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.production.ProductionOrder;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;

/** One line of a customer's order. Only its order changes it. */
@Entity
@Table(name = "ordered_line")
public class OrderedLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "customer_order_id", updatable = false)
    private CustomerOrder order;

    @Column(updatable = false)
    private int position;

    @Column(name = "product_id", updatable = false)
    private long productId;

    @Column(name = "quantity")
    private long quantityThousandths;

    @Column(name = "unit_price_ore")
    private long unitPriceOre;

    @Column(name = "made_by_order")
    private @Nullable Long madeByOrder;

    @Column(name = "delivered")
    private long deliveredThousandths;

    OrderedLine(CustomerOrder order, int position, CustomerOrderDraft.Line line) {
        this.order = order;
        this.position = position;
        this.productId = line.productId();
        this.quantityThousandths = line.quantity().thousandths();
        this.unitPriceOre = line.unitPrice().ore();
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

    public Quantity quantity() {
        return new Quantity(quantityThousandths);
    }

    /** The agreed price of one unit, VAT included. */
    public Money unitPrice() {
        return new Money(unitPriceOre);
    }

    /** The agreed price of all of it, VAT included. */
    public Money sum() {
        return unitPrice().times(quantity());
    }

    /** The production order that makes it; null when it is taken from what there is. */
    public @Nullable Long madeByOrder() {
        return madeByOrder;
    }

    public Quantity delivered() {
        return new Quantity(deliveredThousandths);
    }

    /** What is not handed over yet. */
    public Quantity remaining() {
        return quantity().minus(delivered());
    }

    void isMadeBy(ProductionOrder making) {
        madeByOrder = making.id();
    }

    /** Makes it so many at this price; what is not so yet is noted. */
    List<OrderChange> change(OrderTerms.Line terms, Actor by, Instant at) {
        List<OrderChange> changes = new ArrayList<>();
        if (!terms.quantity().equals(quantity())) {
            changes.add(OrderChange.of(this, quantity(), terms.quantity(), by, at));
            quantityThousandths = terms.quantity().thousandths();
        }
        if (!terms.unitPrice().equals(unitPrice())) {
            changes.add(OrderChange.of(this, unitPrice(), terms.unitPrice(), by, at));
            unitPriceOre = terms.unitPrice().ore();
        }
        return changes;
    }

    /** @throws MoreThanOrdered when less of it remains */
    void deliver(Quantity quantity) {
        if (quantity.compareTo(remaining()) > 0) {
            throw new MoreThanOrdered(remaining());
        }
        deliveredThousandths = delivered().plus(quantity).thousandths();
    }

    CustomerOrder order() {
        return order;
    }

    @Override
    public String toString() {
        return "ordered line " + id;
    }

    protected OrderedLine() {} // for JPA
}
