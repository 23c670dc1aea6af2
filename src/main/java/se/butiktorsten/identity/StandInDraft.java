package se.butiktorsten.identity;

import java.time.LocalDate;

/**
 * Who is to stand in for whom.
 *
 * @param away the log-in name of the leader who is away
 * @param instead the log-in name of the leader who is there instead
 * @param firstDay business day
 * @param lastDay business day, itself included
 */
public record StandInDraft(String away, String instead, LocalDate firstDay, LocalDate lastDay) {}
