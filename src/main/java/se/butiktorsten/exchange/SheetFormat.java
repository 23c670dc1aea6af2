package se.butiktorsten.exchange;

import java.util.Locale;
import java.util.Optional;

/** What a list is written as. */
public enum SheetFormat {
    /** Semicolons and decimal commas; opens everywhere. */
    CSV("text/csv;charset=UTF-8"),
    /** A workbook with real numbers. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The ending of a file, {@code csv}. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format with this ending, in capitals or not. */
    public static Optional<SheetFormat> of(String ending) {
        for (SheetFormat format : values()) {
            if (format.ending().equalsIgnoreCase(ending)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** The list in this format. */
    public byte[] write(Sheet sheet) {
        return this == CSV ? sheet.csv() : sheet.xlsx();
    }
}
