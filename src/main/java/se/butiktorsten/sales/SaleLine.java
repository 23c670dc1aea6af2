package se.butiktorsten.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.shared.Fingerprint;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.VatRate;
import se.butiktorsten.shared.Workshop;

/**
 * One line of a receipt: the goods, and price, VAT category and rate as they were then. {@code net + vat == gross}, held
 * by the database too. On a return quantity and amounts are negative and copied from the line that came back.
 */
@Entity
@Table(name = "sale_line")
@IdClass(ReceiptPosition.class)
public class SaleLine {

    @Id
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "sale_id", updatable = false)
    private Sale sale;

    @Id
    @Column(name = "position", updatable = false)
    private int position;

    @Column(name = "product_id", updatable = false)
    private @Nullable Long productId;

    @Column(name = "sku", updatable = false)
    private String sku;

    @Column(name = "name", updatable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "workshop", updatable = false)
    private Workshop workshop;

    @Column(name = "quantity", updatable = false)
    private long quantityThousandths;

    @Column(name = "unit_price_ore", updatable = false)
    private long unitPriceOre;

    @Enumerated(EnumType.STRING)
    @Column(name = "vat_category", updatable = false)
    private VatCategory vatCategory;

    @Column(name = "vat_bp", updatable = false)
    private int vatBasisPoints;

    @Column(name = "discount_ore", updatable = false)
    private long discountOre;

    @Enumerated(EnumType.STRING)
    @Column(name = "discount_reason", updatable = false)
    private @Nullable DiscountReason discountReason;

    @Column(name = "gross_ore", updatable = false)
    private long grossOre;

    @Column(name = "net_ore", updatable = false)
    private long netOre;

    @Column(name = "vat_ore", updatable = false)
    private long vatOre;

    @Column(name = "gross_before_ore", updatable = false)
    private long grossBeforeOre;

    @Column(name = "net_before_ore", updatable = false)
    private long netBeforeOre;

    @Column(name = "original_position", updatable = false)
    private @Nullable Integer originalPosition;

    /**
     * @param grossBefore the sum of the lines above it, and
     * @param netBefore their sum excluding VAT: reports share a receipt among several payments by these
     */
    SaleLine(Sale sale, int position, SoldLine line, Money grossBefore, Money netBefore) {
        this.sale = sale;
        this.position = position;
        this.productId = line.productId();
        this.sku = line.sku();
        this.name = line.name();
        this.workshop = line.workshop();
        this.quantityThousandths = line.quantity().thousandths();
        this.unitPriceOre = line.unitPrice().ore();
        this.vatCategory = line.vatCategory();
        this.vatBasisPoints = line.rate().basisPoints();
        Discount discount = line.discount();
        this.discountOre = discount == null ? 0 : discount.amount().ore();
        this.discountReason = discount == null ? null : discount.reason();
        this.grossOre = line.gross().ore();
        this.vatOre = line.vat().ore();
        this.netOre = line.gross().minus(line.vat()).ore();
        this.grossBeforeOre = grossBefore.ore();
        this.netBeforeOre = netBefore.ore();
        this.originalPosition = line.originalPosition();
    }

    /** Its place on the receipt, from 1. */
    public int position() {
        return position;
    }

    /** The product; none when it was sold without being in the list. */
    public Optional<Long> productId() {
        return Optional.ofNullable(productId);
    }

    public String sku() {
        return sku;
    }

    /** What the goods were called then. */
    public String name() {
        return name;
    }

    /** The workshop that made the goods. */
    public Workshop workshop() {
        return workshop;
    }

    /** How much was sold; negative on a return. */
    public Quantity quantity() {
        return new Quantity(quantityThousandths);
    }

    /** What one unit cost then, including VAT. */
    public Money unitPrice() {
        return new Money(unitPriceOre);
    }

    public VatCategory vatCategory() {
        return vatCategory;
    }

    /** The VAT rate as it was then. */
    public VatRate rate() {
        return new VatRate(vatBasisPoints);
    }

    /** What was taken off already, including VAT; zero when nothing was, negative on a return. */
    public Money discount() {
        return new Money(discountOre);
    }

    /** Why something was taken off; none when nothing was. */
    public Optional<DiscountReason> discountReason() {
        return Optional.ofNullable(discountReason);
    }

    /** The line's amount including VAT. */
    public Money gross() {
        return new Money(grossOre);
    }

    public Money net() {
        return new Money(netOre);
    }

    /** The line's part of its receipt's VAT. */
    public Money vat() {
        return new Money(vatOre);
    }

    /** On a return the position of the line that came back. */
    public OptionalInt originalPosition() {
        return originalPosition == null ? OptionalInt.empty() : OptionalInt.of(originalPosition);
    }

    void printOn(Fingerprint print) {
        print.of(position)
                .of(productId)
                .of(sku)
                .of(name)
                .of(workshop)
                .of(quantityThousandths)
                .of(unitPriceOre)
                .of(vatCategory)
                .of(vatBasisPoints)
                .of(discountOre)
                .of(discountReason)
                .of(grossOre)
                .of(netOre)
                .of(vatOre)
                .of(originalPosition);
    }

    @Override
    public String toString() {
        return "SaleLine " + position;
    }

    protected SaleLine() {} // for JPA
}
