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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.stock.LotLeft;
import se.butiktorsten.stock.LotRegister;
import se.butiktorsten.stock.MovementReason;
import se.butiktorsten.stock.StockCard;
import se.butiktorsten.stock.StockForms;
import se.butiktorsten.stock.StockLedger;
import se.butiktorsten.stock.Withdrawal;

/** What leaves a card without being sold: one form each for waste, a gift and our own use. */
@Path("lager/{card: \\d{1,18}}/ut")
@ChangedBy({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
@RequestScoped
public class WithdrawalPages {

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    StockLedger ledger;

    @Inject
    LotRegister lots;

    @Inject
    Catalog catalog;

    /**
     * The form.
     *
     * @param how which of the three it is
     * @param way the end of its address
     * @param lots what lies there lot by lot
     */
    public record WithdrawalForm(
            StockCard card, Product product, MovementReason how, String way, List<LotLeft> lots, Form form) {}

    @GET
    @Path("svinn")
    @ChangedBy({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public Response askForWaste(@PathParam("card") long card, @QueryParam("parti") @DefaultValue("") String lot) {
        return ask(MovementReason.WASTED, card, lot);
    }

    @POST
    @Path("svinn")
    public Response waste(@PathParam("card") long card, MultivaluedMap<String, String> sent) {
        return withdraw(MovementReason.WASTED, card, Form.of(sent));
    }

    @GET
    @Path("gava")
    @ChangedBy({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public Response askForGift(@PathParam("card") long card, @QueryParam("parti") @DefaultValue("") String lot) {
        return ask(MovementReason.GIVEN_AWAY, card, lot);
    }

    @POST
    @Path("gava")
    public Response giveAway(@PathParam("card") long card, MultivaluedMap<String, String> sent) {
        return withdraw(MovementReason.GIVEN_AWAY, card, Form.of(sent));
    }

    @GET
    @Path("eget-bruk")
    @ChangedBy({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public Response askForOwnUse(@PathParam("card") long card, @QueryParam("parti") @DefaultValue("") String lot) {
        return ask(MovementReason.OWN_USE, card, lot);
    }

    @POST
    @Path("eget-bruk")
    public Response useOurselves(@PathParam("card") long card, MultivaluedMap<String, String> sent) {
        return withdraw(MovementReason.OWN_USE, card, Form.of(sent));
    }

    private Response ask(MovementReason how, long card, String lot) {
        return page(how, card, Form.empty().with("id", UUID.randomUUID()).with("lot", lot));
    }

    private Response withdraw(MovementReason how, long cardId, Form form) {
        record Typed(UUID id, Quantity quantity, @Nullable Long lot, Withdrawal why) {}
        Actor by = caller.actor();
        StockCard card = ledger.card(by, cardId);
        Product product = catalog.product(by, card.productId());
        return screen.attempt(
                form,
                () -> {
                    Typed typed = form.read(f -> new Typed(
                            f.uuid("id"),
                            StockForms.quantity(f, "quantity", product),
                            f.value("lot").isBlank() ? null : f.whole("lot", 1, Long.MAX_VALUE),
                            StockForms.withdrawal(f, how)));
                    if (typed.lot() == null) {
                        ledger.withdraw(by, product.id(), card.place(), typed.quantity(), typed.why(), typed.id());
                    } else {
                        ledger.withdrawLot(by, typed.lot(), card.place(), typed.quantity(), typed.why(), typed.id());
                    }
                    return screen.go("/lager/" + cardId, "stock.out.done." + how, "quantity", typed.quantity());
                },
                () -> page(how, cardId, form));
    }

    private Response page(MovementReason how, long cardId, Form form) {
        Actor by = caller.actor();
        StockCard card = ledger.card(by, cardId);
        return screen.show(
                "stock/withdraw.jte",
                new WithdrawalForm(
                        card,
                        catalog.product(by, card.productId()),
                        how,
                        switch (how) {
                            case GIVEN_AWAY -> "gava";
                            case OWN_USE -> "eget-bruk";
                            default -> "svinn";
                        },
                        lots.leftOn(by, cardId),
                        form));
    }
}
