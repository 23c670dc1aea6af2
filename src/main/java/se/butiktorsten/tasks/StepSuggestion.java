package se.butiktorsten.tasks;

import java.util.List;
import se.butiktorsten.production.OpenStep;

/**
 * An answer to "Vad passar?": a step that needs doing, and how it suits the person who was asked about.
 *
 * @param holdsIt whether the person has this step already that day
 * @param seatsFree how many seats are left at it that day
 */
public record StepSuggestion(
        OpenStep step, Fit fit, boolean mayBeGiven, boolean holdsIt, int seatsFree, List<Reason> reasons) {}
