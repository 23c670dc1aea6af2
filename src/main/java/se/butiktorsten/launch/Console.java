package se.butiktorsten.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The few lines that the person at the console reads: Swedish first, then English. */
final class Console {

    private static final String DEMO = """

            Demonstration: alla personer och siffror är påhittade. Logga in som
            Demonstration: all people and figures are invented. Log in as

              leda       leda-demo       aktivitetsledare activity leader
              bageri     bageri-demo     ledare i bageri  leader, bakery and kitchen
              kassa      kassa-demo      butikspersonal   shop staff
              butik      butik-demo      butikspersonal   shop staff, to take turns with
              ekonomi    ekonomi-demo    ekonomi          finance
              attest     attest-demo     ekonomi          finance, to approve what the other books
              praktik    praktik-demo    samordnare       coordinator
              admin      admin-demo      administratör    administrator
            """;

    private final PrintStream out;
    private final long startedAt = System.nanoTime();

    Console() {
        // Swedish letters come out right in a terminal whose locale was never set, too.
        Charset charset = System.getProperty("os.name", "").startsWith("Windows")
                ? Charset.defaultCharset()
                : StandardCharsets.UTF_8;
        out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset);
    }

    void starting(Settings settings, Path log) {
        out.println("Torsten startar. / Torsten is starting.");
        out.println("  data: " + settings.data());
        out.println("  log:  " + log);
    }

    void step(String swedish, String english) {
        out.printf("  %2d s  %s / %s%n", seconds(), swedish, english);
    }

    void ready(Settings settings) {
        out.println();
        out.printf("Torsten är igång efter %d s.  / Torsten is ready after %d s.%n", seconds(), seconds());
        out.println();
        out.println("    http://localhost:" + settings.port() + "/");
        if (settings.demo()) {
            out.print(DEMO);
        }
        out.println();
        out.println("Stanna med Ctrl-C. / Stop with Ctrl-C.");
    }

    void stopped() {
        out.println("Torsten har stannat. / Torsten has stopped.");
    }

    void refused(CannotStart reason) {
        out.println(reason.swedish());
        out.println(reason.english());
    }

    private long seconds() {
        return (System.nanoTime() - startedAt) / 1_000_000_000;
    }
}
