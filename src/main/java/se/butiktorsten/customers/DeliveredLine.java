package se.butiktorsten.customers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.VatRate;

/** So many of a line handed over, at the price and the VAT rate of that day. Never changes. */
@Entity
@Table(name = "delivered_line")
public class DeliveredLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "delivery_id", updatable = false)
    private Delivery delivery;

    @Column(name = "ordered_line_id", updatable = false)
    private long orderedLineId;

    @Column(name = "product_id", updatable = false)
    private long productId;

    @Column(name = "quantity", updatable = false)
    private long quantityThousandths;

    @Column(name = "unit_price_ore", updatable = false)
    private long unitPriceOre;

    @Column(name = "vat_basis_points", updatable = false)
    private int vatBasisPoints;

    DeliveredLine(Delivery delivery, OrderedLine line, Quantity quantity, VatRate rate) {
        this.delivery = delivery;
        this.orderedLineId = line.id();
        this.productId = line.productId();
        this.quantityThousandths = quantity.thousandths();
        this.unitPriceOre = line.unitPrice().ore();
        this.vatBasisPoints = rate.basisPoints();
    }

    public long orderedLineId() {
        return orderedLineId;
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

    /** The price of what was handed over, VAT included. */
    public Money sum() {
        return unitPrice().times(quantity());
    }

    public VatRate rate() {
        return new VatRate(vatBasisPoints);
    }

    Delivery delivery() {
        return delivery;
    }

    @Override
    public String toString() {
        return "delivered line " + id;
    }

    protected DeliveredLine() {} // for JPA
}
