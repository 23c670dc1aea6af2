package se.butiktorsten.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What is in a kept file, apart from it, so that a list of files stays light. Never changes. */
@Entity
@Table(name = "kept_file_content")
class KeptFileContent {

    @Id
    @Column(name = "file_id", updatable = false)
    private String fileId;

    @Column(name = "content", updatable = false)
    private byte[] content;

    KeptFileContent(UUID fileId, byte[] content) {
        this.fileId = fileId.toString();
        this.content = content.clone();
    }

    byte[] content() {
        return content.clone();
    }

    @Override
    public String toString() {
        return "KeptFileContent " + fileId;
    }

    protected KeptFileContent() {} // for JPA
}
