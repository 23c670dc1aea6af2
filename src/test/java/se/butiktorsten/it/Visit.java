package se.butiktorsten.it;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One person's window. Keeps an eye on what the page complains about: an error of a script or of the content policy
 * fails the test when the window closes.
 */
public final class Visit implements AutoCloseable {

    /** The two screens that every page is looked at on. */
    public enum Window {
        DESK(1280, 800),
        PHONE(360, 740);

        private final int width;
        private final int height;

        Window(int width, int height) {
            this.width = width;
            this.height = height;
        }

        com.microsoft.playwright.Browser.NewContextOptions options(TorstenServer server) {
            return new com.microsoft.playwright.Browser.NewContextOptions()
                    .setBaseURL(server.address().toString())
                    .setViewportSize(width, height)
                    .setLocale("sv-SE")
                    .setTimezoneId("Europe/Stockholm");
        }
    }

    private static final int NARROWEST = 320;

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

    private final BrowserContext context;
    private final Page page;
    private Window window;
    private final List<String> complaints = new ArrayList<>();

    Visit(BrowserContext context, Window window) {
        this.context = context;
        this.window = window;
        // Long enough for a build machine that does two things at once: how fast a page is, no test says.
        context.setDefaultTimeout(60_000);
        this.page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            // A refused form is answered with 422, which the browser mentions; that is no complaint.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
    }

    public Page page() {
        return page;
    }

    /** Opens a page by its path. */
    public Visit at(String path) {
        page.navigate(path);
        return this;
    }

    /** Logs in as the demonstration's person with this log-in name. */
    public Visit logIn(String login) {
        page.navigate("/logga-in");
        page.locator("input[name=login]").fill(login);
        page.locator("input[name=password]").fill(login + "-demo");
        page.locator("main form button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/logga-in"));
        return this;
    }

    public Visit logOut() {
        page.locator("form[action='/logga-ut'] button").click();
        page.waitForURL("**/logga-in");
        return this;
    }

    /** The paths of the person's menu, in order. */
    public List<String> menu() {
        return page.locator("nav.menu a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    public Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    public Locator field(String label) {
        return page.getByLabel(label);
    }

    /** Keeps a picture of the whole page as {@code target/screenshots/NAME-desk.png} or {@code -phone.png}. */
    public Visit shot(String name) {
        Path file = TorstenServer.build()
                .resolve("screenshots")
                .resolve(name + "-" + window.name().toLowerCase(java.util.Locale.ROOT) + ".png");
        page.waitForLoadState();
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return this;
    }

    /** Looks at the same page through a window of another size. */
    public Visit through(Window other) {
        page.setViewportSize(other.width, other.height);
        window = other;
        return this;
    }

    /** Makes the window as narrow as a page must bear without scrolling sideways: 320 px (WCAG 2.2, 1.4.10). */
    public Visit narrow() {
        page.setViewportSize(NARROWEST, window.height);
        return this;
    }

    /** Fails with a readable list when axe finds anything: WCAG 2.0–2.2 A and AA, and its best practices. */
    public Visit isAccessible() {
        List<String> found = notAccessible();
        if (!found.isEmpty()) {
            throw new AssertionError("Not accessible: " + page.url() + "\n  " + String.join("\n  ", found));
        }
        return this;
    }

    /** Fails when the page is wider than its window, so that a person would have to scroll sideways. */
    public Visit fits() {
        tooWide().ifPresent(fault -> {
            throw new AssertionError(page.url() + " is " + fault);
        });
        return this;
    }

    /** What {@link #isAccessible} and {@link #fits} would fail for, a short line each. */
    public List<String> faults() {
        List<String> faults = notAccessible();
        tooWide().ifPresent(faults::add);
        return faults;
    }

    private List<String> notAccessible() {
        page.waitForLoadState();
        AxeRunOptions onlyFaults = new AxeRunOptions();
        onlyFaults.setResultTypes(List.of("violations"));
        // Our pages have no frames: without them one page less has to be opened for each that is looked at.
        AxeBuilder axe =
                new AxeBuilder(page).options(onlyFaults).withTags(RULES).setLegacyMode(true);
        List<String> found = new ArrayList<>();
        for (Rule rule : axe.analyze().getViolations()) {
            for (CheckedNode node : rule.getNodes()) {
                found.add(rule.getId() + " " + node.getTarget() + " " + shortly(node.getFailureSummary()));
            }
        }
        return found;
    }

    /** How wide the page is, when that is wider than its window. */
    public Optional<String> tooWide() {
        page.waitForLoadState();
        int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        int seen = page.viewportSize().width;
        return width > seen ? Optional.of(width + " px wide in a window of " + seen) : Optional.empty();
    }

    private static String shortly(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > 240 ? line.substring(0, 240) + "…" : line;
    }

    @Override
    public void close() {
        context.close();
        if (!complaints.isEmpty()) {
            throw new AssertionError("The browser complained:\n" + String.join("\n", complaints));
        }
    }
}
