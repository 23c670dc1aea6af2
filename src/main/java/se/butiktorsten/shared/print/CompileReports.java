package se.butiktorsten.shared.print;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/** Run by the build: compiles our own report designs, so that nothing is compiled, or loaded from outside, later. */
public final class CompileReports {

    private CompileReports() {}

    /**
     * Compiles every design of the first folder into the second.
     *
     * @param folders where the designs are, where the compiled reports go
     */
    public static void main(String[] folders) throws IOException, JRException {
        Path designs = Path.of(folders[0]);
        Path compiled = Path.of(folders[1]);
        Files.createDirectories(compiled);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(designs, "*.jrxml")) {
            for (Path design : files) {
                String name = design.getFileName().toString().replace(".jrxml", ".jasper");
                Path target = compiled.resolve(name);
                if (!Files.exists(target)
                        || Files.getLastModifiedTime(target).compareTo(Files.getLastModifiedTime(design)) < 0) {
                    JasperCompileManager.compileReportToFile(design.toString(), target.toString());
                }
            }
        }
    }
}
