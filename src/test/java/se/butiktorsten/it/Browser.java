package se.butiktorsten.it;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The machine's own Chromium, one for the whole run, without a window. Nothing is downloaded: {@code CHROMIUM} names the
 * program, or it is found on the path.
 */
public final class Browser {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    private static com.microsoft.playwright.Browser running;

    private Browser() {}

    /** A test class in a real browser. Where there is none it is skipped, loudly; with {@code CI=true} it fails. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @ExtendWith(OnlyWithABrowser.class)
    public @interface Needed {}

    /** Somebody new who looks at this server on a screen of this size. */
    public static Visit visit(TorstenServer server, Visit.Window window) {
        return new Visit(browser().newContext(window.options(server)), window);
    }

    private static synchronized com.microsoft.playwright.Browser browser() {
        if (running == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            running = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program().orElseThrow())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--no-first-run",
                                    "--font-render-hinting=none")));
            // A busy machine takes longer than the five seconds that are usual; what never comes is told in the end.
            PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return running;
    }

    private static Optional<Path> program() {
        List<Path> candidates = new ArrayList<>();
        String named = System.getenv("CHROMIUM");
        if (named != null && !named.isBlank()) {
            candidates.add(Path.of(named));
        }
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            NAMES.forEach(name -> candidates.add(Path.of(folder, name)));
        }
        candidates.add(Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));
        candidates.add(Path.of("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"));
        return candidates.stream().filter(Files::isExecutable).findFirst();
    }

    /** Decides for {@link Needed}. */
    static final class OnlyWithABrowser implements ExecutionCondition {

        private static final String BANNER = """

                ##############################################################################
                ##  NO BROWSER FOUND: %s
                ##  is SKIPPED. Install Chromium or set CHROMIUM to its program.
                ##############################################################################
                """;

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (program().isPresent()) {
                return ConditionEvaluationResult.enabled("there is a browser");
            }
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException("No browser found, and with CI=true there must be one");
            }
            System.err.printf(BANNER, context.getDisplayName());
            return ConditionEvaluationResult.disabled("no browser found");
        }
    }
}
