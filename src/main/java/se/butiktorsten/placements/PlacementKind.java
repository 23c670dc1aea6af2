package se.butiktorsten.placements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What sort of placement it is, and so who decides on it. */
public enum PlacementKind {
    /** Work training in one of our workshops, decided by the unit. */
    WORKSHOP_TRAINING(false),
    /** Work training in Butik Torsten, "i ett skarpare läge", decided by the unit. */
    SHOP_TRAINING(false),
    /** From our workshop to a shop nearby, on the way to a job (övergångspraktik). */
    TRANSITION_PLACEMENT(true),
    /** Arbetsförmedlingen's work training, without demands on productivity. */
    WORK_TRAINING_AF(true),
    /** Arbetsförmedlingen's reinforced work training, to find out how health affects work. */
    REINFORCED_WORK_TRAINING_AF(true),
    /** Arbetsförmedlingen's work practice (arbetspraktik). */
    WORK_PRACTICE_AF(true),
    /** Work trial decided by Försäkringskassan or an employer (arbetsprövning). */
    WORK_TRIAL_FK(true),
    /** A visit to see a workplace. */
    STUDY_VISIT(true);

    private static final int WORK_PRACTICE_MONTHS = 6;

    private final boolean outside;

    PlacementKind(boolean outside) {
        this.outside = outside;
    }

    /**
     * The last day that one beginning on this day may have: arbetspraktik lasts six calendar months at the most, so one
     * that begins on 31 August ends on 27 February, and on the 28th before a leap day.
     */
    @Nullable
    LocalDate lastDay(LocalDate from) {
        return this == WORK_PRACTICE_AF ? from.plusMonths(WORK_PRACTICE_MONTHS).minusDays(1) : null;
    }

    /** Whether it happens with an employer outside; otherwise it has none. */
    public boolean isOutside() {
        return outside;
    }
}
