package se.butiktorsten.shared;

/** Where things are made, and where they lie: every workshop has a shelf of its own, and the shop is the last of them. */
public enum Workshop {
    /** Bread, buns and biscuits. */
    BAKERY,
    /** Sewn things: tote bags, aprons, cushions. */
    TEXTILE,
    /** Boxes, cards and notebooks of paper and cardboard. */
    CARDBOARD,
    /** Things of wood: bird boxes, cutting boards. */
    CARPENTRY,
    /** Herbs, plants and what grows. */
    GARDEN,
    /** Renovated stools, chairs and chests. */
    FURNITURE,
    /** Jam, apple sauce, granola and coffee. */
    KITCHEN,
    /** Labels, price tags and other work at a desk. */
    OFFICE,
    /** Butik Torsten: where things are sold, and the workshop with the sharpest setting. */
    SHOP
}
