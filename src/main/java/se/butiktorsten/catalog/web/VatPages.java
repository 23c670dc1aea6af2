package se.butiktorsten.catalog.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.butiktorsten.catalog.PriceToReview;
import se.butiktorsten.catalog.RateOfDays;
import se.butiktorsten.catalog.TaxTable;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.VatRate;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;

/** The VAT rates, the changes that are to come or came lately, and the prices that somebody should look at for each. */
@Path("moms")
@ChangedBy(Role.FINANCE)
@RequestScoped
public class VatPages {

    private static final String HERE = "/moms";
    private static final int WHOLE = 10_000;

    /** How many days after a change its prices are still listed. */
    private static final int REVIEWED_FOR = 30;

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    TaxTable table;

    @Inject
    Clock clock;

    /** A change that is to come or came lately, and the prices it touches. */
    public record Coming(RateOfDays rate, List<PriceToReview> prices) {}

    /** What the page shows. */
    public record VatPage(Form form, LocalDate today, List<RateOfDays> rates, List<Coming> coming) {}

    @GET
    public Response rates() {
        return show(Form.empty());
    }

    private Response show(Form form) {
        LocalDate today = SwedishTime.dayOf(clock.instant());
        List<RateOfDays> rates = table.rates(caller.actor());
        List<Coming> coming = new ArrayList<>();
        for (RateOfDays rate : rates) {
            if (rate.from().isAfter(today.minusDays(REVIEWED_FOR))) {
                List<PriceToReview> prices = table.toReview(caller.actor(), rate.category(), rate.from());
                if (!prices.isEmpty()) {
                    coming.add(new Coming(rate, prices));
                }
            }
        }
        return screen.show("catalog/vat.jte", new VatPage(form, today, rates, coming));
    }

    @POST
    public Response set(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    record Entry(VatCategory category, VatRate rate, LocalDate from) {}
                    Entry entry = form.read(f -> new Entry(
                            f.choice("category", VatCategory.class),
                            new VatRate(f.percent("rate", WHOLE)),
                            f.day("from")));
                    table.set(caller.actor(), entry.category(), entry.rate(), entry.from());
                    return screen.go(HERE, "catalog.vat.set");
                },
                () -> show(form));
    }
}
