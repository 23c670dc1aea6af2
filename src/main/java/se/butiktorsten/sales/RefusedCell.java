package se.butiktorsten.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;

/** One thing that is wrong with one refused row of an import, as it is kept for the report. */
@Entity
@Table(name = "sale_import_fault")
@IdClass(RefusedCell.Key.class)
class RefusedCell {

    @Id
    @Column(name = "import_id", updatable = false)
    private String importId;

    /** Which refused row of the import, from 1. */
    @Id
    @Column(name = "row_no", updatable = false)
    private long rowNumber;

    /** Which fault of the row, from 1. */
    @Id
    @Column(name = "position", updatable = false)
    private int position;

    @Column(name = "line", updatable = false)
    private long line;

    @Column(name = "receipt", updatable = false)
    private @Nullable String receipt;

    @Column(name = "field", updatable = false)
    private String field;

    @Column(name = "code", updatable = false)
    private String code;

    @Column(name = "fact", updatable = false)
    private @Nullable String value;

    RefusedCell(UUID importId, long rowNumber, int position, RefusedRow row, Fault fault) {
        this.importId = importId.toString();
        this.rowNumber = rowNumber;
        this.position = position;
        this.line = row.line();
        this.receipt = row.receipt();
        this.field = fault.field();
        this.code = fault.code();
        Object fact = fault.facts().get("value");
        this.value = fact == null ? null : fact.toString();
    }

    long rowNumber() {
        return rowNumber;
    }

    long line() {
        return line;
    }

    @Nullable
    String receipt() {
        return receipt;
    }

    Fault fault() {
        return new Fault(field, code, value == null ? Map.of() : Map.of("value", value));
    }

    @Override
    public String toString() {
        return "RefusedCell " + rowNumber + "/" + position;
    }

    /** Which fault of which row of which import. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        String importId = "";
        long rowNumber;
        int position;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && key.importId.equals(importId)
                    && key.rowNumber == rowNumber
                    && key.position == position;
        }

        @Override
        public int hashCode() {
            return Objects.hash(importId, rowNumber, position);
        }

        Key() {} // for JPA
    }

    protected RefusedCell() {} // for JPA
}
