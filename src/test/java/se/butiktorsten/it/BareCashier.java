package se.butiktorsten.it;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import se.butiktorsten.shared.Fingerprint;

/**
 * A sale in JDBC by hand: the same rows in the same tables as {@code Till.sell} writes, and nothing asked but what a row
 * cannot be written without. One connection with its prepared statements, for one thread; one commit for each sale.
 */
final class BareCashier implements Cashier {

    private static final AtomicLong MOVEMENT_IDS = new AtomicLong(1_000_000_000);

    private final Connection connection;
    private final PreparedStatement holdTill;
    private final PreparedStatement readTill;
    private final PreparedStatement writeTill;
    private final PreparedStatement takeFromCard;
    private final PreparedStatement readCards;
    private final PreparedStatement movement;
    private final PreparedStatement sale;
    private final PreparedStatement line;
    private final PreparedStatement payment;
    private final PreparedStatement journal;

    BareCashier(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        holdTill = connection.prepareStatement("UPDATE till SET last_number = last_number + 1 WHERE code = ?");
        readTill = connection.prepareStatement(
                "SELECT last_number, journal_last, journal_hash, grand_sales_ore FROM till WHERE code = ?");
        writeTill = connection.prepareStatement("""
                UPDATE till SET journal_last = ?, journal_hash = ?, takings = ?, opened_at = COALESCE(opened_at, ?),
                  grand_sales_ore = ? WHERE code = ?""");
        takeFromCard = connection.prepareStatement("""
                UPDATE stock_card SET balance = balance - 1000, last_number = last_number + 1, last_sold_on = ?,
                  version = version + 1 WHERE product_id = ? AND place = 'SHOP'""");
        readCards = connection.prepareStatement("""
                SELECT id, last_number, balance FROM stock_card WHERE place = 'SHOP' AND product_id IN (?, ?, ?)""");
        movement = connection.prepareStatement("""
                INSERT INTO stock_movement (id, card_id, number, reason, change, balance_after, previous_number,
                  previous_balance, source_kind, source_id, actor, happened_at, business_day)
                VALUES (?, ?, ?, 'SOLD', -1000, ?, ?, ?, 'SALE', ?, 'kassa', ?, ?)""");
        sale = connection.prepareStatement("""
                INSERT INTO sale (id, till_code, number, kind, sold_at, business_day, received_at, cashier, eat_in,
                  total_ore, rounding_ore, incomplete, content_hash)
                VALUES (?, ?, ?, 'SALE', ?, ?, ?, 'kassa', FALSE, ?, 0, FALSE, ?)""");
        line = connection.prepareStatement("""
                INSERT INTO sale_line (sale_id, position, product_id, sku, name, workshop, quantity, unit_price_ore,
                  vat_category, vat_bp, discount_ore, gross_ore, net_ore, vat_ore, gross_before_ore, net_before_ore)
                VALUES (?, ?, ?, ?, ?, 'TEXTILE', 1000, ?, 'STANDARD', 2500, 0, ?, ?, ?, ?, ?)""");
        payment = connection.prepareStatement("""
                INSERT INTO sale_payment (sale_id, position, method, amount_ore, tendered_ore, settled_ore,
                  settled_before_ore) VALUES (?, 1, ?, ?, ?, ?, 0)""");
        journal = connection.prepareStatement("""
                INSERT INTO journal (till_code, number, kind, happened_at, kept_at, kept_by, ref, says, amount_ore,
                  content_hash, hash) VALUES (?, ?, 'SALE', ?, ?, 'kassa', ?, ?, ?, ?, ?)""");
    }

    /** The cards are taken in the order of their products, so that two never wait for each other. */
    @Override
    public void sell(String till, List<Thing> things, boolean inCash) throws SQLException {
        String id = UUID.randomUUID().toString();
        LocalDateTime now = LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);
        Timestamp moment = Timestamp.valueOf(now);
        Date day = Date.valueOf(LocalDate.from(now));
        long total = Cashier.total(things);
        String method = inCash ? "CASH" : "CARD";
        Fingerprint content = new Fingerprint().of(till).of(now).of(method).of(total);
        things.forEach(thing -> content.of(thing.sku()).of(1000).of(thing.priceOre()));
        String contentHash = content.hex();

        holdTill.setString(1, till);
        holdTill.executeUpdate();
        long number;
        long row;
        String hashBefore;
        long grandSales;
        readTill.setString(1, till);
        try (ResultSet head = readTill.executeQuery()) {
            head.next();
            number = head.getLong(1);
            row = head.getLong(2) + 1;
            hashBefore = head.getString(3);
            grandSales = head.getLong(4) + total;
        }
        insertSale(id, till, number, moment, day, total, contentHash);
        insertLines(id, things);
        payment.setString(1, id);
        payment.setString(2, method);
        payment.setLong(3, total);
        payment.setLong(4, total);
        payment.setLong(5, total);
        payment.executeUpdate();
        takeGoods(id, things, moment, day);

        Fingerprint receipt =
                new Fingerprint().of(id).of(till).of(number).of(now).of(total).of(contentHash);
        things.forEach(
                thing -> receipt.of(thing.id()).of(thing.sku()).of(thing.name()).of(thing.priceOre()));
        String printed = receipt.hex();
        String hash = new Fingerprint()
                .of(hashBefore)
                .of(till)
                .of(row)
                .of("SALE")
                .of(now)
                .of("kassa")
                .of(id)
                .of(total)
                .of(printed)
                .hex();
        journal.setString(1, till);
        journal.setLong(2, row);
        journal.setTimestamp(3, moment);
        journal.setTimestamp(4, moment);
        journal.setString(5, id);
        journal.setString(6, till + "-" + number);
        journal.setLong(7, total);
        journal.setString(8, printed);
        journal.setString(9, hash);
        journal.executeUpdate();
        writeTill.setLong(1, row);
        writeTill.setString(2, hash);
        writeTill.setString(3, takings(row, grandSales));
        writeTill.setTimestamp(4, moment);
        writeTill.setLong(5, grandSales);
        writeTill.setString(6, till);
        writeTill.executeUpdate();
        connection.commit();
    }

    private void insertSale(
            String id, String till, long number, Timestamp moment, Date day, long total, String contentHash)
            throws SQLException {
        sale.setString(1, id);
        sale.setString(2, till);
        sale.setLong(3, number);
        sale.setTimestamp(4, moment);
        sale.setDate(5, day);
        sale.setTimestamp(6, moment);
        sale.setLong(7, total);
        sale.setString(8, contentHash);
        sale.executeUpdate();
    }

    private void insertLines(String id, List<Thing> things) throws SQLException {
        long grossBefore = 0;
        long netBefore = 0;
        int position = 0;
        for (Thing thing : things) {
            long vat = thing.priceOre() / 5;
            long net = thing.priceOre() - vat;
            line.setString(1, id);
            line.setInt(2, ++position);
            line.setLong(3, thing.id());
            line.setString(4, thing.sku());
            line.setString(5, thing.name());
            line.setLong(6, thing.priceOre());
            line.setLong(7, thing.priceOre());
            line.setLong(8, net);
            line.setLong(9, vat);
            line.setLong(10, grossBefore);
            line.setLong(11, netBefore);
            line.addBatch();
            grossBefore += thing.priceOre();
            netBefore += net;
        }
        line.executeBatch();
    }

    private void takeGoods(String id, List<Thing> things, Timestamp moment, Date day) throws SQLException {
        for (int i = 0; i < things.size(); i++) {
            takeFromCard.setDate(1, day);
            takeFromCard.setLong(2, things.get(i).id());
            takeFromCard.addBatch();
            readCards.setLong(i + 1, things.get(i).id());
        }
        takeFromCard.executeBatch();
        try (ResultSet cards = readCards.executeQuery()) {
            while (cards.next()) {
                movement.setLong(1, MOVEMENT_IDS.incrementAndGet());
                movement.setLong(2, cards.getLong(1));
                movement.setLong(3, cards.getLong(2));
                movement.setLong(4, cards.getLong(3));
                movement.setLong(5, cards.getLong(2) - 1);
                movement.setLong(6, cards.getLong(3) + 1000);
                movement.setString(7, id);
                movement.setTimestamp(8, moment);
                movement.setDate(9, day);
                movement.addBatch();
            }
        }
        movement.executeBatch();
    }

    private static String takings(long sales, long total) {
        return "goods.TEXTILE.2500=" + sales + ":" + total + ":" + total * 4 / 5 + "|paid.CARD=" + sales + ":" + total
                + ":0|paid.CASH=" + sales + ":" + total + ":0|sales=" + sales + ":" + total + ":0";
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
