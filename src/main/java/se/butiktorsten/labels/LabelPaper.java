package se.butiktorsten.labels;

import se.butiktorsten.shared.print.Barcode;

/** What labels are printed on. */
public enum LabelPaper {

    /** A4 with 3 × 8 labels of 70 × 37 mm, for any printer. */
    SHEET("label-sheet", "label-sheet", 24, 174, 118, 240),

    /** A roll 62 mm wide, a page for each label: 40 mm long, for food 90 mm. */
    ROLL("label-roll", "label-roll-food", 1, 164, 164, 640);

    /** The narrowest module that hand scanners read, in thousandths of a millimetre. */
    private static final int NARROWEST = 190;

    private final String design;
    private final String foodDesign;
    private final int onOne;
    private final int codeWidth;
    private final int foodCodeWidth;
    private final int contentsMost;

    LabelPaper(String design, String foodDesign, int onOne, int codeWidth, int foodCodeWidth, int contentsMost) {
        this.design = design;
        this.foodDesign = foodDesign;
        this.onOne = onOne;
        this.codeWidth = codeWidth;
        this.foodCodeWidth = foodCodeWidth;
        this.contentsMost = contentsMost;
    }

    /** How many labels a sheet has. */
    public int onOne() {
        return onOne;
    }

    String design(boolean hasFood) {
        return hasFood ? foodDesign : design;
    }

    /** The room for the barcode, in points. */
    int codeWidth(boolean isFood) {
        return isFood ? foodCodeWidth : codeWidth;
    }

    /** Whether hand scanners read this code in the room there is for it. */
    boolean reads(Barcode code, boolean isFood) {
        return code.module(codeWidth(isFood)) >= NARROWEST;
    }

    /** How many letters of ingredients can be read on it, even if all of them are bold. */
    int contentsMost() {
        return contentsMost;
    }
}
