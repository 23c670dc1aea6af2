package se.butiktorsten.stock;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What caused a movement, as plain data: {@code BATCH 42}, {@code SALE 7f3…}. One source posts to a card at most once,
 * which is what makes a repeated call harmless.
 *
 * @param kind capitals and underscores, at most 20
 * @param id at most 60 characters
 */
public record MovementSource(String kind, String id) {

    /** The till found more on the counter than in the book; the id is the sale's. */
    public static final String TILL_COUNT = "TILL_COUNT";

    /** A workshop used more than was in the book; the id is that of what it used. */
    public static final String USE_COUNT = "USE_COUNT";

    /** Goods that were picked arrived; the id is the number of the list and of its line. */
    public static final String PICK_LIST = "PICK_LIST";

    /** More arrived of a pick list than was in the book where it was picked; the id is that of the arrival. */
    public static final String PICK_COUNT = "PICK_COUNT";

    /** Goods came in from outside the workshops; the id is made by who took them in. */
    public static final String DELIVERY = "DELIVERY";

    /** Goods were handed over to a customer who had ordered them; the id is the delivery's. */
    public static final String HANDED_OVER = "HANDED_OVER";

    /** Somebody moved goods from one place to another; the id is made by them. */
    public static final String MOVE = "MOVE";

    /** A count of a stocktake was approved; the id is the count's. */
    public static final String STOCKTAKE = "STOCKTAKE";

    static final String COUNT = "COUNT";
    static final String WASTE = "WASTE";
    static final String GIFT = "GIFT";
    static final String OWN_USE = "OWN_USE";
    static final String CORRECTION = "CORRECTION";

    private static final Pattern KIND = Pattern.compile("[A-Z_]{1,20}");
    private static final int ID_LENGTH = 60;

    public MovementSource {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("A source's kind is 1 to 20 capitals, not " + kind);
        }
        if (id.isBlank() || id.length() > ID_LENGTH) {
            throw new IllegalArgumentException("A source's id has 1 to 60 characters");
        }
    }

    public MovementSource(String kind, UUID id) {
        this(kind, id.toString());
    }
}
