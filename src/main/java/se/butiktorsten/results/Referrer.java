package se.butiktorsten.results;

/** Who sent somebody here (remittent). */
public enum Referrer {
    /** Arbetsförmedlingen. */
    EMPLOYMENT_SERVICE,
    /** Försäkringskassan. */
    SOCIAL_INSURANCE,
    /** Ekonomiskt bistånd: the municipality's economic assistance. */
    ECONOMIC_ASSISTANCE,
    /** The region's health care. */
    REGION,
    /** Another intervention of ours (internremittering). */
    INTERNAL
}
