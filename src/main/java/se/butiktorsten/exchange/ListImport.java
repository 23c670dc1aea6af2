package se.butiktorsten.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.SwedishTime;

/**
 * A list that somebody sent. It lies here with its file until somebody carries it out, which happens once; afterwards it
 * tells what was done and by whom. One that nobody carries out is thrown away after a week. What is about people is not kept
 * a second time: its file is emptied when it is carried out.
 */
@Entity
@Table(name = "list_import")
public class ListImport {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ListKind kind;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    private byte[] content;

    @Column(name = "content_sha256", updatable = false)
    private String contentSha256;

    @Column(name = "sent_by", updatable = false)
    private String sentBy;

    @Column(name = "sent_at", updatable = false)
    private LocalDateTime sentAtUtc;

    @Column(name = "done_by")
    private @Nullable String doneBy;

    @Column(name = "done_at")
    private @Nullable LocalDateTime doneAtUtc;

    @Column(name = "added")
    private int added;

    @Column(name = "changed")
    private int changed;

    @Version
    private long version;

    ListImport(UUID id, ListKind kind, String fileName, byte[] content, String sha256, Actor by, Instant at) {
        this.id = id.toString();
        this.kind = kind;
        this.fileName = fileName;
        this.content = content.clone();
        this.contentSha256 = sha256;
        this.sentBy = by.name();
        this.sentAtUtc = SwedishTime.stored(at);
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public ListKind kind() {
        return kind;
    }

    /** What the sender called the file. */
    public String fileName() {
        return fileName;
    }

    public String sentBy() {
        return sentBy;
    }

    public Instant sentAt() {
        return SwedishTime.moment(sentAtUtc);
    }

    /** Whether it has been carried out. */
    public boolean isDone() {
        return doneAtUtc != null;
    }

    /** Who carried it out; null while nobody has. */
    public @Nullable String doneBy() {
        return doneBy;
    }

    /** When it was carried out; null while it has not been. */
    public @Nullable Instant doneAt() {
        return doneAtUtc == null ? null : SwedishTime.moment(doneAtUtc);
    }

    /** How many entries it put in. */
    public int added() {
        return added;
    }

    /** How many entries it changed. */
    public int changed() {
        return changed;
    }

    byte[] content() {
        return content.clone();
    }

    boolean isOf(ListKind otherKind, String otherSha256) {
        return kind == otherKind && contentSha256.equals(otherSha256);
    }

    void done(int addedEntries, int changedEntries, Actor by, Instant at) {
        if (isDone()) {
            throw new IllegalStateException(this + " has been carried out");
        }
        added = addedEntries;
        changed = changedEntries;
        doneBy = by.name();
        doneAtUtc = SwedishTime.stored(at);
        if (kind.isAboutPeople()) {
            content = new byte[0];
        }
    }

    @Override
    public String toString() {
        return "list import " + id;
    }

    protected ListImport() {} // for JPA
}
