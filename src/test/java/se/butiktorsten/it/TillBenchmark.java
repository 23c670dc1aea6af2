package se.butiktorsten.it;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * How the till feels on a slow tablet: Chromium with its processor slowed down six times. From the tap on a tile to the line
 * painted in the purchase, from "Godkänt" to the receipt, and from opening the page again to a shelf that answers. Beside
 * it the same tap that only turns a word on the page, so that the machine's own pace can be told apart. See
 * {@code docs/benchmarks.md}.
 */
public final class TillBenchmark {

    private static final int TAPS = Integer.getInteger("till.taps", 60);
    private static final int OPENINGS = Integer.getInteger("till.openings", 10);
    private static final double SLOWER = 6;

    /** Milliseconds from a press to the frame after the one in which the page has changed. */
    private static final String TAP = """
            (selector) => new Promise((resolve) => {
              const target = document.querySelector(selector);
              const start = performance.now();
              target.click();
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
            })""";

    private static final String BARE = """
            () => new Promise((resolve) => {
              const word = document.getElementById('till-said');
              const start = performance.now();
              word.textContent = String(start);
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
            })""";

    private static final String PAID = """
            () => new Promise((resolve) => {
              const dialog = document.getElementById('pay-dialog');
              const start = performance.now();
              document.querySelector('[data-pay=CARD]').click();
              const look = () => dialog.dataset.at === 'done'
                ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
                : setTimeout(look, 1);
              look();
            })""";

    private TillBenchmark() {}

    /** Measures and prints. */
    public static void main(String[] arguments) {
        try (TorstenServer server = TorstenServer.onDerby(true);
                Visit visit = Browser.visit(server, Visit.Window.DESK).logIn("kassa")) {
            String code = Purchases.tillOf(server, "MATT");
            Page page = visit.at("/kassa/" + code).page();
            page.waitForSelector("[data-ready]");
            page.waitForFunction("async () => !!(await caches.match(location.href))");
            page.reload();
            page.waitForSelector("[data-ready]");
            List<?> scripts = (List<?>) page.evaluate("""
                    () => performance.getEntriesByType('resource').map((one) => one.name)
                      .filter((name) => name.endsWith('.js'))""");
            long bytes = 0;
            for (Object script : scripts) {
                bytes += packed(String.valueOf(script));
            }

            CDPSession slow = page.context().newCDPSession(page);
            slow.send("Emulation.setCPUThrottlingRate", rate(SLOWER));
            List<Double> bare = new ArrayList<>();
            List<Double> taps = new ArrayList<>();
            List<Double> paid = new ArrayList<>();
            String[] goods = {"BA-001", "BA-002", "KO-001", "TX-001", "PD-001", "SN-001"};
            for (int i = 0; i < TAPS; i++) {
                bare.add(number(page.evaluate(BARE)));
                taps.add(number(page.evaluate(TAP, "[data-sku='" + goods[i % goods.length] + "']")));
                if (i % goods.length == goods.length - 1) {
                    page.evaluate("() => document.querySelector('[data-way=card]').click()");
                    paid.add(number(page.evaluate(PAID)));
                    page.evaluate("() => document.getElementById('pay-dialog').close()");
                }
            }
            List<Double> opened = new ArrayList<>();
            for (int i = 0; i < OPENINGS; i++) {
                page.reload();
                page.waitForSelector(
                        "#pay-amount",
                        new Page.WaitForSelectorOptions()
                                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
                page.waitForFunction("() => performance.getEntriesByName('till-usable').length > 0");
                opened.add(number(page.evaluate("() => performance.getEntriesByName('till-usable')[0].startTime")));
            }
            System.out.printf(Locale.ROOT, "Chromium, processor %.0f times slower%n", SLOWER);
            print("a word on the page, painted", bare);
            print("tap on a tile to the line painted", taps);
            print("\"Godkänt\" to the receipt shown", paid);
            print("opened again to a shelf that answers", opened);
            System.out.printf(
                    Locale.ROOT,
                    "scripts of the till's page, %d files, packed: %.1f kB%n",
                    scripts.size(),
                    bytes / 1000.0);
        }
    }

    /** What comes over the wire; a browser that has the page already reads it from what it kept, unpacked. */
    private static long packed(String address) {
        try {
            HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .header("Accept-Encoding", "gzip")
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + ": " + answer.statusCode());
            }
            return answer.body().length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static com.google.gson.JsonObject rate(double times) {
        com.google.gson.JsonObject rate = new com.google.gson.JsonObject();
        rate.addProperty("rate", times);
        return rate;
    }

    private static double number(Object answer) {
        return ((Number) answer).doubleValue();
    }

    private static void print(String what, List<Double> times) {
        Collections.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-38s p50 %5.0f ms   p75 %5.0f ms   p95 %5.0f ms%n",
                what,
                at(times, 50),
                at(times, 75),
                at(times, 95));
    }

    private static double at(List<Double> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
