package se.butiktorsten.workcards;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import se.butiktorsten.shared.photo.Photo;

/** The bytes of a photo that moves show, under its hash. */
@Entity
@Table(name = "work_card_photo")
class CardPhoto {

    @Id
    private String sha256;

    private byte[] jpeg;

    @Column(name = "kept_on")
    private LocalDate keptOn;

    CardPhoto(Photo photo, LocalDate keptOn) {
        this.sha256 = photo.sha256();
        this.jpeg = photo.jpeg();
        this.keptOn = keptOn;
    }

    Photo photo() {
        return Photo.kept(jpeg);
    }

    /** Sent again: it is fresh once more. */
    void keptAgain(LocalDate day) {
        keptOn = day;
    }

    @Override
    public String toString() {
        return "work card photo " + sha256;
    }

    protected CardPhoto() {} // for JPA
}
