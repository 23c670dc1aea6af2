package se.butiktorsten.customers;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.SwedishTime;

/**
 * What a customer or partner has ordered (beställning). Asked for first; agreed with price and day; ready when it is
 * packed; changed until it is over, with a line of history for each change; delivered when all of it is handed over, or as much as the customer wants; called off while nothing is. When it
 * is over, whom to reach can be forgotten.
 */
@Entity
@Table(name = "customer_order")
public class CustomerOrder {

    private static final String FORGOTTEN = "0".repeat(64);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "sent_id", updatable = false)
    private String sentId;

    @Column(name = "sent_sha256")
    private String sentSha256;

    @Column(name = "contact_name")
    private @Nullable String contactName;

    @Column(name = "contact_phone")
    private @Nullable String contactPhone;

    @Column(name = "contact_email")
    private @Nullable String contactEmail;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "deposit_ore")
    private long depositOre;

    @Column(name = "deposit_on")
    private @Nullable LocalDate depositOn;

    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    private CustomerOrderStatus status;

    @Column(name = "taken_by", updatable = false)
    private String takenBy;

    @Column(name = "taken_at", updatable = false)
    private LocalDateTime takenAtUtc;

    @Column(name = "forgotten_at")
    private @Nullable LocalDateTime forgottenAtUtc;

    @OneToMany(
            mappedBy = "order",
            cascade = {CascadeType.PERSIST, CascadeType.REFRESH},
            fetch = FetchType.EAGER)
    @OrderBy("position")
    private List<OrderedLine> lines = new ArrayList<>();

    @Version
    private long version;

    CustomerOrder(UUID sentId, CustomerOrderDraft draft, Actor by, Instant at) {
        this.sentId = sentId.toString();
        this.sentSha256 = draft.sha256();
        this.contactName = draft.contact().name();
        this.contactPhone = draft.contact().phone();
        this.contactEmail = draft.contact().email();
        this.dueOn = draft.dueOn();
        this.depositOre = draft.deposit().ore();
        this.note = draft.note();
        this.status = CustomerOrderStatus.ASKED;
        this.takenBy = by.name();
        this.takenAtUtc = SwedishTime.stored(at);
        for (CustomerOrderDraft.Line line : draft.lines()) {
            lines.add(new OrderedLine(this, lines.size() + 1, line));
        }
    }

    public long id() {
        return id;
    }

    /** Whom to reach; nobody when that is forgotten. */
    public Optional<Contact> contact() {
        return Optional.ofNullable(contactName).map(name -> new Contact(name, contactPhone, contactEmail));
    }

    /** The day it is to be handed over. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** What was agreed to be paid beforehand; nothing for most. */
    public Money deposit() {
        return new Money(depositOre);
    }

    /** The day the deposit was received; null while it was not. */
    public @Nullable LocalDate depositOn() {
        return depositOn;
    }

    public @Nullable String note() {
        return note;
    }

    public CustomerOrderStatus status() {
        return status;
    }

    /** The log-in name of who took the order. */
    public String takenBy() {
        return takenBy;
    }

    public Instant takenAt() {
        return SwedishTime.moment(takenAtUtc);
    }

    /** Whether whom to reach has been forgotten. */
    public boolean isForgotten() {
        return forgottenAtUtc != null;
    }

    /** The lines in the order they were asked for. */
    public List<OrderedLine> lines() {
        return List.copyOf(lines);
    }

    /** What all of it costs as agreed, VAT included. */
    public Money sum() {
        return lines.stream().map(OrderedLine::sum).reduce(Money.ZERO, Money::plus);
    }

    /** Whether the day has passed and somebody waits still. */
    public boolean isLateOn(LocalDate day) {
        return status.isPromised() && dueOn.isBefore(day);
    }

    /** Whether anything has been handed over. */
    public boolean isBegun() {
        return lines.stream().anyMatch(line -> line.delivered().isPositive());
    }

    public long version() {
        return version;
    }

    boolean wasSentAs(CustomerOrderDraft draft) {
        return sentSha256.equals(draft.sha256());
    }

    OrderedLine line(long lineId) {
        return lines.stream()
                .filter(line -> line.id() == lineId)
                .findFirst()
                .orElseThrow(() -> new NotFound("ordered-line", lineId));
    }

    /** Somebody will make it or set it aside. */
    void agree() {
        mustBe(CustomerOrderStatus.ASKED);
        status = CustomerOrderStatus.AGREED;
    }

    /** It is packed. */
    void pack() {
        mustBe(CustomerOrderStatus.AGREED);
        status = CustomerOrderStatus.READY;
    }

    /** The deposit was received; a second time changes nothing. */
    void receiveDeposit(LocalDate day) {
        if (!deposit().isPositive() || status == CustomerOrderStatus.CANCELLED) {
            throw new NotInThisStatus(status);
        }
        if (depositOn == null) {
            depositOn = day;
        }
    }

    /** Something was handed over; when that was all, the order is delivered. */
    void wasDelivered() {
        mustBePromised();
        if (lines.stream().allMatch(line -> line.remaining().isZero())) {
            status = CustomerOrderStatus.DELIVERED;
        }
    }

    void mustBePromised() {
        if (!status.isPromised()) {
            throw new NotInThisStatus(status);
        }
    }

    /** The customer wants no more than was handed over. */
    void isEnough() {
        mustBePromised();
        if (!isBegun()) {
            throw new NotInThisStatus(status);
        }
        status = CustomerOrderStatus.DELIVERED;
    }

    /**
     * Makes it say this from now on. What is packed is no longer so when there is to be more of it; what is handed over
     * already may turn out to be all.
     *
     * @return what is other than it was; nothing when it said all of it before
     */
    List<OrderChange> change(OrderTerms terms, Actor by, Instant at) {
        mustBeOpen();
        List<OrderChange> changes = new ArrayList<>();
        boolean isMore = false;
        for (int i = 0; i < lines.size(); i++) {
            OrderTerms.Line line = terms.lines().get(i);
            isMore |= line.quantity().compareTo(lines.get(i).quantity()) > 0;
            changes.addAll(lines.get(i).change(line, by, at));
        }
        if (!terms.dueOn().equals(dueOn)) {
            changes.add(OrderChange.of(this, dueOn, terms.dueOn(), by, at));
            dueOn = terms.dueOn();
        }
        if (!terms.deposit().equals(deposit())) {
            changes.add(OrderChange.of(this, deposit(), terms.deposit(), by, at));
            depositOre = terms.deposit().ore();
        }
        if (!contact().equals(Optional.of(terms.contact()))) {
            changes.add(OrderChange.of(this, ChangedTerm.CONTACT, by, at));
            contactName = terms.contact().name();
            contactPhone = terms.contact().phone();
            contactEmail = terms.contact().email();
        }
        if (!Objects.equals(terms.note(), note)) {
            changes.add(OrderChange.of(this, ChangedTerm.NOTE, by, at));
            note = terms.note();
        }
        if (isMore && status == CustomerOrderStatus.READY) {
            status = CustomerOrderStatus.AGREED;
        }
        if (status.isPromised() && isBegun()) {
            wasDelivered();
        }
        return changes;
    }

    /** Whether it may still be changed: nobody has called it off and not all of it is handed over. */
    void mustBeOpen() {
        if (status.isClosed()) {
            throw new NotInThisStatus(status);
        }
    }

    /** All that the customer wants is handed over. */
    void mustBeDelivered() {
        mustBe(CustomerOrderStatus.DELIVERED);
    }

    /** Nobody wants it any more. */
    void cancel() {
        if (status.isClosed() || isBegun()) {
            throw new NotInThisStatus(status);
        }
        status = CustomerOrderStatus.CANCELLED;
    }

    /** Whom to reach, and what was noted, is gone for good; a second time changes nothing. */
    void forget(Instant at) {
        if (!status.isClosed()) {
            throw new NotInThisStatus(status);
        }
        if (!isForgotten()) {
            contactName = null;
            contactPhone = null;
            contactEmail = null;
            note = null;
            // The fingerprint was made of them too, and somebody could try names against it.
            sentSha256 = FORGOTTEN;
            forgottenAtUtc = SwedishTime.stored(at);
        }
    }

    void mustStillBe(long seenVersion) {
        if (version != seenVersion) {
            throw new ChangedMeanwhile();
        }
    }

    private void mustBe(CustomerOrderStatus wanted) {
        if (status != wanted) {
            throw new NotInThisStatus(status);
        }
    }

    @Override
    public String toString() {
        return "customer order " + id;
    }

    protected CustomerOrder() {} // for JPA
}
