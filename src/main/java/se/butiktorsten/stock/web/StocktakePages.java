package se.butiktorsten.stock.web;

import static se.butiktorsten.identity.Role.ACTIVITY_LEADER;
import static se.butiktorsten.identity.Role.ADMIN;
import static se.butiktorsten.identity.Role.FINANCE;
import static se.butiktorsten.identity.Role.SHOP_STAFF;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.CatalogForms;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.ShopSign;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.shared.web.SentId;
import se.butiktorsten.stock.Approval;
import se.butiktorsten.stock.StockForms;
import se.butiktorsten.stock.StockMovement;
import se.butiktorsten.stock.Stocktake;
import se.butiktorsten.stock.StocktakeCount;
import se.butiktorsten.stock.Stocktaking;
import se.butiktorsten.stock.ToCount;
import se.butiktorsten.stock.Variance;

/** The stocktake: open one, count it one product a screen without seeing the book, approve what differs, close it. */
@Path("lager/inventeringar")
@ChangedBy({ACTIVITY_LEADER, ADMIN})
@RequestScoped
public class StocktakePages {

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    Stocktaking stocktaking;

    @Inject
    Catalog catalog;

    @Inject
    ShopSign sign;

    /** Every stocktake. */
    public record Stocktakes(List<Stocktake> all, boolean mayApprove) {}

    /** The form to open one. */
    public record Opening(Form form) {}

    /**
     * One stocktake.
     *
     * @param variances what was counted beside the book; none for those who only count
     */
    public record Sheet(
            Stocktake stocktake,
            List<ToCount> items,
            List<Variance> variances,
            boolean mayCount,
            boolean mayApprove,
            boolean maySeeBook,
            Form form) {

        public long counted() {
            return items.stream().filter(ToCount::isCounted).count();
        }
    }

    /**
     * One product to count.
     *
     * @param item null when there is none left
     */
    public record Counting(Stocktake stocktake, @Nullable ToCount item, long counted, int all, Form form) {}

    @GET
    public Response all() {
        return screen.show("stocktake/all.jte", new Stocktakes(stocktaking.all(caller.actor()), mayApprove()));
    }

    @GET
    @Path("ny")
    @ChangedBy({ACTIVITY_LEADER, ADMIN})
    public Response askToOpen() {
        return opening(Form.empty().with("id", UUID.randomUUID()).with("place", Workshop.SHOP));
    }

    @POST
    @Path("ny")
    public Response open(MultivaluedMap<String, String> sent) {
        record Typed(UUID id, Workshop place, Set<Long> products) {}
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    Typed typed = form.read(f -> new Typed(
                            f.uuid("id"),
                            f.choice("place", Workshop.class),
                            StockForms.products(f, "skus", lines(f), catalog, caller.actor())));
                    Stocktake stocktake = stocktaking.open(caller.actor(), typed.id(), typed.place(), typed.products());
                    return screen.go("/lager/inventeringar/" + stocktake.id(), "stock.stocktake.opened");
                },
                () -> opening(form));
    }

    private static List<String> lines(Form form) {
        String text = form.optionalText("skus", 20_000);
        return text == null ? List.of() : List.of(text.split("[\\s,;]+"));
    }

    private Response opening(Form form) {
        return screen.show("stocktake/open.jte", new Opening(form));
    }

    @GET
    @Path("{id}")
    public Response sheet(@PathParam("id") String id) {
        return sheet(known(id), Form.empty());
    }

    private Response sheet(UUID id, Form form) {
        boolean maySeeBook = caller.actor().isAnyOf(ACTIVITY_LEADER, FINANCE, ADMIN);
        return screen.show(
                "stocktake/sheet.jte",
                new Sheet(
                        stocktaking.stocktake(caller.actor(), id),
                        stocktaking.toCount(caller.actor(), id),
                        maySeeBook ? stocktaking.variances(caller.actor(), id) : List.of(),
                        caller.actor().isAnyOf(ACTIVITY_LEADER, SHOP_STAFF, ADMIN),
                        mayApprove(),
                        maySeeBook,
                        form));
    }

    /** The protocol on paper: every count, who counted and who approved. */
    @GET
    @Path("{id}/pdf")
    @Produces("application/pdf")
    public Response paper(@PathParam("id") String id) {
        UUID stocktake = known(id);
        List<Variance> variances = stocktaking.variances(caller.actor(), stocktake);
        return Response.ok(new StocktakePaper(
                                stocktaking.stocktake(caller.actor(), stocktake), variances, sign, screen.language())
                        .pdf())
                .header("Content-Disposition", "inline; filename=\"inventering-" + stocktake + ".pdf\"")
                .build();
    }

    /** The chosen product, else the next one that nobody has counted. */
    @GET
    @Path("{id}/rakna")
    @ChangedBy({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public Response askForCount(
            @PathParam("id") String id,
            @QueryParam("produkt") @DefaultValue("") String product,
            @QueryParam("efter") @DefaultValue("") String after,
            @QueryParam("sok") @DefaultValue("") String scanned) {
        UUID stocktake = known(id);
        List<ToCount> items = stocktaking.toCount(caller.actor(), stocktake);
        Form form = Form.empty().with("count", UUID.randomUUID()).with("sok", scanned);
        if (!scanned.isBlank()) {
            return screen.attempt(
                    form,
                    () -> screen.go("/lager/inventeringar/" + stocktake + "/rakna?produkt="
                            + form.read(f -> scanned(f, items)).product().id()),
                    () -> counting(stocktake, items, next(items, after), form));
        }
        ToCount item = product.isEmpty() ? next(items, after) : chosen(items, product);
        return counting(stocktake, items, item, form);
    }

    /** What of the stocktake was scanned or searched for. */
    private ToCount scanned(Form form, List<ToCount> items) {
        Product product = CatalogForms.article(form, "sok", catalog, caller.actor());
        ToCount item = product == null ? null : chosen(items, String.valueOf(product.id()));
        if (product != null && item == null) {
            form.note("sok", "stock.fault.not-in-stocktake", "product", product.name());
        }
        if (item == null) {
            throw new InvalidInput(form.faults());
        }
        return item;
    }

    @POST
    @Path("{id}/rakna")
    @ChangedBy({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public Response count(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        record Typed(UUID count, Quantity counted) {}
        Form form = Form.of(sent);
        UUID stocktake = known(id);
        List<ToCount> items = stocktaking.toCount(caller.actor(), stocktake);
        ToCount item = chosen(items, form.value("product"));
        if (item == null) {
            throw new NotFound("stocktake-item", form.value("product"));
        }
        Product product = item.product();
        return screen.attempt(
                form,
                () -> {
                    Typed typed = form.read(f -> new Typed(f.uuid("count"), StockForms.counted(f, "counted", product)));
                    StocktakeCount count =
                            stocktaking.count(caller.actor(), stocktake, product.id(), typed.counted(), typed.count());
                    return screen.go(
                            "/lager/inventeringar/" + stocktake + "/rakna?efter=" + product.id(),
                            "stock.stocktake.saved",
                            "name",
                            product.nameIn(screen.language().locale()),
                            "counted",
                            count.counted());
                },
                () -> counting(stocktake, items, item, form));
    }

    private static @Nullable ToCount chosen(List<ToCount> items, String product) {
        return items.stream()
                .filter(item -> String.valueOf(item.product().id()).equals(product))
                .findFirst()
                .orElse(null);
    }

    /** The next one that nobody has counted, after the one that was just seen, and from the beginning again. */
    private static @Nullable ToCount next(List<ToCount> items, String after) {
        int seen = items.indexOf(chosen(items, after)) + 1;
        Predicate<ToCount> isLeft = item -> !item.isCounted() && !item.isSettled();
        return Stream.concat(items.subList(seen, items.size()).stream(), items.subList(0, seen).stream())
                .filter(isLeft)
                .findFirst()
                .orElse(null);
    }

    private Response counting(UUID stocktake, List<ToCount> items, @Nullable ToCount item, Form form) {
        return screen.show(
                "stocktake/count.jte",
                new Counting(
                        stocktaking.stocktake(caller.actor(), stocktake),
                        item,
                        items.stream().filter(ToCount::isCounted).count(),
                        items.size(),
                        form));
    }

    @POST
    @Path("{id}/godkann")
    public Response approve(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        UUID stocktake = known(id);
        return screen.attempt(
                form,
                () -> {
                    StockMovement line =
                            stocktaking.approve(caller.actor(), stocktake, form.read(f -> f.uuid("count")));
                    return screen.go(
                            "/lager/inventeringar/" + stocktake,
                            "stock.stocktake.was-approved",
                            "change",
                            line.change());
                },
                () -> sheet(stocktake, form));
    }

    @POST
    @Path("{id}/godkann-allt")
    public Response approveAll(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        UUID stocktake = known(id);
        return screen.attempt(
                form,
                () -> {
                    Approval approval = stocktaking.approveAll(caller.actor(), stocktake);
                    return screen.go(
                            "/lager/inventeringar/" + stocktake,
                            "stock.stocktake.all-approved",
                            "posted",
                            approval.posted().size(),
                            "disagreeing",
                            approval.disagreeing().size(),
                            "refused",
                            approval.refused().size());
                },
                () -> sheet(stocktake, form));
    }

    @POST
    @Path("{id}/stang")
    public Response close(@PathParam("id") String id) {
        Stocktake closed = stocktaking.close(caller.actor(), known(id));
        return screen.go("/lager/inventeringar/" + closed.id(), "stock.stocktake.closed");
    }

    /** Where a form stood that was refused: a reload, or the other language, comes back to the sheet. */
    @GET
    @Path("{id}/godkann")
    @ChangedBy({ACTIVITY_LEADER, ADMIN})
    public Response afterApprove(@PathParam("id") String id) {
        return backTo(id);
    }

    @GET
    @Path("{id}/godkann-allt")
    @ChangedBy({ACTIVITY_LEADER, ADMIN})
    public Response afterApproveAll(@PathParam("id") String id) {
        return backTo(id);
    }

    @GET
    @Path("{id}/stang")
    @ChangedBy({ACTIVITY_LEADER, ADMIN})
    public Response afterClose(@PathParam("id") String id) {
        return backTo(id);
    }

    private Response backTo(String id) {
        return screen.go("/lager/inventeringar/" + known(id));
    }

    private static UUID known(String id) {
        return SentId.in(id).orElseThrow(() -> new NotFound("stocktake", id));
    }

    private boolean mayApprove() {
        return caller.actor().isAnyOf(ACTIVITY_LEADER, ADMIN);
    }
}
