package se.butiktorsten.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static se.butiktorsten.sales.PaymentMethod.CARD;
import static se.butiktorsten.sales.PaymentMethod.CASH;
import static se.butiktorsten.sales.PaymentMethod.SWISH;
import static se.butiktorsten.world.World.ADAM;
import static se.butiktorsten.world.World.SARA;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.VatRate;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.world.World;

/**
 * A till that sells whatever comes, mixed rates, weighed goods, cash and card together, the same again, and takes it all
 * back in parts: the sums hold on every receipt, and in the end nothing is left. {@code -Dbooks.seed=…} replays one.
 */
class TillSimulationTest {

    private static final World WORLD = World.shared();
    private static final Till TILL = WORLD.the(Till.class);
    private static final String CODE = "SIM-TILL";
    private static final List<Product> GOODS = new ArrayList<>();

    private Random random = new Random(0);

    static List<Long> seeds() {
        Long one = Long.getLong("books.seed");
        if (one != null) {
            return List.of(one);
        }
        List<Long> seeds = new ArrayList<>();
        for (long seed = 1; seed <= Integer.getInteger("books.seeds", 25); seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    @BeforeAll
    static void openTheShop() {
        WORLD.at("2026-11-20T09:00:00Z");
        WORLD.does(() -> {
            TILL.setUp(ADAM, CODE, "Kassa");
            for (VatCategory category : VatCategory.values()) {
                for (Unit unit : new Unit[] {Unit.PIECE, Unit.KILOGRAM}) {
                    String sku = "SIM-" + category + "-" + unit;
                    GOODS.add(WORLD.the(Catalog.class)
                            .add(
                                    ADAM,
                                    new ProductDraft(
                                            sku, sku, sku, Workshop.KITCHEN, unit, category, new Money(100), null)));
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sellsAndTakesBackToTheOre(long seed) {
        random = new Random(seed);
        SaleDraft draft = aDraft();

        Sale sale = WORLD.in(() -> TILL.sell(SARA, draft)).receipt();
        Sale again = WORLD.in(() -> TILL.sell(SARA, draft)).receipt();

        holds(sale);
        vatIsWorkedOutOncePerRate(sale);
        assertThat(again.receiptNumber()).isEqualTo(sale.receiptNumber());
        comesBackToNothing(sale);
    }

    private SaleDraft aDraft() {
        List<SaleDraft.Line> lines = new ArrayList<>();
        Money total = Money.ZERO;
        for (int i = random.nextInt(1, 9); i > 0; i--) {
            Product product = GOODS.get(random.nextInt(GOODS.size()));
            Quantity quantity = product.unit().isDivisible()
                    ? new Quantity(random.nextInt(1, 5_000))
                    : Quantity.of(random.nextInt(1, 9));
            Money price = new Money(random.nextInt(1, 60_000));
            lines.add(new SaleDraft.Line(product.sku(), quantity, price));
            total = total.plus(price.times(quantity));
        }
        return new SaleDraft(UUID.randomUUID(), CODE, WORLD.now(), lines, payments(total));
    }

    private List<SaleDraft.Payment> payments(Money total) {
        List<SaleDraft.Payment> payments = new ArrayList<>();
        Money left = total;
        for (PaymentMethod method : List.of(CARD, SWISH)) {
            if (left.ore() > 1 && random.nextInt(3) == 0) {
                Money part = new Money(random.nextLong(1, left.ore()));
                payments.add(SaleDraft.Payment.of(method, part));
                left = left.minus(part);
            }
        }
        if (left.isPositive() && random.nextBoolean()) {
            payments.add(SaleDraft.Payment.of(CARD, left));
        } else {
            Money due = left.roundedForCash();
            payments.add(SaleDraft.Payment.cash(due, due.plus(Money.ofKronor(random.nextInt(0, 500)))));
        }
        return payments;
    }

    private void comesBackToNothing(Sale sale) {
        List<Sale> all = new ArrayList<>(List.of(sale));
        Map<Integer, Quantity> left = WORLD.in(() -> TILL.left(SARA, sale.id()));
        while (left.values().stream().anyMatch(Quantity::isPositive)) {
            List<ReturnDraft.Line> lines = new ArrayList<>();
            Money back = Money.ZERO;
            List<Sale> before = all.subList(1, all.size());
            for (SaleLine line : sale.lines()) {
                Quantity most = left.get(line.position());
                if (most.isPositive() && random.nextInt(5) > 0) {
                    Quantity part = part(line, most);
                    lines.add(new ReturnDraft.Line(line.position(), part));
                    back = back.minus(ComingBack.of(line, before).line(part).gross());
                }
            }
            if (lines.isEmpty()) {
                continue;
            }
            PaymentMethod method = back.isZero() || random.nextBoolean() ? CASH : SWISH;
            ReturnDraft draft = new ReturnDraft(
                    UUID.randomUUID(),
                    sale.id(),
                    CODE,
                    WORLD.now(),
                    lines,
                    List.of(new ReturnDraft.Refund(method, method == CASH ? back.roundedForCash() : back)));
            Sale receipt = WORLD.in(() -> TILL.giveBack(SARA, draft)).receipt();
            holds(receipt);
            all.add(receipt);
            left = WORLD.in(() -> TILL.left(SARA, sale.id()));
        }
        assertThat(all.stream().map(Sale::total).reduce(Money.ZERO, Money::plus))
                .isEqualTo(Money.ZERO);
        assertThat(all.stream().map(Sale::vat).reduce(Money.ZERO, Money::plus)).isEqualTo(Money.ZERO);
        for (SaleLine line : sale.lines()) {
            ComingBack back = ComingBack.of(line, all.subList(1, all.size()));
            assertThat(back.left()).isEqualTo(Quantity.ZERO);
            assertThat(back.gross()).isEqualTo(line.gross());
            assertThat(back.vat()).isEqualTo(line.vat());
        }
    }

    private Quantity part(SaleLine line, Quantity most) {
        if (random.nextBoolean()) {
            return most;
        }
        return line.sku().endsWith("PIECE")
                ? Quantity.of(random.nextLong(1, most.thousandths() / Quantity.ONE_UNIT + 1))
                : new Quantity(random.nextLong(1, most.thousandths() + 1));
    }

    private static void holds(Sale receipt) {
        Money gross = Money.ZERO;
        for (SaleLine line : receipt.lines()) {
            assertThat(line.net().plus(line.vat())).isEqualTo(line.gross());
            gross = gross.plus(line.gross());
        }
        Money paid = receipt.payments().stream().map(SalePayment::amount).reduce(Money.ZERO, Money::plus);
        boolean cash = receipt.payments().stream().anyMatch(payment -> payment.method() == CASH);
        assertThat(gross).isEqualTo(receipt.total());
        assertThat(paid).isEqualTo(receipt.total().plus(receipt.rounding()));
        assertThat(Math.abs(receipt.rounding().ore())).isLessThanOrEqualTo(cash ? 50 : 0);
        assertThat(receipt.change().isNegative()).isFalse();
    }

    private static void vatIsWorkedOutOncePerRate(Sale sale) {
        Map<VatRate, Money> gross = new TreeMap<>();
        sale.lines().forEach(line -> gross.merge(line.rate(), line.gross(), Money::plus));
        for (VatSum sum : sale.vatByRate()) {
            assertThat(sum.vat()).isEqualTo(sum.rate().vatIn(gross.get(sum.rate())));
        }
    }
}
