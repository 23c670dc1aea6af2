package se.butiktorsten.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.production.OrderStatus;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.production.ProductionOrder;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SentBefore;
import se.butiktorsten.shared.VatRate;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.stock.MovementReason;
import se.butiktorsten.stock.MovementSource;
import se.butiktorsten.stock.NotEnoughStock;
import se.butiktorsten.stock.StockAudit;
import se.butiktorsten.stock.StockLedger;
import se.butiktorsten.stock.StockMovement;
import se.butiktorsten.world.Making;
import se.butiktorsten.world.World;

/** A customer's order from asking to invoicing, and forgetting whom it was for. */
class CustomerDeskTest {

    private static final Contact SOFIA = new Contact("Kafé Sofia", "040-12 34 56", null);

    private final World world = World.shared();
    private final Making making = new Making(world);
    private final CustomerDesk desk = world.the(CustomerDesk.class);
    private final InvoiceDesk invoices = world.the(InvoiceDesk.class);
    private final StockLedger stock = world.the(StockLedger.class);
    private final ProductionFloor floor = world.the(ProductionFloor.class);

    @Test
    void isTakenOnceHoweverOftenItIsSent() {
        Product box = box();
        UUID id = UUID.randomUUID();

        CustomerOrder first = world.in(() -> desk.take(World.SARA, asksFor(box, 10), id));
        CustomerOrder again = world.in(() -> desk.take(World.SARA, asksFor(box, 10), id));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(first.status()).isEqualTo(CustomerOrderStatus.ASKED);
        assertThat(first.sum()).isEqualTo(Money.ofKronor(300));
        assertThat(first.contact()).contains(SOFIA);
        assertThatThrownBy(() -> world.in(() -> desk.take(World.SARA, asksFor(box, 11), id)))
                .isInstanceOf(SentBefore.class);
    }

    @Test
    void namesEveryFaultAtOnce() {
        Product box = box();
        CustomerOrderDraft wrong = new CustomerOrderDraft(
                new Contact("Anna 811218-9876", null, null),
                LocalDate.of(2026, 11, 19),
                Money.ofKronor(1),
                "Ring 811218-9876",
                List.of(
                        new CustomerOrderDraft.Line(box.id(), new Quantity(500), Money.ZERO),
                        new CustomerOrderDraft.Line(999_999, Quantity.ONE, Money.ZERO)));

        assertThatThrownBy(() -> world.in(() -> desk.take(World.SARA, wrong, UUID.randomUUID())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        no -> assertThat(no.faults())
                                .containsExactly(
                                        new Fault("name", "customers.fault.personal-number"),
                                        new Fault("phone", "customers.fault.no-way-to-reach"),
                                        new Fault("note", "customers.fault.personal-number"),
                                        new Fault("deposit", "customers.fault.deposit", Map.of("most", Money.ZERO)),
                                        new Fault("lines[0].quantity", "production.fault.whole-pieces"),
                                        new Fault("lines[1].productId", "customers.fault.not-for-sale"),
                                        new Fault("dueOn", "production.fault.due-passed")));
    }

    @Test
    void tellsAPhoneNumberFromAPersonalNumber() {
        for (String phone : List.of("040-12 34 56", "0701-23 45 67", "+46 70 123 45 67", "0701234567")) {
            assertThat(new Contact("Kafé", phone, null).faults()).as(phone).isEmpty();
        }
        for (String phone : List.of("070101-0050", "811218-9876", "20070101-0050", "ring mig", "12345")) {
            assertThat(new Contact("Kafé", phone, null).faults()).as(phone).isNotEmpty();
        }
        assertThat(new Contact("Kafé", null, "kafe@exempel.se").faults()).isEmpty();
        assertThat(new Contact("Kafé", null, "kafe(a)exempel.se").faults())
                .containsExactly(new Fault("email", "customers.fault.email"));
    }

    @Test
    void hasMadeWhatIsToBeMadeAndTakesTheRestFromTheShelf() {
        Product box = box();
        Product card = box();
        CustomerOrder asked = taken(asksFor(Map.of(box, 10L, card, 5L)));
        OrderedLine boxes = lineOf(asked, box);

        CustomerOrder agreed = world.in(() -> desk.agree(World.KARIN, asked.id(), Set.of(boxes.id()), asked.version()));

        assertThat(agreed.status()).isEqualTo(CustomerOrderStatus.AGREED);
        assertThat(lineOf(agreed, card).madeByOrder()).isNull();
        Long making1 = lineOf(agreed, box).madeByOrder();
        ProductionOrder order = world.in(() -> floor.order(World.KARIN, making1));
        assertThat(order.productId()).isEqualTo(box.id());
        assertThat(order.quantity()).isEqualTo(Quantity.of(10));
        assertThat(order.dueOn()).isEqualTo(asked.dueOn());
        assertThat(order.status()).isEqualTo(OrderStatus.RELEASED);
        assertThat(world.in(() -> desk.promised(World.KARIN)))
                .containsEntry(card.id(), new Promised(Quantity.of(5), asked.dueOn()));
        assertThatThrownBy(() -> world.in(() -> desk.agree(World.KARIN, asked.id(), Set.of(), agreed.version())))
                .isInstanceOf(NotInThisStatus.class);
    }

    @Test
    void leavesTheShelfWhenItIsHandedOverOnceHoweverOftenItIsSent() {
        Product box = box();
        put(box, 12);
        CustomerOrder order = agreed(asksFor(box, 10));
        long line = order.lines().get(0).id();
        UUID id = UUID.randomUUID();

        Delivery first =
                world.in(() -> desk.deliver(World.SARA, order.id(), Workshop.SHOP, Map.of(line, Quantity.of(4)), id));
        Delivery again =
                world.in(() -> desk.deliver(World.SARA, order.id(), Workshop.SHOP, Map.of(line, Quantity.of(4)), id));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(left(box)).isEqualTo(Quantity.of(8));
        assertThat(reread(order).status()).isEqualTo(CustomerOrderStatus.AGREED);
        assertThat(lastLine(box).reason()).isEqualTo(MovementReason.DELIVERED);
        assertThat(lastLine(box).source()).isEqualTo(new MovementSource(MovementSource.HANDED_OVER, id));
        assertThatThrownBy(() -> deliver(order, line, 5, id)).isInstanceOf(SentBefore.class);

        deliver(order, line, 6, UUID.randomUUID());

        assertThat(reread(order).status()).isEqualTo(CustomerOrderStatus.DELIVERED);
        assertThat(left(box)).isEqualTo(Quantity.of(2));
        assertThat(world.in(() -> desk.deliveriesOf(World.FELIX, order.id())))
                .extracting(Delivery::number)
                .containsExactly(1, 2);
        assertThat(world.in(() -> desk.promised(World.KARIN))).doesNotContainKey(box.id());
        assertThat(world.in(() -> world.the(StockAudit.class).run(World.KARIN)).differences())
                .isEmpty();
    }

    @Test
    void refusesMoreThanWasOrderedMoreThanThereIsAndNothingAtAll() {
        Product box = box();
        put(box, 3);
        CustomerOrder order = agreed(asksFor(box, 10));
        long line = order.lines().get(0).id();

        assertThatThrownBy(() -> deliver(order, line, 11, UUID.randomUUID())).isInstanceOf(MoreThanOrdered.class);
        assertThatThrownBy(() -> deliver(order, line, 4, UUID.randomUUID())).isInstanceOf(NotEnoughStock.class);
        assertThatThrownBy(() -> deliver(order, line, 0, UUID.randomUUID())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> world.in(
                        () -> desk.deliver(World.SARA, order.id(), Workshop.SHOP, Map.of(), UUID.randomUUID())))
                .isInstanceOf(InvalidInput.class);

        assertThat(left(box)).isEqualTo(Quantity.of(3));
        assertThat(reread(order).isBegun()).isFalse();
        assertThat(world.in(() -> desk.deliveriesOf(World.SARA, order.id()))).isEmpty();
    }

    @Test
    void isNotHandedOverBeforeItIsAgreedNorAfterItIsOver() {
        Product box = box();
        put(box, 10);
        CustomerOrder asked = taken(asksFor(box, 10));
        long line = asked.lines().get(0).id();
        assertThatThrownBy(() -> deliver(asked, line, 1, UUID.randomUUID())).isInstanceOf(NotInThisStatus.class);

        CustomerOrder order = agreed(asksFor(box, 10));
        long second = order.lines().get(0).id();
        CustomerOrder packed = world.in(() -> desk.pack(World.SARA, order.id(), order.version()));
        assertThat(packed.status()).isEqualTo(CustomerOrderStatus.READY);
        deliver(order, second, 3, UUID.randomUUID());
        long version = reread(order).version();
        assertThatThrownBy(() -> world.in(() -> desk.cancel(World.SARA, order.id(), version)))
                .as("some of it is gone")
                .isInstanceOf(NotInThisStatus.class);
        world.does(() -> desk.isEnough(World.SARA, order.id(), version));

        assertThat(reread(order).status()).isEqualTo(CustomerOrderStatus.DELIVERED);
        assertThatThrownBy(() -> deliver(order, second, 1, UUID.randomUUID())).isInstanceOf(NotInThisStatus.class);
    }

    @Test
    void refusesAStepByWhoLookedAtAnOlderVersion() {
        CustomerOrder order = agreed(asksFor(box(), 10));
        world.does(() -> desk.pack(World.SARA, order.id(), order.version()));

        assertThatThrownBy(() -> world.in(() -> desk.cancel(World.SARA, order.id(), order.version())))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void sumsUpWhatToInvoiceByVatRateAndTakesTheDepositOff() {
        Product box = box();
        Product buns = food();
        put(box, 20);
        put(buns, 20);
        CustomerOrder order = agreed(new CustomerOrderDraft(
                SOFIA,
                LocalDate.of(2026, 11, 27),
                Money.ofKronor(100),
                null,
                List.of(
                        new CustomerOrderDraft.Line(box.id(), Quantity.of(3), new Money(3_333)),
                        new CustomerOrderDraft.Line(buns.id(), Quantity.of(10), new Money(1_999)))));
        deliver(order, lineOf(order, box).id(), 1, UUID.randomUUID());
        deliver(order, lineOf(order, box).id(), 2, UUID.randomUUID());
        deliver(order, lineOf(order, buns).id(), 10, UUID.randomUUID());
        assertThat(basis(order).toPay()).as("the deposit is not paid yet").isEqualTo(new Money(29_989));

        world.does(() -> desk.receiveDeposit(World.FELIX, order.id()));

        InvoiceBasis basis = basis(order);
        VatRate food = world.in(
                () -> world.the(Catalog.class).vatRate(World.FELIX, VatCategory.FOOD, LocalDate.of(2026, 11, 20)));
        assertThat(basis.vat())
                .containsExactly(
                        new InvoiceBasis.Vat(
                                food, food.netOf(new Money(19_990)), food.vatIn(new Money(19_990)), new Money(19_990)),
                        new InvoiceBasis.Vat(new VatRate(2_500), new Money(7_999), new Money(2_000), new Money(9_999)));
        assertThat(basis.vat())
                .allSatisfy(vat -> assertThat(vat.net().plus(vat.vat())).isEqualTo(vat.gross()));
        assertThat(basis.toPay()).isEqualTo(new Money(19_989));
        assertThat(world.in(() -> invoices.bases(World.FELIX)))
                .extracting(one -> one.order().id())
                .contains(order.id());
    }

    @Test
    void forgetsWhomItWasForWhenItIsOverAndKeepsWhatWasHandedOver() {
        Product box = box();
        put(box, 10);
        CustomerOrder order = agreed(asksFor(box, 10));
        assertThatThrownBy(() -> world.in(() -> desk.forget(World.KARIN, order.id())))
                .isInstanceOf(NotInThisStatus.class);
        deliver(order, order.lines().get(0).id(), 10, UUID.randomUUID());

        world.does(() -> desk.forget(World.KARIN, order.id()));
        world.does(() -> desk.forget(World.KARIN, order.id()));

        CustomerOrder kept = reread(order);
        assertThat(kept.contact()).isEmpty();
        assertThat(kept.note()).isNull();
        assertThat(kept.isForgotten()).isTrue();
        assertThat(basis(order).gross()).isEqualTo(Money.ofKronor(300));
    }

    @Test
    void isChangedUntilItIsDeliveredInFullWithALineOfHistoryForEachChange() {
        Product box = box();
        Product bag = box();
        put(box, 10);
        CustomerOrder order = agreed(new CustomerOrderDraft(
                SOFIA,
                LocalDate.of(2026, 11, 27),
                Money.ofKronor(50),
                "Gärna i låda",
                List.of(
                        new CustomerOrderDraft.Line(box.id(), Quantity.of(10), Money.ofKronor(30)),
                        new CustomerOrderDraft.Line(bag.id(), Quantity.of(2), Money.ofKronor(5)))));
        deliver(order, lineOf(order, box).id(), 4, UUID.randomUUID());
        OrderTerms terms = new OrderTerms(
                new Contact("Kafé Sofia", "040-65 43 21", null),
                LocalDate.of(2026, 12, 1),
                Money.ofKronor(40),
                null,
                List.of(
                        new OrderTerms.Line(lineOf(order, box).id(), Quantity.of(6), Money.ofKronor(25)),
                        new OrderTerms.Line(lineOf(order, bag).id(), Quantity.of(2), Money.ofKronor(5))));
        CustomerOrder seen = reread(order);

        CustomerOrder changed = world.in(() -> desk.change(World.KARIN, order.id(), terms, seen.version()));
        CustomerOrder again = world.in(() -> desk.change(World.KARIN, order.id(), terms, seen.version()));
        deliver(order, lineOf(order, box).id(), 2, UUID.randomUUID());

        assertThat(changed.version()).isGreaterThan(seen.version());
        assertThat(again.version()).as("what is so already changes nothing").isEqualTo(changed.version());
        assertThat(changed.dueOn()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(changed.contact()).contains(terms.contact());
        assertThat(changed.sum()).isEqualTo(Money.ofKronor(160));
        assertThat(basis(order).gross())
                .as("four at the old price, two at the new")
                .isEqualTo(Money.ofKronor(170));
        assertThat(world.in(() -> desk.changesOf(World.FELIX, order.id())))
                .extracting(OrderChange::term, OrderChange::was, OrderChange::becomes, OrderChange::changedBy)
                .containsExactly(
                        tuple(ChangedTerm.QUANTITY, Quantity.of(10), Quantity.of(6), "karin"),
                        tuple(ChangedTerm.UNIT_PRICE, Money.ofKronor(30), Money.ofKronor(25), "karin"),
                        tuple(ChangedTerm.DUE_ON, LocalDate.of(2026, 11, 27), LocalDate.of(2026, 12, 1), "karin"),
                        tuple(ChangedTerm.DEPOSIT, Money.ofKronor(50), Money.ofKronor(40), "karin"),
                        tuple(ChangedTerm.CONTACT, null, null, "karin"),
                        tuple(ChangedTerm.NOTE, null, null, "karin"));
    }

    @Test
    void aChangeFromAnOlderVersionIsRefusedAndNothingIsChanged() {
        CustomerOrder order = agreed(asksFor(box(), 10));
        world.in(() -> desk.change(World.KARIN, order.id(), of(order, 12), order.version()));

        assertThatThrownBy(() -> world.in(() -> desk.change(World.KARIN, order.id(), of(order, 8), order.version())))
                .isInstanceOf(ChangedMeanwhile.class);

        assertThat(reread(order).lines().get(0).quantity()).isEqualTo(Quantity.of(12));
        assertThat(world.in(() -> desk.changesOf(World.SARA, order.id()))).hasSize(1);
    }

    @Test
    void moreThanWasPackedIsToBePackedAgainAndWhatIsHandedOverMayTurnOutToBeAll() {
        Product box = box();
        put(box, 10);
        CustomerOrder order = agreed(asksFor(box, 6));
        world.in(() -> desk.pack(World.SARA, order.id(), order.version()));
        change(order, 7);
        assertThat(reread(order).status()).isEqualTo(CustomerOrderStatus.AGREED);
        deliver(order, order.lines().get(0).id(), 4, UUID.randomUUID());

        change(order, 4);

        assertThat(reread(order).status()).isEqualTo(CustomerOrderStatus.DELIVERED);
        assertThatThrownBy(() -> change(order, 5)).isInstanceOf(NotInThisStatus.class);
    }

    @Test
    void namesEverythingThatCannotBeChanged() {
        Product box = box();
        put(box, 10);
        CustomerOrder order = agreed(new CustomerOrderDraft(
                SOFIA,
                LocalDate.of(2026, 11, 27),
                Money.ofKronor(100),
                null,
                List.of(new CustomerOrderDraft.Line(box.id(), Quantity.of(10), Money.ofKronor(30)))));
        deliver(order, order.lines().get(0).id(), 4, UUID.randomUUID());
        world.in(() -> desk.receiveDeposit(World.FELIX, order.id()));
        CustomerOrder now = reread(order);
        long line = now.lines().get(0).id();
        OrderTerms wrong = new OrderTerms(
                new Contact("", null, null),
                LocalDate.of(2026, 11, 19),
                Money.ofKronor(90),
                "Ring 811218-9876",
                List.of(new OrderTerms.Line(line, new Quantity(3_500), Money.ofKronor(-1))));

        assertThatThrownBy(() -> world.in(() -> desk.change(World.KARIN, order.id(), wrong, now.version())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        no -> assertThat(no.faults())
                                .extracting(Fault::field)
                                .containsExactlyInAnyOrder(
                                        "name",
                                        "phone",
                                        "note",
                                        "dueOn",
                                        "deposit",
                                        "lines[0].quantity",
                                        "lines[0].quantity",
                                        "lines[0].unitPrice"));
        OrderTerms without = new OrderTerms(SOFIA, now.dueOn(), now.deposit(), null, List.of());
        assertThatThrownBy(() -> world.in(() -> desk.change(World.KARIN, order.id(), without, now.version())))
                .isInstanceOf(NotFound.class);
        assertThat(world.in(() -> desk.changesOf(World.KARIN, order.id()))).isEmpty();
    }

    @Test
    void isNotedAsInvoicedOnceAndTakenBackByANoteOfItsOwn() {
        Product box = box();
        put(box, 10);
        CustomerOrder order = agreed(asksFor(box, 10));
        assertThatThrownBy(() -> world.in(() -> invoices.invoiced(World.FELIX, order.id(), "1001")))
                .as("nothing is handed over")
                .isInstanceOf(NotInThisStatus.class);
        deliver(order, order.lines().get(0).id(), 10, UUID.randomUUID());
        assertThatThrownBy(() -> world.in(() -> invoices.notInvoiced(World.FELIX, order.id(), "Fel")))
                .as("nobody has said that it was")
                .isInstanceOf(NotInThisStatus.class);

        world.in(() -> invoices.invoiced(World.FELIX, order.id(), " 1001 "));
        world.in(() -> invoices.invoiced(World.FELIX, order.id(), "1001"));
        assertThatThrownBy(() -> world.in(() -> invoices.invoiced(World.KARIN, order.id(), "1002")))
                .isInstanceOf(AlreadyInvoiced.class);
        world.in(() -> invoices.notInvoiced(World.KARIN, order.id(), "Fel kund"));
        world.in(() -> invoices.notInvoiced(World.KARIN, order.id(), "Fel kund"));
        InvoiceBasis last = world.in(() -> invoices.invoiced(World.FELIX, order.id(), "1002"));

        assertThat(last.notes())
                .extracting(InvoiceNote::invoiceNumber, InvoiceNote::takenBackBecause, InvoiceNote::notedBy)
                .containsExactly(
                        tuple("1001", null, "felix"), tuple("1001", "Fel kund", "karin"), tuple("1002", null, "felix"));
        assertThat(world.in(() -> invoices.bases(World.FELIX)).stream()
                        .filter(one -> one.order().id() == order.id())
                        .map(one -> one.invoiced().orElseThrow().invoiceNumber()))
                .containsExactly("1002");
        assertThatThrownBy(() -> world.in(() -> invoices.invoiced(World.FELIX, order.id(), " ")))
                .isInstanceOf(InvalidInput.class);
    }

    private void change(CustomerOrder order, long pieces) {
        long version = reread(order).version();
        world.in(() -> desk.change(World.KARIN, order.id(), of(order, pieces), version));
    }

    private static OrderTerms of(CustomerOrder order, long pieces) {
        return new OrderTerms(
                SOFIA,
                order.dueOn(),
                order.deposit(),
                order.note(),
                List.of(new OrderTerms.Line(order.lines().get(0).id(), Quantity.of(pieces), Money.ofKronor(30))));
    }

    private Product box() {
        return making.product(Workshop.CARDBOARD, Unit.PIECE, 1);
    }

    private Product food() {
        String sku = "FOOD-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        return world.in(() -> world.the(Catalog.class)
                .add(
                        World.KARIN,
                        new ProductDraft(
                                sku,
                                "Bullar",
                                "Buns",
                                Workshop.BAKERY,
                                Unit.PIECE,
                                VatCategory.FOOD,
                                Money.ofKronor(20),
                                null)));
    }

    private static CustomerOrderDraft asksFor(Product product, long pieces) {
        return asksFor(Map.of(product, pieces));
    }

    private static CustomerOrderDraft asksFor(Map<Product, Long> pieces) {
        return new CustomerOrderDraft(
                SOFIA,
                LocalDate.of(2026, 11, 27),
                Money.ZERO,
                "Gärna i låda",
                pieces.entrySet().stream()
                        .map(one -> new CustomerOrderDraft.Line(
                                one.getKey().id(), Quantity.of(one.getValue()), Money.ofKronor(30)))
                        .toList());
    }

    private CustomerOrder taken(CustomerOrderDraft draft) {
        return world.in(() -> desk.take(World.SARA, draft, UUID.randomUUID()));
    }

    private CustomerOrder agreed(CustomerOrderDraft draft) {
        CustomerOrder asked = taken(draft);
        return world.in(() -> desk.agree(World.KARIN, asked.id(), Set.of(), asked.version()));
    }

    private void deliver(CustomerOrder order, long line, long pieces, UUID id) {
        world.does(() -> desk.deliver(World.SARA, order.id(), Workshop.SHOP, Map.of(line, Quantity.of(pieces)), id));
    }

    private static OrderedLine lineOf(CustomerOrder order, Product product) {
        return order.lines().stream()
                .filter(line -> line.productId() == product.id())
                .findFirst()
                .orElseThrow();
    }

    private InvoiceBasis basis(CustomerOrder order) {
        return world.in(() -> invoices.basis(World.FELIX, order.id())).orElseThrow();
    }

    private CustomerOrder reread(CustomerOrder order) {
        return world.in(() -> desk.order(World.SARA, order.id()));
    }

    private void put(Product product, long pieces) {
        world.does(() -> stock.receive(
                World.KARIN,
                product.id(),
                Workshop.SHOP,
                Quantity.of(pieces),
                new MovementSource("TEST", UUID.randomUUID())));
    }

    private Quantity left(Product product) {
        return world.in(() -> stock.balance(World.SARA, product.id(), Workshop.SHOP));
    }

    private StockMovement lastLine(Product product) {
        return world.in(() -> stock.movements(
                        World.SARA,
                        stock.cardsOf(World.SARA, product.id()).get(0).id(),
                        1))
                .get(0);
    }
}
