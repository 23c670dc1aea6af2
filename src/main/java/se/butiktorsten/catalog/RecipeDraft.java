package se.butiktorsten.catalog;

import java.util.List;

/**
 * A next revision that is ready to be looked over. Nothing of it is kept until somebody writes it.
 *
 * @param revision the one in use, which it was made from
 * @param bill what it uses, as the one in use does, at the steps where they stand now
 * @param changed the position of the first step that is new, from 1
 */
public record RecipeDraft(Product product, int revision, List<StepDraft> steps, BillDraft bill, int changed) {

    public RecipeDraft {
        steps = List.copyOf(steps);
    }
}
