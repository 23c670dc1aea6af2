package se.butiktorsten.it;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import se.butiktorsten.catalog.BillDraft;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.MaterialDraft;
import se.butiktorsten.catalog.MaterialRegister;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.ProductKind;
import se.butiktorsten.catalog.PurchaseCost;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.planning.WhatToMake;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.stock.MovementSource;
import se.butiktorsten.stock.StockAudit;
import se.butiktorsten.stock.StockLedger;
import se.butiktorsten.stock.StockOverview;
import se.butiktorsten.world.Making;
import se.butiktorsten.world.World;

/**
 * Ten years of a shop in one Derby database: 2,000 products, two million lines, made up by the dice and always the same.
 * The lines are written straight into the tables, a tenth at a time, and the database's own keys check every one of them;
 * what is measured goes through the doors and through the packaged application. See {@code docs/benchmarks.md}.
 */
public final class StockBenchmark {

    private static final int PRODUCTS = Integer.getInteger("stock.products", 2_000);
    private static final int IN_SHOP = Math.min(PRODUCTS, 1_000);
    private static final int LINES = Integer.getInteger("stock.lines", 2_000_000);
    private static final int MATERIALS = 50;
    /** Far from the ids that the doors give. */
    private static final long FIRST_ID = 1_000_000_000;

    private static final int TENTHS = 10;
    private static final int POSTED = 2_000;
    private static final LocalDate FIRST = LocalDate.of(2016, 11, 21);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 20);

    private final Random random = new Random(2026);
    private final World world;
    private final String url;
    private final List<Product> products = new ArrayList<>();

    private StockBenchmark(Path database) {
        this.url = "jdbc:derby:" + database + ";create=true";
        this.world = World.onDerby(url);
    }

    public static void main(String[] arguments) throws Exception {
        TorstenServer server = TorstenServer.with("stock-benchmark", Map.of("torsten.demo", "true"));
        server.start();
        server.stop();
        new StockBenchmark(server.data().resolve("db")).fillAndMeasure();
        shutDown();
        server.start();
        try (server) {
            measurePages(server.as("leda"));
        }
    }

    private void fillAndMeasure() throws Exception {
        long begun = System.nanoTime();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bare_line (card_id BIGINT, source_id VARCHAR(80))");
        }
        openShop();
        Posting first = Posting.NONE;
        Posting last = Posting.NONE;
        for (int tenth = 1; tenth <= TENTHS; tenth++) {
            fill(tenth);
            world.at(dayOf(tenth * (long) (LINES / TENTHS)) + "T18:00:00Z");
            if (tenth == 1) {
                post(POSTED);
                first = post(POSTED);
            }
            if (tenth == TENTHS) {
                post(POSTED / 10);
                last = post(POSTED);
            }
        }
        say("filled: %,d lines on %,d cards in %d s", count("stock_movement"), count("stock_card"), seconds(begun));
        say("");
        say("posting a sale, median: %.2f ms after a tenth, %.2f ms after all", first.door(), last.door());
        say("a bare line and commit in the same seconds: %.2f ms and %.2f ms", first.bare(), last.bare());
        say("ratio %.2f; as multiples of the bare line %.2f", last.door() / first.door(), last.times() / first.times());

        StockLedger ledger = world.the(StockLedger.class);
        double bare = median(100, () -> rows("""
                SELECT c.id, p.sku, p.name, c.balance FROM stock_card c JOIN product p ON p.id = c.product_id
                 WHERE c.place = 'SHOP' ORDER BY p.sku"""));
        double door = median(
                100,
                () -> world.in(() -> ledger.cards(World.KARIN, Workshop.SHOP)).size());
        say("the shop's list, %,d rows: bare SQL %.1f ms, the door %.1f ms", IN_SHOP, bare, door);
        for (int years : new int[] {0, 1, 5, 9}) {
            LocalDate day = years == 0 ? LAST.minusMonths(1) : LAST.minusYears(years);
            double then = median(
                    5,
                    () -> world.in(() -> world.the(StockOverview.class).on(World.KARIN, day))
                            .size());
            say("the whole stock as of %s: %.0f ms", day, then);
        }
        double still = median(
                5,
                () -> world.in(() -> world.the(StockOverview.class).standingStill(World.KARIN, 60))
                        .size());
        say("what stands still since 60 days: %.0f ms", still);
        WhatToMake whatToMake = world.the(WhatToMake.class);
        double proposal = median(
                10, () -> world.in(() -> whatToMake.proposals(World.KARIN)).size());
        say(
                "what to make, of %,d products with their materials, %,d proposed: %.0f ms",
                PRODUCTS, world.in(() -> whatToMake.proposals(World.KARIN)).size(), proposal);
        long auditBegun = System.nanoTime();
        boolean clean =
                world.in(() -> world.the(StockAudit.class).run(World.KARIN)).isClean();
        say("the audit of every line: %d s, %s", seconds(auditBegun), clean ? "clean" : "NOT CLEAN");
    }

    /**
     * Every product with a recipe of two materials and a card in its workshop, the first thousand with one in the shop
     * too.
     */
    private void openShop() {
        world.at(FIRST.minusDays(1) + "T09:00:00Z");
        Catalog catalog = world.the(Catalog.class);
        StockLedger ledger = world.the(StockLedger.class);
        List<Product> materials = buyMaterials();
        for (int i = 0; i < PRODUCTS; i++) {
            BillDraft bill = new BillDraft(
                    Quantity.ONE,
                    0,
                    List.of(
                            new BillDraft.Line(materials.get(i % MATERIALS).id(), new Quantity(1_500), 1),
                            new BillDraft.Line(
                                    materials.get((i + 7) % MATERIALS).id(), new Quantity(200), 1)));
            ProductDraft draft = new ProductDraft(
                    "BM-%04d".formatted(i),
                    "Vara " + i,
                    "Thing " + i,
                    Workshop.TEXTILE,
                    Unit.PIECE,
                    VatCategory.STANDARD,
                    Money.ofKronor(50 + i % 90),
                    null);
            boolean inShop = i < IN_SHOP;
            products.add(world.in(() -> {
                Product product = catalog.add(World.ADAM, draft);
                catalog.writeRecipe(World.KARIN, product.id(), List.of(Making.EASY), bill, 0);
                for (Workshop place : inShop ? List.of(Workshop.TEXTILE, Workshop.SHOP) : List.of(Workshop.TEXTILE)) {
                    ledger.receive(World.KARIN, product.id(), place, Quantity.of(10), source("OPENING"));
                }
                return product;
            }));
        }
    }

    /** Cloth by the metre, of everything a little less than the shop could use. */
    private List<Product> buyMaterials() {
        MaterialRegister register = world.the(MaterialRegister.class);
        StockLedger ledger = world.the(StockLedger.class);
        List<Product> materials = new ArrayList<>();
        for (int i = 0; i < MATERIALS; i++) {
            MaterialDraft draft = new MaterialDraft(
                    "BR-%03d".formatted(i),
                    "Tyg " + i,
                    "Cloth " + i,
                    Workshop.TEXTILE,
                    Unit.METRE,
                    ProductKind.MATERIAL,
                    new MaterialDraft.Buying(
                            "Väveriet", new PurchaseCost(Money.ofKronor(40 + i % 30), Quantity.of(10))));
            materials.add(world.in(() -> {
                Product cloth = register.add(World.ADAM, draft);
                ledger.receive(World.KARIN, cloth.id(), Workshop.TEXTILE, Quantity.of(20), source("OPENING"));
                return cloth;
            }));
        }
        return materials;
    }

    /** Two hundred thousand lines: goods come in and go out again on one card after the other, day by day. */
    private void fill(int tenth) throws SQLException {
        List<long[]> cards = cards();
        try (Connection connection = connect();
                PreparedStatement line = connection.prepareStatement("""
                        INSERT INTO stock_movement (id, card_id, number, reason, change, balance_after, previous_number,
                          previous_balance, source_kind, source_id, actor, happened_at, business_day)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'benchmark', ?, ?)""");
                PreparedStatement card = connection.prepareStatement(
                        "UPDATE stock_card SET balance = ?, last_number = ?, last_sold_on = ?, version = version + 1 WHERE id = ?")) {
            connection.setAutoCommit(false);
            long from = (tenth - 1) * (long) (LINES / TENTHS);
            for (long i = from; i < from + LINES / TENTHS; i++) {
                long[] state = cards.get(random.nextInt(cards.size()));
                long change = state[1] >= 3_000 && random.nextInt(5) > 0 ? -1_000 : 3_000;
                LocalDate day = dayOf(i);
                line.setLong(1, FIRST_ID + i);
                line.setLong(2, state[0]);
                line.setLong(3, state[2] + 1);
                line.setString(4, change < 0 ? "SOLD" : "RECEIVED");
                line.setLong(5, change);
                line.setLong(6, state[1] + change);
                line.setLong(7, state[2]);
                line.setLong(8, state[1]);
                line.setString(9, change < 0 ? "SALE" : "DELIVERY");
                line.setString(10, "line-" + i);
                line.setTimestamp(11, Timestamp.from(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC)));
                line.setDate(12, Date.valueOf(day));
                line.addBatch();
                state[1] += change;
                state[2]++;
                if (i % 5_000 == 4_999) {
                    line.executeBatch();
                }
            }
            line.executeBatch();
            for (long[] state : cards) {
                card.setLong(1, state[1]);
                card.setLong(2, state[2]);
                card.setDate(3, Date.valueOf(dayOf(from)));
                card.setLong(4, state[0]);
                card.addBatch();
            }
            card.executeBatch();
            connection.commit();
        }
        System.out.print(tenth + " ");
    }

    /** Id, balance and last number of every card that this benchmark made. */
    private List<long[]> cards() throws SQLException {
        List<long[]> cards = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT c.id, c.balance, c.last_number FROM stock_card c JOIN product p ON p.id = c.product_id
                         WHERE p.sku LIKE 'BM-%' ORDER BY c.id""")) {
            while (rows.next()) {
                cards.add(new long[] {rows.getLong(1), rows.getLong(2), rows.getLong(3)});
            }
        }
        return cards;
    }

    /** What posting takes at the median, in milliseconds: a sale by the door, and beside it one line in bare SQL. */
    private record Posting(double door, double bare) {

        static final Posting NONE = new Posting(1, 1);

        double times() {
            return door / bare;
        }
    }

    /**
     * Sells so many things, each in a transaction of its own, as the till does, and after each of them writes a line of the
     * same size into a table that nobody reads, so that the machine's own pace is known.
     */
    private Posting post(int sales) throws Exception {
        StockLedger ledger = world.the(StockLedger.class);
        LocalDate today = LocalDate.ofInstant(world.now(), ZoneOffset.UTC);
        double[] door = new double[sales];
        double[] bare = new double[sales];
        try (Connection connection = connect();
                PreparedStatement line = connection.prepareStatement("INSERT INTO bare_line VALUES (?, ?)")) {
            for (int i = 0; i < sales; i++) {
                Product product = products.get(random.nextInt(IN_SHOP));
                long begun = System.nanoTime();
                world.in(() -> ledger.sell(
                        World.SARA, Map.of(product.id(), Quantity.ONE), Workshop.SHOP, today, source("SALE")));
                long sold = System.nanoTime();
                line.setLong(1, i);
                line.setString(2, "line-" + i);
                line.executeUpdate();
                door[i] = (sold - begun) / 1e6;
                bare[i] = (System.nanoTime() - sold) / 1e6;
            }
        }
        Arrays.sort(door);
        Arrays.sort(bare);
        return new Posting(door[sales / 2], bare[sales / 2]);
    }

    private static void measurePages(Client leader) throws Exception {
        say("");
        for (String path : List.of(
                "/lager?plats=SHOP",
                "/lager?plats=SHOP&dag=" + LAST.minusMonths(1),
                "/lager?plats=SHOP&dag=" + LAST.minusYears(5),
                "/tillverkning/forslag")) {
            Callable<Integer> visit = () -> leader.get(path).body().length;
            median(30, visit);
            double time = median(100, visit);
            say("the page %s: %.0f ms at the median, %,d kB", path, time, visit.call() / 1024);
        }
    }

    /** The median time of a piece of work, in milliseconds. */
    private static double median(int times, Callable<Integer> work) throws Exception {
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            if (work.call() == 0) {
                throw new AssertionError("There is nothing to measure");
            }
            nanos[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        return nanos[times / 2] / 1e6;
    }

    private int rows(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int count = 0;
            while (rows.next()) {
                count += rows.getLong(1) > 0 && rows.getString(2) != null && rows.getLong(4) >= 0 ? 1 : 0;
            }
            return count;
        }
    }

    private long count(String table) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "torsten", "torsten");
    }

    /** Leaves the database to the server. */
    private static void shutDown() {
        try {
            DriverManager.getConnection("jdbc:derby:;shutdown=true").close();
        } catch (SQLException isDown) {
            // Derby says goodbye with an exception.
        }
    }

    private static LocalDate dayOf(long line) {
        long days = FIRST.until(LAST, java.time.temporal.ChronoUnit.DAYS);
        return FIRST.plusDays(Math.min(days, line * days / LINES));
    }

    private static MovementSource source(String kind) {
        return new MovementSource(kind, UUID.randomUUID());
    }

    private static long seconds(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    }

    private static void say(String text, Object... facts) {
        System.out.println(String.format(Locale.ROOT, text, facts));
    }
}
