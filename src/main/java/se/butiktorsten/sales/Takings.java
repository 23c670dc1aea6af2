package se.butiktorsten.sales;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.VatRate;
import se.butiktorsten.shared.Workshop;

/**
 * What has been taken at a till since its last close, added up as it happens, so that a close after a thousand sales
 * takes no longer than after ten. Never changes; adding answers new takings.
 *
 * <p>It is what the X and Z reports say (SKVFS 2014:9, 7 kap.): goods per workshop, VAT per rate, means of payment,
 * receipts, returns, copies, practice, drawer openings, discounts and purchases that were thrown away. Training stands
 * for itself and is in nothing else.
 */
public final class Takings {

    /** A drawer from which nothing has been taken. */
    public static final Takings NONE = new Takings(new TreeMap<>());

    private static final String SALES = "sales";
    private static final String RETURNS = "returns";
    private static final String DISCOUNTS = "discounts";
    private static final String ROUNDING = "rounding";

    /** Count, amount and a second amount of each sum, by its name. */
    private final TreeMap<String, Sum> sums;

    /**
     * How often, and how much.
     *
     * @param amount including VAT where goods are summed
     * @param net excluding VAT, where goods are summed; otherwise zero
     */
    public record Sum(long count, Money amount, Money net) {

        static final Sum NOTHING = new Sum(0, Money.ZERO, Money.ZERO);

        Sum plus(Sum other) {
            return new Sum(count + other.count, amount.plus(other.amount), net.plus(other.net));
        }

        /** The VAT in it, where goods are summed. */
        public Money vat() {
            return amount.minus(net);
        }
    }

    private Takings(TreeMap<String, Sum> sums) {
        this.sums = sums;
    }

    /** With one more receipt, of a sale or a return. */
    Takings plus(Sale receipt) {
        TreeMap<String, Sum> all = new TreeMap<>(sums);
        add(all, receipt.isReturn() ? RETURNS : SALES, 1, receipt.total(), Money.ZERO);
        for (SaleLine line : receipt.lines()) {
            add(all, "goods." + line.workshop() + "." + line.rate().basisPoints(), 1, line.gross(), line.net());
            if (!line.discount().isZero()) {
                add(all, DISCOUNTS, 1, line.discount(), Money.ZERO);
            }
        }
        for (SalePayment payment : receipt.payments()) {
            add(all, "paid." + payment.method(), 1, payment.amount(), Money.ZERO);
        }
        if (!receipt.rounding().isZero()) {
            add(all, ROUNDING, 1, receipt.rounding(), Money.ZERO);
        }
        return new Takings(all);
    }

    /** With one more of what is no receipt: a copy, practice, an opening of the drawer, money in or out. */
    Takings plus(JournalKind event, Money amount) {
        TreeMap<String, Sum> all = new TreeMap<>(sums);
        add(all, "event." + event, 1, amount, Money.ZERO);
        return new Takings(all);
    }

    private static void add(TreeMap<String, Sum> sums, String name, long count, Money amount, Money net) {
        sums.merge(name, new Sum(count, amount, net), Sum::plus);
    }

    private Sum sum(String name) {
        return sums.getOrDefault(name, Sum.NOTHING);
    }

    /** How many sales, and what they came to including VAT. */
    public Sum sales() {
        return sum(SALES);
    }

    /** How many returns, and what went back; negative. */
    public Sum returns() {
        return sum(RETURNS);
    }

    /** How many lines had a discount, and how much that was altogether. */
    public Sum discounts() {
        return sum(DISCOUNTS);
    }

    /** What cash rounding added or took. */
    public Money rounding() {
        return sum(ROUNDING).amount();
    }

    /** How often an event happened, and what it was about. */
    public Sum of(JournalKind event) {
        return sum("event." + event);
    }

    /** What was paid by this method, money given back taken off. */
    public Sum paid(PaymentMethod method) {
        return sum("paid." + method);
    }

    /** What was taken altogether, including VAT and cash rounding. */
    public Money paid() {
        return sales().amount().plus(returns().amount()).plus(rounding());
    }

    /**
     * Goods of one workshop at one VAT rate, returns taken off.
     *
     * @param sum how many lines, including and excluding VAT
     */
    public record Goods(Workshop workshop, VatRate rate, Sum sum) {}

    /** Goods by the workshop that made them and by VAT rate, in the order of the workshops, lowest rate first. */
    public List<Goods> goodsByRate() {
        List<Goods> goods = new ArrayList<>();
        sums.forEach((name, sum) -> {
            String[] parts = name.split("\\.", -1);
            if (parts[0].equals("goods")) {
                goods.add(new Goods(Workshop.valueOf(parts[1]), new VatRate(Integer.parseInt(parts[2])), sum));
            }
        });
        goods.sort(Comparator.comparing(Goods::workshop).thenComparing(Goods::rate));
        return goods;
    }

    /** Goods by the workshop that made them, returns taken off; only those of which there are any. */
    public Map<Workshop, Sum> goods() {
        Map<Workshop, Sum> goods = new EnumMap<>(Workshop.class);
        for (Goods one : goodsByRate()) {
            goods.merge(one.workshop(), one.sum(), Sum::plus);
        }
        return goods;
    }

    /** Net and VAT by rate, returns taken off, lowest rate first. */
    public List<VatSum> vat() {
        TreeMap<VatRate, Sum> byRate = new TreeMap<>();
        for (Goods one : goodsByRate()) {
            byRate.merge(one.rate(), one.sum(), Sum::plus);
        }
        List<VatSum> vat = new ArrayList<>();
        byRate.forEach((rate, sum) -> vat.add(new VatSum(rate, sum.net(), sum.vat())));
        return vat;
    }

    /** Whether nothing has happened. */
    public boolean isEmpty() {
        return sums.isEmpty();
    }

    /** As it is kept: {@code sales=2:12500:0|…}, in the order of the names. */
    String kept() {
        StringBuilder text = new StringBuilder();
        sums.forEach((name, sum) -> text.append(text.isEmpty() ? "" : "|")
                .append(name)
                .append('=')
                .append(sum.count())
                .append(':')
                .append(sum.amount().ore())
                .append(':')
                .append(sum.net().ore()));
        return text.toString();
    }

    /** What was kept so. */
    static Takings read(String kept) {
        TreeMap<String, Sum> sums = new TreeMap<>();
        if (!kept.isEmpty()) {
            for (String part : kept.split("\\|", -1)) {
                int is = part.indexOf('=');
                String[] figures = part.substring(is + 1).split(":", -1);
                sums.put(
                        part.substring(0, is),
                        new Sum(
                                Long.parseLong(figures[0]),
                                new Money(Long.parseLong(figures[1])),
                                new Money(Long.parseLong(figures[2]))));
            }
        }
        return new Takings(sums);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Takings there && there.sums.equals(sums);
    }

    @Override
    public int hashCode() {
        return sums.hashCode();
    }

    @Override
    public String toString() {
        return kept();
    }
}
