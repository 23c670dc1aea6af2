package se.butiktorsten.handover;

/** What became of an internal referral. */
public enum ReferralStatus {
    /** Somebody asked, and nobody has answered yet. */
    SENT,
    /** There is room, from a day on. */
    ACCEPTED,
    /** Something else was suggested. */
    DECLINED,
    /** Whoever asked no longer asks. */
    WITHDRAWN
}
