package se.butiktorsten.results;

/** What every participant is asked when an intervention has ended (domain guide 9.3 F). */
public enum SurveyQuestion {
    /** Do you feel better than when you began? */
    WELLBEING,
    /** Have you come closer to work or studies? */
    STEP_TO_WORK
}
