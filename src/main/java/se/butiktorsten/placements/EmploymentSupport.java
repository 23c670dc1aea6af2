package se.butiktorsten.placements;

/** What supports an employment, if anything does. */
public enum EmploymentSupport {
    NONE,
    /** Nystartsjobb. */
    NEW_START_JOB,
    /** Introduktionsjobb. */
    INTRODUCTION_JOB,
    /** Etableringsjobb. */
    ESTABLISHMENT_JOB,
    /** Lönebidrag för utveckling i anställning. */
    WAGE_SUBSIDY_DEVELOPMENT,
    /** Lönebidrag för anställning. */
    WAGE_SUBSIDY_EMPLOYMENT,
    /** Lönebidrag för trygghet i anställning. */
    WAGE_SUBSIDY_SECURITY,
    /** Offentligt skyddat arbete (OSA). */
    SHELTERED_PUBLIC,
    /** Kommunal arbetsmarknadsanställning. */
    MUNICIPAL
}
