package se.butiktorsten.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Workshop;

/** A log-in of a member of staff, with a hashed password and the roles it carries. Participants have none. */
@Entity
@Table(name = "app_user")
public class Account {

    @Id
    private String login;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "pin_hash")
    private @Nullable String pinHash;

    private boolean active = true;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "user_role", joinColumns = @JoinColumn(name = "login"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "leader_workshop", joinColumns = @JoinColumn(name = "login"))
    @Column(name = "workshop")
    @Enumerated(EnumType.STRING)
    private Set<Workshop> leads = new HashSet<>();

    Account(String login, String displayName, String passwordHash, Set<Role> roles) {
        this.login = login;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.roles = new HashSet<>(roles);
    }

    public String login() {
        return login;
    }

    /** What the frame of the pages calls this person. */
    public String displayName() {
        return displayName;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    public boolean isActive() {
        return active;
    }

    String passwordHash() {
        return passwordHash;
    }

    @Nullable
    String pinHash() {
        return pinHash;
    }

    void choosePin(String hash) {
        pinHash = hash;
    }

    /** Whether this is a leader who may log in. */
    boolean isLeader() {
        return active && roles.contains(Role.ACTIVITY_LEADER);
    }

    /** The workshops this person leads by themselves, standing in for nobody. */
    Set<Workshop> leads() {
        return Set.copyOf(leads);
    }

    void lead(Set<Workshop> workshops) {
        leads.clear();
        leads.addAll(workshops);
    }

    @Override
    public String toString() {
        return "Account";
    }

    protected Account() {} // for JPA
}
