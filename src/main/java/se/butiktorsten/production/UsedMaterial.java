package se.butiktorsten.production;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import se.butiktorsten.catalog.BillOfMaterials;
import se.butiktorsten.shared.Quantity;

/**
 * What one record of a step used of one line of its recipe. Never changes: a record that is taken back gives it back by a
 * row of its own.
 */
@Entity
@Table(name = "used_material")
class UsedMaterial {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "record_id", updatable = false)
    private String recordId;

    @Column(name = "order_id", updatable = false)
    private long orderId;

    @Column(name = "line_id", updatable = false)
    private long lineId;

    @Column(name = "article_id", updatable = false)
    private long articleId;

    /** Thousandths of the article's unit; negative for what is given back. */
    @Column(updatable = false)
    private long amount;

    UsedMaterial(StepRecord record, ProductionOrder order, BillOfMaterials.Line line, Quantity amount) {
        this.recordId = record.id();
        this.orderId = order.id();
        this.lineId = line.id();
        this.articleId = line.articleId();
        this.amount = amount.thousandths();
    }

    /** Gives back what another one used. */
    UsedMaterial(StepRecord record, UsedMaterial mistake) {
        this.recordId = record.id();
        this.orderId = mistake.orderId;
        this.lineId = mistake.lineId;
        this.articleId = mistake.articleId;
        this.amount = -mistake.amount;
    }

    String recordId() {
        return recordId;
    }

    long orderId() {
        return orderId;
    }

    long lineId() {
        return lineId;
    }

    long articleId() {
        return articleId;
    }

    Quantity amount() {
        return new Quantity(amount);
    }

    @Override
    public String toString() {
        return "used material " + id;
    }

    protected UsedMaterial() {} // for JPA
}
