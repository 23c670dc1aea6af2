package se.butiktorsten.finance;

import se.butiktorsten.shared.NotFound;

/** The kinds of file that a revenue report comes in. */
public enum RevenueFile {
    /** For people and paper; tagged, so that a screen reader follows it. */
    PDF("pdf", "application/pdf"),
    /** For a spreadsheet: real numbers and dates, headings in view. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** For everything else: semicolons, UTF-8. */
    CSV("csv", "text/csv;charset=UTF-8");

    private final String ending;
    private final String mediaType;

    RevenueFile(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /**
     * The kind with this ending, in small letters.
     *
     * @throws NotFound if there is none
     */
    public static RevenueFile ending(String ending) {
        for (RevenueFile kind : values()) {
            if (kind.ending.equals(ending)) {
                return kind;
            }
        }
        throw new NotFound("file", ending);
    }

    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }
}
