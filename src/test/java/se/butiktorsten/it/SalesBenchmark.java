package se.butiktorsten.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.it.Cashier.Thing;
import se.butiktorsten.sales.Till;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.stock.MovementSource;
import se.butiktorsten.stock.StockLedger;
import se.butiktorsten.world.World;

/**
 * How fast a shop can sell: three-line sales over HTTP through the packaged application, and beside it the same rows
 * written in JDBC by hand into a second database of the same kind. Both take turns of a few seconds, so that what else
 * the machine does meets both alike. See {@code docs/benchmarks.md}.
 */
public final class SalesBenchmark {

    private static final int SECONDS = Integer.getInteger("sales.seconds", 15);
    /** As {@code torsten.size}: how the server is started. */
    private static final String SIZE = System.getProperty("sales.size", "small");

    /** So many sales until the server's compiler has done its work; the better one takes longer. */
    private static final int WARMED_UP = SIZE.equals("large") ? 20_000 : 4_000;

    private static final int TURNS = 3;
    private static final int PRODUCTS = 200;

    private static final List<Integer> CLIENTS = List.of(1, 4, 16);
    /** As many as a real shop has. */
    private static final List<String> TILLS = List.of("PROV-1", "PROV-2", "PROV-3", "PROV-4");

    /** Only for closes. */
    private static final String CLOSED_TILL = "PROV-5";

    private final TorstenServer server;
    private final Opening overHttp;
    private final Opening inJdbc;
    private final List<Thing> shelf;
    private final List<Thing> bareShelf;
    private final HttpCashier closer;
    private int turn;

    /** Opens what one thread sells by. */
    @FunctionalInterface
    private interface Opening {
        Cashier open() throws Exception;
    }

    private SalesBenchmark(TorstenServer server, String bareUrl, List<Thing> shelf, List<Thing> bareShelf) {
        this.server = server;
        this.shelf = shelf;
        this.bareShelf = bareShelf;
        Client loggedIn = server.as("kassa");
        this.closer = new HttpCashier(server, loggedIn);
        this.overHttp = () -> new HttpCashier(server, loggedIn);
        this.inJdbc = () -> new BareCashier(connect(bareUrl));
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("http.maxConnections", "64");
        for (String database :
                System.getProperty("sales.databases", "derby,postgres").split(",")) {
            if (database.equals("derby")) {
                onDerby();
            } else {
                onPostgres();
            }
        }
    }

    private static void onDerby() throws Exception {
        TorstenServer server =
                TorstenServer.with("sales-benchmark", Map.of("torsten.demo", "true", "torsten.size", SIZE));
        server.start();
        server.stop();
        String url = "jdbc:derby:" + server.data().resolve("db");
        String bareUrl = "jdbc:derby:" + server.data().resolve("bare") + ";create=true";
        List<Thing> shelf = fill(World.onDerby(url));
        shutDown(url);
        List<Thing> bareShelf = fill(World.onDerby(bareUrl));
        server.start();
        try (server) {
            say("");
            say("Derby, torsten.size %s", SIZE);
            new SalesBenchmark(server, bareUrl, shelf, bareShelf).measure();
        }
    }

    /** Commits wait for the disk, as in a shop: the server of the tests is set up to lose the last of them. */
    private static void onPostgres() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "200")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            String url = database(postgres, "torsten");
            String bareUrl = database(postgres, "bare");
            TorstenServer server = TorstenServer.with(
                    "sales-benchmark",
                    Map.of(
                            "torsten.demo",
                            "true",
                            "torsten.size",
                            SIZE,
                            "torsten.db.url",
                            url,
                            "torsten.db.user",
                            Postgres.USER,
                            "torsten.db.password",
                            Postgres.USER));
            server.start();
            try (server) {
                List<Thing> shelf = fill(World.on(url));
                List<Thing> bareShelf = fill(World.on(bareUrl));
                say("");
                say("PostgreSQL, fsync %s, torsten.size %s", setting(bareUrl, "fsync"), SIZE);
                new SalesBenchmark(server, bareUrl, shelf, bareShelf).measure();
            }
        }
    }

    private static String database(EmbeddedPostgres postgres, String name) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return postgres.getJdbcUrl(Postgres.USER, name).replaceFirst("\\?.*", "");
    }

    private static String setting(String url, String name) throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Two hundred things, of each so many that the shelf is never empty, and the tills. */
    private static List<Thing> fill(World world) {
        world.at("2026-11-20T09:00:00Z");
        Catalog catalog = world.the(Catalog.class);
        StockLedger ledger = world.the(StockLedger.class);
        List<String> tills = new ArrayList<>(TILLS);
        tills.add(CLOSED_TILL);
        for (String till : tills) {
            world.in(() -> world.the(Till.class).setUp(World.ADAM, till, "Prov " + till));
        }
        List<Thing> shelf = new ArrayList<>();
        for (int i = 0; i < PRODUCTS; i++) {
            ProductDraft draft = new ProductDraft(
                    "BM-%04d".formatted(i),
                    "Vara " + i,
                    "Thing " + i,
                    Workshop.TEXTILE,
                    Unit.PIECE,
                    VatCategory.STANDARD,
                    Money.ofKronor(50 + i % 90),
                    null);
            Product product = world.in(() -> {
                Product added = catalog.add(World.ADAM, draft);
                MovementSource source = new MovementSource("OPENING", UUID.randomUUID());
                ledger.receive(World.KARIN, added.id(), Workshop.SHOP, StockLedger.MOST, source);
                return added;
            });
            shelf.add(new Thing(
                    product.id(), product.sku(), product.name(), product.price().ore()));
        }
        return shelf;
    }

    private void measure() throws Exception {
        for (int sold = 0; sold < WARMED_UP; ) {
            sold += sell(overHttp, shelf, 4, TILLS, 5).nanos().size();
        }
        sell(inJdbc, bareShelf, 4, TILLS, 5);
        for (int clients : CLIENTS) {
            compare(clients, TILLS.subList(0, Math.min(clients, TILLS.size())));
        }
        for (int clients : CLIENTS) {
            if (clients > 1) {
                compare(clients, TILLS.subList(0, 1));
            }
        }
        closes();
        say("the tills' check: %s", server.as("kassa").get("/api/tills/check").text());
    }

    /** Both ways in turns of some seconds each. */
    private void compare(int clients, List<String> tills) throws Exception {
        Sold http = Sold.NOTHING;
        Sold jdbc = Sold.NOTHING;
        Duration worked = Duration.ZERO;
        for (int i = 0; i < TURNS; i++) {
            jdbc = jdbc.and(sell(inJdbc, bareShelf, clients, tills, SECONDS / (double) TURNS));
            Duration before = cpuOf(server);
            http = http.and(sell(overHttp, shelf, clients, tills, SECONDS / (double) TURNS));
            worked = worked.plus(cpuOf(server)).minus(before);
        }
        say(
                "%2d clients at %d tills: HTTP %s (server's CPU %.2f ms each) | JDBC %s | HTTP/JDBC %.2f",
                clients,
                tills.size(),
                http,
                worked.toNanos() / 1e6 / http.nanos().size(),
                jdbc,
                http.rate() / jdbc.rate());
    }

    /** What the processes of a server have worked so far. */
    private static Duration cpuOf(TorstenServer server) {
        return server.processes().stream()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Sold sell(Opening way, List<Thing> shelf, int clients, List<String> tills, double seconds)
            throws Exception {
        List<Cashier> cashiers = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            cashiers.add(way.open());
        }
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        long begun = System.nanoTime();
        long until = begun + (long) (seconds * 1e9);
        List<Future<List<Long>>> running = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Random random = new Random(1000L * ++turn + i);
            Cashier cashier = cashiers.get(i);
            String till = tills.get(i % tills.size());
            running.add(pool.submit(() -> {
                List<Long> nanos = new ArrayList<>();
                for (long now = System.nanoTime(); now < until; ) {
                    cashier.sell(till, Cashier.pick(shelf, random), random.nextBoolean());
                    long done = System.nanoTime();
                    nanos.add(done - now);
                    now = done;
                }
                return nanos;
            }));
        }
        List<Long> nanos = new ArrayList<>();
        for (Future<List<Long>> one : running) {
            nanos.addAll(one.get());
        }
        long took = System.nanoTime() - begun;
        pool.shutdown();
        for (Cashier cashier : cashiers) {
            cashier.close();
        }
        return new Sold(nanos, took);
    }

    /** What was sold, how long each took, and how long it all took. */
    private record Sold(List<Long> nanos, long took) {

        static final Sold NOTHING = new Sold(List.of(), 0);

        Sold and(Sold more) {
            List<Long> all = new ArrayList<>(nanos);
            all.addAll(more.nanos);
            return new Sold(all, took + more.took);
        }

        double rate() {
            return nanos.size() * 1e9 / took;
        }

        @Override
        public String toString() {
            long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
            return String.format(
                    Locale.ROOT,
                    "%5.0f/s, p50 %.1f, p95 %.1f, p99 %.1f ms",
                    rate(),
                    sorted[sorted.length / 2] / 1e6,
                    sorted[sorted.length * 95 / 100] / 1e6,
                    sorted[sorted.length * 99 / 100] / 1e6);
        }
    }

    /** What a close takes after ten sales and after a thousand. */
    private void closes() throws Exception {
        closeAfter(5);
        double[] few = new double[5];
        double[] many = new double[5];
        for (int i = 0; i < few.length; i++) {
            few[i] = closeAfter(10);
            many[i] = closeAfter(1_000);
        }
        Arrays.sort(few);
        Arrays.sort(many);
        double fewMedian = few[few.length / 2];
        double manyMedian = many[many.length / 2];
        say(
                "a close after 10 sales %.1f ms, after 1,000 sales %.1f ms (medians of %d): ratio %.2f",
                fewMedian, manyMedian, few.length, manyMedian / fewMedian);
    }

    private double closeAfter(int sales) throws Exception {
        long total = 0;
        Random random = new Random(++turn);
        for (int i = 0; i < sales; i++) {
            List<Thing> things = Cashier.pick(shelf, random);
            closer.sell(CLOSED_TILL, things, false);
            total += Cashier.total(things);
        }
        long begun = System.nanoTime();
        closer.close(CLOSED_TILL, total);
        return (System.nanoTime() - begun) / 1e6;
    }

    private static Connection connect(String url) throws SQLException {
        String user = url.startsWith("jdbc:derby:") ? "torsten" : Postgres.USER;
        return DriverManager.getConnection(url, user, user);
    }

    /** Leaves the database to the server. */
    private static void shutDown(String url) {
        try {
            DriverManager.getConnection(url + ";shutdown=true", "torsten", "torsten")
                    .close();
        } catch (SQLException isDown) {
            // Derby says goodbye with an exception.
        }
    }

    private static void say(String text, Object... facts) {
        System.out.println(String.format(Locale.ROOT, text, facts));
    }
}
