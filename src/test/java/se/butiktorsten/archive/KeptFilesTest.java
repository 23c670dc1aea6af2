package se.butiktorsten.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.butiktorsten.world.World.ADAM;
import static se.butiktorsten.world.World.FELIX;
import static se.butiktorsten.world.World.SARA;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.butiktorsten.bookkeeping.AccountPlan;
import se.butiktorsten.bookkeeping.BookedEvent;
import se.butiktorsten.bookkeeping.BookedThing;
import se.butiktorsten.bookkeeping.Bookkeeping;
import se.butiktorsten.bookkeeping.Coding;
import se.butiktorsten.bookkeeping.CodingRuleDraft;
import se.butiktorsten.bookkeeping.ExportBatch;
import se.butiktorsten.bookkeeping.ExportDesk;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.finance.Grouping;
import se.butiktorsten.finance.RevenueFile;
import se.butiktorsten.finance.RevenueQuestion;
import se.butiktorsten.finance.RevenueReports;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Role;
import se.butiktorsten.sales.CashCount;
import se.butiktorsten.sales.CloseDraft;
import se.butiktorsten.sales.DayCloses;
import se.butiktorsten.sales.PaymentMethod;
import se.butiktorsten.sales.Till;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.SentBefore;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.world.Purchase;
import se.butiktorsten.world.World;

/** Files are ordered once, made in the background, kept as they are, and can be verified by somebody who has only the file. */
class KeptFilesTest {

    private static final Actor FRIDA = new Actor("frida", Set.of(Role.FINANCE));
    private static final Period YEAR = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    private static final World WORLD = World.fresh();
    private static final FileDesk DESK = WORLD.the(FileDesk.class);
    private static final FileBench BENCH = WORLD.the(FileBench.class);
    private static final FilePress PRESS = WORLD.the(FilePress.class);
    private static final Till TILL = WORLD.the(Till.class);
    private static byte[] sie = {};

    /** Sold on the last day of 2025 and on three days of 2026, one of them booked, approved and exported. */
    @BeforeAll
    static void someYears() {
        WORLD.at("2025-12-31T10:00:00Z");
        WORLD.does(() -> TILL.setUp(ADAM, "BOK", "Kassan"));
        Product bread = product("LIMPA", VatCategory.FOOD, Workshop.BAKERY, 5_533);
        Product bag = product("KASSE", VatCategory.STANDARD, Workshop.TEXTILE, 12_500);
        sell(Purchase.at("BOK").of(1, bag), PaymentMethod.CARD);
        WORLD.at("2026-03-31T10:00:00Z");
        sell(Purchase.at("BOK").of(3, bread).of(1, bag), PaymentMethod.CASH);
        WORLD.at("2026-04-01T10:00:00Z");
        sell(Purchase.at("BOK").of(2, bread), PaymentMethod.SWISH);
        WORLD.at("2026-11-20T10:00:00Z");
        sell(Purchase.at("BOK").of(1, bread), PaymentMethod.CARD);
        exportIt(close());
        WORLD.at("2027-01-04T08:00:00Z");
    }

    private static Product product(String sku, VatCategory category, Workshop workshop, long priceOre) {
        return WORLD.in(() -> WORLD.the(Catalog.class)
                .add(
                        ADAM,
                        new ProductDraft(
                                sku,
                                "=Vara " + sku,
                                "Thing",
                                workshop,
                                Unit.PIECE,
                                category,
                                new Money(priceOre),
                                null)));
    }

    private static void sell(Purchase purchase, PaymentMethod method) {
        WORLD.in(() -> TILL.sell(SARA, purchase.on(WORLD.now()).paidBy(method)));
    }

    private static UUID close() {
        return WORLD.in(() -> WORLD.the(DayCloses.class)
                        .close(
                                SARA,
                                new CloseDraft(
                                        UUID.randomUUID(),
                                        "BOK",
                                        null,
                                        0,
                                        new CashCount(Map.of()),
                                        Money.ZERO,
                                        Money.ZERO,
                                        "Ingen räknade",
                                        Money.ZERO)))
                .close()
                .id();
    }

    private static void exportIt(UUID close) {
        List<BookedThing> things = new ArrayList<>();
        for (PaymentMethod method : List.of(PaymentMethod.CASH, PaymentMethod.CARD, PaymentMethod.SWISH)) {
            things.add(new BookedThing(BookedEvent.PAYMENT, null, null, method));
        }
        things.add(new BookedThing(BookedEvent.SALE, null, null, null));
        things.add(new BookedThing(BookedEvent.VAT, null, null, null));
        things.add(new BookedThing(BookedEvent.ROUNDING, null, null, null));
        things.add(new BookedThing(BookedEvent.DIFFERENCE, null, null, null));
        for (BookedThing thing : things) {
            WORLD.does(() -> WORLD.the(AccountPlan.class)
                    .enter(
                            FELIX,
                            new CodingRuleDraft(
                                    UUID.randomUUID(), thing, LocalDate.of(2025, 1, 1), Coding.of("3000"))));
        }
        Bookkeeping books = WORLD.the(Bookkeeping.class);
        UUID voucher = WORLD.in(() -> books.book(FELIX, UUID.randomUUID(), close))
                .voucher()
                .id();
        WORLD.does(() -> books.approve(FRIDA, voucher));
        ExportDesk exports = WORLD.the(ExportDesk.class);
        ExportBatch batch = WORLD.in(() -> exports.export(FELIX, UUID.randomUUID()));
        sie = WORLD.in(() -> exports.sie(FELIX, batch.id()));
    }

    private static KeptFile make(UUID id) {
        KeptFile file = WORLD.in(() -> BENCH.take(id)).orElseThrow();
        byte[] content = WORLD.in(() -> PRESS.make(file.order(), file.orderedBy(), (done, all) -> {}));
        WORLD.does(() -> BENCH.keep(id, content));
        return WORLD.in(() -> DESK.file(FELIX, id));
    }

    private static byte[] content(UUID id) {
        return WORLD.in(() -> DESK.content(FELIX, id));
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /** Rows of a table, the heading left out; nothing in these files needs quotation marks. */
    private static List<String[]> rows(byte[] csv) {
        return new String(csv, StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(";", -1))
                .toList();
    }

    private static Map<String, byte[]> theYear() throws IOException {
        UUID id = UUID.randomUUID();
        WORLD.does(() -> DESK.order(FELIX, id, 2026));
        make(id);
        return unpacked(content(id));
    }

    @Test
    void everyFileOfTheYearHasItsChecksumInTheFormThatIsCheckedAnywhere() throws Exception {
        Map<String, byte[]> files = theYear();
        byte[] sums = files.remove("SHA256SUMS");

        assertThat(files)
                .containsKeys(
                        "las-mig.txt",
                        "kvitton.csv",
                        "kvittorader.csv",
                        "betalningar.csv",
                        "journal/BOK.csv",
                        "dagsavslut.csv",
                        "verifikat.csv",
                        "kontoplan.csv",
                        "momssatser.csv",
                        "omsattning-month.csv",
                        "lagervarde-2026-12-31.csv",
                        "export/1.si");
        Map<String, String> said = new LinkedHashMap<>();
        new String(sums, StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> said.put(line.substring(66), line.substring(0, 64)));
        assertThat(said.keySet()).isEqualTo(files.keySet());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            assertThat(said.get(file.getKey())).as(file.getKey()).isEqualTo(sha256(file.getValue()));
        }
        assertThat(files.get("export/1.si")).isEqualTo(sie);
        assertThat(new String(files.get("las-mig.txt"), StandardCharsets.UTF_8))
                .contains("2033", "sha256sum -c", "Retur");
    }

    @Test
    void theJournalIsWalkedByWhoeverHasOnlyTheFile() throws Exception {
        List<String[]> journal = rows(theYear().get("journal/BOK.csv"));

        assertThat(journal).hasSize(4); // three receipts and the close; what 2025 wrote is in 2025
        String before = journal.get(0)[10];
        assertThat(before).isNotEqualTo("0".repeat(64));
        for (String[] row : journal) {
            StringBuilder text = new StringBuilder();
            text.append("64:").append(before).append('\n');
            for (int i = 0; i < 10; i++) {
                text.append(row[i].length()).append(':').append(row[i]).append('\n');
            }
            assertThat(row[10]).isEqualTo(before);
            assertThat(row[11]).isEqualTo(sha256(text.toString().getBytes(StandardCharsets.UTF_8)));
            before = row[11];
        }
    }

    @Test
    void theLinesOfTheYearAddUpToItsRevenueAndOtherYearsStayOut() throws Exception {
        Map<String, byte[]> files = theYear();
        long net = WORLD.in(() -> WORLD.the(RevenueReports.class).of(FELIX, new RevenueQuestion(YEAR, Grouping.MONTH)))
                .total()
                .net()
                .ore();

        assertThat(rows(files.get("kvitton.csv"))).hasSize(3);
        assertThat(rows(files.get("kvittorader.csv")).stream()
                        .mapToLong(row -> Long.parseLong(row[10].replace(",", "")))
                        .sum())
                .isEqualTo(net);
        assertThat(rows(files.get("kvittorader.csv")))
                .allSatisfy(row -> assertThat(row[4]).startsWith("'="));
        assertThat(rows(files.get("dagsavslut.csv"))).hasSize(1);
        assertThat(rows(files.get("verifikat.csv"))).allSatisfy(row -> {
            assertThat(row[5]).isEqualTo("frida");
            assertThat(row[6]).isEqualTo("1");
        });
    }

    @Test
    void theSameYearIsTheSameFile() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        WORLD.does(() -> DESK.order(FELIX, first, 2026));
        WORLD.does(() -> DESK.order(FELIX, second, 2026));

        assertThat(make(first).sha256()).isPresent().isEqualTo(make(second).sha256());
    }

    @Test
    void aYearThatIsNotOverIsRefused() {
        for (int year : new int[] {2027, 2028, 1999}) {
            assertThat(catchThrowableOfType(
                                    InvalidInput.class,
                                    () -> WORLD.in(() -> DESK.order(FELIX, UUID.randomUUID(), year)))
                            .faults())
                    .extracting(Fault::field)
                    .containsExactly("year");
        }
    }

    @Test
    void anOrderIsOneHoweverOftenItIsSent() {
        UUID id = UUID.randomUUID();
        RevenueQuestion question = new RevenueQuestion(YEAR, Grouping.PRODUCT).within(Grouping.WORKSHOP, "BAKERY");

        WORLD.does(() -> DESK.order(FELIX, id, question, RevenueFile.PDF, Language.SV));
        WORLD.does(() -> DESK.order(FRIDA, id, question, RevenueFile.PDF, Language.SV));

        assertThat(WORLD.in(() -> DESK.latest(FELIX))).extracting(KeptFile::id).containsOnlyOnce(id);
        assertThatThrownBy(() -> WORLD.in(() -> DESK.order(FELIX, id, question, RevenueFile.CSV, Language.SV)))
                .isInstanceOf(SentBefore.class);
        assertThatThrownBy(() -> content(id)).isInstanceOf(NotFound.class);
        KeptFile made = make(id);
        assertThat(made.state()).isEqualTo(FileState.DONE);
        assertThat(made.percent()).isEqualTo(100);
        assertThat(made.fileName()).isEqualTo("omsattning-2026-01-01-2026-12-31-product.pdf");
        assertThat(made.orderedBy()).isEqualTo("felix");
        assertThat(content(id)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(made.bytes()).contains((long) content(id).length);
    }

    @Test
    void oneMakesItAndWhenHeIsGoneAnotherDoes() {
        UUID id = UUID.randomUUID();
        WORLD.does(() -> DESK.order(FELIX, id, 2026));

        assertThat(WORLD.in(() -> BENCH.take(id))).isPresent();
        assertThat(WORLD.in(() -> BENCH.take(id))).isEmpty();
        assertThat(WORLD.in(() -> BENCH.toMake())).contains(id);
        WORLD.at(WORLD.now().plus(FileBench.IN_HAND).plusSeconds(1).toString());
        assertThat(WORLD.in(() -> BENCH.take(id))).isPresent();
        WORLD.does(() -> BENCH.putBack(id));
        assertThat(make(id).state()).isEqualTo(FileState.DONE);
        byte[] kept = content(id);
        WORLD.does(() -> BENCH.keep(id, new byte[] {1}));
        WORLD.does(() -> BENCH.fail(id));
        assertThat(content(id)).isEqualTo(kept);
        assertThat(WORLD.in(() -> BENCH.toMake())).doesNotContain(id);
    }

    @Test
    void whatCannotBeMadeSaysSoAndIsNotTriedForEver() {
        UUID id = UUID.randomUUID();
        WORLD.does(() -> DESK.order(FELIX, id, 2026));
        WORLD.in(() -> BENCH.take(id));

        WORLD.does(() -> BENCH.fail(id));

        assertThat(WORLD.in(() -> DESK.file(FELIX, id)).state()).isEqualTo(FileState.FAILED);
        assertThat(WORLD.in(() -> BENCH.toMake())).doesNotContain(id);
    }
}
