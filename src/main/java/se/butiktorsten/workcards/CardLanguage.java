package se.butiktorsten.workcards;

/** The languages besides Swedish in which a move may be written, each by its own name and in its own direction. */
public enum CardLanguage {
    EN("en", "English", false),
    AR("ar", "العربية", true),
    PRS("prs", "دری", true),
    SO("so", "Soomaali", false),
    TI("ti", "ትግርኛ", false),
    UK("uk", "Українська", false);

    private final String tag;
    private final String ownName;
    private final boolean rightToLeft;

    CardLanguage(String tag, String ownName, boolean rightToLeft) {
        this.tag = tag;
        this.ownName = ownName;
        this.rightToLeft = rightToLeft;
    }

    /** As in BCP 47, for {@code lang}. */
    public String tag() {
        return tag;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** {@code rtl} or {@code ltr}. */
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }
}
