package se.butiktorsten.stock.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.stock.LotLeft;
import se.butiktorsten.stock.LotRegister;
import se.butiktorsten.stock.StockForms;

/** Which goods go off soon, and where they lie. */
@Path("lager/partier")
@RequestScoped
public class LotPages {

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    LotRegister register;

    @Inject
    Catalog catalog;

    @Inject
    Clock clock;

    /** What goes off within so many days. */
    public record Expiring(Form wanted, long days, LotList lots, Map<Long, Product> products, boolean mayRecall) {

        public Product product(LotLeft left) {
            return Objects.requireNonNull(products.get(left.lot().productId()));
        }
    }

    @GET
    public Response expiring(@QueryParam("dagar") @DefaultValue("") String wantedDays) {
        Form wanted = Form.empty().with("dagar", wantedDays);
        return screen.attempt(
                wanted,
                () -> expiring(wanted, wanted.read(form -> StockForms.daysAhead(form, "dagar"))),
                () -> expiring(wanted, StockForms.DAYS_AHEAD));
    }

    private Response expiring(Form wanted, long days) {
        Actor by = caller.actor();
        LocalDate today = SwedishTime.dayOf(clock.instant());
        List<LotLeft> lots = register.expiringBy(by, today.plusDays(days));
        Map<Long, Product> products = catalog.productsById(
                by, lots.stream().map(left -> left.lot().productId()).collect(Collectors.toSet()));
        return screen.show(
                "stock/expiring.jte",
                new Expiring(wanted, days, new LotList(lots, today), products, !by.isAnyOf(Role.FINANCE)));
    }
}
