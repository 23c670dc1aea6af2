package se.butiktorsten.placements;

import se.butiktorsten.participants.KnownParticipant;

/** A participant and a place side by side. */
public record MatchedPair(KnownParticipant participant, Employer employer, Match match) {}
