package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.butiktorsten.bookkeeping.SieReader;
import se.butiktorsten.history.OldTill;
import se.butiktorsten.history.PlainSums;
import se.butiktorsten.history.RealTill;
import se.butiktorsten.it.Client.Answer;

/**
 * The history of an older till over HTTP, on both databases: its products and receipts are imported, every refused row is
 * named, nothing is doubled, and afterwards the revenue is to the öre what the file's own text adds up to, for the whole
 * period and for each month, as page, JSON, PDF, XLSX and CSV.
 */
class HistoryIT {

    private static final long SEED = Long.getLong("books.seed", 20_261_121L);

    @ParameterizedTest
    @EnumSource
    void madeUpHistoryIsInTheBooksToTheOre(Servers.On database) {
        // Over the day on which the rate on food changed, and before anything that the demonstration sold.
        OldTill till = OldTill.of(SEED, 1_500, LocalDate.of(2025, 12, 1), 212);
        Client ekonomi = database.server().as("ekonomi");
        PlainSums expected = new PlainSums(OldTill.prices(), till.text(','));
        assertThat(expected.refused.keySet())
                .as("seed " + SEED)
                .isEqualTo(till.faults().keySet());
        nothingWasSoldIn(expected, ekonomi);

        JsonNode first = importedProducts(ekonomi, OldTill.prices());
        JsonNode done = imported(ekonomi, "HIST-IT", till.text(',').getBytes(StandardCharsets.UTF_8));

        assertThat(first.get("added").asInt() + first.get("known").asInt()).isEqualTo(7);
        keptWhatIsGood(done, expected);
        assertThat(faultsIn(refused(ekonomi, done))).as("seed " + SEED).isEqualTo(till.faults());
        everyReceiptIsThere(ekonomi, "HIST-IT", expected);
        agreesInEveryCopy(ekonomi, expected);
        theStockIsAsItWas(ekonomi, "OT-");
        agreesInTheBooks(database.server(), "HIST-IT", expected);

        // The same again, as other programs write it: nothing new, nothing doubled.
        JsonNode revenue = revenue(ekonomi, whole(expected), "day");
        for (String encoding : List.of("UTF-8", "windows-1252", "UTF-16LE")) {
            String mark = encoding.startsWith("UTF-16") ? "\uFEFF" : "";
            byte[] file = (mark + till.text(';')).getBytes(Charset.forName(encoding));

            JsonNode again = imported(ekonomi, "HIST-IT", file);

            assertThat(again.get("encoding").asText()).isEqualTo(encoding);
            changedNothing(again, expected);
        }
        assertThat(importedProducts(ekonomi, OldTill.prices()).get("added").asInt())
                .isZero();
        assertThat(revenue(ekonomi, whole(expected), "day")).isEqualTo(revenue);

        // A receipt that says something else than before is not changed either; its rows are named.
        long number = firstWhole(expected);
        String other = till.text(',').lines().findFirst().orElseThrow() + "\n" + number
                + ",2025-12-01T09:00:00,OT-5,Tygkasse,9,95,CARD\n";

        JsonNode changed = imported(ekonomi, "HIST-IT", other.getBytes(StandardCharsets.UTF_8));

        assertThat(changed.get("receiptsRefused").asInt()).isEqualTo(1);
        assertThat(faultsIn(refused(ekonomi, changed))).isEqualTo(Map.of(2L, List.of("receipt other-content")));
        assertThat(revenue(ekonomi, whole(expected), "day")).isEqualTo(revenue);
    }

    @ParameterizedTest
    @EnumSource
    void historyOfARealTillIsInTheBooksToTheOre(Servers.On database) {
        RealTill till = RealTill.there().orElse(null);
        assumeTrue(till != null, RealTill.HOW_TO);
        Client ekonomi = database.server().as("ekonomi");
        PlainSums expected = new PlainSums(till.prices(), till.receipts());
        nothingWasSoldIn(expected, ekonomi);

        assertThat(importedProducts(ekonomi, till.prices()).get("refused")).isEmpty();
        byte[] file = till.receipts().getBytes(StandardCharsets.UTF_8);
        JsonNode done = imported(ekonomi, "HIST-REAL", file);

        System.out.printf(
                "%s: %d rows read, %d receipts kept, %d of them incomplete, %d receipts and %d rows refused%n",
                database,
                done.get("rowsRead").asLong(),
                done.get("receiptsKept").asLong(),
                done.get("receiptsIncomplete").asLong(),
                done.get("receiptsRefused").asLong(),
                done.get("rowsRefused").asLong());
        keptWhatIsGood(done, expected);
        Map<Long, PlainSums.Refused> refused = new TreeMap<>();
        for (JsonNode row : refused(ekonomi, done)) {
            refused.put(
                    row.get("line").asLong(),
                    new PlainSums.Refused(
                            row.get("receipt").asText(),
                            new TreeSet<>(row.get("reasons").findValuesAsText("column"))));
        }
        assertThat(refused).isEqualTo(expected.refused);
        everyReceiptIsThere(ekonomi, "HIST-REAL", expected);
        agreesInEveryCopy(ekonomi, expected);
        agreesInTheBooks(database.server(), "HIST-REAL", expected);

        JsonNode revenue = revenue(ekonomi, whole(expected), "day");
        changedNothing(imported(ekonomi, "HIST-REAL", file), expected);
        assertThat(revenue(ekonomi, whole(expected), "day")).isEqualTo(revenue);
    }

    private static void nothingWasSoldIn(PlainSums expected, Client ekonomi) {
        assertThat(revenue(ekonomi, whole(expected), "day").get("lines"))
                .as("Another test sells in the days of this history")
                .isEmpty();
    }

    private static JsonNode importedProducts(Client ekonomi, String prices) {
        Answer answer = ekonomi.send("POST", "/api/imports/products", "text/csv", prices);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    /** Sends a file as the page's form does and watches the import until it is over. */
    private static JsonNode imported(Client ekonomi, String till, byte[] file) {
        Answer answer = ekonomi.upload("/import/kvitton", "file", "historia.csv", "text/csv", file, "till", till);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
        String id = answer.location().replaceAll(".*/", "");
        long read = 0;
        for (long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(3); System.nanoTime() < until; pause()) {
            JsonNode now = ok(ekonomi.get("/api/imports/" + id));
            assertThat(now.get("rowsRead").asLong())
                    .isBetween(read, now.get("rowsTotal").asLong());
            read = now.get("rowsRead").asLong();
            if (!List.of("WAITING", "RUNNING").contains(now.get("status").asText())) {
                assertThat(now.get("status").asText()).as(now.toString()).isEqualTo("DONE");
                return now;
            }
        }
        throw new AssertionError("The import does not end: " + ekonomi.get("/api/imports/" + id));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void keptWhatIsGood(JsonNode done, PlainSums expected) {
        assertThat(done.get("rowsRead").asInt()).isEqualTo(expected.rows);
        assertThat(done.get("rowsRefused").asInt()).isEqualTo(expected.rowsRefused);
        assertThat(done.get("receiptsKept").asInt()).isEqualTo(expected.receiptsKept);
        assertThat(done.get("receiptsKnown").asInt()).isZero();
        assertThat(done.get("receiptsIncomplete").asInt())
                .isEqualTo(expected.receiptsIncomplete)
                .isPositive();
    }

    private static void changedNothing(JsonNode again, PlainSums expected) {
        assertThat(again.get("receiptsKept").asInt()).isZero();
        assertThat(again.get("receiptsKnown").asInt()).isEqualTo(expected.receiptsKept);
        assertThat(again.get("rowsRefused").asInt()).isEqualTo(expected.rowsRefused);
    }

    /** All refused rows: from the API, after seeing that the page's list and its file name the same lines. */
    private static List<JsonNode> refused(Client ekonomi, JsonNode done) {
        String id = done.get("id").asText();
        List<JsonNode> all = new ArrayList<>();
        while (all.size() < done.get("rowsRefused").asInt()) {
            ok(ekonomi.get("/api/imports/" + id + "?most=400&skip=" + all.size()))
                    .get("refused")
                    .forEach(all::add);
        }
        List<String> lines = all.stream().map(row -> row.get("line").asText()).toList();
        assertThat(lines).doesNotHaveDuplicates();
        Answer file = ekonomi.get("/import/" + id + "/rader.csv");
        assertThat(file.text().lines().skip(1).map(line -> line.replaceAll(";.*", "")))
                .containsExactlyElementsOf(lines);
        assertThat(file.text()).doesNotContain("⟦", "sales.import");
        List<String> onPages = new ArrayList<>();
        for (int from = 1; from <= lines.size(); from += 50) {
            Document page = ekonomi.get("/import/" + id + "?from=" + from).page();
            page.select("main table tbody th").eachText().forEach(line -> onPages.add(line.replaceAll("\\D", "")));
            assertThat(page.select("main table tbody td:last-child").eachText()).noneMatch(String::isBlank);
        }
        assertThat(onPages).isEqualTo(lines);
        return all;
    }

    /** "column reason" of each refused row by line. */
    private static Map<Long, List<String>> faultsIn(List<JsonNode> refused) {
        Map<Long, List<String>> faults = new TreeMap<>();
        for (JsonNode row : refused) {
            List<String> reasons = new ArrayList<>();
            for (JsonNode reason : row.get("reasons")) {
                assertThat(reason.get("detail").asText()).isNotBlank();
                reasons.add(reason.get("column").asText() + " "
                        + reason.get("code").asText().replaceFirst(".*\\.", ""));
            }
            faults.put(row.get("line").asLong(), reasons);
        }
        return faults;
    }

    /** By its own number, with the sum of the rows that are good, and marked if it lacks one. */
    private static void everyReceiptIsThere(Client ekonomi, String till, PlainSums expected) {
        Map<Long, BigDecimal> gross = new TreeMap<>();
        List<Long> incomplete = new ArrayList<>();
        String marked = "";
        for (int skip = 0; gross.size() == skip; skip += 500) {
            for (JsonNode receipt : ok(ekonomi.get("/api/sales?till=" + till + "&from=" + whole(expected).from + "&to="
                    + whole(expected).to + "&most=500&skip=" + skip))) {
                gross.put(
                        receipt.get("number").asLong(),
                        BigDecimal.valueOf(receipt.get("totalOre").asLong(), 2));
                if (receipt.get("incomplete").asBoolean()) {
                    incomplete.add(receipt.get("number").asLong());
                    marked = receipt.get("id").asText();
                }
            }
        }
        assertThat(gross).isEqualTo(expected.grossByReceipt);
        assertThat(incomplete).containsExactlyInAnyOrderElementsOf(expected.incomplete);
        assertThat(ekonomi.get("/kvitto/" + marked).page().select("main").text())
                .contains("Rader som inte gick att läsa saknas");
    }

    private static long firstWhole(PlainSums expected) {
        return expected.grossByReceipt.keySet().stream()
                .filter(number -> !expected.incomplete.contains(number))
                .findFirst()
                .orElseThrow();
    }

    private static void theStockIsAsItWas(Client ekonomi, String sku) {
        assertThat(ok(ekonomi.get("/api/stock")).findValuesAsText("sku")).noneMatch(one -> one.startsWith(sku));
    }

    private static void agreesInEveryCopy(Client ekonomi, PlainSums expected) {
        agrees(ekonomi, whole(expected), "month", RevenueCopy.of(expected.byMonth, expected.total, expected.rounding));
        agrees(ekonomi, whole(expected), "vat", RevenueCopy.of(expected.byRate, expected.total, expected.rounding));
        assertThat(expected.byMonth).hasSize(7);
        expected.byMonth.forEach((month, sum) -> agrees(
                ekonomi,
                new Span(
                        YearMonth.parse(month).atDay(1).toString(),
                        YearMonth.parse(month).atEndOfMonth().toString()),
                "vat",
                RevenueCopy.of(expected.byMonthAndRate.get(month), sum, expected.roundingByMonth.get(month))));
    }

    /** Each month becomes a voucher, is approved by somebody else and leaves; the files are read back by a strict reader. */
    private static void agreesInTheBooks(TorstenServer server, String till, PlainSums expected) {
        Client ekonomi = server.as("ekonomi");
        Client attest = server.as("attest");
        for (String month : expected.byMonth.keySet()) {
            String place = "/bokforing/manad/" + till + "/" + month;
            Document preview = ekonomi.get(place).page();
            Answer booked =
                    ekonomi.post(place, "id", preview.select("main [name=id]").val());
            assertThat(booked.status()).as(preview.text()).isEqualTo(303);
            assertThat(attest.post(booked.location() + "/godkannande").status()).isEqualTo(303);
        }
        Map<String, SieReader.Ver> vouchers = new TreeMap<>();
        while (true) {
            Document overview = ekonomi.get("/bokforing").page();
            String id = overview.select("form[action='/bokforing/export'] [name=id]")
                    .val();
            if (id.isEmpty()) {
                break;
            }
            Answer batch = ekonomi.post("/bokforing/export", "id", id);
            byte[] file = ekonomi.get(batch.location() + "/sie").body();
            assertThat(ekonomi.get(batch.location() + "/sie").body()).isEqualTo(file);
            for (SieReader.Ver voucher : SieReader.read(file).vouchers()) {
                vouchers.put(YearMonth.from(voucher.day()).toString(), voucher);
            }
        }
        assertThat(vouchers.keySet()).containsAll(expected.byMonth.keySet());
        expected.byMonthAndRate.forEach((month, rates) -> {
            Map<String, BigDecimal> sums = new TreeMap<>();
            vouchers.get(month)
                    .rows()
                    .forEach(row -> sums.merge(row.account(), BigDecimal.valueOf(-row.ore(), 2), BigDecimal::add));
            Map<String, BigDecimal> wanted = new TreeMap<>();
            rates.forEach((rate, sum) -> {
                note(wanted, "301" + (rate.length() < 4 ? "0" : "") + Integer.parseInt(rate) / 100, sum.net);
                note(
                        wanted,
                        Map.of("2500", "25610", "1200", "25620", "600", "25630").get(rate),
                        sum.vat);
            });
            note(wanted, "36990", expected.roundingByMonth.get(month));
            sums.keySet().removeIf(account -> account.startsWith("1"));
            assertThat(sums).as("SIE of " + month + ", seed " + SEED).isEqualTo(wanted);
        });
    }

    private static void note(Map<String, BigDecimal> sums, String account, BigDecimal amount) {
        if (amount.signum() != 0) {
            sums.put(account, amount.setScale(2));
        }
    }

    private static void agrees(Client ekonomi, Span span, String by, RevenueCopy expected) {
        String what = span + " by " + by + ", seed " + SEED;
        Document page = ekonomi.get("/omsattning?" + span.asked() + "&by=" + by).page();
        assertThat(RevenueCopy.onPage(page)).as("page of " + what).isEqualTo(expected);
        assertThat(RevenueCopy.inJson(revenue(ekonomi, span, by)))
                .as("JSON of " + what)
                .isEqualTo(expected);
        assertThat(RevenueCopy.inPdf(file(ekonomi, page, "pdf")))
                .as("PDF of " + what)
                .isEqualTo(expected);
        assertThat(RevenueCopy.inXlsx(file(ekonomi, page, "xlsx")))
                .as("XLSX of " + what)
                .isEqualTo(expected);
        assertThat(RevenueCopy.inCsv(file(ekonomi, page, "csv")))
                .as("CSV of " + what)
                .isEqualTo(expected);
    }

    /** By the link that stands on the page. */
    private static byte[] file(Client ekonomi, Document page, String kind) {
        String address =
                page.select("main a[download][href*='/fil/" + kind + "?']").attr("href");
        Answer answer = ekonomi.get(address);
        assertThat(answer.status()).as(answer.header("Content-Type")).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).endsWith("." + kind + "\"");
        return answer.body();
    }

    /** Two days, both included. */
    private record Span(String from, String to) {

        String asked() {
            return "from=" + from + "&to=" + to;
        }
    }

    private static Span whole(PlainSums expected) {
        List<String> days = List.copyOf(expected.byDay.keySet());
        return new Span(days.get(0), days.get(days.size() - 1));
    }

    private static JsonNode revenue(Client ekonomi, Span span, String by) {
        return ok(ekonomi.get("/api/revenue?" + span.asked() + "&by=" + by));
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }
}
