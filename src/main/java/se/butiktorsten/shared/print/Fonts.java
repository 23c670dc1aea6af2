package se.butiktorsten.shared.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The letters that reports are printed with: DejaVu, which comes with the report library. Java asks the machine's own
 * font configuration before it measures the first text, and a bare machine has none; so it is given one of ours.
 */
public final class Fonts {

    /** What Java reads instead of asking the machine; whoever sets it on the command line keeps his own. */
    private static final String PROPERTY = "sun.awt.fontconfig";

    private static final String FONT = "DejaVuSans.ttf";

    private Fonts() {}

    /**
     * Writes the font and its configuration into the folder, unless they are there, and tells Java. Must run before the
     * first text is measured or drawn in this process; later calls change nothing.
     *
     * @param folder is made if need be; must last as long as the process
     */
    public static synchronized void useFrom(Path folder) {
        if (System.getProperty(PROPERTY) != null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path font = folder.toAbsolutePath().resolve(FONT);
            if (!Files.exists(font)) {
                Path arriving = Files.createTempFile(folder, FONT, ".part");
                try (InputStream ttf = Fonts.class.getResourceAsStream("/net/sf/jasperreports/fonts/dejavu/" + FONT)) {
                    if (ttf == null) {
                        throw new IllegalStateException("The report library brings no " + FONT);
                    }
                    Files.copy(ttf, arriving, StandardCopyOption.REPLACE_EXISTING);
                }
                Files.move(arriving, font, StandardCopyOption.REPLACE_EXISTING);
            }
            Path configuration = folder.toAbsolutePath().resolve("fontconfig.properties");
            Files.writeString(configuration, """
                    version=1
                    sequence.allfonts=default
                    allfonts.default=DejaVu Sans
                    filename.DejaVu_Sans=%s
                    """.formatted(font.toString().replace("\\", "\\\\")));
            System.setProperty(PROPERTY, configuration.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot put the fonts into " + folder, e);
        }
    }

    /** The same in a folder of this process's own, for those who have no data folder. */
    static void useSome() {
        if (System.getProperty(PROPERTY) == null) {
            try {
                useFrom(Files.createTempDirectory("torsten-fonts"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
