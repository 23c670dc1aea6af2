package se.butiktorsten.participants;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import se.butiktorsten.shared.Workshop;

/**
 * Something a person has been shown and may now do: an instruction held in a workshop (genomgång), or the licence for a
 * machine (maskinkort, say for "Bandsåg"). Says when and by which member of staff. Never changes; when it no longer
 * holds it is withdrawn.
 */
@Entity
@Table(name = "participant_clearance")
public class Clearance {

    private static final String INSTRUCTION = "INSTRUCTION:";

    /** The longest name of a machine. */
    public static final int MACHINE_LONGEST = 40;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "participant_id", updatable = false)
    private Participant participant;

    @Column(updatable = false)
    private String subject;

    @Column(name = "granted_on", updatable = false)
    private LocalDate grantedOn;

    @Column(name = "granted_by", updatable = false)
    private String grantedBy;

    Clearance(Participant participant, String subject, LocalDate grantedOn, String grantedBy) {
        this.participant = participant;
        this.subject = subject;
        this.grantedOn = grantedOn;
        this.grantedBy = grantedBy;
    }

    static String instructionIn(Workshop place) {
        return INSTRUCTION + place.name();
    }

    /** Machines are told apart by name, whatever the case of the letters. */
    static String licenceFor(String machine) {
        return machine.strip().replaceAll("\\s+", " ");
    }

    static boolean sameSubject(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    /** What it is about, as it is kept: a machine's name, or {@code INSTRUCTION:} and a workshop. */
    public String subject() {
        return subject;
    }

    /** The workshop of an instruction; empty for a machine licence. */
    public Optional<Workshop> instructionIn() {
        return subject.startsWith(INSTRUCTION)
                ? Optional.of(Workshop.valueOf(subject.substring(INSTRUCTION.length())))
                : Optional.empty();
    }

    /** The machine of a licence; empty for an instruction. */
    public Optional<String> machine() {
        return subject.startsWith(INSTRUCTION) ? Optional.empty() : Optional.of(subject);
    }

    public LocalDate grantedOn() {
        return grantedOn;
    }

    /** The log-in name of the member of staff who gave it. */
    public String grantedBy() {
        return grantedBy;
    }

    /** Tells nothing about the person. */
    @Override
    public String toString() {
        return "clearance " + id;
    }

    protected Clearance() {} // for JPA
}
