package se.butiktorsten.transfers.web;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.CatalogForms;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.shared.web.Typing;
import se.butiktorsten.stock.Lot;
import se.butiktorsten.stock.LotLeft;
import se.butiktorsten.stock.LotRegister;
import se.butiktorsten.stock.StockForms;
import se.butiktorsten.transfers.PickLine;
import se.butiktorsten.transfers.PickList;
import se.butiktorsten.transfers.PickStatus;
import se.butiktorsten.transfers.Picked;
import se.butiktorsten.transfers.TransferDesk;

/** Pick lists: the latest ones, and each as it is picked, received, or over. */
@Path("plocklistor")
@ChangedBy({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
@RequestScoped
public class TransferPages {

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    TransferDesk desk;

    @Inject
    Catalog catalog;

    @Inject
    LotRegister lots;

    @Inject
    Clock clock;

    /** What is being picked, what is on its way, and what is over. */
    public record Lists(Form wanted, List<PickList> picking, List<PickList> onTheirWay, List<PickList> over) {}

    /**
     * One list.
     *
     * @param lotsHere what lies where it is picked, by product, the first to expire first
     * @param chosen the lots that were chosen, by id
     */
    public record ListSheet(
            PickList list,
            Map<Long, Product> products,
            Map<Long, List<LotLeft>> lotsHere,
            Map<Long, Lot> chosen,
            LocalDate today,
            Form form) {

        public Product product(PickLine line) {
            return Objects.requireNonNull(products.get(line.productId()));
        }

        /** What lies there of a line's product. */
        public List<LotLeft> lots(PickLine line) {
            return lotsHere.getOrDefault(line.productId(), List.of());
        }

        /** The lot that was chosen for a line; null for the first to expire. */
        public @Nullable Lot lot(PickLine line) {
            return line.lotId() == null ? null : chosen.get(line.lotId());
        }
    }

    /** The lists; with {@code sok} the one whose number was written or scanned. */
    @GET
    public Response all(@QueryParam("sok") @DefaultValue("") String search) {
        Form wanted = Form.empty().with("sok", search);
        OptionalLong number = PickCode.in(search);
        if (number.isPresent()) {
            return screen.go("/plocklistor/"
                    + desk.list(caller.actor(), number.getAsLong()).id());
        }
        if (!search.isBlank()) {
            wanted.note("sok", "transfers.fault.no-code");
        }
        Map<PickStatus, List<PickList>> open =
                desk.open(caller.actor()).stream().collect(Collectors.groupingBy(PickList::status));
        return screen.show(
                "transfers/lists.jte",
                new Lists(
                        wanted,
                        open.getOrDefault(PickStatus.PICKING, List.of()),
                        open.getOrDefault(PickStatus.ON_ITS_WAY, List.of()),
                        desk.over(caller.actor())));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public Response one(@PathParam("id") long id) {
        return sheet(id, Form.empty());
    }

    /** The list, with what is expected in every field that nobody has filled in. */
    private Response sheet(long id, Form form) {
        ListSheet sheet = read(id, form);
        for (PickLine line : sheet.list().lines()) {
            if (!form.names().contains("quantity-" + line.id())) {
                form.with("quantity-" + line.id(), Typing.units(line.expected()))
                        .with("lot-" + line.id(), line.lotId());
            }
        }
        return screen.show("transfers/list.jte", sheet);
    }

    private ListSheet read(long id, Form form) {
        Actor by = caller.actor();
        PickList list = desk.list(by, id);
        Map<Long, Product> products = catalog.productsById(
                by, list.lines().stream().map(PickLine::productId).collect(Collectors.toSet()));
        Map<Long, List<LotLeft>> lotsHere = lots.left(by).stream()
                .filter(left -> left.place() == list.from()
                        && products.containsKey(left.lot().productId()))
                .collect(Collectors.groupingBy(left -> left.lot().productId()));
        Map<Long, Lot> chosen = new HashMap<>();
        for (PickLine line : list.lines()) {
            if (line.lotId() != null) {
                chosen.put(line.lotId(), lots.lot(by, line.lotId()));
            }
        }
        return new ListSheet(list, products, lotsHere, chosen, SwedishTime.dayOf(clock.instant()), form);
    }

    @GET
    @Path("{id: \\d{1,18}}/papper")
    public Response paper(@PathParam("id") long id) {
        byte[] pdf = new PickPaper(read(id, Form.empty()), screen.language()).pdf();
        return Response.ok(pdf, "application/pdf")
                .header("Content-Disposition", "inline; filename=\"plocklista-" + id + ".pdf\"")
                .build();
    }

    /** What is ticked goes on its way. */
    @POST
    @Path("{id: \\d{1,18}}/plockat")
    public Response pick(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        record Typed(Map<Long, Picked> byLine, long version) {}
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    ListSheet sheet = read(id, form);
                    Typed typed = form.read(f -> {
                        Map<Long, Picked> byLine = new HashMap<>();
                        for (PickLine line : sheet.list().lines()) {
                            if (f.ticked("picked-" + line.id())) {
                                String lot = "lot-" + line.id();
                                byLine.put(
                                        line.id(),
                                        new Picked(
                                                StockForms.counted(f, "quantity-" + line.id(), sheet.product(line)),
                                                f.value(lot).isBlank() ? null : f.whole(lot, 1, Long.MAX_VALUE)));
                            }
                        }
                        return new Typed(byLine, f.whole("version", 0, Long.MAX_VALUE));
                    });
                    PickList list = desk.pick(caller.actor(), id, typed.byLine(), typed.version());
                    long rows = list.lines().stream()
                            .filter(line -> line.expected().isPositive())
                            .count();
                    return screen.go("/plocklistor/" + id, "transfers.news.sent", "rows", rows);
                },
                () -> sheet(id, form));
    }

    /** Something else was found on the shelf. */
    @POST
    @Path("{id: \\d{1,18}}/rad")
    public Response add(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        record Typed(long product, Quantity quantity, long version) {}
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    Typed typed = form.read(f -> {
                        Product product = CatalogForms.article(f, "product", catalog, caller.actor());
                        return new Typed(
                                product == null ? 0 : product.id(),
                                StockForms.quantity(f, "quantity", product),
                                f.whole("version", 0, Long.MAX_VALUE));
                    });
                    desk.add(caller.actor(), id, typed.product(), typed.quantity(), typed.version());
                    return screen.go("/plocklistor/" + id, "transfers.news.added");
                },
                () -> sheet(id, form));
    }

    /** Everything arrived as it was picked, or as the lines say. */
    @POST
    @Path("{id: \\d{1,18}}/mottaget")
    public Response receive(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    PickList list = desk.receive(caller.actor(), id, arrived(read(id, form), form));
                    return screen.go(
                            "/plocklistor/" + id,
                            list.differs() ? "transfers.news.received-otherwise" : "transfers.news.received");
                },
                () -> sheet(id, form));
    }

    private static Map<Long, Quantity> arrived(ListSheet sheet, Form form) {
        if (form.value("do").equals("all")) {
            return Map.of();
        }
        return form.read(f -> {
            Map<Long, Quantity> byLine = new HashMap<>();
            for (PickLine line : sheet.list().lines()) {
                byLine.put(line.id(), StockForms.counted(f, "quantity-" + line.id(), sheet.product(line)));
            }
            return byLine;
        });
    }

    @POST
    @Path("{id: \\d{1,18}}/avbryt")
    public Response callOff(@PathParam("id") long id) {
        Form form = Form.empty();
        return screen.attempt(
                form,
                () -> {
                    desk.callOff(caller.actor(), id);
                    return screen.go("/plocklistor/" + id, "transfers.news.called-off");
                },
                () -> sheet(id, form));
    }

    /** Where a form stood: a reload, or the other language, comes back to the list. */
    @GET
    @Path("{id: \\d{1,18}}/plockat")
    public Response afterPick(@PathParam("id") long id) {
        return one(id);
    }

    @GET
    @Path("{id: \\d{1,18}}/rad")
    public Response afterAdd(@PathParam("id") long id) {
        return one(id);
    }

    @GET
    @Path("{id: \\d{1,18}}/mottaget")
    public Response afterReceipt(@PathParam("id") long id) {
        return one(id);
    }

    @GET
    @Path("{id: \\d{1,18}}/avbryt")
    public Response afterCallingOff(@PathParam("id") long id) {
        return one(id);
    }
}
