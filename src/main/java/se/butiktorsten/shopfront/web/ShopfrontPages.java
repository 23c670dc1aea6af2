package se.butiktorsten.shopfront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.CatalogForms;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.customers.CustomerOrder;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.planning.Asked;
import se.butiktorsten.planning.ShopWish;
import se.butiktorsten.planning.WhatToMake;
import se.butiktorsten.planning.WishList;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.web.Chart;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.shared.web.Texts;
import se.butiktorsten.shared.web.Typing;
import se.butiktorsten.shopfront.BestSellers;
import se.butiktorsten.shopfront.DayFigures;
import se.butiktorsten.shopfront.Shelf;
import se.butiktorsten.shopfront.ShopDay;

/** "Butiken i dag": how the day goes and what needs doing in the shop, and asking the workshops for more. */
@Path("butiken")
@ChangedBy({Role.SHOP_STAFF, Role.ACTIVITY_LEADER})
@RequestScoped
public class ShopfrontPages {

    /** How much of what is running out is seen at once; the rest folds out. */
    private static final int AT_ONCE = 9;

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    ShopDay shop;

    @Inject
    WishList wishes;

    @Inject
    Catalog catalog;

    /**
     * The page.
     *
     * @param chart what each hour brought, as a picture; none before anything was sold
     * @param running what is running out, what sells best first
     * @param more the rest of it
     */
    public record ShopSheet(
            DayFigures figures,
            List<Chart> chart,
            BestSellers best,
            List<ShelfRow> running,
            List<ShelfRow> more,
            List<Asked> asked,
            List<CustomerOrder> toHandOver) {}

    /** Something that is running out, and what was asked for already; null when nothing is. */
    public record ShelfRow(Shelf shelf, @Nullable ShopWish wish) {}

    /** The form for asking; {@code open} is what was asked for before and nobody has answered. */
    public record AskForm(Shelf shelf, @Nullable ShopWish open, Form form) {}

    /** The form for choosing what to ask for. */
    public record ChooseForm(List<Product> products, Form form) {}

    @GET
    public Response today() {
        Actor actor = caller.actor();
        Language language = screen.language();
        DayFigures figures = shop.today(actor);
        List<Asked> asked = wishes.lately(actor);
        Map<Long, ShopWish> open = asked.stream()
                .map(Asked::wish)
                .filter(ShopWish::isOpen)
                .collect(Collectors.toMap(ShopWish::productId, Function.identity()));
        List<ShelfRow> running = shop.runningOut(actor).stream()
                .map(shelf -> new ShelfRow(shelf, open.get(shelf.now().product().id())))
                .toList();
        int first = Math.min(AT_ONCE, running.size());
        return screen.show(
                "shopfront/today.jte",
                new ShopSheet(
                        figures,
                        Chart.ofTime(
                                language,
                                Texts.get(language, "shopfront.by-hour"),
                                figures.byHour().stream()
                                        .map(hour -> new Chart.Point(hour.name(), hour.takings()))
                                        .toList()),
                        shop.bestSellers(actor),
                        running.subList(0, first),
                        running.subList(first, running.size()),
                        asked,
                        shop.toHandOver(actor)));
    }

    /** Chooses what to ask for; what is named in the address leads on to its form. */
    @GET
    @ChangedBy({Role.SHOP_STAFF, Role.ACTIVITY_LEADER})
    @Path("fler")
    public Response choose(@QueryParam("vara") @Nullable String wanted) {
        Form form = Form.empty().with("vara", wanted);
        return screen.attempt(
                form,
                () -> wanted == null ? chooseForm(form) : screen.go("/butiken/fler/" + chosen(form)),
                () -> chooseForm(form));
    }

    private long chosen(Form form) {
        return form.read(f -> {
            Product product = CatalogForms.article(f, "vara", catalog, caller.actor());
            if (product != null && !product.isOnSale()) {
                f.note("vara", "planning.fault.not-on-sale");
            }
            return product == null ? 0 : product.id();
        });
    }

    private Response chooseForm(Form form) {
        return screen.show("shopfront/choose.jte", new ChooseForm(catalog.onSale(caller.actor()), form));
    }

    @GET
    @ChangedBy({Role.SHOP_STAFF, Role.ACTIVITY_LEADER})
    @Path("fler/{product: \\d{1,18}}")
    public Response askFor(@PathParam("product") long product) {
        Actor actor = caller.actor();
        Shelf shelf = shop.shelf(actor, product);
        Optional<ShopWish> open = wishes.openFor(actor, product);
        Quantity proposed = open.map(ShopWish::quantity).orElse(shelf.now().toAskFor());
        return askForm(
                shelf,
                open,
                Form.empty()
                        .with("id", UUID.randomUUID())
                        .with("quantity", proposed.isPositive() ? Typing.units(proposed) : null)
                        .with("note", open.map(ShopWish::note).orElse(null)));
    }

    private Response askForm(Shelf shelf, Optional<ShopWish> open, Form form) {
        return screen.show("shopfront/ask.jte", new AskForm(shelf, open.orElse(null), form));
    }

    @POST
    @Path("fler/{product: \\d{1,18}}")
    public Response ask(@PathParam("product") long product, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Actor actor = caller.actor();
        return screen.attempt(
                form,
                () -> form.value("do").equals("withdraw") ? withdraw(actor, form) : ask(actor, product, form),
                () -> askForm(shop.shelf(actor, product), wishes.openFor(actor, product), form));
    }

    private Response ask(Actor actor, long product, Form form) {
        record Wanted(UUID id, Quantity quantity, @Nullable String note) {}
        Wanted wanted = form.read(f -> new Wanted(
                f.uuid("id"),
                f.quantity("quantity", new Quantity(1), WhatToMake.LEVEL_MOST),
                f.optionalText("note", WishList.WORD_LONGEST)));
        ShopWish wish = wishes.ask(actor, product, wanted.quantity(), wanted.note(), wanted.id());
        return screen.go(
                "/butiken",
                "shopfront.news.asked",
                "quantity",
                wish.quantity(),
                "product",
                catalog.product(actor, product).nameIn(screen.language().locale()));
    }

    private Response withdraw(Actor actor, Form form) {
        wishes.withdraw(actor, form.read(f -> f.uuid("wish")));
        return screen.go("/butiken", "shopfront.news.withdrawn");
    }
}
