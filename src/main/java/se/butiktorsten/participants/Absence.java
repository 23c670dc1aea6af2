package se.butiktorsten.participants;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** That somebody who was to be here is not, on one day (frånvaro). Never why. Taken back when the person comes after all. */
@Entity
@Table(name = "absence")
class Absence {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "participant_id", updatable = false)
    private long participantId;

    @Column(name = "business_day", updatable = false)
    private LocalDate day;

    @Column(name = "noted_by", updatable = false)
    private String notedBy;

    Absence(long participantId, LocalDate day, String notedBy) {
        this.participantId = participantId;
        this.day = day;
        this.notedBy = notedBy;
    }

    /** Tells nothing about the person. */
    @Override
    public String toString() {
        return "absence " + id;
    }

    protected Absence() {} // for JPA
}
