package se.butiktorsten.placements;

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

    private final boolean outside;

    PlacementKind(boolean outside) {
        this.outside = outside;
    }

    /** Whether it happens with an employer outside; otherwise it has none. */
    public boolean isOutside() {
        return outside;
    }
}
