package se.butiktorsten.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import se.butiktorsten.sales.PaymentMethod;
import se.butiktorsten.sales.ReturnDraft;
import se.butiktorsten.sales.Sale;
import se.butiktorsten.sales.SaleDraft;
import se.butiktorsten.sales.SaleLine;
import se.butiktorsten.sales.Till;
import se.butiktorsten.sales.TillRegister;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;

/** Four weeks at the till: the same customers every time, at days counted from today. */
@ApplicationScoped
class Counter {

    static final int DAYS = 27;

    private static final int SEED = 2018;
    private static final int RETURNS_AFTER = 3;
    private static final LocalTime OPENS = LocalTime.of(10, 0);
    private static final Duration OPEN_FOR = Duration.ofHours(8);
    private static final int[] NOTES = {20, 50, 100, 200, 500, 1000};

    @Inject
    Till till;

    @Inject
    Clock clock;

    /** What is sold on each day up to this moment, oldest first; nothing on Sundays, unless today is one. */
    Map<LocalDate, List<SaleDraft>> history() {
        Random chance = new Random(SEED);
        String tillCode = tillCode();
        LocalDate today = SwedishTime.dayOf(clock.instant());
        Map<LocalDate, List<SaleDraft>> history = new LinkedHashMap<>();
        for (LocalDate day = today.minusDays(DAYS); !day.isAfter(today); day = day.plusDays(1)) {
            boolean isToday = day.equals(today);
            if (isToday || day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                int customers = (isToday ? 5 : 6) + chance.nextInt(6);
                history.put(day, day(day, customers, tillCode, chance));
            }
        }
        return history;
    }

    private String tillCode() {
        return till.tills(Staff.CASHIER).stream()
                .filter(TillRegister::sells)
                .map(TillRegister::code)
                .findFirst()
                .orElseThrow();
    }

    private List<SaleDraft> day(LocalDate day, int customers, String tillCode, Random chance) {
        Instant opens = SwedishTime.momentOf(day.atTime(OPENS));
        Instant closes = opens.plus(OPEN_FOR);
        Instant now = clock.instant();
        if (closes.isAfter(now)) {
            // Today, before closing time: at least the last two hours, as far as they are today.
            Instant midnight = SwedishTime.momentOf(day.atStartOfDay());
            Instant lately = now.minus(Duration.ofHours(2));
            opens = opens.isBefore(lately) ? opens : lately.isBefore(midnight) ? midnight : lately;
            closes = now;
        }
        long open = Duration.between(opens, closes).toSeconds();
        List<SaleDraft> sales = new ArrayList<>();
        for (int customer = 0; customer < customers; customer++) {
            // One customer after the other, each somewhere within a time of their own.
            long second = (open * customer + (long) (chance.nextInt(1000)) * open / 1000) / customers;
            sales.add(sale(day, customer, opens.plusSeconds(second), tillCode, chance));
        }
        return sales;
    }

    private static SaleDraft sale(LocalDate day, int customer, Instant at, String tillCode, Random chance) {
        Map<Range.Article, Integer> basket = new LinkedHashMap<>();
        int things = 1 + chance.nextInt(3);
        for (int i = 0; i < things; i++) {
            Range.Article article = liked(chance);
            boolean isSmall = article.kronor() <= 30;
            basket.merge(article, isSmall ? 1 + chance.nextInt(3) : 1, Integer::sum);
        }
        List<SaleDraft.Line> lines = new ArrayList<>();
        Money total = Money.ZERO;
        for (Map.Entry<Range.Article, Integer> entry : basket.entrySet()) {
            Money price = Money.ofKronor(entry.getKey().kronor());
            Quantity quantity = Quantity.of(entry.getValue());
            lines.add(new SaleDraft.Line(entry.getKey().sku(), quantity, price));
            total = total.plus(price.times(quantity));
        }
        return new SaleDraft(id(day + "/" + customer), tillCode, at, lines, List.of(payment(total, chance)));
    }

    private static Range.Article liked(Random chance) {
        int all = Range.ARTICLES.stream().mapToInt(Range.Article::liking).sum();
        int drawn = chance.nextInt(all);
        for (Range.Article article : Range.ARTICLES) {
            drawn -= article.liking();
            if (drawn < 0) {
                return article;
            }
        }
        throw new IllegalStateException("Somebody likes something");
    }

    private static SaleDraft.Payment payment(Money total, Random chance) {
        int drawn = chance.nextInt(100);
        if (drawn < 45) {
            return SaleDraft.Payment.of(PaymentMethod.CARD, total);
        }
        if (drawn < 82) {
            return SaleDraft.Payment.of(PaymentMethod.SWISH, total);
        }
        Money cash = total.roundedForCash();
        for (int note : NOTES) {
            if (Money.ofKronor(note).compareTo(cash) >= 0) {
                return SaleDraft.Payment.cash(cash, Money.ofKronor(note));
            }
        }
        return SaleDraft.Payment.cash(cash, cash);
    }

    /** How many of each article all these customers buy. */
    static Map<String, Integer> sold(Map<LocalDate, List<SaleDraft>> history) {
        Map<String, Integer> sold = new HashMap<>();
        history.values()
                .forEach(day -> day.forEach(sale -> sale.lines()
                        .forEach(line -> sold.merge(
                                line.sku(), (int) (line.quantity().thousandths() / Quantity.ONE_UNIT), Integer::sum))));
        return sold;
    }

    /** Sells what one day sells; once a week, at its end, somebody brings something back from some days before. */
    void sell(List<List<SaleDraft>> days, int which) {
        List<SaleDraft> day = days.get(which);
        day.forEach(sale -> till.sell(Staff.CASHIER, sale));
        boolean isToday = which == days.size() - 1;
        if (which % 6 == RETURNS_AFTER && !isToday) {
            takeBack(days.get(which - RETURNS_AFTER), day.get(day.size() - 1).soldAt());
        }
    }

    /** The first thing of cloth or wood that was paid to the öre. */
    private void takeBack(List<SaleDraft> bought, Instant at) {
        for (SaleDraft draft : bought) {
            Sale sale = till.receipt(Staff.CASHIER, draft.id());
            for (SaleLine line : sale.lines()) {
                PaymentMethod method = draft.payments().get(0).method();
                if (line.sku().matches("(TX|SN).*") && method != PaymentMethod.CASH) {
                    List<ReturnDraft.Line> back = List.of(new ReturnDraft.Line(line.position(), Quantity.ONE));
                    Money worth = till.worth(Staff.CASHIER, sale.id(), back).total();
                    till.giveBack(
                            Staff.CASHIER,
                            new ReturnDraft(
                                    id("return/" + sale.id()),
                                    sale.id(),
                                    draft.tillCode(),
                                    at.plusSeconds(60),
                                    back,
                                    List.of(new ReturnDraft.Refund(method, worth))));
                    return;
                }
            }
        }
    }

    private static UUID id(String which) {
        return UUID.nameUUIDFromBytes(("demo/sale/" + which).getBytes(StandardCharsets.UTF_8));
    }
}
