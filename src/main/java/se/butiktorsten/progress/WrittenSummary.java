package se.butiktorsten.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.participants.Participant;
import se.butiktorsten.participants.WorkingProfile;

/**
 * What staff and participant write together about strengths, what helps, the next step and what is recommended
 * (skriftlig sammanfattning). Begins as a draft, of which a person has at most one; is handed over on a day, and from
 * then on stays as it is, with the working profile that was agreed at that moment.
 */
@Entity
@Table(name = "written_summary")
public class WrittenSummary {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "participant_id", updatable = false)
    private long participantId;

    @Column(name = "draft_for")
    private @Nullable Long draftFor;

    private String strengths = "";
    private String helps = "";

    @Column(name = "next_step")
    private String nextStep = "";

    private String recommendation = "";

    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "handed_over_on")
    private @Nullable LocalDate handedOverOn;

    private @Nullable String agreed;

    @Column(name = "agreed_on")
    private @Nullable LocalDate agreedOn;

    @Version
    private long version;

    WrittenSummary(long participantId, SummaryDraft draft, Actor by) {
        this.participantId = participantId;
        this.draftFor = participantId;
        this.writtenBy = by.name();
        write(draft, by);
    }

    public long id() {
        return id;
    }

    public long participantId() {
        return participantId;
    }

    public String strengths() {
        return strengths;
    }

    public String helps() {
        return helps;
    }

    public String nextStep() {
        return nextStep;
    }

    /** What staff recommend to whoever receives the person next. */
    public String recommendation() {
        return recommendation;
    }

    /** The log-in name of the member of staff who wrote it last. */
    public String writtenBy() {
        return writtenBy;
    }

    /** The day on which the participant got it; empty while it is a draft. */
    public Optional<LocalDate> handedOverOn() {
        return Optional.ofNullable(handedOverOn);
    }

    /** The working profile that was agreed when it was handed over; empty while it is a draft. */
    public Optional<WorkingProfile> agreed() {
        return Optional.ofNullable(agreed)
                .map(values -> WorkingProfile.of(
                        Arrays.stream(values.split(",")).map(Integer::valueOf).toList()));
    }

    /** The day on which that profile was agreed. */
    public Optional<LocalDate> agreedOn() {
        return Optional.ofNullable(agreedOn);
    }

    public long version() {
        return version;
    }

    void write(SummaryDraft draft, Actor by) {
        strengths = draft.strengths();
        helps = draft.helps();
        nextStep = draft.nextStep();
        recommendation = draft.recommendation();
        writtenBy = by.name();
    }

    void handOver(LocalDate day, Participant person) {
        handedOverOn = day;
        agreed = person.workingProfile().values().stream().map(String::valueOf).collect(Collectors.joining(","));
        agreedOn = person.agreedOn();
        draftFor = null;
    }

    /** Tells nothing about the person. */
    @Override
    public String toString() {
        return "written summary " + id;
    }

    protected WrittenSummary() {} // for JPA
}
