package se.butiktorsten.shared.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the database holds by itself, whoever writes to it: tried with bare SQL on both. */
class SchemaTest {

    private static final java.util.Map<DatabaseKind, DataSource> OPEN = new java.util.EnumMap<>(DatabaseKind.class);
    private static EmbeddedPostgres postgres;

    @AfterAll
    static void stop() throws Exception {
        if (postgres != null) {
            postgres.close();
        }
    }

    private static DataSource on(DatabaseKind kind) throws Exception {
        DataSource open = OPEN.get(kind);
        if (open == null) {
            String url = "jdbc:derby:memory:schema;create=true";
            String user = "torsten";
            if (kind == DatabaseKind.POSTGRESQL) {
                postgres = EmbeddedPostgres.start();
                url = postgres.getJdbcUrl("postgres", "postgres");
                user = "postgres";
            }
            ConfiguredDataSource fresh = new ConfiguredDataSource();
            fresh.setUrl(url);
            fresh.setUser(user);
            fresh.setPassword(user);
            Schema.bringUpToDate(fresh, url);
            OPEN.put(kind, fresh);
            open = fresh;
        }
        return open;
    }

    @Test
    void runsEveryScriptOnceOnBothDatabases() throws Exception {
        assertThat(Schema.bringUpToDate(on(DatabaseKind.DERBY), "jdbc:derby:memory:schema"))
                .isZero();
        assertThat(Schema.bringUpToDate(on(DatabaseKind.POSTGRESQL), "jdbc:postgresql:"))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheChainOfALedgerByItself(DatabaseKind kind) throws Exception {
        DataSource database = on(kind);
        long card = aCardWithThree(database);

        refuses(database, "a gap in the numbers", line(card, 4, 3, "2, 3"));
        refuses(database, "a second line with the same number", line(card, 2, 1, "1, 2"));
        refuses(database, "a balance that does not follow", line(card, 3, 9, "2, 3"));
        refuses(database, "a waste without its reason", line(card, 3, 4, "2, 3").replace("RECEIVED", "WASTED"));
        refuses(database, "a gift to nobody", line(card, 3, 4, "2, 3").replace("RECEIVED", "GIVEN_AWAY"));
        refuses(database, "a predecessor that is not there", line(card, 3, 8, "2, 7"));
        refuses(database, "a balance below zero", line(card, 3, -1, "2, 3").replace("1, -1,", "-4, -1,"));
        refuses(database, "a card that says something else", "UPDATE stock_card SET balance = 5 WHERE id = " + card);
        refuses(database, "a changed line", "UPDATE stock_movement SET note = 'x' WHERE card_id = " + card);
        refuses(
                database,
                "a deleted line",
                "UPDATE stock_card SET balance = 2, last_number = 1 WHERE id = " + card,
                "DELETE FROM stock_movement WHERE number = 2 AND card_id = " + card);
    }

    @ParameterizedTest
    @EnumSource
    void takesOneSourceOncePerCard(DatabaseKind kind) throws Exception {
        DataSource database = on(kind);
        long card = aCardWithThree(database);

        refuses(
                database,
                "the same source again",
                line(card, 3, 4, "2, 3").replace("'s3'", "'s2'"),
                "UPDATE stock_card SET balance = 4, last_number = 3 WHERE id = " + card);
    }

    @ParameterizedTest
    @EnumSource
    void givesAPriceToWhatIsForSaleAndACostToWhatIsBought(DatabaseKind kind) throws Exception {
        DataSource database = on(kind);
        String article =
                "INSERT INTO product (sku, name, name_en, workshop, unit, vat_category, kind, price_ore, on_sale,"
                        + " supplier, cost_ore, cost_amount) VALUES ('A', 'Deg', 'Dough', 'BAKERY', 'KILOGRAM', 'STANDARD', ";

        refuses(database, "something for sale without a price", article + "'FOR_SALE', NULL, TRUE, NULL, NULL, NULL)");
        refuses(database, "a material with a price", article + "'MATERIAL', 100, FALSE, NULL, NULL, NULL)");
        refuses(database, "a material on sale", article + "'MATERIAL', NULL, TRUE, NULL, NULL, NULL)");
        refuses(database, "a cost for nothing", article + "'MATERIAL', NULL, FALSE, NULL, 100, NULL)");
        refuses(database, "a supplier of what is made", article + "'FOR_USE', NULL, FALSE, 'Kvarnen', NULL, NULL)");
        refuses(database, "a kind nobody knows", article + "'GIFT', NULL, FALSE, NULL, NULL, NULL)");
    }

    private static int cards;

    /** A card of a new product with two lines: +2, then +1. */
    private static long aCardWithThree(DataSource database) throws SQLException {
        int number = ++cards;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            long product = 1000 + number;
            long card = 5000 + number;
            statement.execute("INSERT INTO product (id, sku, name, name_en, workshop, unit, vat_category, price_ore)"
                    + " VALUES (" + product + ", 'S" + number
                    + "', 'Fågelholk', 'Bird box', 'CARPENTRY', 'PIECE', 'STANDARD', 100)");
            statement.execute("INSERT INTO stock_card (id, product_id, place, balance, last_number) VALUES (" + card
                    + ", " + product + ", 'SHOP', 0, NULL)");
            statement.execute("UPDATE stock_card SET balance = 3, last_number = 2 WHERE id = " + card);
            statement.execute(line(card, 2, 3, "1, 2"));
            statement.execute(line(card, 1, 2, "NULL, NULL").replace(", 1, 2,", ", 2, 2,"));
            connection.commit();
            return card;
        }
    }

    /** A line that adds 1 (thousandth) and leaves {@code after}. */
    private static String line(long card, int number, int after, String previous) {
        return "INSERT INTO stock_movement (id, card_id, number, reason, change, balance_after, previous_number,"
                + " previous_balance, source_kind, source_id, actor, happened_at, business_day) VALUES ("
                + (card * 10 + number)
                + ", " + card + ", " + number + ", 'RECEIVED', 1, " + after + ", " + previous + ", 'TEST', 's" + number
                + "', 'karin', TIMESTAMP '2026-11-20 09:00:00', DATE '2026-11-20')"
                        .replace("TIMESTAMP '", "{ts '")
                        .replace(":00',", ":00'},")
                        .replace("DATE '2026-11-20'", "{d '2026-11-20'}");
    }

    private static void refuses(DataSource database, String what, String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> {
                        for (String sql : statements) {
                            statement.execute(sql);
                        }
                        connection.commit();
                    })
                    .as(what)
                    .isInstanceOf(SQLException.class)
                    .satisfies(e -> assertThat(((SQLException) e).getSQLState())
                            .as(what + ": " + e.getMessage())
                            .matches("23.*|40.*"));
            connection.rollback();
        }
    }
}
