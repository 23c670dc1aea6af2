package se.butiktorsten.customers;

/** What somebody changed of a customer's order. */
public enum ChangedTerm {
    /** How much of a line. */
    QUANTITY,
    /** The price of a line's unit. */
    UNIT_PRICE,
    /** The day it is to be handed over. */
    DUE_ON,
    /** What is to be paid beforehand. */
    DEPOSIT,
    /** Whom to reach. That it changed is kept, not from whom to whom: that is to be forgotten one day. */
    CONTACT,
    /** The note. What it said is not kept either. */
    NOTE
}
