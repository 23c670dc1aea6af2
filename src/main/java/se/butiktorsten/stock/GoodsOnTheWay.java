package se.butiktorsten.stock;

import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.Workshop;

/** Tells the pages of the stock and the till what is on its way and not in the book of its place yet. Whoever carries goods says so. */
public interface GoodsOnTheWay {

    /** How many lists of goods wait to be received at a place. */
    int listsTo(Actor by, Workshop place);
}
