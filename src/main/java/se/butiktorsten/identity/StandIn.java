package se.butiktorsten.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.SwedishTime;

/**
 * That one leader stands in for another for some days (vikarie): sees and does meanwhile what the other one sees and does.
 * Can be taken back; the line stays, because it says who could see whom.
 */
@Entity
@Table(name = "stand_in")
public class StandIn {

    @Id
    private String id;

    @Column(name = "away", updatable = false)
    private String away;

    @Column(name = "instead", updatable = false)
    private String instead;

    @Column(name = "first_day", updatable = false)
    private LocalDate firstDay;

    @Column(name = "last_day", updatable = false)
    private LocalDate lastDay;

    @Column(name = "agreed_by", updatable = false)
    private String agreedBy;

    @Column(name = "taken_back_at")
    private @Nullable LocalDateTime takenBackAtUtc;

    StandIn(UUID id, StandInDraft draft, Actor by) {
        this.id = id.toString();
        this.away = draft.away();
        this.instead = draft.instead();
        this.firstDay = draft.firstDay();
        this.lastDay = draft.lastDay();
        this.agreedBy = by.name();
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    /** The log-in name of the leader who is away. */
    public String away() {
        return away;
    }

    /** The log-in name of the leader who is there instead. */
    public String instead() {
        return instead;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    /** The last day it holds, itself included. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** Whether it holds on a business day. */
    public boolean holdsOn(LocalDate day) {
        return !isTakenBack() && !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    boolean isTakenBack() {
        return takenBackAtUtc != null;
    }

    boolean concerns(Actor leader) {
        return away.equals(leader.name()) || instead.equals(leader.name());
    }

    boolean isAsIn(StandInDraft draft) {
        return new StandInDraft(away, instead, firstDay, lastDay).equals(draft);
    }

    void takeBack(Instant at) {
        if (takenBackAtUtc == null) {
            takenBackAtUtc = SwedishTime.stored(at);
        }
    }

    @Override
    public String toString() {
        return "stand-in " + id;
    }

    protected StandIn() {} // for JPA
}
