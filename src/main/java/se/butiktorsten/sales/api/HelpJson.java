package se.butiktorsten.sales.api;

import se.butiktorsten.sales.HelpCall;

/**
 * A call for a hand at a till.
 *
 * @param answered whether somebody has said that they are coming
 */
public record HelpJson(String id, String till, String calledAt, boolean answered) {

    static HelpJson of(HelpCall call) {
        return new HelpJson(
                call.id().toString(), call.tillCode(), call.calledAt().toString(), call.isAnswered());
    }
}
