package se.butiktorsten.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.SwedishTime;

/** A price that a product got, from when, and by whom. Never changes. */
@Entity
@Table(name = "price_change")
public class PriceChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "product_id", updatable = false)
    private long productId;

    @Column(name = "price_ore", updatable = false)
    private long priceOre;

    @Column(name = "valid_from", updatable = false)
    private LocalDateTime validFromUtc;

    @Column(name = "changed_by", updatable = false)
    private String changedBy;

    PriceChange(Product product, Money price, Instant at, Actor by) {
        this.productId = product.id();
        this.priceOre = price.ore();
        this.validFromUtc = SwedishTime.stored(at);
        this.changedBy = by.name();
    }

    public long productId() {
        return productId;
    }

    /** Including VAT, per unit. */
    public Money price() {
        return new Money(priceOre);
    }

    /** The moment the price began; it holds until the next one begins. */
    public Instant validFrom() {
        return SwedishTime.moment(validFromUtc);
    }

    /** The log-in name of who set it. */
    public String changedBy() {
        return changedBy;
    }

    @Override
    public String toString() {
        return "price change " + id;
    }

    protected PriceChange() {} // for JPA
}
