package se.butiktorsten.identity.api;

import java.time.LocalDate;
import java.util.UUID;
import se.butiktorsten.identity.StandIn;

/**
 * Who stands in for whom.
 *
 * @param away the log-in name of the leader who is away
 * @param instead the log-in name of the leader who is there instead
 * @param lastDay itself included
 */
public record StandInJson(UUID id, String away, String instead, LocalDate firstDay, LocalDate lastDay) {

    static StandInJson of(StandIn standIn) {
        return new StandInJson(standIn.id(), standIn.away(), standIn.instead(), standIn.firstDay(), standIn.lastDay());
    }
}
