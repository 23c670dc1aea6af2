package se.butiktorsten.tasks.api;

import se.butiktorsten.tasks.Undone;

/**
 * What undoing an accepted proposal did.
 *
 * @param kept how many tasks had begun and stay
 */
public record UndoneJson(int takenBack, int kept) {

    static UndoneJson of(Undone undone) {
        return new UndoneJson(undone.takenBack(), undone.kept());
    }
}
