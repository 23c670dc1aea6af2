package se.butiktorsten.placements;

/** Who insures the participant while the placement goes on. */
public enum InsuranceBasis {
    /** In a labour-market programme: Kammarkollegiet, during working hours and direct travel. */
    KAMMARKOLLEGIET_PROGRAMME,
    /** In rehabilitation decided by Försäkringskassan: Kammarkollegiet, the decision is needed for a claim. */
    KAMMARKOLLEGIET_REHAB,
    /** The municipality's own collective accident insurance. */
    MUNICIPAL,
    /** Employed: the employer's insurance. */
    EMPLOYMENT
}
