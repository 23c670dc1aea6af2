package se.butiktorsten.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One step looked at for one person on one day: how it suits, what it goes before, and every reason in words. Pure; all
 * rankings and proposals are made of these.
 */
record Judged(Suitability suits, Precedence precedence) {

    static Judged of(Candidate person, Opening opening, LocalDate day) {
        Suitability suits = JustRight.of(opening.station(), person.agreementOn(opening), person.form());
        Precedence precedence = Precedence.of(person, opening, suits, day);
        if (suits.fit() == Fit.NOT_TODAY) {
            return new Judged(suits, precedence);
        }
        List<Reason> reasons = new ArrayList<>(suits.reasons());
        Lately lately = person.lately(opening.taskStepId());
        if (lately.lastDay() != null) {
            reasons.add(new Reason("tasks.reason.again", Map.of("day", lately.lastDay())));
        }
        if (Precedence.isHome(person, opening)) {
            reasons.add(new Reason("tasks.reason.own-workshop"));
        }
        if (opening.dueOn().isBefore(day)) {
            reasons.add(new Reason("tasks.reason.late"));
        } else if (Precedence.isSoon(opening, day)) {
            reasons.add(new Reason("tasks.reason.due", Map.of("day", opening.dueOn())));
        }
        if (opening.soldOut()) {
            reasons.add(new Reason("tasks.reason.sold-out"));
        }
        return new Judged(new Suitability(suits.fit(), suits.mayBeGiven(), suits.slack(), reasons), precedence);
    }

    /** Whether it may be proposed: nothing stands in the way. */
    boolean mayBeProposed() {
        return suits.fit() != Fit.NOT_TODAY;
    }
}
