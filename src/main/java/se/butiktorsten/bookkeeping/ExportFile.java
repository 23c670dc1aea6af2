package se.butiktorsten.bookkeeping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The SIE file of a batch as it was made; apart from the batch, so that a list of batches reads no files. */
@Entity
@Table(name = "export_file")
class ExportFile {

    @Id
    @Column(name = "batch_id", updatable = false)
    private String batchId;

    @Column(name = "sie", updatable = false)
    private byte[] sie;

    ExportFile(UUID batchId, byte[] sie) {
        this.batchId = batchId.toString();
        this.sie = sie.clone();
    }

    byte[] sie() {
        return sie.clone();
    }

    @Override
    public String toString() {
        return "ExportFile " + batchId;
    }

    protected ExportFile() {} // for JPA
}
