package se.butiktorsten.archive;

import se.butiktorsten.finance.RevenueFile;
import se.butiktorsten.finance.RevenueFiles;
import se.butiktorsten.finance.RevenueQuestion;
import se.butiktorsten.shared.web.Language;

/**
 * What a file is to hold.
 *
 * @param asked the question as it stands in an address, or the year
 * @param name what the file is called, without its ending
 */
record FileOrder(FileKind kind, String asked, String ending, Language language, String name) {

    static FileOrder revenue(RevenueQuestion question, RevenueFile file, Language language) {
        return new FileOrder(
                FileKind.REVENUE,
                question.inWords(),
                file.ending(),
                language,
                RevenueFiles.fileName(question, language));
    }

    /** In Swedish, the language of those who will read it in seven years. */
    static FileOrder year(int year) {
        return new FileOrder(FileKind.YEAR, String.valueOf(year), "zip", Language.SV, "torsten-bokforing-" + year);
    }
}
