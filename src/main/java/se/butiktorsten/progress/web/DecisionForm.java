package se.butiktorsten.progress.web;

import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Demand;
import se.butiktorsten.progress.Decision;
import se.butiktorsten.progress.DecisionDraft;
import se.butiktorsten.progress.Offer;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.web.Form;

/**
 * What the form about a suggestion says. One press chooses: {@code ACCEPTED}, {@code ADAPT_TASK}, {@code
 * STEP_BACK.FINE_PRECISION}, {@code OTHER} or {@code DECLINED}.
 */
final class DecisionForm {

    private DecisionForm() {}

    static DecisionDraft read(Form form) {
        String choice = form.value("choice").strip();
        Decision decision = decision(choice);
        Offer offer = one(Offer.values(), choice.replaceAll("\\..*", ""));
        Demand demand = choice.startsWith(Offer.STEP_BACK.name() + ".")
                ? one(Demand.values(), choice.substring(Offer.STEP_BACK.name().length() + 1))
                : null;
        String present = form.value("present").strip();
        DecisionDraft draft = new DecisionDraft(
                decision,
                offer,
                demand,
                present.equals("yes") ? Boolean.TRUE : present.equals("no") ? Boolean.FALSE : null,
                note(form),
                form.ticked("keepWords"));
        if (decision == null) {
            form.note("choice", choice.isEmpty() ? "shared.fault.required" : "shared.fault.choice");
        }
        if (draft.participantPresent() == null) {
            form.note("present", present.isEmpty() ? "shared.fault.required" : "shared.fault.choice");
        }
        for (Fault fault : draft.faults()) {
            if (fault.field().equals("note") && form.fault("note") == null) {
                form.note("note", fault.code(), pairs(fault));
            }
        }
        return draft;
    }

    private static String note(Form form) {
        String note = form.optionalText("note", DecisionDraft.NOTE_LONGEST);
        return note == null ? "" : note;
    }

    private static @Nullable Decision decision(String choice) {
        Decision decision = one(Decision.values(), choice);
        boolean isOffer = one(Offer.values(), choice.replaceAll("\\..*", "")) != null;
        return decision == null && isOffer ? Decision.ACCEPTED : decision;
    }

    private static <E extends Enum<E>> @Nullable E one(E[] constants, String name) {
        for (E constant : constants) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    private static Object[] pairs(Fault fault) {
        return fault.facts().entrySet().stream()
                .flatMap(fact -> java.util.stream.Stream.of(fact.getKey(), fact.getValue()))
                .toArray();
    }
}
