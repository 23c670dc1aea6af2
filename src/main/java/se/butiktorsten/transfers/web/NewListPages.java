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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.CatalogForms;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.shared.web.Typing;
import se.butiktorsten.stock.StockForms;
import se.butiktorsten.transfers.PickList;
import se.butiktorsten.transfers.PickListDraft;
import se.butiktorsten.transfers.ToPick;
import se.butiktorsten.transfers.TransferDesk;

/** A new pick list: from where to where, and then what lies there with what is proposed filled in. */
@Path("plocklistor/ny")
@ChangedBy({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
@RequestScoped
public class NewListPages {

    private static final Pattern QUANTITY = Pattern.compile("quantity-(\\d{1,18})");

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    TransferDesk desk;

    @Inject
    Catalog catalog;

    /**
     * The page.
     *
     * @param from where it is picked; null while nobody has said
     * @param chosen what has a quantity
     * @param others everything else that lies there
     */
    public record NewList(Form form, @Nullable Workshop from, Workshop to, List<ToPick> chosen, List<ToPick> others) {}

    /** What is proposed from one place to another; for a leader from the own workshop to the shop, until something else is asked for. */
    @GET
    @ChangedBy({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public Response propose(
            @QueryParam("fran") @DefaultValue("") String from, @QueryParam("till") @DefaultValue("") String to) {
        Actor by = caller.actor();
        Form form = Form.empty().with("id", UUID.randomUUID());
        Workshop wantedFrom = Form.empty().with("fran", from).read(f -> f.optionalChoice("fran", Workshop.class));
        Workshop wantedTo = Form.empty().with("till", to).read(f -> f.optionalChoice("till", Workshop.class));
        Workshop source = wantedFrom == null ? ownWorkshop(by) : wantedFrom;
        Workshop target = wantedTo == null ? Workshop.SHOP : wantedTo;
        form.with("fran", source).with("till", target);
        if (source == null) {
            return screen.show("transfers/new.jte", new NewList(form, null, target, List.of(), List.of()));
        }
        if (source == target) {
            form.note("till", "stock.fault.same-place");
            return screen.show("transfers/new.jte", new NewList(form, null, target, List.of(), List.of()));
        }
        List<ToPick> all = desk.toPick(by, source, target);
        for (ToPick one : all) {
            if (one.proposed() != null) {
                form.with(field(one.product()), Typing.units(one.proposed()));
            }
        }
        return show(form, source, target, all);
    }

    private static @Nullable Workshop ownWorkshop(Actor by) {
        Set<Workshop> led = EnumSet.noneOf(Workshop.class);
        led.addAll(by.leads());
        led.remove(Workshop.SHOP);
        return led.stream().findFirst().orElse(null);
    }

    /** Adds what was scanned, or makes the list, as the pressed button says. */
    @POST
    public Response make(MultivaluedMap<String, String> sent) {
        record Places(Workshop from, Workshop to) {}
        Form form = Form.of(sent);
        Places places = form.read(f -> new Places(f.choice("fran", Workshop.class), f.choice("till", Workshop.class)));
        boolean isScan = !form.value("do").equals("make");
        return screen.attempt(
                form,
                () -> isScan ? scanned(form, places.from(), places.to()) : made(form, places.from(), places.to()),
                () -> again(form, places.from(), places.to()));
    }

    private Response scanned(Form form, Workshop from, Workshop to) {
        if (!form.value("sok").isBlank()) {
            Product product = CatalogForms.article(form, "sok", catalog, caller.actor());
            if (product == null) {
                throw new InvalidInput(form.faults());
            }
            String field = field(product);
            String typed = form.value(field).strip();
            form.with(field, typed.matches("\\d{1,6}") ? Long.parseLong(typed) + 1 : "1")
                    .with("sok", "");
        }
        return again(form, from, to);
    }

    private Response made(Form form, Workshop from, Workshop to) {
        record Typed(UUID id, PickListDraft draft) {}
        Map<Long, Product> products = typed(form);
        Typed typed = form.read(f -> {
            List<PickListDraft.Line> lines = new ArrayList<>();
            products.values().stream()
                    .sorted(Comparator.comparing(Product::name).thenComparing(Product::id))
                    .forEach(product -> lines.add(new PickListDraft.Line(
                            product.id(), null, StockForms.quantity(f, field(product), product))));
            return new Typed(
                    f.uuid("id"),
                    new PickListDraft(from, to, f.optionalText("note", PickListDraft.NOTE_LONGEST), lines));
        });
        PickList list = desk.make(caller.actor(), typed.draft(), typed.id());
        return screen.go("/plocklistor/" + list.id(), "transfers.news.made");
    }

    /** The products that have something in their field, by id. */
    private Map<Long, Product> typed(Form form) {
        Set<Long> ids = new HashSet<>();
        for (String name : form.names()) {
            Matcher field = QUANTITY.matcher(name);
            if (field.matches() && !form.value(name).isBlank()) {
                ids.add(Long.valueOf(field.group(1)));
            }
        }
        return catalog.productsById(caller.actor(), ids);
    }

    /** The page with all that was typed; also of things that do not lie there by the book. */
    private Response again(Form form, Workshop from, Workshop to) {
        if (from == to) {
            return screen.show("transfers/new.jte", new NewList(form, null, to, List.of(), List.of()));
        }
        List<ToPick> all = new ArrayList<>(desk.toPick(caller.actor(), from, to));
        Map<Long, ToPick> here =
                all.stream().collect(Collectors.toMap(one -> one.product().id(), Function.identity()));
        typed(form).values().stream()
                .filter(product -> !here.containsKey(product.id()))
                .forEach(product -> all.add(new ToPick(product, Quantity.ZERO, Quantity.ZERO, null, List.of())));
        return show(form, from, to, all);
    }

    private Response show(Form form, Workshop from, Workshop to, List<ToPick> all) {
        Map<Boolean, List<ToPick>> byChoice = all.stream()
                .collect(Collectors.partitioningBy(
                        one -> !form.value(field(one.product())).isBlank()));
        return screen.show(
                "transfers/new.jte",
                new NewList(
                        form,
                        from,
                        to,
                        byChoice.getOrDefault(true, List.of()),
                        byChoice.getOrDefault(false, List.of())));
    }

    private static String field(Product product) {
        return "quantity-" + product.id();
    }
}
