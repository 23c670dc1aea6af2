package se.butiktorsten.results;

/** What somebody takes part in (insats). */
public enum Intervention {
    /** Aktivering i grupp, with Grön Intro. */
    GROUP_ACTIVATION,
    /** Arbetsförmågebedömning: it finds something out, and has no individual goal. */
    WORK_CAPACITY_ASSESSMENT,
    /** Arbetsträning. */
    WORK_TRAINING,
    /** Grön Aktivering: counted apart, never in the volumes. */
    GREEN_ACTIVATION;

    /** Whether it counts in the volumes that the unit answers for. */
    public boolean countsInVolumes() {
        return this != GREEN_ACTIVATION;
    }

    /** Whether an individual goal belongs to it. */
    public boolean hasPersonalGoal() {
        return this != WORK_CAPACITY_ASSESSMENT;
    }
}
