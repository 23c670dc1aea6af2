package se.butiktorsten.tasks;

/**
 * What undoing an accepted proposal did.
 *
 * @param takenBack how many tasks are as if they had never been given
 * @param kept how many had begun and stay
 */
public record Undone(int takenBack, int kept) {}
