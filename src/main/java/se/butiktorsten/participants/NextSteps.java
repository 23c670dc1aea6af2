package se.butiktorsten.participants;

import java.util.Map;
import java.util.Set;
import se.butiktorsten.identity.Actor;

/**
 * Tells for whom nothing is planned ahead. It stands here so that whoever gives the day's tasks can ask, without knowing
 * of placements and episodes; whoever knows every step of the way answers.
 */
public interface NextSteps {

    /** Who of these people has a gap now or ahead, by participant. Those whom the actor does not know have none. */
    Map<Long, Gap> openGaps(Actor by, Set<Long> participantIds);
}
