package se.butiktorsten.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.bookkeeping.AccountPlan;
import se.butiktorsten.bookkeeping.BookedEvent;
import se.butiktorsten.bookkeeping.BookedThing;
import se.butiktorsten.bookkeeping.Coding;
import se.butiktorsten.bookkeeping.CodingRuleDraft;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.sales.PaymentMethod;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.VatRate;

/** An invented account plan: a municipality's accounts for goods, and example codes for everything else. */
@ApplicationScoped
class Books {

    private static final String COST_CENTRE = "530100";
    private static final String OPERATION = "61000";
    private static final String COUNTERPART = "870";

    @Inject
    AccountPlan plan;

    @Inject
    Clock clock;

    void open() {
        goods(2500, "30125", "25610");
        goods(1200, "30112", "25620");
        goods(600, "30106", "25630");
        rule(BookedEvent.PAYMENT, null, PaymentMethod.CASH, "19110");
        rule(BookedEvent.PAYMENT, null, PaymentMethod.CARD, "15810");
        rule(BookedEvent.PAYMENT, null, PaymentMethod.SWISH, "15820");
        rule(BookedEvent.ROUNDING, null, null, "36990");
        rule(BookedEvent.DIFFERENCE, null, null, "75900");
        rule(BookedEvent.DRAWER, null, null, "19300");
    }

    private void goods(int basisPoints, String sales, String vat) {
        rule(BookedEvent.SALE, new VatRate(basisPoints), null, sales);
        rule(BookedEvent.VAT, new VatRate(basisPoints), null, vat);
    }

    private void rule(BookedEvent event, @Nullable VatRate rate, @Nullable PaymentMethod method, String account) {
        BookedThing thing = new BookedThing(event, rate, null, method);
        UUID id = UUID.nameUUIDFromBytes(thing.toString().getBytes(StandardCharsets.UTF_8));
        LocalDate from = LocalDate.of(SwedishTime.dayOf(clock.instant()).getYear() - 10, 1, 1);
        plan.enter(
                Actor.SYSTEM,
                new CodingRuleDraft(id, thing, from, new Coding(account, COST_CENTRE, OPERATION, COUNTERPART, null)));
    }
}
