package se.butiktorsten.participants;

/**
 * The workshop where somebody trains as a rule; tasks elsewhere are open to them too. The names are those of the
 * catalogue's workshops, which this feature does not see.
 */
public enum TrainingPlace {
    BAKERY,
    TEXTILE,
    CARDBOARD,
    CARPENTRY,
    GARDEN,
    FURNITURE,
    KITCHEN,
    OFFICE,
    SHOP
}
