package se.butiktorsten.tasks;

/**
 * A task that goes on because its end was undone.
 *
 * @param forgotAnswer whether the participant had answered already: the answer was about an end that never was, so it is
 *     gone, and may be asked for again
 */
public record Resumed(Assignment assignment, boolean forgotAnswer) {}
