package se.butiktorsten.stock.web;

import static se.butiktorsten.identity.Role.ACTIVITY_LEADER;
import static se.butiktorsten.identity.Role.ADMIN;
import static se.butiktorsten.identity.Role.SHOP_STAFF;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.CatalogForms;
import se.butiktorsten.catalog.Expiry;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.stock.LotDraft;
import se.butiktorsten.stock.MovementSource;
import se.butiktorsten.stock.StockForms;
import se.butiktorsten.stock.StockLedger;

/** Takes goods in that no order made (inleverans): a delivery of flour with its lot, or what was found in a cupboard. */
@Path("lager/ta-emot")
@ChangedBy({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
@RequestScoped
public class ReceivePages {

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    StockLedger ledger;

    @Inject
    Catalog catalog;

    /** The form, with everything there is a card for. */
    public record DeliveryForm(List<Product> products, Form form) {}

    @GET
    @ChangedBy({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public Response ask(
            @QueryParam("produkt") @DefaultValue("") String product,
            @QueryParam("plats") @DefaultValue("") String place) {
        String sku = product.matches("\\d{1,18}")
                ? catalog.product(caller.actor(), Long.parseLong(product)).sku()
                : "";
        return page(Form.empty()
                .with("id", UUID.randomUUID())
                .with("product", sku)
                .with("place", place)
                .with("expiry", Expiry.BEST_BEFORE));
    }

    @POST
    public Response receive(MultivaluedMap<String, String> sent) {
        record Typed(
                UUID id,
                long product,
                Workshop place,
                Quantity quantity,
                @Nullable LotDraft lot) {}
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    Typed typed = form.read(f -> {
                        Product product = CatalogForms.article(f, "product", catalog, caller.actor());
                        return new Typed(
                                f.uuid("id"),
                                product == null ? 0 : product.id(),
                                f.choice("place", Workshop.class),
                                StockForms.quantity(f, "quantity", product),
                                StockForms.lot(f, product));
                    });
                    long card = received(
                            typed.product(),
                            typed.place(),
                            typed.quantity(),
                            typed.lot(),
                            new MovementSource(MovementSource.DELIVERY, typed.id()));
                    return screen.go("/lager/" + card, "stock.received", "quantity", typed.quantity());
                },
                () -> page(form));
    }

    private long received(
            long product, Workshop place, Quantity quantity, @Nullable LotDraft lot, MovementSource source) {
        return lot == null
                ? ledger.receive(caller.actor(), product, place, quantity, source)
                        .cardId()
                : ledger.receive(caller.actor(), product, place, quantity, lot, source)
                        .line()
                        .cardId();
    }

    private Response page(Form form) {
        return screen.show("stock/receive.jte", new DeliveryForm(catalog.products(caller.actor()), form));
    }
}
