package se.butiktorsten.planning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.planning.Choice;
import se.butiktorsten.planning.Proposal;
import se.butiktorsten.planning.ShopLevel;
import se.butiktorsten.planning.WhatToMake;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.production.ProductionOrder;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.shared.web.Typing;

/** "Vad ska vi göra?": what to make next, chosen lines become orders; and what the shop wants to have of each product. */
@Path("tillverkning")
@ChangedBy(Role.ACTIVITY_LEADER)
@RequestScoped
public class PlanningPages {

    private static final long VERSION_MOST = Long.MAX_VALUE / 10;
    private static final Pattern CHOSEN = Pattern.compile("make-(\\d{1,18})");

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    WhatToMake planning;

    @Inject
    Catalog catalog;

    /** What a workshop might make next. */
    public record Group(Workshop workshop, List<Proposal> proposals) {}

    /**
     * The proposals.
     *
     * @param isAll whether the workshops that others lead are among them
     * @param others how many proposals there are for the workshops that others lead
     */
    public record ProposalSheet(List<Group> groups, boolean isAll, int others, Form form) {

        /** Whether there is anything that can be chosen. */
        public boolean isChoice() {
            return groups.stream().flatMap(group -> group.proposals().stream()).anyMatch(Proposal::canBePlanned);
        }
    }

    /** What the shop wants to have, of everything on sale; without a level where nobody has said. */
    public record LevelList(List<LevelRow> rows) {}

    /** A product and what the shop wants to have of it. */
    public record LevelRow(Product product, @Nullable ShopLevel level) {}

    /** The form for one of them. */
    public record LevelForm(Product product, Form form) {}

    @GET
    @Path("forslag")
    public Response proposals(@QueryParam("alla") @Nullable String all) {
        return proposals(all != null, Form.empty().with("id", UUID.randomUUID()), Set.of());
    }

    /** The page; what is proposed is filled in where nothing was sent, were it empty. */
    private Response proposals(boolean isAll, Form form, Set<String> sent) {
        Actor actor = caller.actor();
        List<Proposal> proposals = planning.proposals(actor);
        List<Proposal> shown = proposals.stream()
                .filter(one -> isAll || actor.leads(one.product().workshop()))
                .toList();
        Form filled = form;
        for (Proposal one : shown) {
            long id = one.product().id();
            if (!sent.contains("quantity-" + id)) {
                filled = filled.with("quantity-" + id, Typing.units(one.quantity()));
            }
            if (!sent.contains("dueOn-" + id)) {
                filled = filled.with("dueOn-" + id, one.dueOn());
            }
        }
        Map<Workshop, List<Proposal>> byWorkshop = shown.stream()
                .collect(Collectors.groupingBy(
                        one -> one.product().workshop(), LinkedHashMap::new, Collectors.toList()));
        return screen.show(
                "planning/proposals.jte",
                new ProposalSheet(
                        byWorkshop.entrySet().stream()
                                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                                .toList(),
                        isAll,
                        proposals.size() - shown.size(),
                        filled));
    }

    @POST
    @Path("forslag")
    public Response accept(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    Chosen chosen = form.read(f -> new Chosen(f.uuid("id"), choices(f, sent)));
                    List<ProductionOrder> orders = planning.accept(caller.actor(), chosen.choices(), chosen.id());
                    return screen.go("/order", "planning.news.planned", "count", orders.size());
                },
                () -> proposals(form.ticked("all"), form, sent.keySet()));
    }

    private record Chosen(UUID id, List<Choice> choices) {}

    private static List<Choice> choices(Form form, MultivaluedMap<String, String> sent) {
        List<Choice> choices = new ArrayList<>();
        for (String field : sent.keySet()) {
            Matcher chosen = CHOSEN.matcher(field);
            if (chosen.matches() && form.ticked(field)) {
                String id = chosen.group(1);
                choices.add(new Choice(
                        Long.parseLong(id),
                        form.quantity("quantity-" + id, new Quantity(1), ProductionFloor.ORDER_MOST),
                        form.day("dueOn-" + id),
                        form.value("wish-" + id).isBlank() ? null : form.uuid("wish-" + id)));
            }
        }
        choices.sort(Comparator.comparing(Choice::productId));
        return choices;
    }

    @GET
    @Path("nivaer")
    public Response levels() {
        Actor actor = caller.actor();
        Map<Long, ShopLevel> levels =
                planning.levels(actor).stream().collect(Collectors.toMap(ShopLevel::productId, Function.identity()));
        return screen.show(
                "planning/levels.jte",
                new LevelList(catalog.onSale(actor).stream()
                        .sorted(Comparator.comparing(Product::workshop).thenComparing(Product::name))
                        .map(product -> new LevelRow(product, levels.get(product.id())))
                        .toList()));
    }

    @GET
    @ChangedBy(Role.ACTIVITY_LEADER)
    @Path("nivaer/{product: \\d{1,18}}")
    public Response level(@PathParam("product") long product) {
        Optional<ShopLevel> level = planning.level(caller.actor(), product);
        return level(
                product,
                Form.empty()
                        .with(
                                "reorderPoint",
                                level.map(ShopLevel::reorderPoint)
                                        .map(Typing::units)
                                        .orElse(""))
                        .with(
                                "parLevel",
                                level.map(ShopLevel::parLevel)
                                        .map(Typing::units)
                                        .orElse(""))
                        .with("version", level.map(ShopLevel::version).orElse(0L)));
    }

    private Response level(long product, Form form) {
        return screen.show("planning/level.jte", new LevelForm(catalog.product(caller.actor(), product), form));
    }

    @POST
    @Path("nivaer/{product: \\d{1,18}}")
    public Response setLevel(@PathParam("product") long product, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    Level level = form.read(Level::read);
                    planning.setLevel(caller.actor(), product, level.reorderPoint(), level.parLevel(), level.version());
                    return screen.go("/tillverkning/nivaer", "planning.news.level");
                },
                () -> level(product, form));
    }

    private record Level(
            @Nullable Quantity reorderPoint, @Nullable Quantity parLevel, long version) {

        static Level read(Form form) {
            return new Level(
                    optional(form, "reorderPoint", Quantity.ZERO),
                    optional(form, "parLevel", new Quantity(1)),
                    form.whole("version", 0, VERSION_MOST));
        }

        private static @Nullable Quantity optional(Form form, String name, Quantity least) {
            return form.value(name).isBlank() ? null : form.quantity(name, least, WhatToMake.LEVEL_MOST);
        }
    }
}
