package se.butiktorsten.placements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import se.butiktorsten.identity.Actor;

/** What somebody noted about an employer on a day; it stays as it was written. About participants nothing stands here. */
@Entity
@Table(name = "employer_note")
public class EmployerNote {

    /** The longest note. */
    public static final int LONGEST = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "employer_id", updatable = false)
    private Employer employer;

    @Column(name = "written_on", updatable = false)
    private LocalDate writtenOn;

    @Column(name = "written_by", updatable = false)
    private String writtenBy;

    @Column(name = "note", updatable = false)
    private String text;

    EmployerNote(Employer employer, String text, Actor by, LocalDate on) {
        this.employer = employer;
        this.text = text;
        this.writtenBy = by.name();
        this.writtenOn = on;
    }

    public Employer employer() {
        return employer;
    }

    /** The business day on which it was written. */
    public LocalDate writtenOn() {
        return writtenOn;
    }

    /** The member of staff who wrote it. */
    public String writtenBy() {
        return writtenBy;
    }

    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return "employer note " + id;
    }

    protected EmployerNote() {} // for JPA
}
