package se.butiktorsten.labels.web;

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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.labels.Label;
import se.butiktorsten.labels.LabelJob;
import se.butiktorsten.labels.LabelPaper;
import se.butiktorsten.labels.LabelPress;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.stock.Lot;
import se.butiktorsten.stock.LotLeft;
import se.butiktorsten.stock.LotRegister;

/**
 * One page: search or scan products, say how many labels of each, choose the paper. What has a number stays on the page
 * while one searches on; nothing is kept.
 */
@Path("etiketter")
@ChangedBy({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
@RequestScoped
public class LabelPages {

    private static final int FOUND_SHOWN = 40;
    private static final Pattern COPIES = Pattern.compile("copies-(p|l)(\\d{1,18})");

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    LabelPress press;

    @Inject
    LotRegister lots;

    @Inject
    Catalog catalog;

    /**
     * The page.
     *
     * @param chosen what has been chosen, with the field for how many
     * @param found what the search found besides
     * @param isCut whether it found more than are shown
     */
    public record LabelPage(Form form, List<Row> chosen, List<Row> found, boolean isCut) {

        /** Whether somebody searched and nothing more was found. */
        public boolean isNothingFound() {
            return found.isEmpty() && !form.value("sok").isBlank();
        }
    }

    /** A label that may be printed; {@code field} is how many. */
    public record Row(String field, Label label) {}

    @GET
    @ChangedBy({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public Response page(
            @QueryParam("produkt") @DefaultValue("") String product,
            @QueryParam("parti") @DefaultValue("") String lot,
            @QueryParam("sok") @DefaultValue("") String search) {
        Actor by = caller.actor();
        Form form = onPlainPaper(Form.empty()).with("sok", search);
        List<String> fields = new ArrayList<>();
        if (product.matches("\\d{1,18}")) {
            fields.add("copies-p" + product);
            form.with("copies-p" + product, LabelPaper.SHEET.onOne());
        }
        if (lot.matches("\\d{1,18}")) {
            fields.add("copies-l" + lot);
            form.with("copies-l" + lot, pieces(by, Long.parseLong(lot)));
        }
        return show(form, fields);
    }

    /** A label for each piece that is left of a lot; one for what is not counted in pieces. */
    private long pieces(Actor by, long lotId) {
        if (press.labelOfLot(by, lotId).product().unit() != Unit.PIECE) {
            return 1;
        }
        Quantity left =
                lots.leftOf(by, List.of(lotId)).stream().map(LotLeft::quantity).reduce(Quantity.ZERO, Quantity::plus);
        return Math.min(left.thousandths() / 1000, LabelJob.COPIES_MOST);
    }

    /** Prints, or searches on with everything kept, as the pressed button says. */
    @POST
    public Response print(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        List<String> fields = sent.keySet().stream()
                .filter(field -> COPIES.matcher(field).matches())
                .filter(field -> !form.value(field).isBlank())
                .sorted()
                .toList();
        if (!form.value("do").equals("print")) {
            boolean hasPaper = sent.containsKey("start");
            return show(hasPaper ? form : onPlainPaper(form), scanned(form, fields));
        }
        return screen.attempt(
                form,
                () -> {
                    LabelJob job = form.read(f -> job(f, fields));
                    return Response.ok(press.print(caller.actor(), job), "application/pdf")
                            .header("Content-Disposition", "inline; filename=\"etiketter.pdf\"")
                            .build();
                },
                () -> show(form, fields));
    }

    /** The page asks for paper as soon as there is something to print; until then it is a whole sheet. */
    private static Form onPlainPaper(Form form) {
        return form.with("paper", LabelPaper.SHEET).with("start", 1);
    }

    /** What the search field holds may have been scanned, off a product or off a lot: then it is one more label of that. */
    private List<String> scanned(Form form, List<String> fields) {
        Optional<String> field = fieldOf(form.value("sok"));
        if (field.isEmpty()) {
            return fields;
        }
        String before = form.value(field.get());
        form.with(field.get(), before.matches("\\d{1,3}") ? Integer.parseInt(before) + 1 : 1)
                .with("sok", "");
        if (fields.contains(field.get())) {
            return fields;
        }
        List<String> more = new ArrayList<>(fields);
        more.add(field.get());
        return more;
    }

    private Optional<String> fieldOf(String code) {
        Actor by = caller.actor();
        Optional<Product> product =
                catalog.scanned(by, code).filter(one -> one.kind().isForSale());
        if (product.isPresent() || code.isBlank()) {
            return product.map(one -> "copies-p" + one.id());
        }
        List<Lot> sold = lots.withNumber(by, code).stream()
                .filter(lot -> catalog.product(by, lot.productId()).kind().isForSale())
                .toList();
        return sold.size() == 1 ? Optional.of("copies-l" + sold.get(0).id()) : Optional.empty();
    }

    private static LabelJob job(Form form, Collection<String> fields) {
        List<LabelJob.Line> lines = new ArrayList<>();
        for (String field : fields) {
            Matcher name = COPIES.matcher(field);
            if (name.matches()) {
                long id = Long.parseLong(name.group(2));
                int copies = (int) form.whole(field, 1, LabelJob.COPIES_MOST);
                boolean isLot = name.group(1).equals("l");
                lines.add(new LabelJob.Line(isLot ? 0 : id, isLot ? id : null, copies, field));
            }
        }
        LabelPaper paper = form.choice("paper", LabelPaper.class);
        int start = paper == LabelPaper.SHEET ? (int) form.whole("start", 1, paper.onOne()) : 1;
        return new LabelJob(lines, paper, start, form.ticked("english"));
    }

    private Response show(Form form, Collection<String> fields) {
        Actor by = caller.actor();
        Map<String, Row> chosen = new LinkedHashMap<>();
        for (String field : fields) {
            Matcher name = COPIES.matcher(field);
            if (name.matches()) {
                long id = Long.parseLong(name.group(2));
                Label label = name.group(1).equals("l") ? press.labelOfLot(by, id) : press.label(by, id);
                chosen.put(field, new Row(field, label));
            }
        }
        String search = form.value("sok");
        List<Row> found = search.isBlank() ? List.of() : found(by, search, chosen.keySet());
        boolean isCut = found.size() > FOUND_SHOWN;
        return screen.show(
                "labels/page.jte",
                new LabelPage(
                        form, List.copyOf(chosen.values()), isCut ? found.subList(0, FOUND_SHOWN) : found, isCut));
    }

    private List<Row> found(Actor by, String search, Set<String> chosen) {
        return catalog.forSale(by).stream()
                .filter(product -> product.isFoundBy(search))
                .filter(product -> !chosen.contains("copies-p" + product.id()))
                .limit(FOUND_SHOWN + 1L)
                .map(product -> new Row("copies-p" + product.id(), press.label(by, product.id())))
                .toList();
    }
}
