package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.butiktorsten.it.Client.Answer;

/**
 * Three tills in a browser sell more than a thousand times while the net drops what they send and what they are answered,
 * the server answers 500 or half an answer, it is ended by {@code kill -9}, a till has two windows, a device is wiped, and
 * another is replaced while it is offline. In the end every completed sale is on the server exactly once, the numbers have
 * no gap, the journals' chains hold, and each drawer agrees with its Z report to the öre. {@code -Dchaos.seed=…} replays
 * the dice.
 */
@Browser.Needed
class TillChaosIT {

    private static final long SEED = Long.getLong("chaos.seed", 20261122L);

    /** Sells as a cashier does, by pressing what is there, as fast as the page lets it. */
    private static final String SELL = """
            ({ count, seed }) => {
              let dice = seed;
              const roll = (sides) => {
                dice = (dice * 1103515245 + 12345) % 2147483648;
                return Math.floor(dice / 65536) % sides;
              };
              const tiles = [...document.querySelectorAll('.tile')].filter((tile) => tile.dataset.whole === 'yes');
              const dialog = document.getElementById('pay-dialog');
              const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
              window.left = count;
              (async () => {
                while (window.left > 0) {
                  for (let k = 0; k <= roll(3); k++) {
                    tiles[roll(tiles.length)].click();
                  }
                  const way = ['card', 'swish', 'cash'][roll(3)];
                  document.querySelector(`[data-way=${way}]`).click();
                  if (dialog.open && way === 'cash') {
                    const notes = document.querySelectorAll('#pay-notes button');
                    notes[roll(notes.length)].click();
                  }
                  if (dialog.open && dialog.dataset.at === way) {
                    document.querySelector(`[data-pay=${way.toUpperCase()}]`).click();
                    document.querySelector(`[data-pay=${way.toUpperCase()}]`).click();
                  }
                  for (let i = 0; i < 400 && dialog.open && !['done', 'not-kept'].includes(dialog.dataset.at); i++) {
                    await pause(5);
                  }
                  if (dialog.open && dialog.dataset.at === 'done') {
                    window.left--;
                  } else {
                    await pause(200);
                  }
                  if (dialog.open) {
                    dialog.close();
                  }
                  await pause(1);
                }
              })();
            }""";

    /** What this device has completed, from its own book. */
    private static final String SOLD = """
            () => new Promise((resolve, reject) => {
              const till = document.getElementById('till').dataset.till;
              const request = indexedDB.open(`torsten.till.${till}`, 1);
              request.onsuccess = () => {
                request.result.transaction('receipts').objectStore('receipts').getAll().onsuccess = (found) => {
                  request.result.close();
                  resolve(found.target.result.map((receipt) => [receipt.id, receipt.number,
                    ...['CASH', 'CARD', 'SWISH'].map((method) => receipt.payments
                      .filter((part) => part.method === method).reduce((sum, part) => sum + part.amount, 0)),
                    receipt.vat.map((sum) => `${sum.bp}:${sum.vat}`).join()].join(' ')));
                };
              };
              request.onerror = reject;
            })""";

    private final Random random = new Random(SEED);
    private final Map<String, Sold> sold = new TreeMap<>();

    /** A completed sale as its receipt says: what was paid by each method, and the VAT of each rate, in öre. */
    private record Sold(String id, long cash, long card, long swish, String vat) {}

    @Test
    void everyCompletedSaleArrivesOnceWhateverHappens() {
        TorstenServer server = Servers.derby();
        List<String> codes = List.of("KAOS-A", "KAOS-B", "KAOS-C");
        codes.forEach(code -> Purchases.tillOf(server, code));
        Map<String, Visit> tills = new LinkedHashMap<>();
        List<Visit> all = new ArrayList<>();
        try {
            codes.forEach(code -> tills.put(code, open(server, code, all)));
            selling(tills.get("KAOS-A"), 350); // Some of them twice: in both of its windows at once.
            selling(tills.get("KAOS-B"), 300);
            selling(tills.get("KAOS-C"), 270);

            Page second = tills.get("KAOS-A").page().context().newPage();
            second.setViewportSize(320, 240);
            disturb(second);
            second.navigate("/kassa/KAOS-A");
            second.waitForSelector("[data-ready]");
            untilLeft(tills.get("KAOS-C"), 180);
            server.kill();
            server.start();
            tills.values().forEach(TillChaosIT::logInAgain);
            second.evaluate(SELL, Map.of("count", 20, "seed", 7));
            tills.values().forEach(visit -> untilLeft(visit, 0));
            second.waitForFunction("() => window.left === 0", null, patiently());
            second.close();

            replaceWhileOffline(server, tills, all);
            wipe(server, tills, all);
            tills.forEach((code, visit) -> everythingSent(visit));
            tills.forEach((code, visit) -> remember(visit));

            assertThat(sold).hasSizeGreaterThan(1_000);
            codes.forEach(code -> isWhole(server, code));
            JsonNode check = server.as("ekonomi").get("/api/tills/check").json();
            assertThat(check.get("differences")).as(check.toString()).isEmpty();
            assertThat(Purchases.auditOf(server).get("differences")).isEmpty();
            tills.forEach((code, visit) -> drawerAgrees(server, code, visit));
        } finally {
            all.forEach(Visit::close);
        }
    }

    private Visit open(TorstenServer server, String code, List<Visit> all) {
        Visit visit = Browser.visit(server, Visit.Window.DESK);
        all.add(visit);
        visit.page().setDefaultTimeout(120_000);
        // Nobody looks: a small window is painted quickly.
        visit.page().setViewportSize(320, 240);
        visit.logIn("kassa");
        disturb(visit.page());
        visit.at("/kassa/" + code).page().waitForSelector("[data-ready]");
        return visit;
    }

    /** The server that was killed knows nobody any more; the till goes on where it stood. */
    private static void logInAgain(Visit visit) {
        Page page = visit.page().context().newPage();
        page.navigate("/logga-in");
        page.fill("input[name=login]", "kassa");
        page.fill("input[name=password]", "kassa-demo");
        page.click("main form button[type=submit]");
        page.waitForURL(url -> !url.contains("/logga-in"));
        page.close();
    }

    /** The net and the server as they are on a bad day; the dice decide call by call. */
    private void disturb(Page page) {
        page.route("**/api/sales/*", this::onABadDay);
        page.route("**/api/tills/*/events/*", this::onABadDay);
    }

    private void onABadDay(Route call) {
        int dice = random.nextInt(1_000);
        try {
            if (dice < 730) {
                call.resume();
            } else if (dice < 810) {
                call.abort();
            } else if (dice < 890) {
                call.fetch();
                call.abort();
            } else if (dice < 940) {
                call.fulfill(new Route.FulfillOptions().setStatus(500).setBody("<html>"));
            } else if (dice < 997) {
                APIResponse answer = call.fetch();
                String text = answer.text();
                call.fulfill(new Route.FulfillOptions()
                        .setStatus(answer.status())
                        .setBody(text.substring(0, text.length() / 2)));
            } else {
                // The answer comes too late: the till has given up waiting for it.
                call.fetch();
            }
        } catch (PlaywrightException serverIsDown) {
            call.abort();
        }
    }

    private void selling(Visit visit, int count) {
        visit.page().evaluate(SELL, Map.of("count", count, "seed", random.nextInt(1_000_000)));
    }

    private static Page.WaitForFunctionOptions patiently() {
        return new Page.WaitForFunctionOptions().setTimeout(200_000);
    }

    private static void untilLeft(Visit visit, int left) {
        visit.page().waitForFunction("left => window.left <= left", left, patiently());
    }

    private static void everythingSent(Visit visit) {
        // Retries wait ten seconds; whoever comes back to the till need not.
        visit.page()
                .waitForFunction(
                        """
                () => {
                  dispatchEvent(new Event('online'));
                  return document.getElementById('till-state').dataset.waiting === '0';
                }""",
                        null,
                        new Page.WaitForFunctionOptions().setTimeout(200_000).setPollingInterval(500));
    }

    @SuppressWarnings("unchecked")
    private void remember(Visit visit) {
        for (String line : (List<String>) visit.page().evaluate(SOLD)) {
            String[] parts = line.split(" ");
            Sold one = new Sold(
                    parts[0], Long.parseLong(parts[2]), Long.parseLong(parts[3]), Long.parseLong(parts[4]), parts[5]);
            Sold before = sold.put(parts[1], one);
            assertThat(before).as("a number given twice: " + parts[1]).isIn(null, one);
        }
    }

    /** Sells without net; meanwhile another device becomes the till; the first one comes back and delivers. */
    private void replaceWhileOffline(TorstenServer server, Map<String, Visit> tills, List<Visit> all) {
        Visit lost = tills.get("KAOS-B");
        everythingSent(lost);
        lost.page().context().setOffline(true);
        selling(lost, 10);
        untilLeft(lost, 0);
        remember(lost);
        Visit other = open(server, "KAOS-B", all);
        other.page().click("#device-take");
        other.page().waitForSelector("#till-state.tag-good");
        selling(other, 40);
        untilLeft(other, 0);
        lost.page().context().setOffline(false);
        everythingSent(lost);
        tills.put("KAOS-B", other);
    }

    /** A device that has sent everything forgets everything, and becomes the till anew. */
    private void wipe(TorstenServer server, Map<String, Visit> tills, List<Visit> all) {
        Visit wiped = tills.get("KAOS-C");
        everythingSent(wiped);
        remember(wiped);
        wiped.close();
        all.remove(wiped);
        Visit anew = open(server, "KAOS-C", all);
        anew.page().click("#device-take");
        anew.page().waitForSelector("#till-state.tag-good");
        selling(anew, 40);
        untilLeft(anew, 0);
        tills.put("KAOS-C", anew);
    }

    private void isWhole(TorstenServer server, String code) {
        Map<String, String> mine = new TreeMap<>();
        sold.forEach((number, sale) -> {
            if (number.startsWith(code + "-")) {
                mine.put(number, sale.id() + " " + (sale.cash() + sale.card() + sale.swish()) + " " + sale.vat());
            }
        });
        List<JsonNode> kept = Purchases.receiptsOf(server.as("kassa"), code);
        Map<String, String> there = new TreeMap<>();
        Map<Integer, List<Long>> series = new HashMap<>();
        for (JsonNode receipt : kept) {
            there.put(
                    receipt.get("receipt").asText(),
                    receipt.get("id").asText() + " " + receipt.get("paidOre").asLong() + " " + vatOf(receipt));
            series.computeIfAbsent(receipt.get("series").asInt(), any -> new ArrayList<>())
                    .add(receipt.get("number").asLong());
        }
        assertThat(kept).hasSize(there.size());
        assertThat(there).isEqualTo(mine);
        series.forEach((which, numbers) -> {
            for (int i = 0; i < numbers.size(); i++) {
                assertThat(numbers.get(i)).as("series " + which).isEqualTo(i + 1);
            }
        });
    }

    private static String vatOf(JsonNode receipt) {
        List<String> sums = new ArrayList<>();
        receipt.get("vat")
                .forEach(sum -> sums.add(
                        sum.get("vatBp").asInt() + ":" + sum.get("vatOre").asLong()));
        return String.join(",", sums);
    }

    /** The drawer is counted, with what this test saw going in and out of it, and closed. */
    private void drawerAgrees(TorstenServer server, String code, Visit visit) {
        long cash = 0;
        long card = 0;
        long swish = 0;
        for (Map.Entry<String, Sold> one : sold.entrySet()) {
            if (one.getKey().startsWith(code + "-")) {
                cash += one.getValue().cash();
                card += one.getValue().card();
                swish += one.getValue().swish();
            }
        }
        JsonNode device =
                server.as("kassa").get("/api/tills/" + code + "/devices").json().get(0);
        List<Map<String, Long>> pieces = new ArrayList<>();
        for (long value : new long[] {100_000, 100}) {
            pieces.add(Map.of("valueOre", value, "count", value == 100 ? cash % 100_000 / 100 : cash / 100_000));
        }
        Answer closed = server.as("kassa")
                .putJson(
                        "/api/closes/" + UUID.randomUUID(),
                        Map.of(
                                "till",
                                code,
                                "pieces",
                                pieces,
                                "cardOre",
                                card,
                                "swishOre",
                                swish,
                                "leftOre",
                                0,
                                "device",
                                device.get("id").asText(),
                                "made",
                                device.get("lastNumber").asLong()));
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        assertThat(closed.json().get("cashDifferenceOre").asLong()).isZero();
        assertThat(closed.json().get("cardDifferenceOre").asLong()).isZero();
        assertThat(closed.json().get("swishDifferenceOre").asLong()).isZero();
        assertThat(closed.json().get("sales").asLong())
                .isEqualTo(sold.keySet().stream()
                        .filter(number -> number.startsWith(code + "-"))
                        .count());
    }
}
