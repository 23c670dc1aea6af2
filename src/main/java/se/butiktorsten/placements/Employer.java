package se.butiktorsten.placements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.participants.WorkingProfile;

/** An external shop or workplace that takes trainees, with somebody there to talk to. */
@Entity
@Table(name = "employer")
public class Employer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "name")
    private String name;

    @Column(name = "org_number")
    private String orgNumber;

    @Column(name = "branch")
    private String branch;

    @Column(name = "address")
    private String address;

    @Column(name = "contact_name")
    private String contactName;

    @Column(name = "contact_phone")
    private String contactPhone;

    @Column(name = "seats")
    private int seats;

    private String offers;

    private String times;

    @Enumerated(EnumType.STRING)
    @Column(name = "contact_way")
    private @Nullable ContactWay contactWay;

    @Column(name = "contact_email")
    private String contactEmail;

    /** The eight demands of the place in their order, comma between; none while nobody has described it. */
    private @Nullable String demands;

    @Version
    @Column(name = "version")
    private long version;

    Employer(EmployerDraft draft) {
        rewrite(draft);
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public OrgNumber orgNumber() {
        return new OrgNumber(orgNumber);
    }

    /** What they do: "Blommor", "Kafé". */
    public String branch() {
        return branch;
    }

    /** The workplace's address. */
    public String address() {
        return address;
    }

    public String contactName() {
        return contactName;
    }

    public String contactPhone() {
        return contactPhone;
    }

    /** How many participants may be there at the same time. */
    public int seats() {
        return seats;
    }

    /** What the place offers and asks for. */
    public PlacementOffer offer() {
        return new PlacementOffer(
                offers,
                times,
                contactWay,
                contactEmail,
                demands == null
                        ? null
                        : WorkingProfile.of(Stream.of(demands.split(","))
                                .map(Integer::valueOf)
                                .toList()));
    }

    public long version() {
        return version;
    }

    /** Takes over everything from a draft without faults. */
    final void rewrite(EmployerDraft draft) {
        name = draft.name();
        orgNumber = OrgNumber.read(draft.orgNumber()).orElseThrow().digits();
        branch = draft.branch();
        address = draft.address();
        contactName = draft.contactName();
        contactPhone = draft.contactPhone();
        seats = Objects.requireNonNull(draft.seats());
        PlacementOffer offer = draft.offer();
        offers = offer.tasks();
        times = offer.times();
        contactWay = offer.contactWay();
        contactEmail = offer.contactEmail();
        WorkingProfile asked = offer.demands();
        demands = asked == null
                ? null
                : asked.values().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** What it says now, as a draft. */
    public EmployerDraft asDraft() {
        return new EmployerDraft(
                name, orgNumber().written(), branch, address, contactName, contactPhone, seats, offer());
    }

    @Override
    public String toString() {
        return "employer " + id;
    }

    protected Employer() {} // for JPA
}
