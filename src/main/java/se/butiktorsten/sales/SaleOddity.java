package se.butiktorsten.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.SwedishTime;

/** Something about a kept sale that a person should look at, until one has. */
@Entity
@Table(name = "sale_oddity")
@IdClass(SaleOddity.Key.class)
public class SaleOddity {

    private static final int FACT_MAX = 200;

    /** Of which sale, and what. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        String saleId = "";
        Oddity kind = Oddity.LATE;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key there && there.saleId.equals(saleId) && there.kind == kind;
        }

        @Override
        public int hashCode() {
            return Objects.hash(saleId, kind);
        }

        Key() {} // for JPA
    }

    @Id
    @Column(name = "sale_id", updatable = false)
    private String saleId;

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private Oddity kind;

    @Column(name = "fact", updatable = false)
    private @Nullable String fact;

    @Column(name = "seen_at")
    private @Nullable LocalDateTime seenAtUtc;

    @Column(name = "seen_by")
    private @Nullable String seenBy;

    /** @param fact what it is about: the goods, the day; cut where it is too long */
    SaleOddity(UUID saleId, Oddity kind, @Nullable String fact) {
        this.saleId = saleId.toString();
        this.kind = kind;
        this.fact = fact == null || fact.length() <= FACT_MAX ? fact : fact.substring(0, FACT_MAX);
    }

    public UUID saleId() {
        return UUID.fromString(saleId);
    }

    public Oddity kind() {
        return kind;
    }

    /** What it is about: the goods, the day. */
    public Optional<String> fact() {
        return Optional.ofNullable(fact);
    }

    /** When somebody looked at it. */
    public Optional<Instant> seenAt() {
        return Optional.ofNullable(seenAtUtc).map(SwedishTime::moment);
    }

    /** Log-in name of who looked at it. */
    public Optional<String> seenBy() {
        return Optional.ofNullable(seenBy);
    }

    void see(Instant at, String by) {
        if (seenAtUtc == null) {
            seenAtUtc = SwedishTime.stored(at);
            seenBy = by;
        }
    }

    @Override
    public String toString() {
        return "SaleOddity " + kind;
    }

    protected SaleOddity() {} // for JPA
}
