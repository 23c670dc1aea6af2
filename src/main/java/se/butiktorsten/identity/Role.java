package se.butiktorsten.identity;

/** What a person is here to do; decides which doors open. A person may have several. */
public enum Role {
    /** Leads a workshop: gives graded tasks, runs orders, counts the shelves. */
    ACTIVITY_LEADER,
    /** Sells at the till of the shop; sees no case data. */
    SHOP_STAFF,
    /** Pulls revenue reports and books the takings; sees no participant. */
    FINANCE,
    /** Arranges placements with external shops and follows them up. */
    COORDINATOR,
    /** Looks after log-ins, products and the system itself; no case data. */
    ADMIN
}
