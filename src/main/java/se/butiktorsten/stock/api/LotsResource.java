package se.butiktorsten.stock.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.stock.Lot;
import se.butiktorsten.stock.LotLeft;
import se.butiktorsten.stock.LotRegister;
import se.butiktorsten.stock.StockForms;

/** Lots: what they are, when they go off, where some of them lies. */
@Path("api/lots")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stock")
public class LotsResource {

    @Inject
    Caller caller;

    @Inject
    LotRegister register;

    @Inject
    Catalog catalog;

    @Inject
    Clock clock;

    /** The lots with this {@code number}; several when different products have one alike. */
    @GET
    public List<LotJson> withNumber(@QueryParam("number") @DefaultValue("") String number) {
        String wanted = Form.empty().with("number", number).read(form -> form.text("number", 40));
        Actor by = caller.actor();
        List<Lot> lots = register.withNumber(by, wanted);
        return json(by, lots, register.leftOf(by, lots.stream().map(Lot::id).toList()));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public LotJson one(@PathParam("id") long id) {
        Actor by = caller.actor();
        return json(by, List.of(register.lot(by, id)), register.leftOf(by, List.of(id)))
                .get(0);
    }

    /** What goes off within so many {@code days} (7 when left out), and what has gone off, the first first. */
    @GET
    @Path("expiring")
    public List<LotJson> expiring(@QueryParam("days") @DefaultValue("") String days) {
        long wanted = Form.empty().with("days", days).read(form -> StockForms.daysAhead(form, "days"));
        Actor by = caller.actor();
        List<LotLeft> left =
                register.expiringBy(by, SwedishTime.dayOf(clock.instant()).plusDays(wanted));
        return json(by, left.stream().map(LotLeft::lot).distinct().toList(), left);
    }

    private List<LotJson> json(Actor by, List<Lot> lots, List<LotLeft> left) {
        Map<Long, List<LotLeft>> byLot = left.stream()
                .collect(Collectors.groupingBy(one -> one.lot().id(), LinkedHashMap::new, Collectors.toList()));
        Map<Long, Product> products =
                catalog.productsById(by, lots.stream().map(Lot::productId).collect(Collectors.toSet()));
        return lots.stream()
                .map(lot -> LotJson.of(
                        lot,
                        Objects.requireNonNull(products.get(lot.productId())),
                        byLot.getOrDefault(lot.id(), List.of())))
                .toList();
    }
}
