package se.butiktorsten.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A till and its series of receipt numbers. Two tills never share a series, so their receipts are told apart by code and
 * number: {@code BUTIK-118}.
 */
@Entity
@Table(name = "till")
public class TillRegister {

    @Id
    @Column(name = "code", updatable = false)
    private String code;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private TillKind kind;

    @Column(name = "last_number")
    private long lastNumber;

    @Column(name = "active")
    private boolean active = true;

    /** A till that has given no number yet. */
    TillRegister(String code, String name, TillKind kind) {
        this.code = code;
        this.name = name;
        this.kind = kind;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public TillKind kind() {
        return kind;
    }

    /** The highest receipt number given so far; 0 before the first. */
    public long lastNumber() {
        return lastNumber;
    }

    /** Whether it can sell today. */
    public boolean sells() {
        return active && kind == TillKind.LIVE;
    }

    @Override
    public String toString() {
        return "TillRegister " + code;
    }

    protected TillRegister() {} // for JPA
}
