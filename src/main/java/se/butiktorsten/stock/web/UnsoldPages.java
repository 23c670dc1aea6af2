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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Chart;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.shared.web.Texts;
import se.butiktorsten.stock.MovementReason;
import se.butiktorsten.stock.StockForms;
import se.butiktorsten.stock.WasteReason;
import se.butiktorsten.stock.Withdrawals;
import se.butiktorsten.stock.Withdrawn;
import se.butiktorsten.stock.WithdrawnLine;

/** What left without a sale in a period, reason by reason, and the lines behind each figure. */
@Path("lager/svinn")
@RequestScoped
public class UnsoldPages {

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    Withdrawals withdrawals;

    @Inject
    Clock clock;

    /**
     * The page.
     *
     * @param period null while the days that were asked for are none
     * @param costChart what the materials of each group cost, as a picture; none where nobody knows or may see
     * @param shelfChart what the rest of each group costs in the shop; none where nothing is left
     * @param seesCosts whether materials' costs are for the eyes of who asks
     */
    public record UnsoldSheet(
            Form wanted,
            @Nullable Period period,
            List<Group> groups,
            List<Chart> costChart,
            List<Chart> shelfChart,
            boolean seesCosts) {

        /** The address of the lines behind a figure. */
        public String linesBehind(Withdrawn one) {
            return "/lager/svinn/rader?fran=" + Objects.requireNonNull(period).from() + "&till=" + period.to() + "&hur="
                    + one.reason() + (one.waste() == null ? "" : "&orsak=" + one.waste()) + "&plats=" + one.place()
                    + "&produkt=" + one.product().id();
        }

        /** What the materials of everything cost, as far as that is known. */
        public Money cost() {
            return groups.stream().map(Group::cost).reduce(Money.ZERO, Money::plus);
        }

        /** What the rest costs in the shop. */
        public Money atShelf() {
            return groups.stream().map(Group::atShelf).reduce(Money.ZERO, Money::plus);
        }
    }

    /** What left for one reason. */
    public record Group(MovementReason reason, @Nullable WasteReason waste, List<Withdrawn> rows) {

        /** Why it left, as people say it: "Svinn: gick sönder". */
        public String name(Language language) {
            String how = Texts.get(language, "stock.reason." + reason.name());
            return waste == null ? how : how + ": " + Texts.get(language, "stock.waste." + waste.name());
        }

        public Money cost() {
            return sum(rows.stream().map(Withdrawn::cost).toList());
        }

        public Money atShelf() {
            return sum(rows.stream().map(Withdrawn::atShelf).toList());
        }

        private static Money sum(List<@Nullable Money> amounts) {
            return amounts.stream().filter(Objects::nonNull).reduce(Money.ZERO, Money::plus);
        }

        private boolean holds(Withdrawn one) {
            return reason == one.reason() && waste == one.waste();
        }
    }

    /** The lines behind one figure. */
    public record LinesSheet(Period period, List<WithdrawnLine> lines) {}

    @GET
    public Response sheet(
            @QueryParam("fran") @DefaultValue("") String from, @QueryParam("till") @DefaultValue("") String to) {
        LocalDate today = SwedishTime.dayOf(clock.instant());
        Form wanted = Form.empty()
                .with("fran", from.isBlank() ? today.withDayOfMonth(1) : from)
                .with("till", to.isBlank() ? today : to);
        return screen.attempt(
                wanted,
                () -> {
                    Period period = wanted.read(UnsoldPages::period);
                    return show(wanted, period, groups(withdrawals.in(caller.actor(), period)));
                },
                () -> show(wanted, null, List.of()));
    }

    private Response show(Form wanted, @Nullable Period period, List<Group> groups) {
        boolean seesCosts = caller.actor().isAnyOf(Role.ACTIVITY_LEADER, Role.FINANCE, Role.ADMIN);
        return screen.show(
                "stock/unsold.jte",
                new UnsoldSheet(
                        wanted,
                        period,
                        groups,
                        chart(groups, "stock.unsold.cost", Group::cost),
                        chart(groups, "stock.unsold.at-shelf", Group::atShelf),
                        seesCosts));
    }

    /** One bar for each group that is worth anything, the most first. */
    private List<Chart> chart(List<Group> groups, String title, Function<Group, Money> worth) {
        Language language = screen.language();
        List<Chart.Point> points = groups.stream()
                .map(group -> new Chart.Point(group.name(language), worth.apply(group)))
                .filter(point -> point.size() > 0)
                .sorted(Comparator.comparingLong(Chart.Point::size).reversed())
                .toList();
        return Chart.ofThings(language, Texts.get(language, title), points);
    }

    private static Period period(Form form) {
        return StockForms.period(form, "fran", "till");
    }

    /** The rows come in the order of their reasons. */
    private static List<Group> groups(List<Withdrawn> rows) {
        List<Group> groups = new ArrayList<>();
        for (Withdrawn row : rows) {
            if (groups.isEmpty() || !groups.get(groups.size() - 1).holds(row)) {
                groups.add(new Group(row.reason(), row.waste(), new ArrayList<>()));
            }
            groups.get(groups.size() - 1).rows().add(row);
        }
        return groups;
    }

    @GET
    @Path("rader")
    public Response lines(
            @QueryParam("fran") @DefaultValue("") String from,
            @QueryParam("till") @DefaultValue("") String to,
            @QueryParam("hur") @DefaultValue("") String how,
            @QueryParam("orsak") @DefaultValue("") String why,
            @QueryParam("plats") @DefaultValue("") String place,
            @QueryParam("produkt") @DefaultValue("") String product) {
        record Wanted(
                Period period,
                @Nullable MovementReason how,
                @Nullable WasteReason why,
                @Nullable Workshop place,
                long product) {

            boolean holds(WithdrawnLine one) {
                return (how == null || one.line().reason() == how)
                        && (why == null || one.line().wasteReason() == why)
                        && (place == null || one.place() == place)
                        && (product == 0 || one.product().id() == product);
            }
        }
        Wanted wanted = Form.empty()
                .with("fran", from)
                .with("till", to)
                .with("hur", how)
                .with("orsak", why)
                .with("plats", place)
                .with("produkt", product)
                .read(form -> new Wanted(
                        period(form),
                        form.optionalChoice("hur", MovementReason.class),
                        form.optionalChoice("orsak", WasteReason.class),
                        form.optionalChoice("plats", Workshop.class),
                        form.whole("produkt", 0, Long.MAX_VALUE, 0)));
        List<WithdrawnLine> lines = withdrawals.lines(caller.actor(), wanted.period()).stream()
                .filter(wanted::holds)
                .toList();
        return screen.show("stock/unsold-lines.jte", new LinesSheet(wanted.period(), lines));
    }
}
