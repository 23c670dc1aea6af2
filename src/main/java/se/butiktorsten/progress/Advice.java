package se.butiktorsten.progress;

import java.util.List;
import se.butiktorsten.catalog.Demand;

/** What the rule says about one participant on one day. An advice changes nothing. */
public sealed interface Advice {

    /** Try tasks with one grade more of one demand (RAISE). */
    record Raise(Demand demand, Grounds grounds) implements Advice {}

    /**
     * Make it easier (ADAPT).
     *
     * @param peaks the demand in which the tasks lay furthest above what was agreed; several when they tie, and then the
     *     participant is asked; empty when no step back is left there
     * @param because the sessions that speak for it
     */
    record Adapt(List<Demand> peaks, Grounds grounds, List<Observation> because) implements Advice {

        public Adapt {
            peaks = List.copyOf(peaks);
            because = List.copyOf(because);
        }

        /** What to offer, in this order. */
        public List<Offer> offers() {
            return peaks.isEmpty()
                    ? List.of(Offer.ADAPT_TASK, Offer.SHORTER_SESSION)
                    : List.of(Offer.ADAPT_TASK, Offer.SHORTER_SESSION, Offer.STEP_BACK);
        }
    }

    /** Go on as now (KEEP), for at least one reason. */
    record Keep(List<KeepReason> reasons) implements Advice {

        public Keep {
            reasons = List.copyOf(reasons);
        }
    }
}
