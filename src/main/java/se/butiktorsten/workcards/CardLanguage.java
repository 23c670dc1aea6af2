package se.butiktorsten.workcards;

/** The languages besides Swedish in which a move may be written, each by its own name and in its own direction. */
public enum CardLanguage {
    EN("en", "English", false, true),
    AR("ar", "العربية", true, true),
    PRS("prs", "دری", true, true),
    SO("so", "Soomaali", false, true),
    TI("ti", "ትግርኛ", false, false),
    UK("uk", "Українська", false, true);

    private final String tag;
    private final String ownName;
    private final boolean rightToLeft;
    private final boolean printable;

    CardLanguage(String tag, String ownName, boolean rightToLeft, boolean printable) {
        this.tag = tag;
        this.ownName = ownName;
        this.rightToLeft = rightToLeft;
        this.printable = printable;
    }

    /** As in BCP 47, for {@code lang}. */
    public String tag() {
        return tag;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** Whether the font of our reports has its letters; on a screen every language is shown. */
    public boolean isPrintable() {
        return printable;
    }

    /** {@code rtl} or {@code ltr}. */
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }
}
