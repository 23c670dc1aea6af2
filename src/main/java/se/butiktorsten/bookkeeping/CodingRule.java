package se.butiktorsten.bookkeeping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.sales.PaymentMethod;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.VatRate;
import se.butiktorsten.shared.Workshop;

/**
 * A line of the account plan: from this day on, that is booked there. Never changed: another rule for the same thing takes
 * over from its own day; entered later for the same day, it replaces this one. A rule without an account ends the one
 * before it, and what is more general applies again.
 */
@Entity
@Table(name = "coding_rule")
public class CodingRule {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Enumerated(EnumType.STRING)
    @Column(name = "event", updatable = false)
    private BookedEvent event;

    @Column(name = "vat_bp", updatable = false)
    private @Nullable Integer vatBasisPoints;

    @Enumerated(EnumType.STRING)
    @Column(name = "workshop", updatable = false)
    private @Nullable Workshop workshop;

    @Enumerated(EnumType.STRING)
    @Column(name = "method", updatable = false)
    private @Nullable PaymentMethod method;

    @Column(name = "valid_from", updatable = false)
    private LocalDate validFrom;

    @Column(name = "account", updatable = false)
    private @Nullable String account;

    @Column(name = "cost_centre", updatable = false)
    private @Nullable String costCentre;

    @Column(name = "operation", updatable = false)
    private @Nullable String operation;

    @Column(name = "counterpart", updatable = false)
    private @Nullable String counterpart;

    @Column(name = "project", updatable = false)
    private @Nullable String project;

    @Column(name = "entered_at", updatable = false)
    private LocalDateTime enteredAtUtc;

    @Column(name = "entered_by", updatable = false)
    private String enteredBy;

    CodingRule(CodingRuleDraft draft, Instant at, String by) {
        BookedThing thing = draft.thing();
        this.id = draft.id().toString();
        this.event = thing.event();
        this.vatBasisPoints = thing.rate() == null ? null : thing.rate().basisPoints();
        this.workshop = thing.workshop();
        this.method = thing.method();
        this.validFrom = draft.validFrom();
        Coding coding = draft.coding();
        if (coding != null) {
            this.account = coding.account();
            this.costCentre = coding.costCentre();
            this.operation = coding.operation();
            this.counterpart = coding.counterpart();
            this.project = coding.project();
        }
        this.enteredAtUtc = SwedishTime.stored(at);
        this.enteredBy = by;
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    /** What it is for. */
    public BookedThing thing() {
        return new BookedThing(event, vatBasisPoints == null ? null : new VatRate(vatBasisPoints), workshop, method);
    }

    /** Where that is booked; empty when the rule only ends the one before it. */
    public Optional<Coding> coding() {
        return Optional.ofNullable(account)
                .map(known -> new Coding(known, costCentre, operation, counterpart, project));
    }

    /** The first business day it is for. */
    public LocalDate validFrom() {
        return validFrom;
    }

    public Instant enteredAt() {
        return SwedishTime.moment(enteredAtUtc);
    }

    /** Log-in name. */
    public String enteredBy() {
        return enteredBy;
    }

    @Override
    public String toString() {
        return "CodingRule " + thing() + " from " + validFrom;
    }

    protected CodingRule() {} // for JPA
}
