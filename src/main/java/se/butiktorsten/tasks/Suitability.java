package se.butiktorsten.tasks;

import java.util.List;

/**
 * How one step suits one person on one day, with the reasons in words.
 *
 * @param mayBeGiven whether the leader may decide for it all the same; false where an instruction or licence is missing
 *     or the surroundings were agreed to be avoided
 * @param slack how far below the agreed profile the step lies, all demands together; 0 is exactly on it. Orders the
 *     steps for one person, and is shown to nobody.
 */
public record Suitability(Fit fit, boolean mayBeGiven, int slack, List<Reason> reasons) {

    public Suitability {
        reasons = List.copyOf(reasons);
    }
}
