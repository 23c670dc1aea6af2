package se.butiktorsten.placements;

/** What a placement led to, as it stood on its last day. */
public enum Outcome {
    /** A job until further notice (tillsvidare). */
    EMPLOYED_OPEN,
    /** A job for a limited time (visstid). */
    EMPLOYED_FIXED,
    /** A job by the hour. */
    EMPLOYED_HOURLY,
    STUDIES,
    /** Registered and looking for work. */
    ACTIVE_JOBSEEKER,
    /** Another intervention: Arbetsförmedlingen, Försäkringskassan or the municipality. */
    OTHER_INTERVENTION,
    MEDICAL_REHAB,
    SOCIAL_REHAB,
    /** Another placement follows. */
    FURTHER_PLACEMENT,
    RETURN_TO_REFERRER,
    MOVED,
    WITHDREW,
    DECEASED,
    UNKNOWN;

    /** Whether it is a job. */
    public boolean isEmployment() {
        return this == EMPLOYED_OPEN || this == EMPLOYED_FIXED || this == EMPLOYED_HOURLY;
    }

    /** Whether there is anybody to ask three and six months later. */
    boolean isFollowedUp() {
        return this != DECEASED;
    }
}
