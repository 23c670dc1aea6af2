package se.butiktorsten.bookkeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.butiktorsten.world.World.ADAM;
import static se.butiktorsten.world.World.FELIX;
import static se.butiktorsten.world.World.KARIN;
import static se.butiktorsten.world.World.SARA;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.customers.AlreadyInvoiced;
import se.butiktorsten.customers.Contact;
import se.butiktorsten.customers.CustomerDesk;
import se.butiktorsten.customers.CustomerOrder;
import se.butiktorsten.customers.CustomerOrderDraft;
import se.butiktorsten.customers.InvoiceBasis;
import se.butiktorsten.customers.InvoiceDesk;
import se.butiktorsten.sales.PaymentMethod;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.VatRate;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.stock.MovementSource;
import se.butiktorsten.stock.StockLedger;
import se.butiktorsten.world.World;

/** Another part of the same municipality buys: no VAT, no invoice, no drawer, and its code as counterpart on every row. */
class InternalSaleTest {

    private final World world = World.fresh();
    private final CustomerDesk desk = world.the(CustomerDesk.class);
    private final InvoiceDesk invoices = world.the(InvoiceDesk.class);
    private final Bookkeeping books = world.the(Bookkeeping.class);
    private long box = 0;
    private long cake = 0;

    @BeforeEach
    void twoThingsOnTheShelf() {
        box = onTheShelf("ASK", VatCategory.STANDARD, Workshop.CARDBOARD, 4_999);
        cake = onTheShelf("KAKA", VatCategory.FOOD, Workshop.BAKERY, 3_333);
        rule(new BookedThing(BookedEvent.PAYMENT, null, null, PaymentMethod.INTERNAL), "18100");
        rule(new BookedThing(BookedEvent.SALE, new VatRate(0), null, null), "30900");
    }

    private long onTheShelf(String sku, VatCategory category, Workshop workshop, long priceOre) {
        Product product = world.in(() -> world.the(Catalog.class)
                .add(
                        ADAM,
                        new ProductDraft(
                                sku,
                                "Vara " + sku,
                                "Thing",
                                workshop,
                                Unit.PIECE,
                                category,
                                new Money(priceOre),
                                null)));
        world.in(() -> world.the(StockLedger.class)
                .receive(
                        KARIN,
                        product.id(),
                        Workshop.SHOP,
                        Quantity.of(50),
                        new MovementSource(MovementSource.DELIVERY, UUID.randomUUID())));
        return product.id();
    }

    private void rule(BookedThing thing, String account) {
        world.does(() -> world.the(AccountPlan.class)
                .enter(
                        FELIX,
                        new CodingRuleDraft(
                                UUID.randomUUID(),
                                thing,
                                LocalDate.of(2026, 1, 1),
                                new Coding(account, "530100", "61000", "870", null))));
    }

    /** Seven boxes and three cakes, handed over. */
    private CustomerOrder delivered(Money deposit) {
        CustomerOrder asked = world.in(() -> desk.take(
                SARA,
                new CustomerOrderDraft(
                        new Contact("Förskolan Eken", "040-12 34 56", null),
                        LocalDate.of(2026, 11, 27),
                        deposit,
                        null,
                        List.of(
                                new CustomerOrderDraft.Line(box, Quantity.of(7), new Money(4_999)),
                                new CustomerOrderDraft.Line(cake, Quantity.of(3), new Money(3_333)))),
                UUID.randomUUID()));
        CustomerOrder agreed = world.in(() -> desk.agree(KARIN, asked.id(), Set.of(), asked.version()));
        if (deposit.isPositive()) {
            world.in(() -> desk.receiveDeposit(SARA, agreed.id()));
        }
        Map<Long, Quantity> all = new HashMap<>();
        agreed.lines().forEach(line -> all.put(line.id(), line.quantity()));
        world.does(() -> desk.deliver(SARA, agreed.id(), Workshop.SHOP, all, UUID.randomUUID()));
        return agreed;
    }

    private BookedVoucher book(CustomerOrder order, String counterpart) {
        return world.in(() -> books.bookInternal(FELIX, UUID.randomUUID(), order.id(), counterpart));
    }

    private InvoiceBasis basis(CustomerOrder order) {
        return world.in(() -> invoices.basis(FELIX, order.id())).orElseThrow();
    }

    @Test
    void itCostsWhatTheBasisSaysWithoutVatAndEveryRowNamesTheBuyer() {
        CustomerOrder order = delivered(Money.ZERO);

        Voucher voucher = book(order, "8701").voucher();

        assertThat(voucher.lines())
                .extracting(
                        line -> line.coding().account() + " " + line.amount().ore())
                .containsExactlyInAnyOrder(
                        "18100 " + basis(order).net().ore(),
                        "30900 "
                                + -new VatRate(2500).netOf(new Money(7 * 4_999)).ore(),
                        "30900 " + -new VatRate(600).netOf(new Money(3 * 3_333)).ore());
        assertThat(voucher.lines()).allSatisfy(line -> {
            assertThat(line.coding().counterpart()).isEqualTo("8701");
            assertThat(line.coding().costCentre()).isEqualTo("530100");
        });
        assertThat(voucher.lines().stream()
                        .mapToLong(line -> line.amount().ore())
                        .sum())
                .isZero();
        assertThat(voucher.kind()).isEqualTo(VoucherKind.INTERNAL);
        assertThat(world.in(() -> books.toBook(FELIX))).isEmpty();
    }

    @Test
    void thereIsNothingToInvoiceAnyMoreUntilItIsTakenBack() {
        CustomerOrder order = delivered(Money.ZERO);
        Voucher voucher = book(order, "8701").voucher();

        assertThat(basis(order).invoiced().orElseThrow().invoiceNumber()).isEqualTo(voucher.name());
        assertThatThrownBy(() -> world.in(() -> invoices.invoiced(FELIX, order.id(), "4711")))
                .isInstanceOf(AlreadyInvoiced.class);
        assertThatThrownBy(() -> book(order, "8702")).isInstanceOf(AlreadyInvoiced.class);

        world.in(() -> books.correct(
                FELIX, UUID.randomUUID(), voucher.id(), CorrectionKind.TAKE_BACK, "Fel motpart, ".repeat(20)));

        assertThat(basis(order).invoiced()).isEmpty();
        Voucher right = book(order, "8702").voucher();
        assertThat(right.lines())
                .extracting(line -> line.coding().counterpart())
                .containsOnly("8702");
        assertThat(basis(order).invoiced().orElseThrow().invoiceNumber()).isEqualTo(right.name());
    }

    @Test
    void whatWasTakenBackAndIsBookedAfterAllIsNotInvoicedToo() {
        CustomerOrder order = delivered(Money.ZERO);
        Voucher voucher = book(order, "8701").voucher();
        Voucher back = world.in(() ->
                        books.correct(FELIX, UUID.randomUUID(), voucher.id(), CorrectionKind.TAKE_BACK, "Fel köpare"))
                .voucher();

        world.in(() ->
                books.correct(FELIX, UUID.randomUUID(), back.id(), CorrectionKind.CODE_AGAIN, "Det var rätt köpare"));

        assertThat(basis(order).invoiced().orElseThrow().invoiceNumber()).isEqualTo(voucher.name());
        assertThatThrownBy(() -> world.in(() -> invoices.invoiced(FELIX, order.id(), "4711")))
                .isInstanceOf(AlreadyInvoiced.class);
    }

    @Test
    void sentAgainItIsTheVoucherThereIs() {
        CustomerOrder order = delivered(Money.ZERO);

        assertThat(book(order, "8701").voucher().id())
                .isEqualTo(book(order, "8701").voucher().id());
        assertThat(basis(order).notes()).hasSize(1);
    }

    @Test
    void itIsCodedAgainWhenThePlanWasWrong() {
        CustomerOrder order = delivered(Money.ZERO);
        Voucher wrong = book(order, "8701").voucher();
        world.at(world.now().plusSeconds(1).toString());
        rule(new BookedThing(BookedEvent.SALE, new VatRate(0), null, null), "30901");

        Voucher right = world.in(() ->
                        books.correct(FELIX, UUID.randomUUID(), wrong.id(), CorrectionKind.CODE_AGAIN, "Fel konto"))
                .voucher();

        assertThat(right.lines())
                .extracting(line -> line.coding().account())
                .contains("30900", "30901")
                .doesNotContain("870");
        assertThat(right.lines())
                .extracting(line -> line.coding().counterpart())
                .containsOnly("8701");
        assertThat(basis(order).invoiced()).isPresent();
    }

    @Test
    void whatCannotBeBookedSaysWhy() {
        assertThatThrownBy(() -> world.in(() -> books.previewInternal(FELIX, 4711, "8701")))
                .isInstanceOf(NotFound.class);
        CustomerOrder order = delivered(Money.ZERO);
        for (String counterpart : List.of("", "87 01", "x".repeat(21))) {
            assertThat(catchThrowableOfType(InvalidInput.class, () -> book(order, counterpart))
                            .faults())
                    .extracting(Fault::field)
                    .containsExactly("counterpart");
        }
        CustomerOrder paid = delivered(Money.ofKronor(50));
        assertThatThrownBy(() -> book(paid, "8701")).isInstanceOf(NotBookable.class);
        world.at(world.now().plusSeconds(1).toString());
        world.does(() -> world.the(AccountPlan.class)
                .enter(
                        FELIX,
                        new CodingRuleDraft(
                                UUID.randomUUID(),
                                new BookedThing(BookedEvent.SALE, new VatRate(0), null, null),
                                LocalDate.of(2026, 1, 1),
                                null)));
        assertThatThrownBy(() -> book(order, "8701")).isInstanceOf(NotBookable.class);
        assertThat(basis(order).invoiced()).isEmpty();
    }
}
