package se.butiktorsten.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.customers.Contact;
import se.butiktorsten.customers.CustomerDesk;
import se.butiktorsten.customers.CustomerOrder;
import se.butiktorsten.customers.CustomerOrderDraft;
import se.butiktorsten.planning.ShopWish;
import se.butiktorsten.planning.WhatToMake;
import se.butiktorsten.planning.WishList;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;

/**
 * A partner who waits for an order, somebody who fetches one today, somebody who asks for one; what the shop wants to have of
 * a few products, and what it has asked the workshops for.
 */
@ApplicationScoped
class Customers {

    @Inject
    CustomerDesk desk;

    @Inject
    WhatToMake planning;

    @Inject
    WishList wishes;

    @Inject
    Clock clock;

    void ask(Map<String, Product> goods) {
        CustomerOrder cafe = take(
                goods,
                "Kafé Solrosen",
                "040-12 34 56",
                6,
                200,
                "Gärna i lådor om tjugofyra",
                Map.of("BA-002", 48, "KO-001", 6));
        long buns = cafe.lines().stream()
                .filter(line -> line.quantity().equals(Quantity.of(48)))
                .findFirst()
                .orElseThrow()
                .id();
        desk.agree(Staff.LEADER, cafe.id(), Set.of(buns), cafe.version());
        CustomerOrder preschool = take(goods, "Förskolan Grodan", "040-21 43 65", 0, 0, null, Map.of("PD-001", 4));
        desk.agree(Staff.LEADER, preschool.id(), Set.of(), preschool.version());
        take(goods, "Biblioteket Våren", "040-65 43 21", 12, 0, null, Map.of("PD-002", 20));

        level(goods, "PD-003", 5, 20);
        level(goods, "SN-003", 15, 25);
        level(goods, "KO-002", 6, 24);
        level(goods, "TX-001", 40, 60);

        wish(goods, "PD-004", 24, "Gärna med blå motiv");
        ShopWish cushions = wish(goods, "TX-006", 4, null);
        wishes.notNow(Staff.LEADER, cushions.id(), "Vetet kommer på torsdag");
    }

    private ShopWish wish(Map<String, Product> goods, String sku, int pieces, @Nullable String note) {
        return wishes.ask(
                Staff.CASHIER,
                product(goods, sku).id(),
                Quantity.of(pieces),
                note,
                UUID.nameUUIDFromBytes(("demo/wish/" + sku).getBytes(StandardCharsets.UTF_8)));
    }

    private CustomerOrder take(
            Map<String, Product> goods,
            String name,
            String phone,
            int days,
            int deposit,
            @Nullable String note,
            Map<String, Integer> pieces) {
        List<CustomerOrderDraft.Line> lines = pieces.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> line(product(goods, entry.getKey()), entry.getValue()))
                .toList();
        CustomerOrderDraft draft = new CustomerOrderDraft(
                new Contact(name, phone, null),
                SwedishTime.weekdayFrom(today().plusDays(days)),
                Money.ofKronor(deposit),
                note,
                lines);
        return desk.take(
                Staff.LEADER,
                draft,
                UUID.nameUUIDFromBytes(("demo/customer/" + name).getBytes(StandardCharsets.UTF_8)));
    }

    private static CustomerOrderDraft.Line line(Product product, int pieces) {
        Money price = product.price();
        return new CustomerOrderDraft.Line(product.id(), Quantity.of(pieces), price == null ? Money.ZERO : price);
    }

    private void level(Map<String, Product> goods, String sku, int point, int par) {
        planning.setLevel(Staff.LEADER, product(goods, sku).id(), Quantity.of(point), Quantity.of(par), 0);
    }

    private static Product product(Map<String, Product> goods, String sku) {
        Product product = goods.get(sku);
        if (product == null) {
            throw new IllegalStateException("The small world has no " + sku);
        }
        return product;
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }
}
